/**
 * The plan of a meeting as it is announced, and what differs between two of them. After publication every change of it is kept as a
 * version, with its reason, for everybody to see.
 */
import type { Status } from '../../rules/meeting/index.ts';
import type { TownHall } from './town-hall.ts';

/** What can differ, as the versions and the public log name it; the order is the one in which it is told. */
const parts = {
  texts: ['title', 'summary', 'access', 'translations'],
  time: ['startsAt', 'endsAt'],
  place: ['place', 'address'],
  remote: ['remoteUrl', 'phone', 'twoWay'],
  languages: ['languages', 'contact'],
  agenda: ['items'],
  documents: ['documents'],
  members: ['members'],
  participation: ['joining', 'moderation', 'queueOrder', 'speakerSeconds', 'questionsFrom', 'answerDays', 'capacity'],
  other: ['topic', 'kind', 'language', 'hypothetical'],
} as const satisfies Readonly<Record<string, readonly (keyof TownHall)[]>>;

export type PlanPart = keyof typeof parts;
export const planParts = Object.keys(parts) as readonly PlanPart[];

export type PlanField = (typeof parts)[PlanPart][number];

/** What is announced; instants become ISO 8601 when it is kept. */
export type Plan = Pick<TownHall, PlanField>;

export const planOf = (hall: Plan): Plan => {
  const plan: Partial<Record<PlanField, unknown>> = {};
  for (const part of planParts) for (const field of parts[part]) plan[field] = hall[field];
  return plan as Plan;
};

const same = (one: unknown, two: unknown): boolean => JSON.stringify(sorted(one)) === JSON.stringify(sorted(two));

/** With the keys of objects in one order: the database gives them back in its own. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [two]) => (one < two ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}

export const fieldsChanged = (before: Plan, after: Plan): readonly PlanField[] =>
  planParts.flatMap((part) => parts[part].filter((field) => !same(before[field], after[field])));

export function partsChanged(before: Plan, after: Plan): readonly PlanPart[] {
  const fields = new Set<PlanField>(fieldsChanged(before, after));
  return planParts.filter((part) => parts[part].some((field) => fields.has(field)));
}

/** People rely on these from the day they are announced; the order of the queue is the chair's to change, in the meeting. */
const fixedFields: ReadonlySet<PlanField> = new Set(['kind', 'language', 'hypothetical', 'queueOrder']);

/** While people are in it, only how to get there and how to follow it. */
const liveParts: ReadonlySet<PlanPart> = new Set(['place', 'remote', 'languages', 'documents']);
const pastParts: ReadonlySet<PlanPart> = new Set(['documents']);

/** Whether a published meeting, as it stands, may be changed like this. */
export function mayChange(before: Plan, after: Plan, status: Status): boolean {
  if (fieldsChanged(before, after).some((field) => fixedFields.has(field))) return false;
  // The rule for a lost connection must not change under a meeting.
  if (status !== 'to-come' && before.twoWay !== after.twoWay) return false;
  const open = status === 'to-come' ? undefined : status === 'adjourned' ? pastParts : liveParts;
  return open === undefined || partsChanged(before, after).every((part) => open.has(part));
}

/** What the law counts as the agenda: a change of it after the deadline is late. */
export const isAgenda = (changed: readonly PlanPart[]): boolean =>
  changed.includes('agenda') || changed.includes('time') || changed.includes('place');
