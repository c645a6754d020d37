/** Written answers: every question that a meeting left open has one by a day, or stays visibly open. */
import { dayIn } from '../../platform/local-time.ts';
import type { Official } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import { openQuestions, wasLeft, type Meeting, type OrderProblem, type Question } from '../../rules/meeting/index.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { enter } from './enter.ts';
import type { TownHall } from './town-hall.ts';

export const longestAnswer = 5_000;

export type AnswerProblem = OrderProblem | 'answerMissing' | 'answerTooLong' | 'byMissing' | 'byTooLong';

const dayMs = 86_400_000;

export interface OpenAnswers {
  /** The last day, YYYY-MM-DD; null while the meeting is not over. */
  readonly due: string | null;
  readonly isOverdue: boolean;
  readonly open: readonly Question[];
  readonly answered: readonly Question[];
}

export function openAnswers(hall: TownHall, meeting: Meeting, now: Date, timeZone: string): OpenAnswers {
  const open = openQuestions(meeting);
  const { adjournedAt } = meeting;
  const due = adjournedAt === null ? null : dayIn(new Date(adjournedAt + hall.answerDays * dayMs), timeZone);
  return {
    due,
    isOverdue: open.length > 0 && due !== null && dayIn(now, timeZone) > due,
    open,
    answered: [...meeting.questions.values()]
      .filter((question) => adjournedAt !== null && wasLeft(question) && question.written.length > 0)
      .sort((a, b) => a.shownSeq! - b.shownSeq!),
  };
}

/** A further answer to the same question is added to the first. */
export async function answerInWriting(
  platform: Platform,
  hall: TownHall,
  official: Official,
  sent: {
    readonly question: string;
    readonly key: string;
    readonly answer: string;
    readonly by: string;
    readonly language: string;
  },
): Promise<Result<unknown, AnswerProblem>> {
  const [answer, by] = [sent.answer.trim(), sent.by.trim()];
  if (answer === '') return err('answerMissing');
  if (answer.length > longestAnswer) return err('answerTooLong');
  if (by === '') return err('byMissing');
  if (by.length > 120) return err('byTooLong');
  const { question, language, key } = sent;
  return enter<AnswerProblem>(
    platform,
    hall,
    ({ adjournedAt }) =>
      adjournedAt === null ? err('not-adjourned') : ok({ kind: 'question-answered', question, answer, language, by }),
    { by: { account: official.id, role: official.role }, key, log: { act: 'town-hall.question-answered', reason: '' } },
  );
}
