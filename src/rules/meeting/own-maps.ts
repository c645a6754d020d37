/**
 * Changing maps within one batch of entries. A meeting is never changed once a caller has it, so the first change copies the map; the
 * copy belongs to the batch, and further changes go into it. Following many entries costs one copy of each map, not one for each entry.
 */

/** The maps that were made in this batch and that nobody else has seen. */
export type Own = WeakSet<ReadonlyMap<unknown, unknown>>;

export function put<K, V>(own: Own, map: ReadonlyMap<K, V>, key: K, value: V): ReadonlyMap<K, V> {
  return ownCopy(own, map).set(key, value);
}

export function without<K, V>(own: Own, map: ReadonlyMap<K, V>, key: K): ReadonlyMap<K, V> {
  const mine = ownCopy(own, map);
  mine.delete(key);
  return mine;
}

function ownCopy<K, V>(own: Own, map: ReadonlyMap<K, V>): Map<K, V> {
  if (own.has(map)) return map as Map<K, V>;
  const mine = new Map(map);
  own.add(mine);
  return mine;
}
