/**
 * A town hall that is brought in whole, with all that happened at the instants at which it did: the demo's. Facts go through the same
 * rules of order as those entered one by one; the public log is told by whoever brings it.
 */
import type { Db } from '../../platform/db/db.ts';
import type { Platform } from '../../platform/platform.ts';
import {
  beginning,
  followAll,
  isLate,
  minutesOf,
  problemWith,
  type Entry,
  type Meeting,
} from '../../rules/meeting/index.ts';
import { planOf as agendaOf, type Corrections } from './minutes.ts';
import { participantsOf } from './participants.ts';
import { planOf } from './plan.ts';
import { placingOf } from './placing.ts';
import { joinMeeting } from './store/attendees.ts';
import { insertMinutes } from './store/minutes.ts';
import { insertNotice, type NewNotice } from './store/notices.ts';
import { insertVersion, markCancelled } from './store/plan.ts';
import { markPlaceTold, putQuota } from './store/sign-ups.ts';
import { findTownHallById, insertTownHall, type NewTownHall } from './store/town-halls.ts';
import {
  madeUpToken,
  putAttendees,
  putChoices,
  putFacts,
  putPastFeedback,
  putPastSupport,
  putSignUps,
  type PastAttendee,
  type PastChoice,
  type PastFact,
  type PastFeedback,
  type PastSignUp,
  type PastSupport,
} from './store/whole.ts';
import { setupOf, type TownHall } from './town-hall.ts';

export interface PastMinutes {
  readonly at: Date;
  readonly corrections: Corrections;
  readonly reason: string;
  readonly byAccount: string;
  readonly key: string;
}

export interface WholeTownHall {
  readonly hall: NewTownHall;
  /** Why it was published. */
  readonly published: string;
  readonly cancelled?: { readonly at: Date; readonly reason: string };
  /** What was told of the notice that was given, oldest first. */
  readonly notices: readonly NewNotice[];
  readonly attendees: readonly PastAttendee[];
  /** In order. */
  readonly facts: readonly PastFact[];
  readonly support: readonly PastSupport[];
  readonly choices: readonly PastChoice[];
  readonly minutes: readonly PastMinutes[];
  readonly feedback: readonly PastFeedback[];
  readonly signUps: readonly PastSignUp[];
  /** Places kept for regions. */
  readonly kept: readonly { readonly regionId: string; readonly places: number }[];
}

export interface PutTownHall {
  readonly hall: TownHall;
  readonly meeting: Meeting;
}

/** Undefined when there is one of this name. Throws when the record breaks a rule of order. */
export async function putWholeTownHall(
  platform: Platform,
  tx: Db,
  whole: WholeTownHall,
): Promise<PutTownHall | undefined> {
  const id = await insertTownHall(tx, whole.hall);
  if (id === undefined) return undefined;
  const hall = await findTownHallById(tx, id);
  if (hall === undefined) throw new Error('a town hall vanished while it was brought in');
  if (hall.publishedAt !== null)
    await insertVersion(tx, id, {
      at: hall.publishedAt,
      plan: planOf(hall),
      changed: [],
      reason: whole.published,
      late: isLate(hall.kind, hall.startsAt.getTime(), hall.publishedAt.getTime()),
    });
  for (const notice of whole.notices) await insertNotice(tx, id, notice);
  const { meeting, entries } = inOrderOf(hall, whole.facts);
  const numbers = await putAttendees(tx, id, whole.attendees);
  await putFacts(tx, id, whole.facts, numbers);
  await putPastSupport(tx, id, whole.support, numbers);
  const polls = [...meeting.polls.values()].map(({ poll, options, closedAt }) => ({
    poll,
    options: options.length,
    open: closedAt === null,
  }));
  await putChoices(tx, id, polls, whole.choices, numbers);
  await putMinutes(tx, hall, meeting, entries, whole.minutes);
  await putPastFeedback(tx, id, whole.feedback);
  for (const { regionId, places } of whole.kept) await putQuota(tx, id, regionId, places);
  await putSignUps(tx, id, whole.signUps);
  const { signUps, placed } = await placingOf(tx, hall, platform.now());
  for (const { line, way } of signUps)
    if (way === 'hall') await markPlaceTold(tx, id, line, { turn: 1, placed: placed.has(line) });
  if (whole.cancelled !== undefined) await markCancelled(tx, id, whole.cancelled.at, whole.cancelled.reason);
  return { hall, meeting };
}

function inOrderOf(
  hall: TownHall,
  facts: readonly PastFact[],
): { readonly meeting: Meeting; readonly entries: readonly Entry[] } {
  const setup = setupOf(hall);
  const entries = facts.map(({ at, fact }, place): Entry => ({ seq: place + 1, at: at.getTime(), fact }));
  let meeting = beginning(setup);
  for (const entry of entries) {
    const problem = problemWith(entry.fact, meeting, setup, entry.at);
    if (problem !== undefined) throw new Error(`${hall.slug}: entry ${entry.seq} (${entry.fact.kind}) is ${problem}`);
    meeting = followAll(meeting, [entry], setup);
  }
  return { meeting, entries };
}

/** Each version has what stood in the record by then. */
async function putMinutes(
  tx: Db,
  hall: TownHall,
  { adjournedAt }: Meeting,
  entries: readonly Entry[],
  versions: readonly PastMinutes[],
): Promise<void> {
  for (const [place, { at, corrections, reason, byAccount, key }] of versions.entries()) {
    if (adjournedAt === null) throw new Error(`${hall.slug}: minutes of a meeting that is not over`);
    const until = entries.filter((entry) => entry.at <= at.getTime());
    await insertMinutes(tx, hall.id, {
      number: place + 1,
      throughSeq: until.length,
      content: {
        minutes: minutesOf(agendaOf(hall), until),
        participants: await participantsOf(tx, hall.id, new Date(adjournedAt)),
      },
      corrections,
      reason,
      at,
      byAccount,
      key,
    });
  }
}

/** The number of somebody made up, who joins now if they have not. */
export const joinMadeUp = ({ database }: Pick<Platform, 'database'>, { id }: TownHall, name: string): Promise<number> =>
  joinMeeting(database, { meetingId: id, token: madeUpToken(id, name), regionId: null, assurance: 'browser' });
