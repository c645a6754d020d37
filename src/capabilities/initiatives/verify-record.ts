/**
 * A clerk records what they found of signatures of the sample: one or a page of them, all or none. What another clerk found before stays
 * as an earlier revision, and the answer tells of it. A retry of what was recorded is recorded once.
 */
import type { Db } from '../../platform/db/db.ts';
import type { Platform } from '../../platform/platform.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import type { Initiative } from './initiative.ts';
import { countyOfficial, type County } from './raw-county.ts';
import { lifeNow } from './raw-enter.ts';
import type { Stage } from './sample-draws.ts';
import { latestReturn } from './store/return-totals.ts';
import { shareInitiative } from './store/raw-counts.ts';
import { countySample } from './store/sample-draws.ts';
import { historyOf, insertFinding, type Place } from './store/verify-checks.ts';
import type { Found } from './verify-check.ts';

export interface Entry {
  readonly signature: number;
  readonly finding: Found;
  /** With `duplicate` only: the other signature of the same voter. */
  readonly duplicateOf: number | null;
  /** The newest revision that the clerk saw; 0 for none. */
  readonly seen: number;
}

export type RecordProblem =
  | { readonly type: 'notYourCounty' | 'notVerifying' | 'countyFinished' }
  | {
      readonly type: 'notInSample' | 'duplicateMissing' | 'duplicateSelf' | 'duplicateOutside' | 'nothingToUndo';
      readonly signature: number;
    };

export interface Recorded {
  readonly recorded: number;
  /** Signatures of which another clerk found something else meanwhile: it stays as an earlier revision. */
  readonly overruled: readonly number[];
}

/** The stage that is verified now; undefined when none is. */
export async function stageNow(db: Db, initiative: Pick<Initiative, 'id' | 'rules'>): Promise<Stage | undefined> {
  const { state } = await lifeNow(db, initiative);
  return state === 'sampling' ? 'sample' : state === 'full-check' ? 'all' : undefined;
}

export async function recordFindings(
  platform: Platform,
  initiative: Initiative,
  county: County,
  accountId: string,
  entries: readonly Entry[],
): Promise<Result<Recorded, RecordProblem>> {
  const official = await countyOfficial(platform.db, initiative, county.id, accountId);
  if (official === undefined) return err({ type: 'notYourCounty' });
  return platform.db.transaction().execute(async (tx): Promise<Result<Recorded, RecordProblem>> => {
    await shareInitiative(tx, initiative.id);
    const stage = await stageNow(tx, initiative);
    if (stage === undefined) return err({ type: 'notVerifying' });
    const sample = await countySample(tx, initiative.id, county.id, stage);
    if (sample === undefined) return err({ type: 'notVerifying' });
    const place: Place = { initiativeId: initiative.id, countyId: county.id, stage };
    const drawn = sample.numbers === null ? undefined : new Set(sample.numbers);
    const isDrawn = (signature: number): boolean =>
      Number.isInteger(signature) && signature >= 1 && signature <= sample.raw && (drawn?.has(signature) ?? true);
    for (const entry of entries) {
      const wrong = entryProblem(entry, isDrawn);
      if (wrong !== undefined) return err({ type: wrong, signature: entry.signature });
    }
    const latest = await latestReturn(tx, place, 'share');
    if (latest !== undefined && !latest.takenBack) return err({ type: 'countyFinished' });
    let recorded = 0;
    const overruled: number[] = [];
    // By number, so that two pages of the same signatures wait for each other in one order.
    for (const entry of entries.toSorted((a, b) => a.signature - b.signature)) {
      const done = await put(tx, place, entry, accountId);
      if (done === 'nothingToUndo') return err({ type: done, signature: entry.signature });
      if (done !== 'already') recorded += 1;
      if (done === 'overruled') overruled.push(entry.signature);
    }
    return ok({ recorded, overruled });
  });
}

function entryProblem(
  { signature, finding, duplicateOf }: Entry,
  isDrawn: (signature: number) => boolean,
): 'notInSample' | 'duplicateMissing' | 'duplicateSelf' | 'duplicateOutside' | undefined {
  if (!isDrawn(signature)) return 'notInSample';
  if (finding !== 'duplicate') return undefined;
  if (duplicateOf === null) return 'duplicateMissing';
  if (duplicateOf === signature) return 'duplicateSelf';
  return isDrawn(duplicateOf) ? undefined : 'duplicateOutside';
}

/** More than clerks can collide on one signature at once. */
const mostTries = 20;

async function put(
  tx: Db,
  place: Place,
  { signature, finding, duplicateOf, seen }: Entry,
  by: string,
): Promise<'recorded' | 'overruled' | 'already' | 'nothingToUndo'> {
  const of = finding === 'duplicate' ? duplicateOf : null;
  for (let tries = 0; tries < mostTries; tries += 1) {
    const history = await historyOf(tx, place, signature);
    const last = history.at(-1);
    const later = history.filter(({ revision }) => revision > seen);
    // The same clerk, the same finding, already there: a retry. Otherwise what stands is the same, and nothing changes.
    if (later.some((check) => check.by === by && check.finding === finding && check.duplicateOf === of))
      return 'already';
    if (finding === 'undone' && (last === undefined || last.finding === 'undone')) return 'nothingToUndo';
    const revision = (last?.revision ?? 0) + 1;
    if (!(await insertFinding(tx, place, { signature, revision, finding, duplicateOf: of, by }))) continue;
    const other = later.some((check) => check.by !== by && check.finding !== 'undone');
    return other ? 'overruled' : 'recorded';
  }
  throw new Error('a finding could not be recorded: too many of one signature at once');
}
