/**
 * The numbers of groups. In a first map the largest is 0, the next 1 and so on; of equally large ones the one whose members cast
 * more votes comes first, then the one found first. When a later map is computed from nothing, each group gets the place of the
 * earlier one with which it has most members in common, the largest overlap first, and new ones come last, by size.
 */
import type { Votes } from '../votes.ts';
import type { Unplaced } from './to-model.ts';

/** Old number of each group by new number. */
export function namesBySize(assignment: Int16Array, groups: number, { starts }: Votes): Int32Array {
  const members = new Float64Array(groups);
  const cast = new Float64Array(groups);
  for (let p = 0; p < assignment.length; p += 1) {
    const group = assignment[p]!;
    if (group < 0) continue;
    members[group]! += 1;
    cast[group]! += starts[p + 1]! - starts[p]!;
  }
  return Int32Array.from({ length: groups }, (_, group) => group).sort(
    (a, b) => members[b]! - members[a]! || cast[b]! - cast[a]! || a - b,
  );
}

/** The same, but kept as near to `earlier` as can be. `bySize`: as {@link namesBySize} gives them. */
export function namesByOverlap(assignment: Int16Array, earlier: Int16Array, bySize: Int32Array): Int32Array {
  const groups = bySize.length;
  const former = earlier.reduce((most, group) => Math.max(most, group + 1), 0);
  const shared = new Float64Array(groups * former);
  for (let p = 0; p < earlier.length; p += 1) {
    if (assignment[p]! >= 0 && earlier[p]! >= 0) shared[assignment[p]! * former + earlier[p]!]! += 1;
  }
  const place = new Float64Array(groups).fill(Number.POSITIVE_INFINITY);
  const taken = new Set<number>();
  const cells = Array.from(shared.keys()).filter((cell) => shared[cell]! > 0);
  cells.sort((a, b) => shared[b]! - shared[a]! || a - b);
  for (const cell of cells) {
    const [group, old] = [Math.floor(cell / former), cell % former];
    if (place[group] !== Number.POSITIVE_INFINITY || taken.has(old)) continue;
    place[group] = old;
    taken.add(old);
  }
  return bySize.slice().sort((a, b) => (place[a] === place[b] ? 0 : place[a]! - place[b]!));
}

/** The same model with its classes in another order. */
export function renamed(model: Unplaced, names: Int32Array): Unplaced {
  const reordered = (cells: Float64Array): Float64Array => {
    const { classes } = model;
    return cells.map((_, at) => cells[at - (at % classes) + names[at % classes]!]!);
  };
  const { weights, logShares, moments } = model.placing;
  return {
    ...model,
    shares: reordered(model.shares),
    rates: reordered(model.rates),
    placing: { moments, weights: reordered(weights), logShares: reordered(logShares) },
  };
}
