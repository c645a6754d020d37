/** The terms of a meeting as its organiser sets them, and what they must fulfil together. */
import type { Locale } from '../../platform/i18n/catalogue.ts';
import type { TimeProblem } from '../../platform/local-time.ts';
import type { Texts, TownHall } from './town-hall.ts';

export interface TownHallTerms
  extends
    Texts,
    Pick<
      TownHall,
      | 'regionId'
      | 'topic'
      | 'kind'
      | 'twoWay'
      | 'startsAt'
      | 'endsAt'
      | 'place'
      | 'address'
      | 'remoteUrl'
      | 'phone'
      | 'languages'
      | 'contact'
      | 'joining'
      | 'moderation'
      | 'queueOrder'
      | 'speakerSeconds'
      | 'questionsFrom'
      | 'answerDays'
      | 'capacity'
      | 'hypothetical'
    > {
  readonly language: Locale;
  /** The same in the other language, where somebody wrote it. */
  readonly other: Texts | null;
}

export const longestTitle = 140;
export const longestSummary = 5_000;
export const longestAccess = 2_000;
export const longestLine = 200;
export const longestUrl = 1_000;
export const mostPlaces = 100_000;
export const mostAnswerDays = 365;
/** A meeting that goes on is continued to another. */
const longestMeetingMs = 24 * 3_600_000;

/** Seconds that a form offers for one speaker. */
export const speakerTimes: readonly number[] = [30, 45, 60, 90, 120, 150, 180, 240, 300, 600];

/**
 * Into which a meeting can be interpreted or captioned, as a form offers them: those in which Californian offices work most, and sign
 * language. By their number of speakers in the state; BCP 47.
 */
export const offeredLanguages = [
  'en',
  'es',
  'zh',
  'tl',
  'vi',
  'ko',
  'hy',
  'fa',
  'ar',
  'ru',
  'ja',
  'pa',
  'hi',
  'km',
  'hmn',
  'pt',
  'uk',
  'so',
  'ase',
] as const;

export type TermsProblem =
  | TimeProblem
  | 'titleMissing'
  | 'otherTitleMissing'
  | 'textTooLong'
  | 'regionMissing'
  | 'regionNotYours'
  | 'topicUnknown'
  | 'choiceMissing'
  | 'twoWayCommunity'
  | 'timeMissing'
  | 'endsBeforeStarts'
  | 'tooLong'
  | 'questionsTooLate'
  | 'urlWrong'
  | 'phoneWrong'
  | 'daysWrong'
  | 'placesWrong'
  | 'reasonMissing'
  | 'reasonTooLong'
  | 'lateUnconfirmed';

/** By the name of the field, in the order of the form. */
export type TermsProblems = Partial<Record<string, TermsProblem>>;

export function checkTerms(terms: TownHallTerms): TermsProblems {
  const { other, kind, twoWay, endsAt, questionsFrom } = terms;
  const problems: TermsProblems = {
    ...textProblems(terms, ['title', 'summary', 'access']),
    ...(other === null ? {} : textProblems(other, ['otherTitle', 'otherSummary', 'otherAccess'])),
  };
  if (twoWay && kind === 'community') problems['twoWay'] = 'twoWayCommunity';
  const times = timesProblem(terms);
  if (times !== undefined) problems['endsAt'] = times;
  for (const field of ['place', 'address', 'contact'] as const)
    if (terms[field].length > longestLine) problems[field] = 'textTooLong';
  if (terms.remoteUrl !== '' && !isLink(terms.remoteUrl)) problems['remoteUrl'] = 'urlWrong';
  if (terms.phone !== '' && !isPhone(terms.phone)) problems['phone'] = 'phoneWrong';
  if (questionsFrom !== null && questionsFrom >= endsAt) problems['questionsFrom'] = 'questionsTooLate';
  return problems;
}

export function timesProblem({
  startsAt,
  endsAt,
}: Pick<TownHallTerms, 'startsAt' | 'endsAt'>): 'endsBeforeStarts' | 'tooLong' | undefined {
  if (endsAt <= startsAt) return 'endsBeforeStarts';
  return endsAt.getTime() - startsAt.getTime() > longestMeetingMs ? 'tooLong' : undefined;
}

function textProblems(
  { title, summary, access }: Texts,
  [titleField, summaryField, accessField]: readonly [string, string, string],
): TermsProblems {
  const problems: TermsProblems = {};
  if (title === '') problems[titleField] = titleField === 'title' ? 'titleMissing' : 'otherTitleMissing';
  else if (title.length > longestTitle) problems[titleField] = 'textTooLong';
  if (summary.length > longestSummary) problems[summaryField] = 'textTooLong';
  if (access.length > longestAccess) problems[accessField] = 'textTooLong';
  return problems;
}

/** Nothing but https can be put behind a link that is called public. */
export function isLink(text: string): boolean {
  if (text.length > longestUrl || /\s/.test(text)) return false;
  return URL.canParse(text) && new URL(text).protocol === 'https:' && text.startsWith('https://');
}

/** With the code to dial behind it, for example "+1 559 555 0100, code 1234#". */
const isPhone = (text: string): boolean => text.length <= longestLine && (text.match(/\d/g) ?? []).length >= 3;

/** The language that texts can be translated into. */
export const secondLanguage = (language: string): Locale => (language === 'en' ? 'es' : 'en');

/** What stands in `translations` for these texts; those into further languages stay. */
export function translationsOf(
  { language, other }: Pick<TownHallTerms, 'language' | 'other'>,
  kept: TownHall['translations'] = {},
): TownHall['translations'] {
  const { [secondLanguage(language)]: _, [language]: __, ...rest } = kept;
  return other === null ? rest : { ...rest, [secondLanguage(language)]: other };
}
