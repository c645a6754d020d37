/** An organiser certifies the returns of every region as final, or takes that back for a correction; both with a public reason. */
import { actInPublic } from '../../platform/act.ts';
import type { Official } from '../../platform/official.ts';
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
  actInPublic(platform, processOf(id), { official, reason }, async (tx, log) => {
    const { referendum, now } = await lockedReferendum(tx, id);
    if (!isReported(referendum)) return err('notReported');
    if (referendum.certifiedAt !== null) return ok('already');
    if (now < referendum.closesAt) return err('notOver');
    const [told, returns] = [await toldRegions(tx, referendum), await currentReturns(tx, id)];
    if (returns.length < told.length) return err('regionsMissing');
    if (!resultOfReturns(referendum, told, returns).decision.ok) return err('undecidable');
    await setCertified(tx, id, now);
    await log('referendum.certified', referendum);
    return ok('done');
  });

export const reopenReturns = (platform: Platform, id: number, official: Official, reason: string): Promise<Done> =>
  actInPublic(platform, processOf(id), { official, reason }, async (tx, log) => {
    const { referendum } = await lockedReferendum(tx, id);
    if (!isReported(referendum)) return err('notReported');
    if (referendum.certifiedAt === null) return err('notCertified');
    await setCertified(tx, id, null);
    await log('referendum.reopened', referendum);
    return ok('done');
  });

const isReported = ({ kind, publishedAt }: Referendum): boolean => kind === 'reported' && publishedAt !== null;
