/**
 * Where a meeting stands: what follows from its record and nothing else. Over 250 lines, as it is one shape: every view of a meeting is a
 * view of it.
 */
import type { Asked, MemberVote, Outcome, PollAsked, QueueOrder, Screen, ScreenLimit } from './fact.ts';

/** What is fixed before the record begins. */
export interface Setup {
  /** In the order of the agenda. */
  readonly items: readonly { readonly number: number }[];
  /** Who votes on motions; empty where nobody does. */
  readonly members: readonly { readonly number: number }[];
  readonly order: QueueOrder;
  readonly speakerSeconds: number;
  /** `brown-act`: a lost connection is a recess of an hour, unless it is back sooner (Government Code 54953.4). `own`: the chair decides. */
  readonly disruption: 'brown-act' | 'own';
}

/** `disrupted` is a recess, too. */
export type Status = 'to-come' | 'open' | 'recess' | 'disrupted' | 'adjourned';

/** `waiting`: for a moderator. `queued`: for the floor. */
export type QuestionState =
  | 'waiting'
  | 'queued'
  | 'floor'
  | 'answered'
  | 'heard'
  | 'deferred'
  | 'skipped'
  | 'merged'
  | 'rejected'
  | 'withdrawn'
  | 'hidden';

export interface Question extends Asked {
  /** From 1, in the order in which they were shown; 0 before that. What is not public leaves no gap. */
  readonly number: number;
  readonly state: QuestionState;
  /** Numbers of entries: submitted or shown first (the public record knows the latter only), and changed last. */
  readonly since: number;
  readonly changed: number;
  /** The instant of `since`. */
  readonly askedAt: number;
  /** Number of the entry by which it came into the queue; orders go by it. */
  readonly shownSeq: number | null;
  /** Looked at by somebody who runs the meeting; before that it comes on no projector, unless the chair wants so. */
  readonly seen: boolean;
  /** When it left the queue for the floor, and the number of that entry: the last time, if it did more than once. */
  readonly takenAt: number | null;
  readonly takenSeq: number | null;
  readonly settledAt: number | null;
  readonly outcome: Outcome | null;
  /** What was said in short, or why it was deferred, skipped, rejected or hidden. */
  readonly answer: string;
  readonly by: string;
  readonly written: readonly {
    readonly at: number;
    readonly text: string;
    readonly language: string;
    readonly by: string;
  }[];
  readonly mergedInto: string | null;
  /** The state in which it was hidden, and its `answer` then: both come back. */
  readonly hiddenFrom: QuestionState | null;
  readonly hiddenAnswer: string;
}

/** `left`: seconds when it was stopped; running ones end at `endsAt`. */
export interface Timer {
  readonly seconds: number;
  readonly endsAt: number | null;
  readonly left: number;
}

export interface ItemStanding {
  readonly openedAt: number | null;
  readonly closedAt: number | null;
  readonly outcome: 'done' | 'continued' | 'withdrawn' | null;
  readonly note: string;
}

export interface Poll extends Required<PollAsked> {
  /** Number of the entry that opened or closed it. */
  readonly changed: number;
  readonly openedAt: number;
  readonly closedAt: number | null;
  readonly counts: readonly number[] | null;
  readonly people: number | null;
  /** The show of hands, where one was counted. */
  readonly hands: readonly number[] | null;
}

export interface Motion {
  readonly motion: string;
  readonly text: string;
  readonly mover: number;
  readonly seconder: number | null;
  readonly about: 'business' | 'continue' | 'minutes';
  readonly needs: 'majority-of-voting' | 'majority-of-members' | 'two-thirds-of-members';
  readonly item: number | null;
  readonly putAt: number;
  readonly votedAt: number | null;
  readonly votes: ReadonlyMap<number, MemberVote>;
  /** Null while it has not been voted on. */
  readonly carried: boolean | null;
}

export interface Note {
  readonly note: string;
  readonly item: number | null;
  readonly text: string;
  readonly at: number;
  readonly struck: string | null;
}

export interface Promised {
  readonly promise: string;
  readonly text: string;
  readonly owner: string;
  readonly due: string | null;
  readonly question: string | null;
  readonly item: number | null;
  readonly at: number;
  /** Why, where it was entered by mistake. */
  readonly struck: string | null;
}

export interface Approval {
  readonly version: number;
  readonly motion: string;
  readonly at: number;
}

export interface Draw {
  readonly draw: string;
  readonly source: string;
  /** Questions in it, in the order in which they were shown. */
  readonly pool: readonly string[];
  readonly seed: string | null;
}

export interface Caption {
  readonly seq: number;
  readonly at: number;
  /** Its name; '' where nothing can be said about it any more. */
  readonly line: string;
  readonly language: string;
  /** As it was corrected last; empty, and without a speaker, where it was struck. */
  readonly text: string;
  readonly speaker: string;
  readonly revision: Revision | null;
}

/** What became of a line of captions last. */
export interface Revision {
  /** Number of that entry, and its instant. */
  readonly seq: number;
  readonly at: number;
  /** Why the line was taken out; null: it was corrected. */
  readonly struck: string | null;
}

/** Somebody who takes part and was warned or removed. */
export interface Conduct {
  readonly warnings: number;
  readonly removed: boolean;
  readonly reason: string;
  /** Number of the entry. */
  readonly since: number;
  readonly appeal: {
    readonly text: string;
    readonly at: number;
    readonly granted: boolean | null;
    readonly reason: string;
  } | null;
}

export interface Disruption {
  readonly channel: 'web' | 'phone' | 'both';
  readonly note: string;
  readonly at: number;
  readonly endedAt: number | null;
  readonly how: 'restored' | 'reconvened' | 'adjourned' | null;
  readonly steps: string;
}

export interface Meeting {
  /** Number of the newest entry that is in this. */
  readonly seq: number;
  readonly status: Status;
  readonly openedAt: number | null;
  readonly adjournedAt: number | null;
  /** Why, while in recess. */
  readonly pause: string;
  readonly pausedAt: number | null;
  readonly disruptions: readonly Disruption[];
  readonly item: number | null;
  readonly items: ReadonlyMap<number, ItemStanding>;
  readonly present: ReadonlyMap<number, { readonly remote: boolean; readonly since: number }>;
  readonly rollCalledAt: number | null;
  /** By id, in the order in which they were first seen. */
  readonly questions: ReadonlyMap<string, Question>;
  /** How many of them everybody has seen. */
  readonly shown: number;
  readonly floor: string | null;
  readonly timer: Timer | null;
  readonly queueOpen: boolean;
  readonly order: QueueOrder;
  readonly draws: readonly Draw[];
  /** Made ready, not asked yet. */
  readonly prepared: ReadonlyMap<string, Required<PollAsked>>;
  readonly polls: ReadonlyMap<string, Poll>;
  readonly motions: ReadonlyMap<string, Motion>;
  readonly notes: ReadonlyMap<string, Note>;
  readonly promises: ReadonlyMap<string, Promised>;
  /** Of versions of the minutes, as they came. */
  readonly approvals: readonly Approval[];
  /** The newest of each language, oldest first; the whole text is in the record. */
  readonly captions: readonly Caption[];
  /** By line, of all captions: what became of those that were corrected or struck. */
  readonly revisions: ReadonlyMap<string, Revision>;
  readonly screen: { readonly screen: Screen; readonly poll: string | null; readonly limit: ScreenLimit };
  readonly conduct: ReadonlyMap<number, Conduct>;
}

export const captionsKept = 12;

export const beginning = ({ order }: Pick<Setup, 'order'>): Meeting => ({
  seq: 0,
  status: 'to-come',
  openedAt: null,
  adjournedAt: null,
  pause: '',
  pausedAt: null,
  disruptions: [],
  item: null,
  items: new Map(),
  present: new Map(),
  rollCalledAt: null,
  questions: new Map(),
  shown: 0,
  floor: null,
  timer: null,
  queueOpen: true,
  order,
  draws: [],
  prepared: new Map(),
  polls: new Map(),
  motions: new Map(),
  notes: new Map(),
  promises: new Map(),
  approvals: [],
  captions: [],
  revisions: new Map(),
  screen: { screen: 'join', poll: null, limit: 'seen' },
  conduct: new Map(),
});

/** In the queue, as they came. */
export const queued = ({ questions }: Pick<Meeting, 'questions'>): readonly Question[] =>
  [...questions.values()].filter(({ state }) => state === 'queued').sort((a, b) => a.shownSeq! - b.shownSeq!);

/** What was asked, without what became of it. */
export function askedOf(question: Question): Asked {
  const { form, text, language, name, firstTime, region, via, item, interpreted, before } = question;
  return {
    question: question.question,
    form,
    text,
    language,
    name,
    firstTime,
    region,
    via,
    item,
    interpreted,
    before,
  };
}

const unseen: ReadonlySet<QuestionState> = new Set(['waiting', 'rejected', 'hidden']);

/** Whether everybody may read it: not what waits for a moderator, was rejected or hidden, nor what was withdrawn before it was shown. */
export const isShown = ({ state, shownSeq }: Pick<Question, 'state' | 'shownSeq'>): boolean =>
  shownSeq !== null && !unseen.has(state);
