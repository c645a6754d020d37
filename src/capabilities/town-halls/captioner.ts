/** Whose captions are taken: a clerk's, by session or token, or those of a captioner's program with the secret of this one meeting. */
import type { Visit } from '../../platform/http/visit.ts';
import type { Official } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import { heldRole } from '../../platform/rights.ts';
import { newToken, tokenHash } from '../../platform/secrets.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import type { EnteredBy } from './enter.ts';
import { logAct } from './log-act.ts';
import { captioning } from './scope.ts';
import { captionerHolds, captioners, insertCaptioner, withdrawCaptioner } from './store/captions.ts';
import { scopeOf, type TownHall } from './town-hall.ts';

export const mostCaptioners = 20;
export const longestLabel = 80;

export type CaptionerProblem = 'labelMissing' | 'labelTooLong' | 'captionersTooMany';

export async function captionsBy(
  { platform, account, request }: Visit,
  hall: TownHall,
): Promise<Result<EnteredBy, 'unknown' | 'not-allowed'>> {
  if (account !== undefined) {
    const role = await heldRole(platform.db, account.id, captioning, scopeOf(hall));
    return role === undefined ? err('not-allowed') : ok({ account: account.id, role });
  }
  const token = /^Bearer (\S{1,200})$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  const held = token !== undefined && (await captionerHolds(platform.database, hall.id, tokenHash(token)));
  // In place of the clerk, who let them.
  return held ? ok({ account: null, role: 'clerk' }) : err('unknown');
}

/** The token is shown now and never again. */
export async function addCaptioner(
  platform: Platform,
  hall: TownHall,
  official: Official,
  typed: string,
): Promise<Result<string, CaptionerProblem>> {
  const label = typed.trim();
  if (label === '') return err('labelMissing');
  if (label.length > longestLabel) return err('labelTooLong');
  if ((await captioners(platform.db, hall.id)).length >= mostCaptioners) return err('captionersTooMany');
  const token = newToken();
  await platform.db.transaction().execute(async (tx) => {
    await insertCaptioner(tx, hall.id, { label, hash: tokenHash(token) });
    // Never the label: it may name somebody.
    await logAct(platform, tx, hall, official, { act: 'town-hall.captioner-added' });
  });
  return ok(token);
}

/** From now on its token holds no more; once taken back, it stays so. */
export const removeCaptioner = (
  platform: Platform,
  hall: TownHall,
  official: Official,
  number: number,
): Promise<void> =>
  platform.db.transaction().execute(async (tx) => {
    if (await withdrawCaptioner(tx, hall.id, number))
      await logAct(platform, tx, hall, official, { act: 'town-hall.captioner-withdrawn' });
  });
