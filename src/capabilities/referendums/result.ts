/** The result of a referendum as everybody may see it: figures by region, and the decision of each key. */
import type { Db } from '../../platform/db/db.ts';
import {
  decide,
  decideCounted,
  totalOf,
  type Counted,
  type Decision,
  type DecisionProblem,
  type RegionReturn,
} from '../../rules/decision/index.ts';
import type { Result } from '../../rules/result.ts';
import type { Referendum } from './referendum.ts';
import { findCount, type StoredCount } from './store/counts.ts';
import { currentReturns, toldRegions, type ToldRegion } from './store/returns.ts';

/** Registered voters and ballots are told by region for official returns only. */
export interface RegionResult {
  readonly id: string;
  readonly name: string;
  readonly figures:
    | { readonly yes: number; readonly no: number; readonly registered?: number; readonly ballots?: number }
    /** Official returns are not in yet; or the cell is suppressed. */
    | undefined;
}

export interface ReferendumResult {
  readonly total: Counted['total'];
  /** By name. */
  readonly regions: readonly RegionResult[];
  /** Of a vote held here: the regions that are not shown, together. */
  readonly others: StoredCount['others'];
  /** How many regions have returned, of how many. */
  readonly returned: number;
  /** Certified, or counted. */
  readonly final: boolean;
  readonly decision: Result<Decision, readonly DecisionProblem[]>;
}

/** As one region in the keys of a vote held here: those too small to be shown. */
export const OTHERS = 'others';

/** Undefined while there is nothing to tell: before the close, and until the first return or the count. */
export async function resultOf(db: Db, referendum: Referendum, now: Date): Promise<ReferendumResult | undefined> {
  if (referendum.publishedAt === null || now < referendum.closesAt) return undefined;
  const told = await toldRegions(db, referendum);
  if (referendum.kind === 'reported') {
    const returns = await currentReturns(db, referendum.id);
    return returns.length === 0 ? undefined : resultOfReturns(referendum, told, returns);
  }
  const count = await findCount(db, referendum.id);
  return count === undefined ? undefined : resultOfCount(referendum, told, count);
}

export function resultOfReturns(
  { keys, certifiedAt }: Pick<Referendum, 'keys' | 'certifiedAt'>,
  told: readonly ToldRegion[],
  returns: readonly RegionReturn[],
): ReferendumResult {
  const by = new Map(returns.map((one) => [one.region, one]));
  return {
    total: totalOf(returns),
    regions: told.map(({ id, name }) => ({ id, name, figures: by.get(id) })),
    others: null,
    returned: returns.length,
    final: certifiedAt !== null,
    decision: decide(keys, returns),
  };
}

/** Decided on what is published, so that everybody can decide it again. */
export function resultOfCount(
  { keys }: Pick<Referendum, 'keys'>,
  told: readonly ToldRegion[],
  count: StoredCount,
): ReferendumResult {
  const by = new Map(count.regions.map((one) => [one.region, one]));
  const { registered, ballots, yes, no, others } = count;
  const total = { registered, ballots, yes, no };
  return {
    total,
    regions: told.map(({ id, name }) => ({ id, name, figures: by.get(id) })),
    others,
    returned: count.regions.length,
    final: true,
    decision: decideCounted(keys, { total, regions: decidingRegions(count) }),
  };
}

/** The regions that are shown, and the others as one, where there are any. */
export function decidingRegions({ regions, others }: Pick<StoredCount, 'regions' | 'others'>): Counted['regions'] {
  const apart = others !== null && (others.regions > 0 || regions.length === 0);
  return apart ? [...regions, { region: OTHERS, yes: others.yes, no: others.no }] : regions;
}
