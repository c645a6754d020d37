/**
 * Reads the form of a rules profile. A part of which every field is empty is absent; a part that is begun has to be whole. All problems
 * are told at once, each by its field.
 */
import type { Clock, Level, RulesProfile, Share } from '../../rules/petition/profile.ts';
import { ROUNDINGS } from '../../rules/petition/rounding.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { keysIn } from './put-to-vote.ts';
import type { Typed } from './read-initiative-form.ts';
import {
  longestPart,
  readDay,
  readDays,
  readLines,
  readOfficial,
  readShare,
  readThreshold,
  wholeNumber,
} from './read-profile-parts.ts';

export type ProfileProblem =
  | 'missing'
  | 'partMissing'
  | 'tooLong'
  | 'chooseOne'
  | 'idWrong'
  | 'numberWrong'
  | 'daysWrong'
  | 'shareWrong'
  | 'dayWrong'
  | 'untilBeforeFrom'
  | 'officialWrong'
  | 'officialOverlap'
  | 'thresholdWrong'
  | 'alsoWrong'
  | 'limitsOrder'
  | 'keysWrong'
  | 'onlyPaper'
  | 'onlyOnline'
  | 'needed'
  | 'idShipped'
  | 'idElsewhere'
  | 'datesOverlap'
  | 'regionNotYours'
  | 'profileReasonMissing'
  | 'profileReasonTooLong';

export type ProfileProblems = Readonly<Record<string, ProfileProblem>>;

/** All of a profile but its version, which is counted when it is saved. */
export type ProfileTerms = Omit<RulesProfile, 'version'>;

const levels = ['state', 'county', 'city', 'district'] as const satisfies readonly Level[];
const bases = ['governor-votes', 'governor-votes-in-county', 'registered-voters', 'residents'] as const;
const untils = ['filing', 'qualification', 'days-before-election'] as const;
export const choices = {
  level: levels,
  signing: ['paper', 'online'],
  calendar: ['california', 'weekends-only'],
  requiredBase: bases,
  count: ['calendar', 'business'],
  fullCheckFrom: ['order', 'filing'],
  withdrawalUntil: untils,
  samplingRounding: ROUNDINGS.map(({ id }) => id),
} as const;

export function readProfileForm(form: Typed): Result<ProfileTerms, ProfileProblems> {
  const problems: Record<string, ProfileProblem> = {};
  const wrong = (name: string, problem: ProfileProblem): undefined => {
    problems[name] ??= problem;
    return undefined;
  };
  const line = (name: string): string => form.text(name).replace(/\s+/g, ' ').trim();
  const text = (name: string, absent: ProfileProblem = 'missing', most = longestPart): string => {
    const typed = line(name);
    if (typed === '') wrong(name, absent);
    else if (typed.length > most) wrong(name, 'tooLong');
    return typed;
  };
  const pick = <T extends string>(name: string, from: readonly T[]): T =>
    from.find((each) => each === line(name)) ?? (wrong(name, 'chooseOne'), from[0] as T);
  const read = <T>(name: string, how: (typed: string) => T | undefined, problem: ProfileProblem, otherwise: T): T => {
    const typed = line(name);
    if (typed === '') return (wrong(name, 'partMissing'), otherwise);
    return how(typed) ?? (wrong(name, problem), otherwise);
  };
  const list = <T>(name: string, how: (parts: readonly string[]) => T | undefined, problem: ProfileProblem) =>
    readLines(form.text(name), how) ?? (wrong(name, problem), [] as readonly T[]);
  const whole: Share = { of: 1, in: 1 };
  const begun = (...names: readonly string[]): boolean => names.some((name) => line(name) !== '');
  const share = (name: string): Share => read(name, readShare, 'shareWrong', whole);
  const number = (name: string): number => read(name, wholeNumber, 'numberWrong', 1);
  const source = (part: string): string => text(`${part}Source`, 'partMissing');
  const clock = (part: string): Clock => ({
    days: read(`${part}Days`, readDays, 'daysWrong', 1),
    count: pick(`${part}Count`, choices.count),
    source: source(part),
  });
  const clockIf = (part: string): Clock | null => (begun(`${part}Days`, `${part}Source`) ? clock(part) : null);
  const day = (name: string): string => readDay(line(name)) ?? (wrong(name, 'dayWrong'), '2000-01-01');

  const id = line('id');
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) || id.length > 60) wrong('id', 'idWrong');
  const from = day('holdsFrom');
  const until = begun('holdsUntil') ? day('holdsUntil') : null;
  if (until !== null && until < from) wrong('holdsUntil', 'untilBeforeFrom');
  if (!begun('circulationDays', 'circulationSource')) wrong('circulationDays', 'needed');
  const full = clockIf('fullCheck');
  const terms: ProfileTerms = {
    id,
    name: { en: text('nameEn'), es: text('nameEs') },
    about: { en: text('aboutEn'), es: text('aboutEs') },
    level: pick('level', choices.level),
    signing: pick('signing', choices.signing),
    source: text('source'),
    holds: { from, until },
    holidays: {
      calendar: pick('calendar', choices.calendar),
      also: [...new Set(list('also', ([one = '']) => readDay(one), 'alsoWrong'))].sort(),
    },
    required: begun('requiredShare', 'requiredSource', 'official')
      ? {
          share: share('requiredShare'),
          base: pick('requiredBase', choices.requiredBase),
          official: list('official', readOfficial, 'officialWrong').toSorted((a, b) => (a.from < b.from ? -1 : 1)),
          source: source('required'),
        }
      : null,
    fee: begun('feeDollars', 'feeRefund', 'feeSource')
      ? { dollars: number('feeDollars'), refund: text('feeRefund', 'partMissing'), source: source('fee') }
      : null,
    sponsors: begun('sponsorsNeeded', 'sponsorsDays', 'sponsorsSource')
      ? { needed: number('sponsorsNeeded'), within: clock('sponsors') }
      : null,
    moderation: begun('moderationDays', 'moderationSource') ? { within: clock('moderation') } : null,
    review: clockIf('review'),
    circulation: clockIf('circulation') ?? { days: 1, count: 'calendar', source: '' },
    notice: begun('noticeShare', 'noticeSource') ? { share: share('noticeShare'), source: source('notice') } : null,
    rawCount: clockIf('rawCount'),
    sampling: begun('samplingAtLeast', 'samplingShare', 'samplingAllUpTo', 'samplingSource')
      ? {
          atLeast: number('samplingAtLeast'),
          share: share('samplingShare'),
          allUpTo: number('samplingAllUpTo'),
          rounding: pick('samplingRounding', choices.samplingRounding),
          source: source('sampling'),
        }
      : null,
    verification: clockIf('verification'),
    limits: begun('limitsFails', 'limitsEligible', 'limitsSource')
      ? { fails: share('limitsFails'), eligible: share('limitsEligible'), source: source('limits') }
      : null,
    fullCheck: full === null ? null : { ...full, from: pick('fullCheckFrom', choices.fullCheckFrom) },
    qualifies: begun('qualifiesDays', 'qualifiesSource')
      ? { daysBeforeElection: read('qualifiesDays', readDays, 'daysWrong', 1), source: source('qualifies') }
      : null,
    withdrawal: begun('withdrawalSource')
      ? {
          until: pick('withdrawalUntil', choices.withdrawalUntil),
          days: begun('withdrawalDays') ? read('withdrawalDays', readDays, 'daysWrong', 0) : 0,
          source: source('withdrawal'),
        }
      : null,
    thresholds: list('thresholds', readThreshold, 'thresholdWrong'),
    decision: begun('decisionKeys', 'decisionSource')
      ? {
          keys: keysIn(form.text('decisionKeys')) ?? (wrong('decisionKeys', 'keysWrong'), []),
          source: source('decision'),
        }
      : null,
  };
  for (const [name, problem] of Object.entries(misfits(terms))) wrong(name, problem);
  return Object.keys(problems).length > 0 ? err(problems) : ok(terms);
}

/** What is wrong between parts that are each well formed. */
function misfits(terms: ProfileTerms): ProfileProblems {
  const problems: Record<string, ProfileProblem> = {};
  const { required, sampling, limits, thresholds, sponsors, moderation } = terms;
  if (terms.signing === 'paper') {
    if (required === null) problems['requiredShare'] = 'needed';
    if (sponsors !== null) problems['sponsorsNeeded'] = 'onlyOnline';
    if (moderation !== null) problems['moderationDays'] = 'onlyOnline';
    if (thresholds.length > 0) problems['thresholds'] = 'onlyOnline';
    if (sampling !== null && limits === null) problems['limitsFails'] = 'needed';
    if (sampling === null && limits !== null) problems['samplingAtLeast'] = 'needed';
  } else {
    if (required !== null) problems['requiredShare'] = 'onlyPaper';
    if (terms.notice !== null) problems['noticeShare'] = 'onlyPaper';
    if (sampling !== null) problems['samplingAtLeast'] = 'onlyPaper';
    if (limits !== null) problems['limitsFails'] = 'onlyPaper';
    if (terms.qualifies !== null) problems['qualifiesDays'] = 'onlyPaper';
    if (terms.decision !== null) problems['decisionKeys'] = 'onlyPaper';
    for (const part of ['review', 'rawCount', 'verification', 'fullCheck'] as const)
      if (terms[part] !== null) problems[`${part}Days`] = 'onlyPaper';
  }
  if (limits !== null && limits.fails.of * limits.eligible.in > limits.eligible.of * limits.fails.in)
    problems['limitsEligible'] = 'limitsOrder';
  const numbers = required?.official ?? [];
  if (numbers.some((one, at) => at > 0 && (numbers[at - 1]?.until ?? '9999-12-31') >= one.from))
    problems['official'] = 'officialOverlap';
  return problems;
}
