/**
 * Lists of sets of items by cost, of which none is worth no more than a cheaper one: dominance lists.
 *
 * Source: Nemhauser and Ullmann, "Discrete Dynamic Programming and Capital Allocation" (Management Science, 1969).
 */

/** Cost and value both rise from one set to the next. */
export interface List {
  readonly length: number;
  readonly costs: Float64Array;
  /** Within the doubt of the problem's values. */
  readonly values: Float64Array;
  /** The last item of each set and what came before, as a place in {@link History}. */
  readonly nodes: Int32Array;
}

/** How each set came about: the item added last, and the node before; -1 for none. */
export class History {
  private before = new Int32Array(1024);
  private items = new Int32Array(1024);
  private length = 0;

  add(node: number, item: number): number {
    if (this.length === this.items.length) {
      this.before = twiceAsLong(this.before);
      this.items = twiceAsLong(this.items);
    }
    this.before[this.length] = node;
    this.items[this.length] = item;
    return this.length++;
  }

  itemsOf(node: number): number[] {
    const items: number[] = [];
    for (let at = node; at >= 0; at = this.before[at]!) items.push(this.items[at]!);
    return items;
  }
}

function twiceAsLong(array: Int32Array): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(2 * array.length);
  longer.set(array);
  return longer;
}

export function listOf(length: number): List {
  return {
    length,
    costs: new Float64Array(length),
    values: new Float64Array(length),
    nodes: new Int32Array(length),
  };
}

/** The first so many sets. */
export function cutTo(list: List, length: number): List {
  return { ...list, length };
}

/** All sets of a list with one item more, as long as they cost no more than the budget. */
export function withItem(
  list: List,
  { item, cost, value }: { readonly item: number; readonly cost: number; readonly value: number },
  budget: number,
  history: History,
): List {
  const more = listOf(list.length);
  let length = 0;
  while (length < list.length && list.costs[length]! + cost <= budget) {
    more.costs[length] = list.costs[length]! + cost;
    more.values[length] = list.values[length]! + value;
    more.nodes[length] = history.add(list.nodes[length]!, item);
    length++;
  }
  return cutTo(more, length);
}

/** `compare`: below, at or above 0 as the set of one node is worth less, as much or more; asked where `doubt` leaves it open. */
export function merged(a: List, b: List, doubt: number, compare: (a: number, b: number) => number): List {
  const all = listOf(a.length + b.length);
  let length = 0;
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const fromA =
      j === b.length ||
      (i < a.length && (a.costs[i]! < b.costs[j]! || (a.costs[i] === b.costs[j] && a.values[i]! >= b.values[j]!)));
    const from = fromA ? a : b;
    const at = fromA ? i++ : j++;
    const value = from.values[at]!;
    if (length > 0) {
      const last = all.values[length - 1]!;
      // Sets that are both worth nothing are not told apart by what is near.
      if (doubt === 0 ? value <= last : value < last * (1 - doubt)) continue;
      if (value <= last * (1 + doubt) && compare(from.nodes[at]!, all.nodes[length - 1]!) <= 0) continue;
    }
    all.costs[length] = from.costs[at]!;
    all.values[length] = value;
    all.nodes[length] = from.nodes[at]!;
    length++;
  }
  return cutTo(all, length);
}
