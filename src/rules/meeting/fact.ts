/**
 * What can happen in a meeting, as the facts of its record. The record is a list of entries, numbered from 1 without gaps; where the
 * meeting stands follows from it alone (see meeting.ts), so that anybody who has the public entries can check the minutes.
 *
 * Instants are milliseconds since 1970. Questions, polls, motions, notes and promises are named by a UUID that whoever makes them
 * chooses: sent twice, they are the same.
 */

/** By which way somebody takes part. */
export const vias = ['web', 'hall', 'phone'] as const;
export type Via = (typeof vias)[number];

export const queueOrders = ['votes', 'first-come', 'fair', 'draw'] as const;
export type QueueOrder = (typeof queueOrders)[number];

/** How a question or comment left the queue. `heard`: a comment that asked for no answer. */
export const outcomes = ['answered', 'heard', 'deferred', 'skipped'] as const;
export type Outcome = (typeof outcomes)[number];

export const memberVotes = ['aye', 'no', 'abstain', 'recused', 'absent'] as const;
export type MemberVote = (typeof memberVotes)[number];

/** What the projector may show. `queue`: what comes next; `join`: how to take part. */
export const screens = ['join', 'agenda', 'floor', 'queue', 'poll', 'captions', 'blank'] as const;
export type Screen = (typeof screens)[number];

/** Whose questions the projector shows: those that somebody who runs the meeting has looked at, or all. */
export const screenLimits = ['seen', 'all'] as const;
export type ScreenLimit = (typeof screenLimits)[number];

/** What somebody wants to say or know. */
export interface Asked {
  readonly question: string;
  /** `spoken`: they want to say it themselves. */
  readonly form: 'written' | 'spoken';
  /** May be empty for `spoken`: nobody has to tell beforehand what they will say. */
  readonly text: string;
  readonly language: string;
  /** As they want to be called; may be empty (Government Code 54953.3). */
  readonly name: string;
  /** Has had no turn in this meeting, and asked nothing else that waits for one. Who else asked what stays unknown. */
  readonly firstTime: boolean;
  /** Where they live, as far as they said. */
  readonly region: string | null;
  readonly via: Via;
  /** The agenda item it belongs to. */
  readonly item: number | null;
  /** Speaks through an interpreter, and has twice the time. */
  readonly interpreted: boolean;
  /** Asked before the meeting was opened. */
  readonly before: boolean;
}

/** What a poll asks. `straw`: binds nobody. */
export interface PollAsked {
  readonly poll: string;
  readonly form: 'poll' | 'straw';
  readonly question: string;
  /** Two to eight. */
  readonly options: readonly string[];
  readonly language: string;
  /** By language: the question, and as many options in the same order. */
  readonly translations?: Readonly<Record<string, { readonly question: string; readonly options: readonly string[] }>>;
}

export type Fact =
  | { readonly kind: 'opened' }
  | { readonly kind: 'recessed'; readonly reason: string }
  | { readonly kind: 'resumed' }
  /** Remote participants cannot follow or take part any more. */
  | { readonly kind: 'disrupted'; readonly channel: 'web' | 'phone' | 'both'; readonly note: string }
  | { readonly kind: 'restored'; readonly note: string }
  /** Goes on without the connection; `motion` is the finding by roll call where the law asks for one. */
  | { readonly kind: 'reconvened'; readonly motion: string | null; readonly note: string }
  | { readonly kind: 'adjourned'; readonly reason: string }
  | { readonly kind: 'item-opened'; readonly item: number }
  | {
      readonly kind: 'item-closed';
      readonly item: number;
      readonly outcome: 'done' | 'continued' | 'withdrawn';
      readonly note: string;
    }
  | { readonly kind: 'roll-called'; readonly present: readonly number[]; readonly remote: readonly number[] }
  | { readonly kind: 'member-arrived' | 'member-left'; readonly member: number; readonly remote: boolean }
  /** Waits for a moderator: seen by those who run the meeting only. */
  | ({ readonly kind: 'question-submitted' } & Asked)
  /** In the queue, and to be read by all. `seen`: by whoever runs the meeting, who showed it or brought it in. */
  | ({ readonly kind: 'question-shown'; readonly seen?: boolean } & Asked)
  /** Looked at by somebody who runs the meeting: it may come on the projector. */
  | { readonly kind: 'question-seen'; readonly question: string }
  /** Never shown: the public entry carries the reason and not the text. */
  | { readonly kind: 'question-rejected'; readonly question: string; readonly reason: string }
  /** `reason` is there when somebody else took it out of the queue. */
  | { readonly kind: 'question-withdrawn'; readonly question: string; readonly reason?: string }
  | { readonly kind: 'question-merged'; readonly question: string; readonly into: string; readonly reason: string }
  /** Taken off after it was shown; `question-restored` puts it back where it was. */
  | { readonly kind: 'question-hidden' | 'question-restored'; readonly question: string; readonly reason: string }
  /** Has the floor. `reason` is there when it was not next in the order. */
  | { readonly kind: 'question-taken'; readonly question: string; readonly reason: string }
  /** `answer` is what was said in short, or the reason; `by` who answered, or who will. */
  | {
      readonly kind: 'question-settled';
      readonly question: string;
      readonly outcome: Outcome;
      readonly answer: string;
      readonly by: string;
    }
  /** Back in the queue, where it stood before: called or settled by mistake, or to be heard after all. */
  | { readonly kind: 'question-returned'; readonly question: string; readonly reason: string }
  /** In writing, during or after the meeting. */
  | {
      readonly kind: 'question-answered';
      readonly question: string;
      readonly answer: string;
      readonly language: string;
      readonly by: string;
    }
  | { readonly kind: 'timer-started'; readonly seconds: number }
  | { readonly kind: 'timer-stopped' }
  | { readonly kind: 'queue-opened' | 'queue-closed'; readonly reason: string }
  | { readonly kind: 'order-set'; readonly order: QueueOrder; readonly reason: string }
  /** Who is in the draw is fixed now; `source` says which public number, not known yet, will be its seed. */
  | { readonly kind: 'draw-announced'; readonly draw: string; readonly source: string }
  | { readonly kind: 'draw-made'; readonly draw: string; readonly seed: string }
  /** Made ready and not asked yet: seen by those who run the meeting only. The same poll again replaces it. */
  | ({ readonly kind: 'poll-prepared' } & PollAsked)
  | { readonly kind: 'poll-dropped'; readonly poll: string }
  | ({ readonly kind: 'poll-opened' } & PollAsked)
  /** `counts` follow the options; `people` took part. `hands`: of the hall, as the chair counted them, apart from the others. */
  | {
      readonly kind: 'poll-closed';
      readonly poll: string;
      readonly counts: readonly number[];
      readonly people: number;
      readonly hands?: readonly number[] | null;
    }
  | {
      readonly kind: 'motion-put';
      readonly motion: string;
      readonly text: string;
      readonly mover: number;
      readonly seconder: number | null;
      readonly about: 'business' | 'continue' | 'minutes';
      readonly needs: 'majority-of-voting' | 'majority-of-members' | 'two-thirds-of-members';
      readonly item: number | null;
    }
  | {
      readonly kind: 'motion-voted';
      readonly motion: string;
      readonly votes: readonly { readonly member: number; readonly vote: MemberVote }[];
    }
  | { readonly kind: 'noted'; readonly note: string; readonly item: number | null; readonly text: string }
  | { readonly kind: 'note-struck'; readonly note: string; readonly reason: string }
  | {
      readonly kind: 'promised';
      readonly promise: string;
      readonly text: string;
      readonly owner: string;
      /** YYYY-MM-DD */
      readonly due: string | null;
      readonly question: string | null;
      readonly item: number | null;
    }
  /** It was entered by mistake: nobody promised that. */
  | { readonly kind: 'promise-struck'; readonly promise: string; readonly reason: string }
  /** Of this version of the minutes, by a motion of the members that carried. */
  | { readonly kind: 'minutes-approved'; readonly version: number; readonly motion: string }
  /** `line`: names it, a UUID; what was entered before there were such names is named by the key of its entry. */
  | {
      readonly kind: 'caption';
      readonly line?: string;
      readonly language: string;
      readonly text: string;
      readonly speaker: string;
    }
  /** Heard wrongly: what the line says from now on. The public entries of the line tell the newest words only. */
  | { readonly kind: 'caption-corrected'; readonly line: string; readonly text: string; readonly speaker: string }
  /** Taken out for good: the public entries of the line tell none of its words. */
  | { readonly kind: 'caption-struck'; readonly line: string; readonly reason: string }
  | { readonly kind: 'screen-set'; readonly screen: Screen; readonly poll: string | null }
  | { readonly kind: 'screen-limited'; readonly to: ScreenLimit }
  /** Whoever was removed can neither ask nor support; named by number, to those who run the meeting only. */
  | {
      readonly kind: 'attendee-warned' | 'attendee-removed' | 'attendee-readmitted';
      readonly attendee: number;
      readonly reason: string;
    }
  | { readonly kind: 'appeal-made'; readonly attendee: number; readonly text: string }
  | { readonly kind: 'appeal-decided'; readonly attendee: number; readonly granted: boolean; readonly reason: string };

export type FactKind = Fact['kind'];

export interface Entry {
  readonly seq: number;
  readonly at: number;
  readonly fact: Fact;
}

const crewOnly: ReadonlySet<FactKind> = new Set([
  'question-submitted',
  'poll-prepared',
  'poll-dropped',
  'attendee-warned',
  'attendee-removed',
  'attendee-readmitted',
  'appeal-made',
  'appeal-decided',
]);

/** Whether everybody may read it. */
export const isPublic = (kind: FactKind): boolean => !crewOnly.has(kind);

const inMinutes: ReadonlySet<FactKind> = new Set([
  'opened',
  'recessed',
  'resumed',
  'disrupted',
  'restored',
  'reconvened',
  'adjourned',
  'item-opened',
  'item-closed',
  'roll-called',
  'member-arrived',
  'member-left',
  'question-hidden',
  'question-restored',
  'question-taken',
  'question-settled',
  'question-answered',
  'poll-opened',
  'poll-closed',
  'motion-put',
  'motion-voted',
  'noted',
  'note-struck',
  'promised',
  'promise-struck',
  'minutes-approved',
]);

/** Whether the minutes say another thing after it; how many asked is told when somebody loads them again. */
export const isInMinutes = (kind: FactKind): boolean => inMinutes.has(kind);
