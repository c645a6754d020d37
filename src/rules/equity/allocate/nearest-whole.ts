/**
 * Totals of classes in whole cents that add up to the sum and keep every floor and bound, as near as can be to given ones; or the knowledge that
 * there are none. A linear programme, since floors and bounds are sums: unknown is what each class gains or gives up.
 *
 * Its numbers are whole cents and its coefficients 0, 1 and -1, so that it is computed without rounding. Where floors are disjoint or nested its corners
 * are whole; where three or more overlap crosswise they need not be, and the cents around the corner are tried.
 */
import type { FloorNeeds, RegionClass } from './classes.ts';
import { leastCost, type Constraint, type Variable } from './simplex.ts';

/** Classes in an order that does not depend on the order of regions, as ties go to the first. */
export function nearestWhole(
  sum: number,
  classes: readonly RegionClass[],
  floors: readonly FloorNeeds[],
  near: readonly number[],
): readonly number[] | undefined {
  const from = near.map((amount, at) => {
    const { least, most } = classes[at]!;
    return Math.min(Math.max(Math.round(amount), least), most);
  });
  // Of two classes that could gain a cent, the one whose total was rounded down the most gains it; the other way round for giving up.
  const rank = (worth: (at: number) => number): readonly number[] => {
    const order = [...from.keys()].toSorted((a, b) => worth(b) - worth(a) || a - b);
    return from.map((_, at) => 1 + order.indexOf(at) / (1000 * from.length));
  };
  const rest = (at: number): number => near[at]! - from[at]!;
  const gains = rank(rest).map((cost, at): Variable => ({ cost, most: classes[at]!.most - from[at]! }));
  const losses = rank((at) => -rest(at)).map((cost, at): Variable => ({ cost, most: from[at]! - classes[at]!.least }));
  const found = leastCost([...gains, ...losses], limitsOf(sum, classes, floors, from));
  if (found === undefined) return undefined;
  const totals = from.map((amount, at) => amount + found[at]! - found[from.length + at]!);
  return aroundCorner(totals, (amounts) => isKept(sum, classes, floors, amounts));
}

/** First of each class what it gains, then of each class what it gives up. */
function limitsOf(
  sum: number,
  classes: readonly RegionClass[],
  floors: readonly FloorNeeds[],
  from: readonly number[],
): readonly Constraint[] {
  const signed = (isIn: (one: RegionClass) => boolean): readonly number[] => [
    ...classes.map((one) => (isIn(one) ? 1 : 0)),
    ...classes.map((one) => (isIn(one) ? -1 : 0)),
  ];
  return [
    { coefficients: signed(() => true), is: 'equal', bound: sum - from.reduce((all, amount) => all + amount, 0) },
    ...floors.map(({ floor, cents }): Constraint => ({
      coefficients: signed((one) => one.floors.includes(floor.key)),
      is: 'at-least',
      bound: cents - reachedBy(floor.key, classes, from),
    })),
  ];
}

const reachedBy = (floor: string, classes: readonly RegionClass[], totals: readonly number[]): number =>
  classes.reduce((all, one, at) => (one.floors.includes(floor) ? all + totals[at]! : all), 0);

const isKept = (
  sum: number,
  classes: readonly RegionClass[],
  floors: readonly FloorNeeds[],
  totals: readonly number[],
): boolean =>
  totals.reduce((all, amount) => all + amount, 0) === sum &&
  totals.every((amount, at) => amount >= classes[at]!.least && amount <= classes[at]!.most) &&
  floors.every(({ floor, cents }) => reachedBy(floor.key, classes, totals) >= cents);

/** Each total rounded to one side or the other until all is kept; the corner itself where it is whole. */
function aroundCorner(
  totals: readonly number[],
  keeps: (amounts: readonly number[]) => boolean,
): readonly number[] | undefined {
  const whole = totals.map((amount) => Math.round(amount));
  const broken = totals.flatMap((amount, at) => (Math.abs(amount - whole[at]!) > 0.01 ? [at] : []));
  for (let sides = 0; sides < 2 ** broken.length; sides++) {
    const amounts = [...whole];
    broken.forEach((at, bit) => {
      amounts[at] = Math.floor(totals[at]!) + ((sides >>> bit) & 1);
    });
    if (keeps(amounts)) return amounts;
  }
  return undefined;
}
