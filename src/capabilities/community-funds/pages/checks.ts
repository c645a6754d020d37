/** The checks of a fund, and which of them an application was found to meet. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { html, icon, type Content } from '../../../platform/ui/index.ts';
import type { Check, Fund } from '../fund.ts';
import { fundWords } from '../words/fund.ts';

interface Said {
  readonly text: string;
  readonly language: string;
}

/** As the fund has them, in the reader's language where it is there. */
export const checksOf = (fund: Pick<Fund, 'checks' | 'language' | 'translations'>, locale: Locale): readonly Said[] =>
  fund.checks.map((text, at) => {
    const said = fund.language === locale ? undefined : fund.translations[locale]?.checks?.[at];
    return said === undefined ? { text, language: fund.language } : { text: said, language: locale };
  });

/** Of a finding: in the words of that day, or in the reader's language where the fund still has the check. */
export function foundChecks(locale: Locale, fund: Fund, checks: readonly Check[]): Content {
  const t = fundWords(locale);
  const now = checksOf(fund, locale);
  return (
    checks.length > 0 &&
    html`<ul class="fund-checks">
      ${checks.map(({ check, met }) => {
        const at = fund.checks.indexOf(check);
        const { text, language } = now[at] ?? { text: check, language: fund.language };
        return html`<li>
          ${icon(met ? 'check' : 'error')}<span
            ><b>${t(met ? 'met' : 'unmet')}:</b> <span lang="${language}">${text}</span></span
          >
        </li>`;
      })}
    </ul>`
  );
}
