/**
 * Which cells of a table by region may be published: none that counts fewer than ten people, and none from which such a
 * cell follows by subtraction from the total.
 *
 * Source: primary and complementary suppression as in Hundepool et al., "Statistical Disclosure Control" (2012). Whoever
 * takes the shown cells from the total learns how many people the hidden ones hold together, so those too must be
 * nobody or at least ten: until they are, the smallest shown cell is hidden as well.
 */

/** The least number of people a published cell may count. */
export const LEAST_SHOWN = 10;

/** `people` per region; 1 where the cell may be shown. Of equal cells the one with the lower number is hidden first. */
export function shownRegions(people: ArrayLike<number>): Uint8Array {
  const shown = Uint8Array.from(people, (count) => (count >= LEAST_SHOWN ? 1 : 0));
  let hidden = 0;
  for (let r = 0; r < people.length; r += 1) if (shown[r] === 0) hidden += people[r]!;
  while (hidden > 0 && hidden < LEAST_SHOWN) {
    const next = smallestShown(people, shown);
    if (next < 0) break;
    shown[next] = 0;
    hidden += people[next]!;
  }
  return shown;
}

function smallestShown(people: ArrayLike<number>, shown: Uint8Array): number {
  let smallest = -1;
  for (let r = 0; r < people.length; r += 1) {
    if (shown[r] === 1 && (smallest < 0 || people[r]! < people[smallest]!)) smallest = r;
  }
  return smallest;
}
