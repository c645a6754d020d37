/**
 * The order in which one respondent sees the options of one question: drawn from their pseudonym in this survey, so that it
 * stays the same when they come back, and is as good as random across respondents.
 */
import { randomFor } from '../../rules/random.ts';
import { hasOptions, type Question } from './question.ts';

export function optionOrder(question: Question, respondent: Buffer): readonly number[] {
  const order = Uint32Array.from(question.options.keys());
  if (!question.rotated || !hasOptions(question)) return [...order];
  const moving = question.keepsLast ? order.length - 1 : order.length;
  randomFor(respondent.toString('hex'), `options of question ${question.number}`).shuffle(order, moving);
  return [...order];
}

/** What is recorded with an answer: the orders of all rotated questions. */
export const ordersShown = (
  questions: readonly Question[],
  respondent: Buffer,
): Readonly<Record<string, readonly number[]>> =>
  Object.fromEntries(
    questions
      .filter((question) => question.rotated && hasOptions(question))
      .map((question) => [String(question.number), optionOrder(question, respondent)]),
  );
