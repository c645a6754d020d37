/** An act of an official on one meeting as a row of the public log, written in the transaction of the act itself. */
import type { Db } from '../../platform/db/db.ts';
import type { Official } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import { processOf, type TownHall } from './town-hall.ts';

export interface LoggedAct {
  readonly act: `town-hall.${string}`;
  /** Left out where the act says enough. */
  readonly reason?: string;
  /** Beside the meeting's address. Never a person, nor what one typed about somebody. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

export async function logAct(
  platform: Platform,
  tx: Db,
  hall: Pick<TownHall, 'id' | 'slug' | 'regionId'>,
  { id, role }: Official,
  { act, reason, detail }: LoggedAct,
): Promise<void> {
  await platform.audit(tx, {
    act,
    actorId: id,
    actorRole: role,
    regionId: hall.regionId,
    process: processOf(hall.id),
    reason,
    public: true,
    detail: { slug: hall.slug, ...detail },
  });
}
