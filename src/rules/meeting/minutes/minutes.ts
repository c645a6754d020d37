/**
 * The minutes of a meeting, made from its public record and nothing else: whoever has the exported record gets the same ones.
 *
 * What was said and decided stands under the agenda item that was open then; what names an item by itself stands under that one while
 * none is open. Questions that were never shown, were taken off or withdrawn are not in the minutes. Votes of each member are told as
 * Government Code 54953(c)(2) asks; recesses and lost connections with times, steps and how they ended, as its section 54953.4 does.
 */
import { isPublic, vias, type Entry, type MemberVote, type Via } from '../fact.ts';
import { followAll } from '../follow.ts';
import { beginning, isShown, type Meeting, type Poll, type Question, type Setup } from '../meeting.ts';
import { attendanceOf, type Attendance } from './attendance.ts';
import { pausesOf, type Pause } from './pauses.ts';

/** The plan of the meeting, as far as minutes need it. */
export interface Plan extends Setup {
  readonly items: readonly { readonly number: number; readonly title: string; readonly kind: string }[];
  readonly members: readonly { readonly number: number; readonly name: string; readonly seat: string }[];
}

export interface MinutesQuestion {
  readonly question: string;
  readonly form: 'written' | 'spoken';
  readonly text: string;
  readonly language: string;
  readonly name: string;
  readonly via: Via;
  readonly state: 'queued' | 'floor' | 'answered' | 'heard' | 'deferred' | 'skipped';
  readonly takenAt: number | null;
  /** What was said in short, or why it was deferred or skipped. */
  readonly answer: string;
  readonly by: string;
  readonly written: Question['written'];
  /** How many others that were shown were merged into it. */
  readonly merged: number;
}

export interface MinutesMotion {
  readonly motion: string;
  readonly text: string;
  readonly about: 'business' | 'continue' | 'minutes';
  readonly needs: 'majority-of-voting' | 'majority-of-members' | 'two-thirds-of-members';
  readonly mover: number;
  readonly seconder: number | null;
  readonly putAt: number;
  readonly votedAt: number | null;
  /** In the order of the members. */
  readonly votes: readonly { readonly member: number; readonly vote: MemberVote }[];
  readonly carried: boolean | null;
}

export interface MinutesItem {
  /** Null: what belongs to no item. */
  readonly number: number | null;
  readonly title: string;
  readonly openedAt: number | null;
  readonly closedAt: number | null;
  readonly outcome: 'done' | 'continued' | 'withdrawn' | null;
  readonly note: string;
  readonly questions: readonly MinutesQuestion[];
  readonly notes: readonly { readonly note: string; readonly text: string; readonly at: number }[];
  readonly motions: readonly MinutesMotion[];
  readonly polls: readonly Omit<Poll, 'closedAt'>[];
  readonly promises: readonly {
    readonly promise: string;
    readonly text: string;
    readonly owner: string;
    readonly due: string | null;
    readonly question: string | null;
    readonly at: number;
  }[];
}

export interface Minutes {
  readonly openedAt: number | null;
  readonly adjournedAt: number | null;
  readonly adjournedReason: string;
  /** Of each member, in their order; empty where there are none. */
  readonly attendance: readonly Attendance[];
  /** Questions and requests to speak that were shown. */
  readonly byWay: Readonly<Record<Via, number>>;
  readonly pauses: readonly Pause[];
  /** In the order of the agenda; last what belongs to no item, if there is anything. */
  readonly items: readonly MinutesItem[];
}

/** `entries`: in order; those that are not public are passed over. */
export function minutesOf(plan: Plan, entries: readonly Entry[]): Minutes {
  const open = entries.filter(({ fact }) => isPublic(fact.kind));
  const meeting = followAll(beginning(plan), open, plan);
  const shown = [...meeting.questions.values()].filter(isShown);
  return {
    openedAt: meeting.openedAt,
    adjournedAt: meeting.adjournedAt,
    adjournedReason: open.flatMap(({ fact }) => (fact.kind === 'adjourned' ? fact.reason : []))[0] ?? '',
    attendance: attendanceOf(plan, open),
    byWay: Object.fromEntries(vias.map((way) => [way, shown.filter(({ via }) => via === way).length])) as Record<
      Via,
      number
    >,
    pauses: pausesOf(open),
    items: itemsOf(plan, meeting, duringOf(open)),
  };
}

/** Which item was open when something first came to be spoken of: by the id of the question, motion, poll, note or promise. */
type During = ReadonlyMap<string, number | null>;

function duringOf(entries: readonly Entry[]): During {
  const during = new Map<string, number | null>();
  let item: number | null = null;
  for (const { fact } of entries) {
    if (fact.kind === 'item-opened') item = fact.item;
    if (fact.kind === 'adjourned' || (fact.kind === 'item-closed' && fact.item === item)) item = null;
    const id = spokenOf(fact);
    if (id !== undefined && !during.has(id)) during.set(id, item);
  }
  return during;
}

function spokenOf(fact: Entry['fact']): string | undefined {
  switch (fact.kind) {
    case 'question-taken':
    case 'question-settled':
      return fact.question;
    case 'motion-put':
      return fact.motion;
    case 'poll-opened':
      return fact.poll;
    case 'noted':
      return fact.note;
    case 'promised':
      return fact.promise;
    default:
      return undefined;
  }
}

function itemsOf(plan: Plan, meeting: Meeting, during: During): readonly MinutesItem[] {
  const known = new Set(plan.items.map(({ number }) => number));
  const listed = (item: number | null): number | null => (item !== null && known.has(item) ? item : null);
  const under = (id: string, own: number | null): number | null => listed(during.get(id) ?? own);
  // A scribe who names an item means it, whichever is open by then.
  const meant = (id: string, own: number | null): number | null => listed(own ?? during.get(id) ?? null);
  const of = (number: number | null): Omit<MinutesItem, 'number' | 'title'> => {
    const { openedAt = null, closedAt = null, outcome = null, note = '' } = meeting.items.get(number ?? -1) ?? {};
    return {
      openedAt,
      closedAt,
      outcome,
      note,
      questions: [...meeting.questions.values()]
        .filter((one) => isTold(one, meeting) && under(one.question, one.item) === number)
        .sort((a, b) => (a.takenAt ?? Infinity) - (b.takenAt ?? Infinity) || a.shownSeq! - b.shownSeq!)
        .map((one) => told(one, meeting)),
      notes: [...meeting.notes.values()]
        .filter(({ note: id, item, struck }) => struck === null && meant(id, item) === number)
        .map(({ note: id, text, at }) => ({ note: id, text, at })),
      motions: [...meeting.motions.values()]
        .filter(({ motion, item }) => meant(motion, item) === number)
        .map((one) => ({
          motion: one.motion,
          text: one.text,
          about: one.about,
          needs: one.needs,
          mover: one.mover,
          seconder: one.seconder,
          putAt: one.putAt,
          votedAt: one.votedAt,
          votes: plan.members.flatMap(({ number: member }) => {
            const vote = one.votes.get(member);
            return vote === undefined ? [] : [{ member, vote }];
          }),
          carried: one.carried,
        })),
      polls: [...meeting.polls.values()]
        .filter(({ poll }) => under(poll, null) === number)
        .map(({ closedAt: _closed, ...poll }) => poll),
      promises: [...meeting.promises.values()]
        .filter(({ promise, item, question, struck }) => {
          if (struck !== null) return false;
          const asked = question === null ? null : (during.get(question) ?? null);
          return meant(promise, item ?? asked) === number;
        })
        .map(({ item: _item, struck: _struck, ...promise }) => promise),
    };
  };
  const outside: MinutesItem = { number: null, title: '', ...of(null) };
  const { questions, notes, motions, polls, promises } = outside;
  const isEmpty = [questions, notes, motions, polls, promises].every((list) => list.length === 0);
  return [...plan.items.map(({ number, title }) => ({ number, title, ...of(number) })), ...(isEmpty ? [] : [outside])];
}

/** Whoever waits while the meeting goes on is in no minutes yet; at the end they were not reached. */
const isTold = (question: Question, { adjournedAt }: Meeting): boolean =>
  isShown(question) &&
  question.state !== 'merged' &&
  question.state !== 'withdrawn' &&
  (question.state !== 'queued' || adjournedAt !== null || question.written.length > 0);

const told = (one: Question, { questions }: Meeting): MinutesQuestion => ({
  question: one.question,
  form: one.form,
  text: one.text,
  language: one.language,
  name: one.name,
  via: one.via,
  state: one.state as MinutesQuestion['state'],
  takenAt: one.takenAt,
  answer: one.answer,
  by: one.by,
  written: one.written,
  merged: [...questions.values()].filter(
    (other) => other.state === 'merged' && other.mergedInto === one.question && isShown(other),
  ).length,
});
