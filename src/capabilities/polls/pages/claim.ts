/** "Gaining traction" as a claim to test: two days in, a verdict in neutral words out, the same for both directions. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { day as dayText, percent } from '../../../platform/i18n/format.ts';
import { button, dateField, form, html, icon, section, type Content } from '../../../platform/ui/index.ts';
import { LIKELY, type TestedClaim } from '../../../rules/polling/index.ts';
import { isoDay } from '../readings.ts';
import { questionWords } from '../words/question.ts';
import { signedPoints } from './points.ts';

export interface ClaimParts {
  readonly action: string;
  /** The letter whose trend is tested. */
  readonly wording: string;
  readonly from: string;
  readonly to: string;
  /** The days that may be chosen. */
  readonly first: number;
  readonly last: number;
  /** Of the two days, those of which only polls tell whose sponsors have a stake. */
  readonly resting: readonly number[];
  /** In the line, and of them paid for by somebody with a stake. */
  readonly polls: number;
  readonly staked: number;
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
        hidden: { wording: parts.wording },
        label: t('claimTitle'),
        body: [
          dateField({ name: 'from', label: t('claimFrom'), value: parts.from, error }),
          dateField({ name: 'to', label: t('claimTo'), value: parts.to }),
        ],
        buttons: button({ label: t('claimSubmit'), kind: 'secondary' }),
      })}
      ${parts.tested && verdict(locale, parts.tested, parts)}
    </div>`,
  });
}

function verdict(
  locale: Locale,
  { verdict: word, rose, fell, before, after }: TestedClaim,
  parts: ClaimParts,
): Content {
  const t = questionWords(locale);
  const points = signedPoints(locale, after.mean - before.mean);
  return html`<div class="claim-verdict" role="status">
    <p class="claim-words">${t(`verdict.${word}`)}</p>
    <p>
      ${t('claimChance', {
        from: dayText(locale, isoDay(before.day)),
        to: dayText(locale, isoDay(after.day)),
        rose: chanceText(locale, rose),
        fell: chanceText(locale, fell),
      })}
    </p>
    <p>
      ${t('claimFigures', { before: percent(locale, before.mean, 1), after: percent(locale, after.mean, 1), points })}
    </p>
    <p>${t('claimWording', { letter: parts.wording })}</p>
    <p>${t('claimPolls', { n: parts.polls, staked: parts.staked })}</p>
    ${parts.resting.map(
      (day) =>
        html`<p class="claim-caution">
          ${icon('warning')}<span>${t('claimRests', { day: dayText(locale, isoDay(day)) })}</span>
        </p>`,
    )}
    <p class="hint">${t('verdictBands', { threshold: percent(locale, LIKELY) })}</p>
  </div>`;
}

/** Nothing that is computed from polls is certain: never 0 % and never 100 %. */
const chanceText = (locale: Locale, chance: number): string =>
  chance > 0.99 ? `> ${percent(locale, 0.99)}` : chance < 0.01 ? `< ${percent(locale, 0.01)}` : percent(locale, chance);
