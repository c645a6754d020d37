/**
 * What an allocation shares out, and the rules it must keep. All money in whole cents, all shares in parts per 10,000.
 *
 * Floors after the pattern of California's Assembly Bill 1550 (2016; Health and Safety Code 39713): at least 25 % of a fund within
 * disadvantaged communities, and beside that, not counted twice, 5 % for low-income households and communities and 5 % for such ones near
 * disadvantaged communities.
 */
export interface AllocationTerms {
  /** In cents, at most 10^13. */
  readonly sum: number;
  /** Part of the sum that is shared per head; the rest goes by need. From 0 to 10,000. */
  readonly base: number;
  /** Whether a region's need counts once for each of its people, or once. */
  readonly needCounts: 'per-person' | 'per-region';
  readonly floors: readonly Floor[];
  /** Each region gets at least this, in cents. */
  readonly minimum: number;
  /** No region gets more than this, in cents; null for no cap. */
  readonly cap: number | null;
  /** Each region gets at least this for each of its people, in cents, rounded up for the region. */
  readonly minimumPerHead?: number;
  /** No region gets more than this for each of its people, in cents, rounded down for the region. */
  readonly capPerHead?: number;
}

export interface Floor {
  readonly key: string;
  /** Of the sum, in parts per 10,000. */
  readonly atLeast: number;
  readonly to: FloorGroup;
}

export type FloorGroup =
  /** Regions in any of these groups that are in none of the others: money for one floor is not counted for the next. */
  | { readonly kind: 'members'; readonly of: readonly string[]; readonly except: readonly string[] }
  /**
   * The regions with the most need that together hold this part of the people, or of the regions, counted with the one in which it is reached
   * and with all whose need is the same as that one's. Regions without a need are never among them.
   */
  | { readonly kind: 'most-need'; readonly share: number; readonly of: 'people' | 'regions' };

export interface AllocationRegion {
  readonly region: string;
  readonly people: number;
  /** At least 0; null where it cannot be told: the region then has a part in what is shared per head only. */
  readonly need: number | null;
  /** Named memberships of which floors speak, such as 'low-income'. */
  readonly groups: readonly string[];
  /**
   * Promised to it from this sum before, in cents: it gets at least that, and it counts towards floors like all it gets. Money from other pots is
   * no part of this sum and counts nowhere.
   */
  readonly prior: number;
}

export interface Allocation {
  readonly regions: readonly RegionShare[];
  readonly floors: readonly FloorReached[];
}

/** In the order of the regions given. base + need + moved = total, to the cent. */
export interface RegionShare {
  readonly region: string;
  readonly base: number;
  readonly need: number;
  /** By floors, minimum, cap and prior commitments: what had to be moved to or from it; with it what rounding gave. */
  readonly moved: number;
  readonly total: number;
  readonly at: 'minimum' | 'prior' | 'cap' | null;
}

export interface FloorReached {
  readonly key: string;
  readonly required: number;
  readonly reached: number;
  /** Money had to be moved for it: without moving the group would have had less. */
  readonly binding: boolean;
  readonly regions: readonly string[];
}

/** A rule that cannot be kept with the others, and what it takes from the sum, in cents. */
export interface ClashingRule {
  readonly rule: 'minimum' | 'prior' | 'cap' | { readonly floor: string };
  /** At least so much for a minimum, commitments and floors; at most so much for a cap. */
  readonly cents: number;
}

export type AllocationProblem =
  | { readonly type: 'nobody' }
  | { readonly type: 'wrong-terms'; readonly field: keyof AllocationTerms; readonly floor?: string }
  | { readonly type: 'wrong-region'; readonly region: string }
  | { readonly type: 'region-twice'; readonly region: string }
  | { readonly type: 'empty-floor'; readonly floor: string }
  /** They cannot all hold; without any one of these the others could. `region`: where they clash within one region, the first such. */
  | { readonly type: 'clash'; readonly rules: readonly ClashingRule[]; readonly region?: string };
