/**
 * Measures once more, as their sources state them and nothing else: voter by voter, every number a fraction of whole numbers
 * of any size. Shares no code with what it checks, except types.
 */
import type { Ballots, Instance } from '../../instance.ts';

/** Numerator and denominator, the latter above 0. */
export type Ratio = readonly [bigint, bigint];

export const plus = ([a, b]: Ratio, [c, d]: Ratio): Ratio => [a * d + c * b, b * d];
export const minus = ([a, b]: Ratio, [c, d]: Ratio): Ratio => [a * d - c * b, b * d];
export const times = ([a, b]: Ratio, [c, d]: Ratio): Ratio => [a * c, b * d];
export const over = ([a, b]: Ratio, [c, d]: Ratio): Ratio => (c < 0n ? [-a * d, -b * c] : [a * d, b * c]);
export const compare = ([a, b]: Ratio, [c, d]: Ratio): number => (a * d < c * b ? -1 : a * d > c * b ? 1 : 0);
export const whole = (number: number): Ratio => [BigInt(number), 1n];
export const near = ([a, b]: Ratio): number => Number(a) / Number(b);
export const sum = (ratios: readonly Ratio[]): Ratio =>
  ratios.reduce((total, ratio) => shortened(plus(total, ratio)), [0n, 1n]);
const least = (a: Ratio, b: Ratio): Ratio => (compare(a, b) < 0 ? a : b);

function shortened([a, b]: Ratio): Ratio {
  let [x, y] = [a < 0n ? -a : a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return [a / x, b / x];
}

/** utility[voter][project], 0 where the ballot does not name it. */
export function utilities(instance: Instance, { starts, chosen, points }: Ballots, byPoints: boolean): bigint[][] {
  return Array.from({ length: starts.length - 1 }, (_, voter) => {
    const row = instance.projects.map(() => 0n);
    for (let i = starts[voter]!; i < starts[voter + 1]!; i++) row[chosen[i]!] = byPoints ? BigInt(points![i]!) : 1n;
    return row;
  });
}

/** Gini's coefficient over all pairs. */
export function slowGini(values: readonly Ratio[]): Ratio {
  const total = sum(values);
  if (total[0] === 0n) return [0n, 1n];
  const distances = values.flatMap((a) => values.map((b): Ratio => (compare(a, b) < 0 ? minus(b, a) : minus(a, b))));
  return over(sum(distances), times(total, [2n * BigInt(values.length), 1n]));
}

/** The most that a set of projects within the budget is worth, by trying them all. */
export function slowBest(values: readonly Ratio[], costs: readonly number[], budget: number): Ratio {
  let best: Ratio = [0n, 1n];
  for (let set = 0; set < 2 ** costs.length; set++) {
    const members = [...costs.keys()].filter((at) => (set >> at) % 2 === 1);
    if (members.reduce((cost, at) => cost + costs[at]!, 0) > budget) continue;
    const value = sum(members.map((at) => values[at]!));
    if (compare(value, best) > 0) best = value;
  }
  return best;
}

/** Whether some group of voters shows that EJR+ up to one project fails on this project, by trying all groups. */
export function slowEjrViolated(
  {
    instance,
    gives,
    worth,
    funded,
  }: {
    readonly instance: Instance;
    readonly gives: readonly (readonly bigint[])[];
    readonly worth: (project: number) => bigint;
    readonly funded: (project: number) => boolean;
  },
  project: number,
): boolean {
  const supporters = gives.filter((row) => row[project]! > 0n);
  const gain = (row: readonly bigint[], at: number): bigint => row[at]! * worth(at);
  const { cost } = instance.projects[project]!;
  for (let set = 1; set < 2 ** supporters.length; set++) {
    const group = supporters.filter((_, at) => (set >> at) % 2 === 1);
    const together = group.reduce((total, row) => total + gain(row, project), 0n);
    const deserved: Ratio = [BigInt(instance.budget) * together, BigInt(gives.length) * BigInt(cost)];
    const allShort = group.every((row) => {
      const has = instance.projects.reduce((total, _, at) => (funded(at) ? total + gain(row, at) : total), 0n);
      return compare([has + gain(row, project), 1n], deserved) < 0;
    });
    if (allShort) return true;
  }
  return false;
}

/** The lowest price per utility at which the supporters pay the cost, or undefined where they cannot. */
export function slowPrice(
  cost: number,
  supporters: readonly { readonly utility: bigint; readonly held: Ratio }[],
): Ratio | undefined {
  const perUtility = supporters.map(({ utility, held }) => over(held, [utility, 1n]));
  const paidAt = (price: Ratio): Ratio =>
    sum(supporters.map(({ utility, held }) => least(held, times(price, [utility, 1n]))));
  const most = sum(supporters.map(({ held }) => held));
  if (compare(most, whole(cost)) < 0) return undefined;
  if (cost === 0) return [0n, 1n];
  // What is paid grows in straight lines between these prices.
  const bends = [[0n, 1n] as Ratio, ...perUtility].toSorted(compare);
  const after = bends.findIndex((bend) => compare(paidAt(bend), whole(cost)) >= 0);
  const from = bends[after - 1]!;
  const rise = supporters.reduce(
    (demand, { utility }, at) => (compare(perUtility[at]!, from) > 0 ? demand + utility : demand),
    0n,
  );
  return plus(from, over(minus(whole(cost), paidAt(from)), [rise, 1n]));
}
