/** Who of those who signed up has a place in the hall now: the rule of places, asked with what the database holds. */
import type { Db } from '../../platform/db/db.ts';
import { placesOf, type Signup } from '../../rules/meeting/index.ts';
import { keptRegions, quotasOf, releaseOf, signUpsOf, type Quota, type SignUp } from './store/sign-ups.ts';
import type { TownHall } from './town-hall.ts';

export interface Placing {
  /** All who come, in the order of the line. */
  readonly signUps: readonly SignUp[];
  readonly quotas: readonly Quota[];
  readonly releasedAt: Date | null;
  /** Lines that have a place in the hall; those who come to the hall and are not in it wait. */
  readonly placed: ReadonlySet<number>;
  /** Lines that wait, the next one first. */
  readonly waiting: readonly number[];
  /** Places that anybody could have now; null: no limit. */
  readonly free: number | null;
}

interface InLine extends Signup {
  readonly line: number;
}

export async function placingOf(
  db: Db,
  { id, capacity }: Pick<TownHall, 'id' | 'capacity'>,
  now: Date,
): Promise<Placing> {
  const signUps = await signUpsOf(db, id);
  const quotas = await quotasOf(db, id);
  const releasedAt = await releaseOf(db, id);
  const inHall = signUps.filter(({ way }) => way === 'hall');
  const regions = inHall.flatMap(({ regionId }) => regionId ?? []);
  const kept = await keptRegions(db, id, regions);
  const line = inHall.map(({ line: number, since, regionId }): InLine => ({
    line: number,
    id: String(number),
    at: since.getTime(),
    region: regionId === null ? null : (kept.get(regionId) ?? null),
    withdrawn: false,
  }));
  const hall = {
    capacity,
    kept: quotas.map(({ regionId, places }) => ({ region: regionId, places })),
    releasedAt: releasedAt?.getTime() ?? null,
  };
  const { placed, waiting, free } = placesOf(line, hall, now.getTime());
  return {
    signUps,
    quotas,
    releasedAt,
    placed: new Set(placed.map((one) => one.line)),
    waiting: waiting.map((one) => one.line),
    free,
  };
}
