/**
 * Numbers 0 .. n - 1 sorted by a 64-bit key, lower numbers first among equal keys: radix sort (Knuth, "The Art of Computer
 * Programming", volume 3, 5.2.5), 16 bits at a time, since a comparison sort of a million keys takes a second.
 */

const DIGITS = 0x1_0000;

/** Only of the numbers for which `kept` is true. */
export function sortedByKeys(high: Uint32Array, low: Uint32Array, kept: (number: number) => boolean): Int32Array {
  const all = new Int32Array(high.length);
  let count = 0;
  for (let number = 0; number < high.length; number += 1) if (kept(number)) all[count++] = number;
  let from = all.slice(0, count);
  if (count < DIGITS / 16) {
    return from.sort((a, b) => high[a]! - high[b]! || low[a]! - low[b]! || a - b);
  }
  let to = new Int32Array(count);
  for (const key of [low, high]) {
    for (const shift of [0, 16]) {
      const places = new Int32Array(DIGITS + 1);
      for (const number of from) places[((key[number]! >>> shift) & 0xffff) + 1]! += 1;
      for (let digit = 0; digit < DIGITS; digit += 1) places[digit + 1]! += places[digit]!;
      for (const number of from) to[places[(key[number]! >>> shift) & 0xffff]!++] = number;
      [from, to] = [to, from];
    }
  }
  return from;
}
