/**
 * Values under which, of sets that are worth the same, the one is better that holds more of some items and fewer of others:
 * so one search shows on which items the best sets differ, or that there is no other.
 */
import type { ItemValues } from './values.ts';

/** `lean`: 1 for items that are sought, -1 for those that are avoided, 0 for all others. */
export function leaning(values: ItemValues, lean: Int8Array): ItemValues {
  const total = values.near.reduce((sum, value) => sum + value, 0);
  const leanOf = (items: readonly number[]): number => items.reduce((sum, item) => sum + lean[item]!, 0);
  const scale = 2 * lean.length + 1;
  const fits = values.doubt === 0 && total * scale + lean.length <= Number.MAX_SAFE_INTEGER;
  // Where the sums would no longer be exact the lean only counts in exact comparisons.
  const near = fits ? values.near.map((value, item) => value * scale + lean[item]!) : values.near;
  return {
    near,
    doubt: fits ? 0 : Math.max(values.doubt, lean.length * 2 ** -52),
    compare: (a, b) => values.compare(a, b) || leanOf(a) - leanOf(b),
    sum: (items) => items.reduce((sum, item) => sum + near[item]!, 0),
  };
}
