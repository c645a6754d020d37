/**
 * The next few statements for a participant at once, for a phone that fetches ahead: drawn without replacement, each with a
 * probability proportional to its priority among those left; for one seed in twenty all alike.
 *
 * Source: Efraimidis and Spirakis, "Weighted random sampling with a reservoir" (Information Processing Letters 97, 2006): a
 * statement of priority w with an own random number u gets the place -ln(u) / w, and the smallest places come first. The random
 * numbers are mixed from a seed (the finaliser of MurmurHash3, Austin Appleby, public domain). With a seed for each participant
 * the order stays as statements leave it, and whoever comes next is drawn among those left just the same. The first is drawn as
 * `next-statement.ts` draws it.
 */
import { EXPLORING } from './next-statement.ts';

export interface OrderOptions {
  /** By index of the statement; 0 where it must not be shown. */
  readonly priority: ArrayLike<number>;
  /** Statements that are left out, such as those voted on. */
  readonly skip: (index: number) => boolean;
  readonly count: number;
  /** The statement's own number, by which its lot is drawn: the same whatever other statements there are. */
  readonly numberOf: (index: number) => number;
  /** 32 bits: another for each participant. */
  readonly seed: number;
}

/** Indices, at most `count`, the first to be shown first; of equal places the lower index. */
export function drawOrder({ priority, skip, count, numberOf, seed }: OrderOptions): readonly number[] {
  if (count === 0) return [];
  const exploring = unit(seed, -1) < EXPLORING;
  const chosen: { readonly index: number; readonly place: number }[] = [];
  for (let index = 0; index < priority.length; index += 1) {
    const weight = priority[index]!;
    if (weight === 0 || skip(index)) continue;
    const place = -Math.log(unit(seed, numberOf(index))) / (exploring ? 1 : weight);
    if (chosen.length === count && place >= chosen[count - 1]!.place) continue;
    let at = chosen.length;
    while (at > 0 && place < chosen[at - 1]!.place) at -= 1;
    chosen.splice(at, 0, { index, place });
    if (chosen.length > count) chosen.pop();
  }
  return chosen.map(({ index }) => index);
}

/** Above 0, at most 1. */
function unit(seed: number, number: number): number {
  let bits = seed ^ Math.imul(number + 2, 0x9e3779b1);
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (((bits ^ (bits >>> 16)) >>> 0) + 1) / 2 ** 32;
}
