/** Records written by hand: who asked from where, what then happened, and the meeting after it. */
import type { Asked, Entry, Fact, PollAsked } from '../fact.ts';
import { followAll } from '../follow.ts';
import { problemWith } from '../may-follow.ts';
import { beginning, type Meeting, type Setup } from '../meeting.ts';

export const aSetup: Setup = {
  items: [{ number: 1 }, { number: 2 }],
  members: [{ number: 1 }, { number: 2 }, { number: 3 }],
  order: 'fair',
  speakerSeconds: 120,
  disruption: 'brown-act',
};

/** Question `nr` of a test: an id like those of the web. */
export const idOf = (nr: number): string => `${String(nr).padStart(8, '0')}-0000-4000-8000-000000000000`;

export const asks = (nr: number, more: Partial<Asked> = {}): Asked => ({
  question: idOf(nr),
  form: 'written',
  text: `Question ${nr}?`,
  language: 'en',
  name: '',
  firstTime: true,
  region: null,
  via: 'web',
  item: null,
  interpreted: false,
  before: false,
  ...more,
});

export const shows = (nr: number, more: Partial<Asked> = {}): Fact => ({ kind: 'question-shown', ...asks(nr, more) });

export const submits = (nr: number, more: Partial<Asked> = {}): Fact => ({
  kind: 'question-submitted',
  ...asks(nr, more),
});

export const puts = (motion: string, more: Partial<Extract<Fact, { kind: 'motion-put' }>> = {}): Fact => ({
  kind: 'motion-put',
  motion,
  text: '',
  mover: 1,
  seconder: null,
  about: 'business',
  needs: 'majority-of-voting',
  item: null,
  ...more,
});

/** A poll that binds nobody, to be prepared or opened. */
export const straw = (poll: string): PollAsked => ({
  poll,
  form: 'straw',
  question: 'Now?',
  options: ['Yes', 'No'],
  language: 'en',
});

/** A meeting to which facts are added; one that the rules of order refuse throws. A second passes from one to the next. */
export interface Growing {
  readonly entries: Entry[];
  meeting: Meeting;
  add(...facts: readonly Fact[]): Meeting;
}

export function growing(setup: Setup = aSetup): Growing {
  const grown: Growing = {
    entries: [],
    meeting: beginning(setup),
    add(...facts) {
      for (const fact of facts) {
        const entry = { seq: grown.entries.length + 1, at: 1_000 * (grown.entries.length + 1), fact };
        const problem = problemWith(fact, grown.meeting, setup, entry.at);
        if (problem !== undefined) throw new Error(`${fact.kind} was refused: ${problem}`);
        grown.entries.push(entry);
        grown.meeting = followAll(grown.meeting, [entry], setup);
      }
      return grown.meeting;
    },
  };
  return grown;
}

/** The floor is given to question `nr`, then settled. */
export const turnOf = (question: string): readonly Fact[] => [
  { kind: 'question-taken', question, reason: '' },
  { kind: 'question-settled', question, outcome: 'heard', answer: '', by: '' },
];
