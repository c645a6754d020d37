/**
 * Statements made up for trying out how they are shown: for each, how likely each group is to agree with it, and when
 * it is submitted.
 *
 * As many as are to be found bridge: all groups are 75 to 92 % for them. Of the others a quarter is rejected by all, half
 * divides the groups, and a quarter is liked a little by all; in each of these some group is at most 62 % for. Which
 * statement is of which kind is drawn, so all kinds come early and late alike.
 */

export interface Planted {
  /** Probability of agreeing instead of disagreeing, by statement, then group. */
  readonly agreeing: readonly Float64Array[];
  /** Number of votes cast in all before the statement is submitted; 0 for those there from the start. */
  readonly opens: Float64Array;
  /** The statements that bridge, rising. */
  readonly bridging: readonly number[];
}

export interface PlantOptions {
  readonly statements: number;
  /** Of these, there from the start; the others are submitted at any time within the first 70 % of the votes. */
  readonly early: number;
  readonly groups: number;
  readonly votes: number;
  /** How many bridge. */
  readonly best: number;
}

export function plant({ statements, early, groups, votes, best }: PlantOptions, random: () => number): Planted {
  const opens = Float64Array.from({ length: statements }, (_, s) => (s < early ? 0 : random() * 0.7 * votes));
  const drawn = Array.from({ length: statements }, (_, s) => ({ s, lot: random() })).sort((a, b) => a.lot - b.lot);
  const bridging = drawn.slice(0, best).map(({ s }) => s);
  const agreeing = Array.from(opens, (_, s) =>
    bridging.includes(s) ? each(groups, () => between(0.75, 0.92, random)) : others(groups, random),
  );
  return { agreeing, opens, bridging: bridging.sort((a, b) => a - b) };
}

function others(groups: number, random: () => number): Float64Array {
  const kind = Math.floor(4 * random());
  const odd = Math.floor(groups * random());
  if (kind === 0) return each(groups, () => between(0.05, 0.3, random));
  if (kind === 1) return each(groups, () => between(0.4, 0.62, random));
  return each(groups, (g) => (g === odd ? between(0.1, 0.5, random) : between(0.6, 0.95, random)));
}

const each = (groups: number, of: (group: number) => number): Float64Array =>
  Float64Array.from({ length: groups }, (_, g) => of(g));

const between = (low: number, high: number, random: () => number): number => low + (high - low) * random();
