/** How a fund decides, in words, with the source of the rule and an example of made-up figures. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { fixedPercent } from '../../../platform/i18n/format.ts';
import { html, prose, type Content } from '../../../platform/ui/index.ts';
import type { Fund } from '../fund.ts';
import { dollars } from '../money.ts';
import { madeUp } from '../standing.ts';
import { common } from '../words/common.ts';
import { fundWords } from '../words/fund.ts';

export function how(locale: Locale, { deciding, measure }: Fund): Content {
  const t = fundWords(locale);
  const said =
    measure === null ? '' : deciding === 'plain' ? fixedPercent(locale, measure / 10_000, 0) : dollars(locale, measure);
  return prose(
    html`<p><strong>${common(locale)(`way.${deciding}`)}.</strong> ${t(`how.${deciding}`, { measure: said })}</p>
      <p class="hint">${t(`source.${deciding}`)}</p>`,
  );
}

/** In place of an estimate where there are too few for one. False where a panel decides. */
export function example(locale: Locale, fund: Fund): Content {
  const found = madeUp(fund);
  if (found === undefined) return false;
  const { residents, each, match } = found;
  return html`<p>
    ${fundWords(locale)('madeUp', {
      n: residents,
      each: dollars(locale, each),
      all: dollars(locale, residents * each),
      sum: dollars(locale, match),
    })}
  </p>`;
}
