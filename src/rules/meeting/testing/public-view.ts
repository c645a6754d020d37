/**
 * What everybody may know of a meeting. Left out is what the public record cannot know: what was never shown, when something that waited
 * for a moderator was first asked, conduct, and how far a record with other entries in it has come.
 */
import type { Meeting, Question } from '../meeting.ts';

type OfQuestion = Omit<Question, 'since' | 'askedAt'>;

export interface PublicView extends Omit<Meeting, 'seq' | 'conduct' | 'questions'> {
  readonly questions: readonly OfQuestion[];
}

export function publicView(meeting: Meeting): PublicView {
  const { seq: _seq, conduct: _conduct, questions, ...rest } = meeting;
  return {
    ...rest,
    questions: [...questions.values()]
      .filter(({ shownSeq }) => shownSeq !== null)
      .sort((a, b) => a.number - b.number)
      .map(({ since: _since, askedAt: _askedAt, ...question }) => question),
  };
}
