/**
 * An allocation beside the one that nobody weighed: what each region would get if the sum were divided per head and nothing else counted, who gains
 * and who loses by weighing, and how well either fits need.
 *
 * The counterfactual knows neither need nor floors, minimum, cap or commitments: if it kept those, it would hide what they do.
 */
import { needFit, type NeedFit } from './need-fit.ts';
import type { Allocation, AllocationRegion } from './terms.ts';
import { wholeCents } from './whole-cents.ts';

export interface Comparison {
  readonly regions: readonly ComparedRegion[];
  readonly gain: Side;
  readonly lose: Side;
  /** Within a cent of what they would have per head. */
  readonly same: Side;
  /** How well money fits need when it is divided per head, and as allocated; null where no region's need is known or none has any. */
  readonly fit: { readonly unweighted: NeedFit; readonly weighted: NeedFit } | null;
}

/** In the order of the regions given. */
export interface ComparedRegion {
  readonly region: string;
  readonly total: number;
  readonly unweighted: number;
  /** total - unweighted, in cents. */
  readonly gain: number;
  /** Cents for each of its people, not rounded; null where nobody lives. */
  readonly perHead: number | null;
}

export interface Side {
  readonly regions: number;
  readonly people: number;
  /** What they have more, or less, in all: never negative. What some gain is what others lose. */
  readonly cents: number;
}

/** What each region gets of a sum per head, in whole cents, in the order of the regions. */
export const unweighted = (sum: number, regions: readonly AllocationRegion[]): readonly number[] =>
  wholeCents(
    sum,
    regions.map(({ region, people }) => ({ region, weight: people })),
  );

/** For an allocation of these very regions. */
export function gainsAndLosses(regions: readonly AllocationRegion[], allocation: Allocation): Comparison {
  const totals = allocation.regions.map(({ total }) => total);
  const perHead = unweighted(
    totals.reduce((sum, total) => sum + total, 0),
    regions,
  );
  const compared = regions.map(({ region, people }, at): ComparedRegion => {
    const [total, plain] = [totals[at] ?? 0, perHead[at] ?? 0];
    return { region, total, unweighted: plain, gain: total - plain, perHead: people === 0 ? null : total / people };
  });
  const side = (isOn: (gain: number) => boolean): Side => {
    const own = compared.flatMap(({ gain }, at) => (isOn(gain) ? [{ gain, people: regions[at]!.people }] : []));
    return {
      regions: own.length,
      people: own.reduce((sum, { people }) => sum + people, 0),
      cents: Math.abs(own.reduce((sum, { gain }) => sum + gain, 0)),
    };
  };
  const before = needFit(regions, perHead);
  const after = needFit(regions, totals);
  return {
    regions: compared,
    gain: side((gain) => gain > 1),
    lose: side((gain) => gain < -1),
    same: side((gain) => Math.abs(gain) <= 1),
    fit: before === null || after === null ? null : { unweighted: before, weighted: after },
  };
}
