/** "Gaining traction" as a claim to test: two days in, a verdict in neutral words out, the same for both directions. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { day as dayText, percent } from '../../../platform/i18n/format.ts';
import { button, dateField, form, html, section, type Content } from '../../../platform/ui/index.ts';
import type { TestedClaim } from '../test-claim.ts';
import { isoDay } from '../readings.ts';
import { questionWords } from '../words/question.ts';

export interface ClaimParts {
  readonly action: string;
  readonly from: string;
  readonly to: string;
  /** The days that may be chosen. */
  readonly first: number;
  readonly last: number;
  readonly tested: TestedClaim | undefined;
  readonly problem: 'claimDayWrong' | 'claimDayOutside' | 'claimDaysReversed' | undefined;
}

export function claimSection(locale: Locale, parts: ClaimParts): Content {
  const t = questionWords(locale);
  const limits = { from: dayText(locale, isoDay(parts.first)), until: dayText(locale, isoDay(parts.last)) };
  const error = parts.problem === undefined ? undefined : t(parts.problem, limits);
  return section({
    title: t('claimTitle'),
    id: 'claim',
    lead: t('claimLead'),
    body: html`<div class="claim">
      ${form({
        action: `${parts.action}#claim`,
        method: 'get',
        label: t('claimTitle'),
        body: [
          dateField({ name: 'from', label: t('claimFrom'), value: parts.from, error }),
          dateField({ name: 'to', label: t('claimTo'), value: parts.to }),
        ],
        buttons: button({ label: t('claimSubmit'), kind: 'secondary' }),
      })}
      ${parts.tested && verdict(locale, parts.tested)}
    </div>`,
  });
}

function verdict(locale: Locale, tested: TestedClaim): Content {
  const t = questionWords(locale);
  return html`<div class="claim-verdict" role="status">
    <p class="claim-words">${t(`verdict.${tested.verdict}`)}</p>
    <p>
      ${t('claimChance', {
        from: dayText(locale, isoDay(tested.from)),
        to: dayText(locale, isoDay(tested.to)),
        chance: chanceText(locale, tested.rose),
        other: chanceText(locale, 1 - tested.rose),
      })}
    </p>
    <p>${t('claimFigures', { before: percent(locale, tested.before, 1), after: percent(locale, tested.after, 1) })}</p>
    <p class="hint">${t('verdictBands')}</p>
  </div>`;
}

/** Nothing that is computed from polls is certain: never 0 % and never 100 %. */
const chanceText = (locale: Locale, chance: number): string =>
  chance > 0.99 ? `> ${percent(locale, 0.99)}` : chance < 0.01 ? `< ${percent(locale, 0.01)}` : percent(locale, chance);
