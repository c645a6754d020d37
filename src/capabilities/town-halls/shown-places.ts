/**
 * What everybody may know of who signed up: whether there are places, and from where people come. Nothing is counted from which fewer than
 * ten people could be told.
 */
import type { Database } from '../../platform/db/db.ts';
import { share } from '../../platform/db/gather.ts';
import type { Platform } from '../../platform/platform.ts';
import { placingOf } from './placing.ts';
import { regionNames } from './store/sign-ups.ts';
import type { TownHall } from './town-hall.ts';

export const fewest = 10;

export interface ShownPlaces {
  readonly full: boolean;
  /** Places that anybody could have; null: no limit, or too few people to tell. */
  readonly free: number | null;
  readonly kept: readonly { readonly name: string; readonly places: number }[];
  /** Regions from which ten or more come, the most first. */
  readonly regions: readonly { readonly id: string; readonly name: string; readonly people: number }[];
}

export const shownPlaces = (platform: Platform, { id, capacity }: TownHall, now: Date): Promise<ShownPlaces> =>
  together(platform.database, JSON.stringify({ id, capacity, minute: Math.floor(now.getTime() / 60_000) }));

/** Those who look at the same time share one count. */
const together = share(async (database: Database, key: string): Promise<ShownPlaces> => {
  const { minute, ...hall } = JSON.parse(key) as Pick<TownHall, 'id' | 'capacity'> & { readonly minute: number };
  const { signUps, quotas, placed, free } = await placingOf(database.db, hall, new Date(minute * 60_000));
  const people = new Map<string, number>();
  for (const { regionId } of signUps) if (regionId !== null) people.set(regionId, (people.get(regionId) ?? 0) + 1);
  const shown = [...people].filter(([, n]) => n >= fewest).sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  const names = await regionNames(
    database.db,
    shown.map(([region]) => region),
  );
  return {
    full: free === 0,
    free: placed.size < fewest ? null : free,
    kept: quotas.map(({ name, places }) => ({ name, places })),
    regions: shown.map(([region, n]) => ({ id: region, name: names.get(region) ?? region, people: n })),
  };
});
