/**
 * The notice that the Ralph M. Brown Act asks for (Government Code 54950 and following), computed from what was planned: what has to be
 * done by when, whether it was, and where it says so. Deadlines are counted in hours that pass: weekends, holidays and a change of the
 * clock do not stop them (Attorney General, 78 Ops.Cal.Atty.Gen. 327 (1995)). It is an aid and no legal advice.
 *
 * Meetings of anybody who is no public body (`community`) owe no notice.
 */

export type NoticeKind = 'regular' | 'special' | 'emergency' | 'community';

export interface Planned {
  readonly kind: NoticeKind;
  /** Of a body that has to be open on the phone or the web, too, and to translate its agendas (54953.4). */
  readonly twoWay: boolean;
  readonly startsAt: number;
  readonly endsAt: number;
  /** When the agenda was posted; null: not yet. */
  readonly publishedAt: number | null;
  /** The languages into which it has to be translated, and when each translation was posted. */
  readonly languages: readonly { readonly language: string; readonly postedAt: number | null }[];
  /** When each step was done that the clerk tells of; what is not there, nobody told. */
  readonly done: Readonly<Partial<Record<NoticeStep, number>>>;
  /** Whether the body records it. */
  readonly recorded: boolean;
}

/**
 * What is done away from here, so that only somebody's word tells of it. `place-posted`: where the public gets to it at any hour.
 * `members-notified`, `media-notified`: a special meeting's notice, in writing, received by then. `notice-sent`: the agenda, to those who
 * asked in writing. `media-told`: of an emergency meeting, by telephone.
 */
export const noticeSteps = ['place-posted', 'members-notified', 'media-notified', 'notice-sent', 'media-told'] as const;
export type NoticeStep = (typeof noticeSteps)[number];

/** `agenda-posted`, `translation-posted`: on the website. `recording-kept`: until then, not by then. */
export type Duty = NoticeStep | 'agenda-posted' | 'translation-posted' | 'recording-kept';

export interface Deadline {
  readonly what: Duty;
  /** Of `translation-posted`. */
  readonly language: string | null;
  readonly at: number;
  /** When it was done; null: not yet, or nobody told. */
  readonly doneAt: number | null;
  /** `open`: the time has not come, or it has and nobody said whether it was done. */
  readonly met: 'yes' | 'no' | 'open';
  /** The section of the Government Code. */
  readonly source: string;
}

const hour = 60 * 60 * 1_000;

interface Notice {
  readonly hours: number;
  readonly posted: string | null;
  readonly steps: readonly { readonly what: NoticeStep; readonly source: string }[];
}

const notices: Readonly<Record<Exclude<NoticeKind, 'community'>, Notice>> = {
  regular: {
    hours: 72,
    posted: '54954.2(a)',
    steps: [
      { what: 'place-posted', source: '54954.2(a)' },
      { what: 'notice-sent', source: '54954.1' },
    ],
  },
  special: {
    hours: 24,
    posted: '54956(a)',
    steps: [
      { what: 'place-posted', source: '54956(a)' },
      { what: 'members-notified', source: '54956(a)' },
      { what: 'media-notified', source: '54956(a)' },
      { what: 'notice-sent', source: '54954.1' },
    ],
  },
  // Nothing has to be posted before; those media are told that asked for notices.
  emergency: { hours: 1, posted: null, steps: [{ what: 'media-told', source: '54956.5' }] },
};

/** 54953.4 holds for meetings from 1 July 2026 until 1 January 2030, in Pacific time. */
const translatedFrom = Date.UTC(2026, 6, 1, 7);
const translatedUntil = Date.UTC(2030, 0, 1, 8);

const recordingKept = 30 * 24 * hour;

/** In order of their instants. `now`: the instant at which it is asked. */
export function deadlinesOf(planned: Planned, now: number): readonly Deadline[] {
  if (planned.kind === 'community') return [];
  const { startsAt, twoWay } = planned;
  const { hours, posted, steps } = notices[planned.kind];
  const at = startsAt - hours * hour;
  const deadlines: Deadline[] = [];
  const add = (what: Duty, source: string, done: number | null, seen: boolean, language: string | null = null): void =>
    void deadlines.push({ what, language, at, doneAt: done, met: met(done, at, seen, now), source });
  if (posted !== null) add('agenda-posted', posted, planned.publishedAt, true);
  // Posted like the agenda itself, so by the same instant.
  if (posted !== null && twoWay && startsAt >= translatedFrom && startsAt < translatedUntil)
    for (const { language, postedAt } of planned.languages)
      add('translation-posted', '54953.4(c)(1)', postedAt, true, language);
  for (const { what, source } of steps) add(what, source, planned.done[what] ?? null, false);
  if (planned.recorded) {
    const until = planned.endsAt + recordingKept;
    deadlines.push({
      what: 'recording-kept',
      language: null,
      at: until,
      doneAt: null,
      met: 'open',
      source: '54953.5(b)',
    });
  }
  return deadlines;
}

/** The steps that somebody has to tell of, of a meeting of this kind. */
export const stepsOf = (kind: NoticeKind): readonly NoticeStep[] =>
  kind === 'community' ? [] : notices[kind].steps.map(({ what }) => what);

/** The last instant at which the agenda may be posted; null: none is asked for. */
export function agendaDue(kind: NoticeKind, startsAt: number): number | null {
  if (kind === 'community') return null;
  const { hours, posted } = notices[kind];
  return posted === null ? null : startsAt - hours * hour;
}

/** Whether an agenda that is posted at `at` comes too late for a meeting of this kind. */
export const isLate = (kind: NoticeKind, startsAt: number, at: number): boolean => {
  const due = agendaDue(kind, startsAt);
  return due !== null && at > due;
};

/** `seen`: whether it would be known here had it been done. */
function met(done: number | null, due: number, seen: boolean, now: number): Deadline['met'] {
  if (done !== null) return done <= due ? 'yes' : 'no';
  return seen && now > due ? 'no' : 'open';
}
