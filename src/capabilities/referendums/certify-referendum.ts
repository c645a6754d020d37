/** An organiser certifies the returns of every region as final, or takes that back for a correction; both with a public reason. */
import { reasonProblem, type Official } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { processOf, type Referendum } from './referendum.ts';
import { resultOfReturns } from './result.ts';
import { lockedReferendum, setCertified } from './store/organise.ts';
import { currentReturns, toldRegions } from './store/returns.ts';

export type CertifyProblem =
  | 'reasonMissing'
  | 'reasonTooLong'
  | 'notReported'
  | 'notOver'
  | 'regionsMissing'
  /** The returns are such that no key can be decided, for example nobody voted. */
  | 'undecidable'
  | 'notCertified';

type Done = Result<'done' | 'already', CertifyProblem>;

export const certifyReferendum = (platform: Platform, id: number, official: Official, reason: string): Promise<Done> =>
  act(platform, id, official, reason, 'referendum.certified', async (tx, referendum, now) => {
    if (referendum.certifiedAt !== null) return ok('already');
    if (now < referendum.closesAt) return err('notOver');
    const [told, returns] = [await toldRegions(tx, referendum), await currentReturns(tx, id)];
    if (returns.length < told.length) return err('regionsMissing');
    if (!resultOfReturns(referendum, told, returns).decision.ok) return err('undecidable');
    await setCertified(tx, id, now);
    return ok('done');
  });

export const reopenReturns = (platform: Platform, id: number, official: Official, reason: string): Promise<Done> =>
  act(platform, id, official, reason, 'referendum.reopened', async (tx, referendum) => {
    if (referendum.certifiedAt === null) return err('notCertified');
    await setCertified(tx, id, null);
    return ok('done');
  });

async function act(
  platform: Platform,
  id: number,
  official: Official,
  reason: string,
  name: 'referendum.certified' | 'referendum.reopened',
  change: (tx: Parameters<Platform['audit']>[0], referendum: Referendum, now: Date) => Promise<Done>,
): Promise<Done> {
  const wrong = reasonProblem(reason);
  if (wrong !== undefined) return err(wrong);
  const done = await platform.db.transaction().execute(async (tx): Promise<Done> => {
    const { referendum, now } = await lockedReferendum(tx, id);
    if (referendum.kind !== 'reported' || referendum.publishedAt === null) return err('notReported');
    const changed = await change(tx, referendum, now);
    if (!changed.ok || changed.value === 'already') return changed;
    await platform.audit(tx, {
      act: name,
      actorId: official.id,
      actorRole: official.role,
      regionId: referendum.regionId,
      process: processOf(id),
      reason,
      public: true,
      detail: {},
    });
    return changed;
  });
  if (done.ok) platform.live.announce(processOf(id));
  return done;
}
