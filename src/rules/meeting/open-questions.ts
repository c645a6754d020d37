/** Questions that a meeting left open: deferred, skipped or never reached, and not answered in writing since. */
import { isShown, type Meeting, type Question, type QuestionState } from './meeting.ts';

const left: ReadonlySet<QuestionState> = new Set(['queued', 'floor', 'deferred', 'skipped']);

/** Whether it needs an answer in writing, or needed one: who wanted to speak and wrote nothing asked nothing that could be answered. */
export const wasLeft = (question: Question): boolean =>
  isShown(question) && left.has(question.state) && question.text !== '';

/** As they came. Before the adjournment every question may still be reached: none is open in this sense. */
export function openQuestions({ status, questions }: Pick<Meeting, 'status' | 'questions'>): readonly Question[] {
  if (status !== 'adjourned') return [];
  return [...questions.values()]
    .filter((question) => wasLeft(question) && question.written.length === 0)
    .sort((a, b) => a.shownSeq! - b.shownSeq!);
}
