/**
 * Whether a new question is the first of whoever asks it, as the fair order means it: none of their questions had the floor, and none
 * waits for it. So nobody is first twice by asking five things at once, and whoever was deferred unheard, or withdrew, still is.
 */
import type { Meeting, QuestionState } from '../meeting.ts';

const pending: ReadonlySet<QuestionState> = new Set(['waiting', 'queued', 'floor']);

/** `asked`: the ids of what the same person asked before. */
export const isFirstTime = ({ questions }: Pick<Meeting, 'questions'>, asked: Iterable<string>): boolean => {
  for (const id of asked) {
    const question = questions.get(id);
    if (question !== undefined && (question.takenSeq !== null || pending.has(question.state))) return false;
  }
  return true;
};
