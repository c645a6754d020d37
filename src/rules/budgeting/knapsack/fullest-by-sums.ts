/**
 * Fullest sets of many numbers, from all the sums they can have: of each the last place from which on numbers make it.
 *
 * The time is that of (numbers * log(numbers) / 32 + 1) * limit steps at most, the memory two bytes for each sum.
 */
import type { FullestSets } from './fullest-sets.ts';
import { Sums } from './sums.ts';

/** How many of the sets are looked at for numbers on which they differ, before each of the others is looked into. */
const SAMPLES = 64;

/** See `fullestSets`; fewer than 2^16 numbers. */
export function fullestBySums(numbers: readonly number[], limit: number): FullestSets {
  const sums = new Sums(limit);
  /** For each sum of numbers from some place to the end, the last such place, from 1. */
  const lastStart = new Uint16Array(limit + 1);
  lastStart[0] = numbers.length + 1;
  for (let at = numbers.length - 1; at >= 0; at--) sums.add(numbers[at]!, (sum) => (lastStart[sum] = at + 1));
  const highest = sums.largest();
  const canBeMadeFrom = (at: number, sum: number): boolean => sum >= 0 && lastStart[sum]! > at;
  /** `prefers` is asked of the numbers that can be taken as well as left. */
  const setBy = (prefers: (at: number) => boolean): number[] => {
    let rest = highest;
    return [...numbers.keys()].filter((at) => {
      if (!canBeMadeFrom(at + 1, rest - numbers[at]!)) return false;
      if (canBeMadeFrom(at + 1, rest) && !prefers(at)) return false;
      rest -= numbers[at]!;
      return true;
    });
  };
  const holding = new Uint16Array(numbers.length);
  const share = highest / numbers.reduce((sum, number) => sum + number, 0);
  for (let sample = 0; sample < SAMPLES; sample++)
    for (const at of setBy((place) => lot(sample, place) < share)) holding[at] = holding[at]! + 1;
  const tied = new Set([...numbers.keys()].filter((at) => holding[at]! > 0 && holding[at]! < SAMPLES));
  const others = new Sums(highest);
  for (const at of tied) others.add(numbers[at]!);
  const alike = [...numbers.keys()].filter((at) => !tied.has(at));
  sumsWithoutEach(others, alike, numbers, (at, sums) => {
    if (sums.has(highest) && sums.has(highest - numbers[at]!)) tied.add(at);
  });
  return { first: setBy(() => true), tied: [...tied].toSorted((a, b) => a - b) };
}

/** From 0 to 1, spread evenly over the places of each sample. */
const lot = (sample: number, place: number): number => (Math.imul(sample * 8191 + place, 0x9e3779b1) >>> 0) / 2 ** 32;

/** Visits each of some places with the sums of all other numbers; `sums` are those of all numbers but theirs. */
function sumsWithoutEach(
  sums: Sums,
  places: readonly number[],
  numbers: readonly number[],
  visit: (place: number, sums: Sums) => void,
): void {
  if (places.length === 1) visit(places[0]!, sums);
  if (places.length < 2) return;
  const middle = places.length >> 1;
  const halves = [places.slice(0, middle), places.slice(middle)] as const;
  for (const [half, other] of [halves, halves.toReversed() as [number[], number[]]]) {
    const withOther = sums.copy();
    for (const at of other) withOther.add(numbers[at]!);
    sumsWithoutEach(withOther, half, numbers, visit);
  }
}
