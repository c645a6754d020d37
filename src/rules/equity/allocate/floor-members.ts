/** Which regions a floor speaks of, by their place in the list. */
import type { AllocationRegion, FloorGroup } from './terms.ts';

export function floorMembers(group: FloorGroup, regions: readonly AllocationRegion[]): ReadonlySet<number> {
  if (group.kind === 'members') {
    const isIn = (names: readonly string[], own: readonly string[]): boolean =>
      names.some((name) => own.includes(name));
    return new Set(
      regions.flatMap(({ groups }, at) => (isIn(group.of, groups) && !isIn(group.except, groups) ? [at] : [])),
    );
  }
  const counts = regions.map(({ people }) => (group.of === 'people' ? people : 1));
  const wanted = (group.share / 10_000) * counts.reduce((sum, count) => sum + count, 0);
  const byNeed = regions
    .flatMap(({ need, region }, at) => (need === null ? [] : [{ need, region, at }]))
    .toSorted((a, b) => b.need - a.need || (a.region < b.region ? -1 : 1));
  const members = new Set<number>();
  let [reached, last] = [0, Infinity];
  for (const { need, at } of byNeed) {
    if (reached >= wanted && need !== last) break;
    members.add(at);
    reached += counts[at] ?? 0;
    last = need;
  }
  return members;
}
