/**
 * Feedback on a meeting that is over: one from each account, which may change it until the close. Figures are told after the close only and
 * all at once, so that nobody can compare two of them and see what one person said in between.
 */
import type { Visit } from '../../platform/http/visit.ts';
import type { Platform } from '../../platform/platform.ts';
import { LEAST, toldCells } from '../../platform/told-cells.ts';
import type { Meeting } from '../../rules/meeting/index.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { putFeedback, type GivenFeedback } from './store/feedback.ts';
import { processOf, type TownHall } from './town-hall.ts';

export const feedbackQuestions = ['follow', 'heard', 'trust'] as const;
export type FeedbackQuestion = (typeof feedbackQuestions)[number];

export const feedbackAnswers = ['agree', 'partly', 'disagree'] as const;
export type FeedbackAnswer = (typeof feedbackAnswers)[number];

export const longestComment = 2_000;

/** Days after the adjournment. */
const openDays = 14;

export type FeedbackPhase = 'before' | 'open' | 'closed';

export function feedbackUntil({ adjournedAt }: Pick<Meeting, 'adjournedAt'>): Date | null {
  return adjournedAt === null ? null : new Date(adjournedAt + openDays * 86_400_000);
}

export function feedbackPhase(meeting: Pick<Meeting, 'adjournedAt'>, now: Date): FeedbackPhase {
  const until = feedbackUntil(meeting);
  return until === null ? 'before' : now < until ? 'open' : 'closed';
}

/** A name for the feedback on this meeting alone: it cannot be joined with the questions somebody asked in it. */
export const feedbackToken = ({ secrets }: Platform, hall: TownHall, accountId: string): Buffer =>
  secrets.pseudonym(`${processOf(hall.id)} feedback`, accountId);

export type FeedbackProblem = 'answerMissing' | 'commentTooLong' | 'not-open';

export async function giveFeedback(
  visit: Visit,
  hall: TownHall,
  meeting: Meeting,
  sent: Readonly<Record<FeedbackQuestion | 'comment', string>>,
): Promise<Result<'given', FeedbackProblem>> {
  const { platform } = visit;
  const account = visit.requireAccount();
  const [follow, heard, trust] = [readAnswer(sent.follow), readAnswer(sent.heard), readAnswer(sent.trust)];
  if (follow === undefined || heard === undefined || trust === undefined) return err('answerMissing');
  const comment = sent.comment.trim();
  if (comment.length > longestComment) return err('commentTooLong');
  const until = feedbackUntil(meeting);
  if (until === null) return err('not-open');
  const put = await putFeedback(platform.db, hall.id, {
    token: feedbackToken(platform, hall, account.id),
    regionId: account.region_id,
    follow,
    heard,
    trust,
    comment,
    until,
  });
  return put ? ok('given') : err('not-open');
}

const readAnswer = (text: string): FeedbackAnswer | undefined => feedbackAnswers.find((one) => one === text);

export interface ToldFeedback {
  readonly people: number;
  /** Of all who answered: agree, partly, disagree; null where that would tell of fewer than ten. */
  readonly all: Readonly<Record<FeedbackQuestion, readonly number[] | null>>;
  /** Who agrees and who does not, by region; the small ones together. */
  readonly regions: Readonly<Record<FeedbackQuestion, readonly RegionFeedback[]>>;
}

export interface RegionFeedback {
  /** Null: the others together. */
  readonly region: string | null;
  readonly agree: number;
  readonly others: number;
}

/** Undefined: fewer than ten people, of whom nothing is told. */
export function toldFeedback(given: readonly GivenFeedback[]): ToldFeedback | undefined {
  if (given.length < LEAST) return undefined;
  const each = <T>(of: (question: FeedbackQuestion) => T): Readonly<Record<FeedbackQuestion, T>> =>
    Object.fromEntries(feedbackQuestions.map((question) => [question, of(question)])) as Record<FeedbackQuestion, T>;
  return {
    people: given.length,
    all: each((question) => {
      const counts = feedbackAnswers.map((answer) => given.filter((one) => one[question] === answer).length);
      return counts.every((count) => count === 0 || count >= LEAST) ? counts : null;
    }),
    regions: each((question) => regionsOf(given, question)),
  };
}

function regionsOf(given: readonly GivenFeedback[], question: FeedbackQuestion): readonly RegionFeedback[] {
  const names = [...new Set(given.map(({ region }) => region))];
  const { regions, others } = toldCells(
    names.map((region) => {
      const here = given.filter((one) => one.region === region);
      const agree = here.filter((one) => one[question] === 'agree').length;
      return { region, counts: [agree, here.length - agree] };
    }),
  );
  const row = (region: string | null, [agree = 0, rest = 0]: readonly number[]): RegionFeedback => ({
    region,
    agree,
    others: rest,
  });
  const put = others === null || others.counts.some((count) => count < LEAST) ? [] : [row(null, others.counts)];
  return regions.length === 0 ? [] : [...regions.map(({ region, counts }) => row(region, counts)), ...put];
}
