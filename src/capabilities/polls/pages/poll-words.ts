/** What the room's pages say in the same way: the name of a poll, its sponsor's stake, shares and people. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { dayRange, number, percent } from '../../../platform/i18n/format.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import { badge, html, type Content, type Html } from '../../../platform/ui/index.ts';
import { shareOf, type Answer, type AnswerKind, type Poll, type Question, type Stake } from '../poll.ts';
import { common } from '../words/common.ts';

/** "YouGov for the Institute, June 11 – 23, 2025". */
export function nameOf(locale: Locale, poll: Pick<Poll, 'pollster' | 'sponsor' | 'askedFrom' | 'askedUntil'>): string {
  const { pollster, sponsor } = poll;
  const dates = dayRange(locale, poll.askedFrom, poll.askedUntil);
  return sponsor === null || pollster.includes(sponsor)
    ? common(locale)('name', { pollster, dates })
    : common(locale)('nameFor', { pollster, sponsor, dates });
}

/** In its own language where that is not the reader's. */
export const inOwn = (locale: Locale, text: Content, language: string): Content =>
  language === locale ? text : html`<span lang="${language}">${text}</span>`;

export function questionTitle(locale: Locale, question: Question): Content {
  const { text, language } = inLanguage(question, 'title', locale);
  return inOwn(locale, text, language);
}

export const questionName = (locale: Locale, question: Question): string => inLanguage(question, 'title', locale).text;

/** Marks what readers should know before the figures; the same mark for every side. */
export const stakeBadge = (locale: Locale, stake: Stake): Html =>
  badge({
    label: common(locale)(`stake.${stake}`),
    tone: stake === 'has-stake' ? 'warning' : 'neutral',
    icon: stake === 'has-stake' ? 'warning' : stake === 'unknown' ? 'info' : 'minus',
  });

/** Published digits, no more: 57 %, 57.5 %. */
export const shareText = (locale: Locale, share: number): string => percent(locale, share / 10_000, 2);

/** A dash where no answer of the kind was published. */
export const kindText = (locale: Locale, answers: readonly Answer[], kind: AnswerKind): string =>
  answers.some((answer) => answer.kind === kind) ? percent(locale, shareOf(answers, kind), 2) : '–';

export function peopleText(
  locale: Locale,
  { population, regionName, populationNote }: Pick<Poll, 'population' | 'regionName' | 'populationNote'>,
): string {
  const t = common(locale);
  if (population === null) return populationNote === '' ? t('unknown') : populationNote;
  if (population === 'other') return populationNote;
  return t('populationIn', { population: t(`population.${population}`), region: regionName });
}

export const sampleText = (locale: Locale, sampleSize: number | null): string =>
  sampleSize === null ? common(locale)('sampleUnknown') : common(locale)('sampleOf', { n: sampleSize });

export const pointsText = (locale: Locale, points: number): string => number(locale, points, 1);
