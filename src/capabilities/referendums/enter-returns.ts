/**
 * A clerk enters what regions returned, one or many: all of them or none. A first entry needs no reason; a correction does,
 * and the public log tells it. Nothing is entered before the vote is over or after the returns were certified.
 */
import { reasonProblem } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import { returnProblems, type DecisionProblem, type RegionReturn } from '../../rules/decision/index.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { clerkOf } from './official.ts';
import { processOf, type Referendum } from './referendum.ts';
import { lockedReferendum } from './store/organise.ts';
import { currentReturns, insertReturn, toldRegions } from './store/returns.ts';

export interface Entry extends RegionReturn {
  readonly source: 'form' | 'csv' | 'api';
}

export type EntryProblem =
  | { readonly type: 'not-reported' | 'not-over' | 'certified' }
  | { readonly type: 'reason'; readonly problem: 'reasonMissing' | 'reasonTooLong'; readonly region: string }
  | { readonly type: 'unknown-region' | 'not-your-region' | 'twice'; readonly region: string }
  /** Somebody else entered this region since the form was opened. */
  | { readonly type: 'changed-meanwhile'; readonly region: string }
  | DecisionProblem;

export interface Entered {
  /** Those that were new or different from what stood. */
  readonly written: number;
  readonly unchanged: number;
}

/** `seen`: the revision of the region that the form showed; leave it out where nobody looked. */
export async function enterReturns(
  platform: Platform,
  referendum: Referendum,
  accountId: string,
  entries: readonly Entry[],
  { reason, key, seen }: { readonly reason: string; readonly key: string; readonly seen?: number | undefined },
): Promise<Result<Entered, readonly EntryProblem[]>> {
  const done = await platform.db
    .transaction()
    .execute(async (tx): Promise<Result<Entered, readonly EntryProblem[]>> => {
      const { referendum: locked, now } = await lockedReferendum(tx, referendum.id);
      const shut = whyShut(locked, now);
      if (shut !== undefined) return err([shut]);
      const told = new Set((await toldRegions(tx, locked)).map(({ id }) => id));
      const standing = new Map((await currentReturns(tx, locked.id)).map((one) => [one.region, one]));
      const problems: EntryProblem[] = [];
      const met = new Set<string>();
      let [written, unchanged] = [0, 0];
      for (const entry of entries) {
        const { region } = entry;
        if (met.has(region)) {
          problems.push({ type: 'twice', region });
          continue;
        }
        met.add(region);
        if (!told.has(region)) {
          problems.push({ type: 'unknown-region', region });
          continue;
        }
        const official = await clerkOf(tx, accountId, { regionId: region, process: processOf(locked.id) });
        if (official === undefined) {
          problems.push({ type: 'not-your-region', region });
          continue;
        }
        const before = standing.get(region);
        const wrong = problemsOf(entry, before !== undefined && !same(before, entry), reason);
        problems.push(...wrong);
        if (wrong.length > 0 || problems.length > 0) continue;
        if (before !== undefined && same(before, entry)) {
          unchanged += 1;
          continue;
        }
        const put = await insertReturn(
          tx,
          locked.id,
          { ...entry, reason: before === undefined ? '' : reason, key },
          official,
        );
        // Sent again: the first stands. With other figures it is something else that nobody may take for recorded.
        if (put.before !== undefined && same(put.before, entry)) {
          unchanged += 1;
          continue;
        }
        if (put.before !== undefined) {
          problems.push({ type: 'changed-meanwhile', region });
          continue;
        }
        if (seen !== undefined && put.revision !== seen + 1) {
          problems.push({ type: 'changed-meanwhile', region });
          continue;
        }
        written += 1;
        const { registered, ballots, yes, no, source } = entry;
        await platform.audit(tx, {
          act: before === undefined ? 'referendum.return-entered' : 'referendum.return-corrected',
          actorId: official.id,
          actorRole: official.role,
          regionId: region,
          process: processOf(locked.id),
          ...(before === undefined ? {} : { reason }),
          public: true,
          detail: { revision: put.revision, registered, ballots, yes, no, source },
        });
      }
      if (problems.length > 0) throw new Refused(problems);
      return ok({ written, unchanged });
    })
    .catch((problem: unknown) => {
      if (problem instanceof Refused) return err(problem.problems);
      throw problem;
    });
  if (done.ok && done.value.written > 0) platform.live.announce(processOf(referendum.id));
  return done;
}

/** Ends the transaction without a trace: all entries or none. */
class Refused extends Error {
  readonly problems: readonly EntryProblem[];
  constructor(problems: readonly EntryProblem[]) {
    super('returns were refused');
    this.problems = problems;
  }
}

function whyShut({ kind, publishedAt, closesAt, certifiedAt }: Referendum, now: Date): EntryProblem | undefined {
  if (kind !== 'reported' || publishedAt === null) return { type: 'not-reported' };
  if (now < closesAt) return { type: 'not-over' };
  return certifiedAt === null ? undefined : { type: 'certified' };
}

function problemsOf(entry: Entry, corrects: boolean, reason: string): readonly EntryProblem[] {
  const wrong: EntryProblem[] = [...returnProblems(entry)];
  const problem = corrects ? reasonProblem(reason) : undefined;
  if (problem !== undefined) wrong.push({ type: 'reason', problem, region: entry.region });
  return wrong;
}

const same = (one: Omit<RegionReturn, 'region'>, two: RegionReturn): boolean =>
  (['registered', 'ballots', 'yes', 'no'] as const).every((field) => one[field] === two[field]);
