/**
 * One run over the open items, which are decided on one after the other. Of the sets so far those are kept that could still
 * become better than the best known (`bound.ts`), and that no other one dominates: that costs no more, is worth no less, and
 * leaves as much of every limit that can still matter (`lists.ts`). Sets that leave the same of those limits share a list.
 *
 * How many sets have to be kept is not known beforehand: with real costs and votes some hundreds to thousands, at worst
 * 2^items. So there is a limit to the effort, beyond which the search gives up (`effort.ts`).
 */
import { withoutDominated } from './across.ts';
import type { Bucket } from './across.ts';
import { Bound } from './bound.ts';
import { CORE, coreSet } from './core.ts';
import type { Effort } from './effort.ts';
import { cutTo, History, listOf, merged, withItem } from './lists.ts';
import type { List } from './lists.ts';
import type { Relaxation } from './prices.ts';
import type { Problem } from './problem.ts';
import { Steps } from './steps.ts';
import type { Target } from './target.ts';

/** Steps that a list of its own costs. */
const KEYING = 16;

/** Steps that it takes to hold a set against those that leave more of a cap. */
const SWEEPING = 4;

/** Steps that an exact comparison of two sets is worth. */
const COMPARING = 64;

/** So many steps without an end, and it is worth looking for a very good set at some cost. */
const EASY = 2 ** 14;

export interface Way {
  /** Only so many of the most promising sets are kept: what is found need not be the best. */
  readonly beam?: number;
  /** Ends without an answer once it turns out not to be easy. */
  readonly giveUp?: boolean;
}

export class Run {
  private readonly problem: Problem;
  private readonly effort: Effort;
  private readonly target: Target;
  private readonly how: Way;
  private readonly history = new History();
  private readonly taken: number[] = [];
  private steps = 0;

  constructor(problem: Problem, effort: Effort, target: Target, how: Way) {
    this.problem = problem;
    this.effort = effort;
    this.target = target;
    this.how = how;
  }

  /** False when it gave up. */
  over(relaxation: Relaxation, order: readonly number[], fixed: Int8Array): boolean {
    const { costs, limits, values } = this.problem;
    this.taken.push(...order.filter((item) => fixed[item] === 1));
    const open = order.filter((item) => fixed[item] === 0);
    const steps = new Steps(this.problem, relaxation, open);
    const left = Float64Array.from(limits, ({ uses, atMost }) => atMost - sumOver(this.taken, uses));
    const start = listOf(1);
    start.costs[0] = sumOver(this.taken, costs);
    if (start.costs[0] > this.problem.budget || left.some((rest) => rest < 0)) return true;
    start.values[0] = values.sum(this.taken);
    start.nodes[0] = -1;
    let buckets = this.promising([{ left: steps.normal(left, 0), list: start }], steps, 0);
    let wasEasy = true;
    for (let step = 0; step < open.length && buckets.length > 0 && !this.target.isReached; step++) {
      if (wasEasy && this.steps > EASY) {
        wasEasy = false;
        if (this.how.giveUp === true) return false;
        if (this.tryCore(open, start.costs[0])) return true;
      }
      buckets = this.promising(this.decide(buckets, steps, step), steps, step + 1);
    }
    for (const { list } of buckets)
      for (const node of list.nodes.subarray(0, list.length)) this.target.consider(this.itemsOf(node));
    return true;
  }

  /** Whether that has settled it: few items are all in the core. */
  private tryCore(open: readonly number[], cost: number): boolean {
    const { limits, values } = this.problem;
    if (limits.length > 0) return false;
    this.target.consider([...this.taken, ...coreSet(this.problem, open, cost, this.effort)]);
    return open.length <= CORE && values.doubt === 0;
  }

  /** Every set without the item of a step, and with it. */
  private decide(buckets: readonly Bucket[], steps: Steps, step: number): Bucket[] {
    const { costs, values, budget, limits } = this.problem;
    const item = steps.open[step]!;
    const lists = new Map<string, { readonly left: Float64Array; readonly lists: List[] }>();
    const add = (left: Float64Array, list: List): void => {
      if (list.length === 0) return;
      this.steps += list.length;
      this.effort.spend(list.length + KEYING);
      const normal = steps.normal(left, step + 1);
      const key = normal.join();
      const entry = lists.get(key) ?? { left: normal, lists: [] };
      lists.set(key, entry);
      entry.lists.push(list);
    };
    for (const { left, list } of buckets) {
      add(left, list);
      if (limits.some(({ uses }, limit) => uses[item]! > left[limit]!)) continue;
      const leftAfter = left.map((rest, limit) => rest - limits[limit]!.uses[item]!);
      add(leftAfter, withItem(list, { item, cost: costs[item]!, value: values.near[item]! }, budget, this.history));
    }
    const after = Array.from(lists.values(), (entry) => ({ left: entry.left, list: this.mergeAll(entry.lists) }));
    const cap = limits.findIndex(({ kind, uses }) => kind === 'cap' && uses[item]! > 0);
    if (cap < 0) return after;
    for (const { list } of after) this.effort.spend(SWEEPING * list.length);
    return withoutDominated(after, cap, 2 * values.doubt);
  }

  private mergeAll(lists: readonly List[]): List {
    if (lists.length === 1) return lists[0]!;
    const middle = lists.length >> 1;
    const [a, b] = [this.mergeAll(lists.slice(0, middle)), this.mergeAll(lists.slice(middle))];
    const { values } = this.problem;
    return merged(a, b, 2 * values.doubt, (x, y) => {
      this.effort.spend(COMPARING);
      return values.compare(this.itemsOf(x), this.itemsOf(y));
    });
  }

  /** Without the sets that cannot become what is looked for; the most promising one is filled up, in case it already is. */
  private promising(buckets: readonly Bucket[], steps: Steps, step: number): Bucket[] {
    const { budget } = this.problem;
    const kept: Bucket[] = [];
    const bounds: number[] = [];
    const parts = steps.partsFrom(step);
    let most = -Infinity;
    let filled: (() => number[]) | undefined;
    for (const { left, list } of buckets) {
      const bound = new Bound(parts, left, steps.worthOf(left, step));
      this.effort.spend(parts.length);
      let length = 0;
      for (let i = 0; i < list.length; i++) {
        const node = list.nodes[i]!;
        // Up to there sets leave as much of the budget as can be used, so none costs less than another.
        const cost = Math.max(list.costs[i]!, steps.plenty[step]!);
        const value = list.values[i]! + bound.within(budget - cost);
        if (!this.target.couldBeReached(value)) continue;
        if (value > most) {
          most = value;
          filled = () => [...this.itemsOf(node), ...steps.fill(step, cost, left)];
        }
        if (this.how.beam !== undefined) bounds.push(value);
        list.costs[length] = cost;
        list.values[length] = list.values[i]!;
        list.nodes[length] = node;
        length++;
      }
      if (length > 0) kept.push({ left, list: cutTo(list, length) });
    }
    if (filled !== undefined) this.target.consider(filled());
    return this.how.beam === undefined ? kept : highest(kept, bounds, this.how.beam);
  }

  private itemsOf(node: number): number[] {
    return [...this.taken, ...this.history.itemsOf(node)];
  }
}

const sumOver = (items: readonly number[], amounts: Float64Array): number =>
  items.reduce((sum, item) => sum + amounts[item]!, 0);

/** The sets with the highest bounds, and all that equal the last of them. `bounds`: of all sets, in order. */
function highest(buckets: readonly Bucket[], bounds: readonly number[], beam: number): Bucket[] {
  if (bounds.length <= beam) return [...buckets];
  const least = bounds.toSorted((a, b) => b - a)[beam - 1]!;
  let at = 0;
  return buckets.flatMap(({ left, list }) => {
    let length = 0;
    for (let i = 0; i < list.length; i++) {
      if (bounds[at++]! < least) continue;
      list.costs[length] = list.costs[i]!;
      list.values[length] = list.values[i]!;
      list.nodes[length++] = list.nodes[i]!;
    }
    return length === 0 ? [] : [{ left, list: cutTo(list, length) }];
  });
}
