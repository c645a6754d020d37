/** Which town hall a record belongs to: that of the pack whose key it is signed with. */
import type { Platform } from '../../platform/platform.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { openSealed } from './hall-file.ts';
import { packOfKey } from './store/hall-packs.ts';
import { findTownHallById } from './store/town-halls.ts';
import type { TownHall } from './town-hall.ts';

export async function townHallOfFile(
  { db }: Platform,
  file: Buffer,
): Promise<Result<TownHall, 'not-a-record' | 'unknown-pack'>> {
  const opened = openSealed(file.toString('utf8'));
  if (!opened.ok) return opened;
  const pack = await packOfKey(db, opened.value.publicKey);
  const hall = pack === undefined ? undefined : await findTownHallById(db, pack.meetingId);
  return hall === undefined ? err('unknown-pack') : ok(hall);
}
