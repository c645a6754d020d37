/** One more entry about a question: the questions, the floor and the clock after it. */
import type { Fact } from './fact.ts';
import type { Meeting, Question } from './meeting.ts';
import { put, type Own } from './own-maps.ts';

export type QuestionFact = Extract<Fact, { readonly kind: `question-${string}` }>;

export function followQuestion(m: Meeting, fact: QuestionFact, seq: number, at: number, own: Own): Partial<Meeting> {
  const change = (more: Partial<Question>): Partial<Meeting> => ({
    questions: put(own, m.questions, fact.question, { ...m.questions.get(fact.question)!, ...more, changed: seq }),
  });
  const leaveFloor = m.floor === fact.question ? { floor: null, timer: null } : {};
  switch (fact.kind) {
    case 'question-submitted': {
      const { kind: _, ...asked } = fact;
      return change({ ...untouched, ...asked, since: seq, askedAt: at });
    }
    case 'question-shown': {
      const { kind: _, seen = false, ...asked } = fact;
      const known = m.questions.has(fact.question) ? {} : { ...untouched, since: seq, askedAt: at };
      const shown = m.shown + 1;
      return { ...change({ ...known, ...asked, seen, state: 'queued', shownSeq: seq, number: shown }), shown };
    }
    case 'question-rejected':
      // Whoever reads public entries only never saw it.
      return m.questions.has(fact.question) ? change({ state: 'rejected', answer: fact.reason }) : {};
    case 'question-withdrawn':
      return m.questions.has(fact.question)
        ? { ...change({ state: 'withdrawn', answer: fact.reason ?? '' }), ...leaveFloor }
        : {};
    case 'question-merged':
      return m.questions.has(fact.question)
        ? change({ state: 'merged', mergedInto: fact.into, answer: fact.reason })
        : {};
    case 'question-hidden': {
      const { state, answer } = m.questions.get(fact.question)!;
      return {
        ...change({ state: 'hidden', hiddenFrom: state, hiddenAnswer: answer, answer: fact.reason }),
        ...leaveFloor,
      };
    }
    case 'question-restored': {
      const { hiddenFrom, hiddenAnswer } = m.questions.get(fact.question)!;
      // Whoever had the floor waits again, where they stood before.
      return change({
        state: hiddenFrom === null || hiddenFrom === 'floor' ? 'queued' : hiddenFrom,
        hiddenFrom: null,
        hiddenAnswer: '',
        answer: hiddenAnswer,
      });
    }
    case 'question-seen':
      return change({ seen: true });
    case 'question-returned':
      return { ...change({ state: 'queued', settledAt: null, outcome: null, answer: '', by: '' }), ...leaveFloor };
    case 'question-taken':
      // Whoever gives the floor has read whom and what they call.
      return {
        ...change({ state: 'floor', takenAt: at, takenSeq: seq, seen: true }),
        floor: fact.question,
        timer: null,
      };
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

/** A question to which nothing has happened yet. */
const untouched = {
  number: 0,
  state: 'waiting',
  shownSeq: null,
  seen: false,
  takenAt: null,
  takenSeq: null,
  settledAt: null,
  outcome: null,
  answer: '',
  by: '',
  written: [],
  mergedInto: null,
  hiddenFrom: null,
  hiddenAnswer: '',
} satisfies Partial<Question>;
