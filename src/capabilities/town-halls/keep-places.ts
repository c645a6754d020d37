/** The organiser keeps places in the hall for people of a region, or says when places that are kept become free: an act of power. */
import { reasonProblem, type Official } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import { findRegion, isWithin } from '../../platform/regions.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { logAct } from './log-act.ts';
import { lockRecord } from './store/record.ts';
import { putQuota, putRelease, quotasOf } from './store/sign-ups.ts';
import { findTownHallById } from './store/town-halls.ts';
import type { TownHall } from './town-hall.ts';

export type KeepProblem =
  | 'noCapacity'
  | 'regionMissing'
  | 'placesWrong'
  | 'tooManyKept'
  | 'reasonMissing'
  | 'reasonTooLong';

/** `places` 0: none are kept any more. `releasedAt` holds for all regions; null: never. */
export async function keepPlaces(
  platform: Platform,
  { id }: TownHall,
  official: Official,
  wish: {
    readonly regionId: string;
    readonly places: number;
    readonly releasedAt: Date | null;
    readonly reason: string;
  },
): Promise<Result<'kept', KeepProblem>> {
  const problem = reasonProblem(wish.reason);
  if (problem !== undefined) return err(problem);
  return platform.db.transaction().execute(async (tx): Promise<Result<'kept', KeepProblem>> => {
    await lockRecord(tx, id);
    const hall = await findTownHallById(tx, id);
    if (hall === undefined || hall.capacity === null) return err('noCapacity');
    if (!(await isWithin(tx, wish.regionId, hall.regionId))) return err('regionMissing');
    if (!Number.isInteger(wish.places) || wish.places < 0) return err('placesWrong');
    const others = (await quotasOf(tx, id)).filter(({ regionId }) => regionId !== wish.regionId);
    const kept = others.reduce((sum, { places }) => sum + places, wish.places);
    if (kept > hall.capacity) return err('tooManyKept');
    await putQuota(tx, id, wish.regionId, wish.places);
    await putRelease(tx, id, wish.releasedAt);
    await logAct(platform, tx, hall, official, {
      act: 'town-hall.places-kept',
      reason: wish.reason,
      detail: { region: (await findRegion(tx, wish.regionId))?.name ?? wish.regionId, places: wish.places },
    });
    return ok('kept');
  });
}
