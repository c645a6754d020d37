/**
 * Raking (iterative proportional fitting): weights under which the shares of a sample agree with known shares of the
 * population in each of several margins, for example by region and by age.
 *
 * Sources: Deming and Stephan, "On a Least Squares Adjustment of a Sampled Frequency Table When the Expected Marginal Totals
 * Are Known" (Annals of Mathematical Statistics 11, 1940); Deville, Särndal and Sautory, "Generalized Raking Procedures in
 * Survey Sampling" (Journal of the American Statistical Association 88, 1993), from which the bounds on weights are taken: a
 * bounded distance is reached here by cutting weights at the bounds in every round.
 *
 * Weights depend on the cell of a respondent alone (the combination of their categories), and cells are met in a fixed order:
 * the order of respondents does not matter, not even in the last digit. The mean weight is 1.
 */
import { err, ok, type Result } from '../result.ts';

/** One margin: its categories, and the share of the population in each. Shares are taken relative to their sum. */
export interface Margin {
  readonly name: string;
  readonly categories: readonly { readonly name: string; readonly share: number }[];
}

export interface RakeOptions {
  /** Weights stay within these multiples of the mean weight; by default nothing is cut. */
  readonly bounds?: { readonly low: number; readonly high: number };
  /** The largest distance allowed between a reached share and its target. */
  readonly tolerance?: number;
  readonly mostRounds?: number;
}

export interface Raked {
  /** In the order of the respondents; their mean is 1. */
  readonly weights: readonly number[];
  /** Times that all margins were fitted. */
  readonly rounds: number;
  /** Respondents whose weight stands at a bound. */
  readonly trimmed: number;
  /** Whether every share is within the tolerance: always so without bounds. */
  readonly reached: boolean;
  /** Where the distance between a reached share and its target is largest. */
  readonly worst: { readonly margin: string; readonly category: string; readonly distance: number };
}

export type RakeProblem =
  | { readonly type: 'nobody' }
  | { readonly type: 'bounds' }
  /** A target below zero or not a number, a margin without any, or a category named twice. */
  | { readonly type: 'not-a-margin'; readonly margin: string }
  /** A respondent of a category that the margin does not have. */
  | { readonly type: 'unknown-category'; readonly margin: string; readonly category: string }
  /** Nobody answered who could stand for these people: join the category with another. */
  | { readonly type: 'empty-category'; readonly margin: string; readonly category: string }
  /** There are respondents, but the population has nobody there. */
  | { readonly type: 'nobody-wanted'; readonly margin: string; readonly category: string }
  /** Margins pull against each other, because combinations of categories are empty. */
  | {
      readonly type: 'cannot-be-reached';
      readonly margin: string;
      readonly category: string;
      readonly distance: number;
    };

interface Cell {
  /** One category a margin. */
  readonly at: readonly number[];
  readonly people: number;
  weight: number;
}

interface Target {
  readonly margin: string;
  readonly names: readonly string[];
  /** Sum to 1. */
  readonly shares: readonly number[];
}

/** `respondents`: for each, one category a margin, in the order of `margins`. */
export function rake(
  respondents: readonly (readonly string[])[],
  margins: readonly Margin[],
  { bounds = { low: 0, high: Infinity }, tolerance = 1e-9, mostRounds = 10_000 }: RakeOptions = {},
): Result<Raked, RakeProblem> {
  if (respondents.length === 0) return err({ type: 'nobody' });
  if (!(bounds.low >= 0 && bounds.low <= 1 && bounds.high >= 1)) return err({ type: 'bounds' });
  const read = readTargets(margins);
  if (!read.ok) return read;
  const sorted = sortIntoCells(respondents, read.value);
  if (!sorted.ok) return sorted;
  const { cells, cellOf } = sorted.value;
  const hole = emptyOrUnwanted(cells, read.value);
  if (hole !== undefined) return err(hole);
  const cut = Number.isFinite(bounds.high) || bounds.low > 0;
  let rounds = 0;
  let worst = worstOf(cells, read.value);
  while (worst.distance > tolerance && rounds < mostRounds) {
    for (let margin = 0; margin < margins.length; margin += 1) fit(cells, read.value[margin]!, margin);
    if (cut) cutAt(cells, bounds);
    rounds += 1;
    worst = worstOf(cells, read.value);
  }
  const reached = worst.distance <= tolerance;
  if (!reached && !cut) return err({ type: 'cannot-be-reached', ...worst });
  return ok({
    weights: cellOf.map((cell) => cells[cell]!.weight),
    rounds,
    trimmed: cut ? peopleAt(cells, bounds) : 0,
    reached,
    worst,
  });
}

function readTargets(margins: readonly Margin[]): Result<readonly Target[], RakeProblem> {
  const targets: Target[] = [];
  for (const { name, categories } of margins) {
    const total = categories.reduce((sum, { share }) => sum + share, 0);
    const names = categories.map((category) => category.name);
    const usable = categories.every(({ share }) => Number.isFinite(share) && share >= 0) && total > 0;
    if (!usable || new Set(names).size < names.length) return err({ type: 'not-a-margin', margin: name });
    targets.push({ margin: name, names, shares: categories.map(({ share }) => share / total) });
  }
  return ok(targets);
}

/** Cells in the order of their categories, whoever came first. */
function sortIntoCells(
  respondents: readonly (readonly string[])[],
  targets: readonly Target[],
): Result<{ readonly cells: readonly Cell[]; readonly cellOf: readonly number[] }, RakeProblem> {
  const places = targets.map(({ names }) => new Map(names.map((name, at) => [name, at])));
  const keys: number[] = [];
  const counts = new Map<number, number>();
  for (const respondent of respondents) {
    let key = 0;
    for (const [margin, { margin: name, names }] of targets.entries()) {
      const category = respondent[margin] ?? '';
      const at = places[margin]!.get(category);
      if (at === undefined) return err({ type: 'unknown-category', margin: name, category });
      key = key * names.length + at;
    }
    keys.push(key);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const inOrder = [...counts.keys()].sort((a, b) => a - b);
  const numberOf = new Map(inOrder.map((key, at) => [key, at]));
  const cells = inOrder.map((key): Cell => ({ at: unpack(key, targets), people: counts.get(key)!, weight: 1 }));
  return ok({ cells, cellOf: keys.map((key) => numberOf.get(key)!) });
}

function unpack(key: number, targets: readonly Target[]): readonly number[] {
  const at: number[] = [];
  let rest = key;
  for (const { names } of targets.toReversed()) {
    at.unshift(rest % names.length);
    rest = Math.floor(rest / names.length);
  }
  return at;
}

function emptyOrUnwanted(cells: readonly Cell[], targets: readonly Target[]): RakeProblem | undefined {
  for (const [margin, { margin: name, names, shares }] of targets.entries()) {
    for (const [category, share] of shares.entries()) {
      const people = cells.some(({ at }) => at[margin] === category);
      if (!people && share > 0) return { type: 'empty-category', margin: name, category: names[category]! };
      if (people && share === 0) return { type: 'nobody-wanted', margin: name, category: names[category]! };
    }
  }
  return undefined;
}

/** The share that each category of a margin has under the weights. */
function sharesOf(cells: readonly Cell[], margin: number, categories: number): readonly number[] {
  const sums = Array.from({ length: categories }, () => 0);
  let total = 0;
  for (const { at, people, weight } of cells) {
    sums[at[margin]!]! += people * weight;
    total += people * weight;
  }
  return sums.map((sum) => sum / total);
}

function fit(cells: readonly Cell[], { shares }: Target, margin: number): void {
  const now = sharesOf(cells, margin, shares.length);
  for (const cell of cells) {
    const category = cell.at[margin]!;
    cell.weight *= shares[category]! / now[category]!;
  }
  toMeanOne(cells);
}

function toMeanOne(cells: readonly Cell[]): void {
  let people = 0;
  let total = 0;
  for (const cell of cells) {
    people += cell.people;
    total += cell.people * cell.weight;
  }
  for (const cell of cells) cell.weight *= people / total;
}

/** What is cut off goes to those who are not at a bound, until nobody is beyond one. */
function cutAt(cells: readonly Cell[], { low, high }: { readonly low: number; readonly high: number }): void {
  for (let again = 0; again < 100; again += 1) {
    if (cells.every(({ weight }) => weight >= low && weight <= high)) return;
    for (const cell of cells) cell.weight = Math.min(high, Math.max(low, cell.weight));
    const people = cells.reduce((sum, cell) => sum + cell.people, 0);
    const total = cells.reduce((sum, cell) => sum + cell.people * cell.weight, 0);
    const free = cells.filter(({ weight }) => weight > low && weight < high);
    const movable = free.reduce((sum, cell) => sum + cell.people * cell.weight, 0);
    if (movable === 0) return;
    for (const cell of free) cell.weight *= Math.max(0, (movable + people - total) / movable);
  }
  for (const cell of cells) cell.weight = Math.min(high, Math.max(low, cell.weight));
}

const peopleAt = (cells: readonly Cell[], { low, high }: { readonly low: number; readonly high: number }): number =>
  cells
    .filter(({ weight }) => (low > 0 && weight <= low * (1 + 1e-9)) || weight >= high * (1 - 1e-9))
    .reduce((sum, { people }) => sum + people, 0);

function worstOf(cells: readonly Cell[], targets: readonly Target[]): Raked['worst'] {
  let worst = { margin: '', category: '', distance: 0 };
  for (const [margin, { margin: name, names, shares }] of targets.entries()) {
    for (const [category, share] of sharesOf(cells, margin, shares.length).entries()) {
      const distance = Math.abs(share - shares[category]!);
      if (distance > worst.distance) worst = { margin: name, category: names[category]!, distance };
    }
  }
  return worst;
}
