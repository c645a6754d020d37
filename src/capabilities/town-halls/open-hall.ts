/**
 * Opens a hall from its pack, on a laptop of its own: the meeting with its record so far, and support as it stood. Opened again with
 * the same pack, it goes on where it was.
 */
import { randomUUID } from 'node:crypto';
import type { Platform } from '../../platform/platform.ts';
import { loadRegions } from '../../platform/regions.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import type { HallPack } from './hall-file.ts';
import { meetingFrom } from './hall-plan.ts';
import { commitPromises } from './scribe.ts';
import { meetingIn } from './standing.ts';
import { hallHere, insertHall, setWifi, standInFor } from './store/hall.ts';
import { insertTravelling } from './store/hall-record.ts';
import { findTownHallById, insertTownHall } from './store/town-halls.ts';
import type { TownHall } from './town-hall.ts';

export type OpenProblem = 'another-hall' | 'slug-taken' | 'clock';

export interface Wifi {
  readonly name: string;
  readonly password: string;
}

/** `clock`: the laptop's clock stands before the pack was made, so every instant of the record would be wrong. */
export async function openHall(
  platform: Platform,
  pack: HallPack,
  wifi: Wifi | undefined,
): Promise<Result<TownHall, OpenProblem>> {
  if (platform.now().getTime() < pack.madeAt) return err('clock');
  await loadRegions(platform.db, pack.regions);
  const opened = await platform.db.transaction().execute(async (tx): Promise<Result<number, OpenProblem>> => {
    const here = await hallHere(tx);
    if (here !== undefined) return here.publicKey.equals(pack.publicKey) ? ok(here.meetingId) : err('another-hall');
    const meetingId = await insertTownHall(tx, meetingFrom(pack.plan, randomUUID()));
    if (meetingId === undefined) return err('slug-taken');
    await insertTravelling(
      tx,
      meetingId,
      pack.entries.map((entry, at) => ({ ...entry, seq: at + 1 })),
    );
    await insertHall(tx, {
      meetingId,
      run: randomUUID(),
      pack: pack.number,
      origin: pack.origin,
      publicKey: pack.publicKey,
      privateKey: pack.privateKey,
      packSeq: pack.entries.length,
      packAttendee: await standInFor(tx, meetingId, pack.support),
    });
    const hall = (await findTownHallById(tx, meetingId))!;
    await commitPromises(platform, tx, hall, await meetingIn(platform, tx, hall));
    return ok(meetingId);
  });
  if (!opened.ok) return opened;
  if (wifi !== undefined) await setWifi(platform.db, opened.value, wifi.name, wifi.password);
  const hall = await findTownHallById(platform.db, opened.value);
  if (hall === undefined) throw new Error('a town hall vanished while it was opened');
  return ok(hall);
}
