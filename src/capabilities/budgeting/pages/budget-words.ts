/** What several pages of residents say in the same way: phases as badges, time left, the rule in plain words. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { dateTime } from '../../../platform/i18n/format.ts';
import { badge, html, type Content, type Html, type IconName, type Tone } from '../../../platform/ui/index.ts';
import type { Budget, Phase } from '../budget.ts';
import { common } from '../words/common.ts';
import { resident } from '../words/resident.ts';

const phaseTone: Readonly<Record<Phase, Tone>> = {
  draft: 'neutral',
  announced: 'neutral',
  ideas: 'gold',
  review: 'accent',
  voting: 'gold',
  counting: 'accent',
  result: 'success',
};

export const phaseIcon: Readonly<Record<Phase, IconName>> = {
  draft: 'document',
  announced: 'clock',
  ideas: 'idea',
  review: 'review',
  voting: 'ballot',
  counting: 'tally',
  result: 'check',
};

export const phaseBadge = (locale: Locale, phase: Phase): Html =>
  badge({ label: common(locale)(`phase.${phase}`), tone: phaseTone[phase], icon: phaseIcon[phase] });

export const hypotheticalBadge = (locale: Locale): Html =>
  badge({ label: common(locale)('hypothetical'), tone: 'warning' });

/** "Voting closes in 3 days"; nothing where no date lies ahead. */
export function timeLeft(locale: Locale, budget: Budget, phase: Phase, now: Date): string | undefined {
  const ends = {
    announced: budget.ideasOpenAt,
    ideas: budget.ideasCloseAt,
    review: budget.votingOpenAt,
    voting: budget.votingCloseAt,
  };
  if (phase !== 'announced' && phase !== 'ideas' && phase !== 'review' && phase !== 'voting') return undefined;
  const end = ends[phase];
  if (end === null || end <= now) return undefined;
  const t = resident(locale);
  const minutes = Math.ceil((end.getTime() - now.getTime()) / 60_000);
  const time =
    minutes >= 2 * 24 * 60
      ? t('days', { n: Math.floor(minutes / (24 * 60)) })
      : minutes >= 120
        ? t('hours', { n: Math.floor(minutes / 60) })
        : t('minutes', { n: minutes });
  return t(`left.${phase}`, { time });
}

/** A date of the budget in words; budgets that were imported have none, and their pages do not ask. */
export const when = (locale: Locale, at: Date | null, timeZone: string): string =>
  at === null ? '' : dateTime(locale, at, timeZone);

export function ballotHow(locale: Locale, budget: Budget): string {
  const t = resident(locale);
  if (budget.ballotType === 'approval' && budget.maxChoices !== null)
    return t('ballotHow.approvalMax', { max: budget.maxChoices });
  return t(`ballotHow.${budget.ballotType}`, { points: budget.points ?? 0 });
}

/** A name inside a sentence. */
export const quoted = (locale: Locale, name: string): string => (locale === 'es' ? `«${name}»` : `“${name}”`);

/** Marks what is written in another language than the page's, for screen readers. */
export const inItsLanguage = (locale: Locale, language: string, body: Content): Content =>
  language === locale ? body : html`<div lang="${language}">${body}</div>`;

/** Where a budget is decided. An imported election took place wherever it did: the region only says who keeps it here. */
export const placeOf = (locale: Locale, budget: Budget): string =>
  budget.imported ? resident(locale)('importedBadge') : budget.regionName;
