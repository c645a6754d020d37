/** One more entry about a question: the questions, the floor and the clock after it. */
import type { Fact } from './fact.ts';
import type { Meeting, Question, QuestionState } from './meeting.ts';

export type QuestionFact = Extract<Fact, { readonly kind: `question-${string}` }>;

export function followQuestion(m: Meeting, fact: QuestionFact, seq: number, at: number): Partial<Meeting> {
  const change = (more: Partial<Question>): Partial<Meeting> => ({
    questions: new Map(m.questions).set(fact.question, { ...m.questions.get(fact.question)!, ...more, changed: seq }),
  });
  const leaveFloor = m.floor === fact.question ? { floor: null, timer: null } : {};
  switch (fact.kind) {
    case 'question-submitted':
    case 'question-shown': {
      const { kind, ...asked } = fact;
      const shown = kind === 'question-shown';
      const known = m.questions.get(fact.question);
      const state: QuestionState = shown ? 'queued' : 'waiting';
      if (known !== undefined) return change({ ...asked, state, shownSeq: seq });
      return change({
        ...asked,
        number: m.questions.size + 1,
        state,
        since: seq,
        askedAt: at,
        shownSeq: shown ? seq : null,
        takenAt: null,
        settledAt: null,
        outcome: null,
        answer: '',
        by: '',
        written: [],
        mergedInto: null,
        hiddenFrom: null,
      });
    }
    case 'question-rejected':
      return m.questions.has(fact.question) ? change({ state: 'rejected', answer: fact.reason }) : {};
    case 'question-withdrawn':
      return m.questions.has(fact.question) ? { ...change({ state: 'withdrawn', answer: fact.reason ?? '' }), ...leaveFloor } : {};
    case 'question-merged':
      return change({ state: 'merged', mergedInto: fact.into, answer: fact.reason });
    case 'question-hidden': {
      const { state } = m.questions.get(fact.question)!;
      return { ...change({ state: 'hidden', hiddenFrom: state, answer: fact.reason }), ...leaveFloor };
    }
    case 'question-restored': {
      const { hiddenFrom } = m.questions.get(fact.question)!;
      // Whoever had the floor waits again, where they stood before.
      return change({
        state: hiddenFrom === null || hiddenFrom === 'floor' ? 'queued' : hiddenFrom,
        hiddenFrom: null,
        answer: '',
      });
    }
    case 'question-taken':
      return { ...change({ state: 'floor', takenAt: at }), floor: fact.question, timer: null };
    case 'question-settled': {
      const { outcome, answer, by } = fact;
      return { ...change({ state: outcome, outcome, answer, by, settledAt: at }), ...leaveFloor };
    }
    case 'question-answered': {
      const { answer: text, language, by } = fact;
      return change({ written: [...m.questions.get(fact.question)!.written, { at, text, language, by }] });
    }
  }
}
