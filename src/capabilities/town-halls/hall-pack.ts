/**
 * A hall pack: everything that a laptop needs to hold this meeting without the internet, in one file, and a key to sign what comes of
 * it. The private key is written into the file and kept nowhere; so a pack cannot be fetched again, only made anew, and one that went
 * astray is revoked.
 */
import { reasonProblem, type Official } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import { isPublic } from '../../rules/meeting/index.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { mergedKinds } from './hall-facts.ts';
import { packFile, readPack } from './hall-file.ts';
import { planOf } from './hall-plan.ts';
import { newHallKey } from './hall-signature.ts';
import { logAct } from './log-act.ts';
import { meetingIn } from './standing.ts';
import { insertPack, regionsAround, revokePackRow } from './store/hall-packs.ts';
import { travellingEntries } from './store/hall-record.ts';
import { lockRecord } from './store/record.ts';
import { supportOf } from './store/support.ts';
import type { TownHall } from './town-hall.ts';

export type PackProblem =
  | 'not-published'
  | 'cancelled'
  | 'adjourned'
  | 'no-such-pack'
  | 'reasonMissing'
  | 'reasonTooLong';

export interface MadePack {
  readonly number: number;
  readonly file: string;
}

export async function makeHallPack(
  platform: Platform,
  hall: TownHall,
  official: Official,
  reason: string,
): Promise<Result<MadePack, PackProblem>> {
  const wrong = reasonProblem(reason);
  if (wrong !== undefined) return err(wrong);
  if (hall.publishedAt === null) return err('not-published');
  const support = await supportOf(platform.database, hall.id);
  return platform.db.transaction().execute(async (tx): Promise<Result<MadePack, PackProblem>> => {
    const { now, cancelled } = await lockRecord(tx, hall.id);
    if (cancelled) return err('cancelled');
    if ((await meetingIn(platform, tx, hall)).status === 'adjourned') return err('adjourned');
    const key = newHallKey();
    const number = await insertPack(tx, hall.id, { publicKey: key.publicKey, madeBy: official.id });
    const entries = await travellingEntries(tx, hall.id, { after: 0, kinds: mergedKinds.filter(isPublic) });
    const named = entries.flatMap(({ fact }) =>
      fact.kind === 'question-shown' && fact.region !== null ? [fact.region] : [],
    );
    const { publicUrl: origin, timeZone } = platform.config;
    const regions = await regionsAround(tx, hall.regionId, named);
    await logAct(platform, tx, hall, official, { act: 'town-hall.hall-pack-made', reason, detail: { pack: number } });
    const content = {
      origin,
      timeZone,
      number,
      madeAt: now.getTime(),
      plan: planOf(hall, origin),
      regions: [...regions],
      entries: entries.map(({ key, at, by, fact }) => ({ key, at, by, fact })),
      support: Object.fromEntries(support),
    };
    const file = packFile(content, key);
    // A pack that cannot be read is found here, not in the hall.
    const read = readPack(file);
    if (!read.ok) throw new Error(`a pack was made that cannot be opened: ${read.error}`);
    return ok({ number, file });
  });
}

/** Nothing that is signed with it is merged any more. */
export async function revokeHallPack(
  platform: Platform,
  hall: TownHall,
  official: Official,
  number: number,
  reason: string,
): Promise<Result<'revoked' | 'before', PackProblem>> {
  const wrong = reasonProblem(reason);
  if (wrong !== undefined) return err(wrong);
  return platform.db.transaction().execute(async (tx): Promise<Result<'revoked' | 'before', PackProblem>> => {
    const done = await revokePackRow(tx, hall.id, number);
    if (done === undefined) return err('no-such-pack');
    if (done === 'before') return ok(done);
    await logAct(platform, tx, hall, official, {
      act: 'town-hall.hall-pack-revoked',
      reason,
      detail: { pack: number },
    });
    return ok(done);
  });
}
