/** Published town halls with where they stand: what lists, cards, feeds and the API show of many at once. */
import type { Db } from '../../platform/db/db.ts';
import { beginning, followAll, type Status } from '../../rules/meeting/index.ts';
import { courseOf } from './store/overview.ts';
import { publishedTownHalls, type TownHallFilter } from './store/town-halls.ts';
import { phaseOf, setupOf, type Phase, type TownHall } from './town-hall.ts';

export interface Listed {
  readonly hall: TownHall;
  readonly phase: Phase;
  readonly status: Status;
  readonly openedAt: Date | null;
  readonly adjournedAt: Date | null;
}

/** Live ones first, then those to come, the soonest first, then those that are over, the newest first. */
export async function listTownHalls(db: Db, now: Date, filter: TownHallFilter = {}): Promise<readonly Listed[]> {
  const halls = await publishedTownHalls(db, filter);
  const course = await courseOf(
    db,
    halls.map(({ id }) => id),
  );
  const listed = halls.map((hall): Listed => {
    const { status, openedAt, adjournedAt } = followAll(
      beginning(setupOf(hall)),
      course.get(hall.id) ?? [],
      setupOf(hall),
    );
    const instant = (at: number | null): Date | null => (at === null ? null : new Date(at));
    return {
      hall,
      status,
      phase: phaseOf(hall, status),
      openedAt: instant(openedAt),
      adjournedAt: instant(adjournedAt),
    };
  });
  return inPhases(listed, now).flatMap(({ halls: found }) => found);
}

const order = ['live', 'to-come', 'past'] as const;

/**
 * The same, phase by phase; empty ones are left out. What was called off stands where people look for it: with those to come until it
 * would have begun.
 */
export function inPhases(
  listed: readonly Listed[],
  now: Date,
): readonly { readonly phase: (typeof order)[number]; readonly halls: readonly Listed[] }[] {
  const start = ({ hall }: Listed): number => hall.startsAt.getTime();
  return order
    .map((phase) => ({
      phase,
      halls: listed
        .filter((one) => groupOf(one, now) === phase)
        .sort((a, b) => (phase === 'past' ? start(b) - start(a) : start(a) - start(b)) || a.hall.id - b.hall.id),
    }))
    .filter(({ halls }) => halls.length > 0);
}

const groupOf = ({ hall, phase }: Listed, now: Date): Listed['phase'] =>
  phase !== 'cancelled' ? phase : hall.startsAt > now ? 'to-come' : 'past';
