/** Everything the verification screen of one county shows to one clerk. */
import type { Db } from '../../platform/db/db.ts';
import type { Initiative } from './initiative.ts';
import type { County } from './raw-county.ts';
import type { CountyReport } from './return-total.ts';
import type { CountySample, Stage } from './sample-draws.ts';
import { latestReturn } from './store/return-totals.ts';
import { countySample } from './store/sample-draws.ts';
import { claimsOf, countFindings, historyOf, lastFindings, type Place } from './store/verify-checks.ts';
import type { Check } from './verify-check.ts';
import { stageNow } from './verify-record.ts';

export interface Screen {
  readonly stage: Stage;
  readonly sample: CountySample;
  readonly found: number;
  /** Before this clerk, not looked at yet, each with the newest revision of it. */
  readonly queue: readonly { readonly signature: number; readonly seen: number }[];
  readonly last: readonly Check[];
  readonly report: CountyReport | undefined;
  /** The signature that was looked up. */
  readonly lookedUp: LookedUp | undefined;
}

export interface LookedUp {
  readonly signature: number;
  readonly drawn: boolean;
  readonly history: readonly Check[];
}

const lastShown = 5;

/** Undefined while nothing is verified in the county. */
export async function screenOf(
  db: Db,
  initiative: Pick<Initiative, 'id' | 'rules'>,
  county: County,
  accountId: string,
  lookUp: number | undefined,
): Promise<Screen | undefined> {
  const stage = await stageNow(db, initiative);
  const sample = stage && (await countySample(db, initiative.id, county.id, stage));
  if (stage === undefined || sample === undefined) return undefined;
  const place: Place = { initiativeId: initiative.id, countyId: county.id, stage };
  const [counts, claims, last, report] = await Promise.all([
    countFindings(db, place),
    claimsOf(db, place, accountId),
    lastFindings(db, place, accountId, lastShown),
    latestReturn(db, place),
  ]);
  const queue = await Promise.all(
    claims.map(async (signature) => ({
      signature,
      seen: (await historyOf(db, place, signature)).at(-1)?.revision ?? 0,
    })),
  );
  return {
    stage,
    sample,
    found: Object.values(counts).reduce((sum, count) => sum + count, 0),
    queue,
    last,
    report,
    lookedUp: lookUp === undefined ? undefined : await look(db, place, sample, lookUp),
  };
}

async function look(db: Db, place: Place, sample: CountySample, signature: number): Promise<LookedUp> {
  const drawn = signature >= 1 && signature <= sample.raw && (sample.numbers?.includes(signature) ?? true);
  return { signature, drawn, history: drawn ? await historyOf(db, place, signature) : [] };
}
