/**
 * Entering what happened into the record: the one place where it is done. Whoever enters holds the meeting's row, so the rules of order
 * are asked of the meeting as it stands and no two facts are entered at once.
 */
import { randomUUID } from 'node:crypto';
import type { Db } from '../../platform/db/db.ts';
import type { Platform } from '../../platform/platform.ts';
import type { Role } from '../../platform/rights.ts';
import {
  isInMinutes,
  followAll,
  isPublic,
  problemWith,
  type Fact,
  type Meeting,
  type OrderProblem,
} from '../../rules/meeting/index.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { meetingIn } from './standing.ts';
import { entryWithKey, insertEntry, lockRecord } from './store/record.ts';
import { minutesTopic, processOf, setupOf, type TownHall } from './town-hall.ts';

/** Who did it: an official by a role, somebody who takes part, or the machine. */
export interface EnteredBy {
  readonly account: string | null;
  readonly role: Role | 'participant' | 'machine';
}

export interface Entering {
  readonly by: EnteredBy;
  /** A UUID; sent twice, it is one entry. */
  readonly key: string;
  /** Of acts of power: also a row of the public log, with this reason. */
  readonly log?: { readonly act: string; readonly reason: string };
  /** The instant to enter, for records brought from elsewhere and for simulations; otherwise the database's clock. */
  readonly at?: Date;
  /** What else belongs to the fact, in the same transaction. */
  readonly also?: (tx: Db, entered: Entered) => Promise<void>;
}

export interface Entered {
  readonly seq: number;
  readonly at: Date;
  /** As it stood before. */
  readonly before: Meeting;
}

/** One fact, or several that happen together: all or none, the first under the key, the log telling of the first. */
export type Happened = Fact | readonly [Fact, ...Fact[]];

/**
 * `decide` sees the meeting as it stands and says what happened, or why nothing did; its `tx` sees what was written before. `known`: this
 * key was entered before.
 */
export async function enter<E extends string = never>(
  platform: Platform,
  hall: TownHall,
  decide: Fact | ((meeting: Meeting, now: Date, tx: Db) => Result<Happened, E> | Promise<Result<Happened, E>>),
  entering: Entering,
): Promise<Result<{ readonly seq: number; readonly known: boolean }, E | OrderProblem>> {
  let inMinutes = false;
  const done = await platform.db
    .transaction()
    .execute(async (tx): Promise<Result<{ readonly seq: number; readonly known: boolean }, E | OrderProblem>> => {
      const held = await lockRecord(tx, hall.id);
      const known = await entryWithKey(tx, hall.id, entering.key);
      if (known !== undefined) return ok({ seq: known, known: true });
      if (held.cancelled) return err('cancelled');
      const meeting = await meetingIn(platform, tx, hall);
      const at = entering.at ?? held.now;
      const decided = typeof decide === 'function' ? await decide(meeting, at, tx) : ok<Happened>(decide);
      if (!decided.ok) return decided;
      const happened = decided.value;
      const facts: readonly Fact[] = 'kind' in happened ? [happened] : happened;
      const entries = facts.map((fact, place) => ({ seq: held.seq + 1 + place, at: at.getTime(), fact }));
      // Nobody was told of it: a meeting whose agenda was never posted is not held.
      if (!held.posted && facts.some(({ kind }) => kind === 'opened')) return err('not-posted');
      let stands = meeting;
      for (const entry of entries) {
        const problem = problemWith(entry.fact, stands, setupOf(hall), entry.at);
        if (problem !== undefined) return err(problem);
        stands = followAll(stands, [entry], setupOf(hall));
      }
      const seq = held.seq + 1;
      for (const { seq: own, fact } of entries)
        await insertEntry(tx, hall.id, {
          seq: own,
          at,
          fact,
          public: isPublic(fact.kind),
          byAccount: entering.by.account,
          byRole: entering.by.role,
          key: own === seq ? entering.key : randomUUID(),
        });
      await entering.also?.(tx, { seq, at, before: meeting });
      if (entering.log !== undefined) {
        const { role, account } = entering.by;
        await platform.audit(tx, {
          act: entering.log.act,
          actorId: account ?? undefined,
          actorRole: role === 'machine' ? undefined : role === 'participant' ? 'resident' : role,
          regionId: hall.regionId,
          process: processOf(hall.id),
          reason: entering.log.reason === '' ? undefined : entering.log.reason,
          public: true,
          // What only those who run it read has no number in the public log: it would lead to whose questions left the queue with it.
          detail: { slug: hall.slug, ...(isPublic(facts[0]!.kind) ? { entry: seq } : {}) },
        });
      }
      inMinutes = facts.some(({ kind }) => isInMinutes(kind));
      return ok({ seq, known: false });
    });
  if (done.ok && !done.value.known) platform.live.announce(processOf(hall.id));
  if (inMinutes) platform.live.announce(minutesTopic(hall.id));
  return done;
}
