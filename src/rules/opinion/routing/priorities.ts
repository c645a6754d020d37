/**
 * How much an answer to each statement is worth now: worked out once when votes are folded, then read for every
 * participant.
 *
 *     priority = (wanted / heard) ^ 6
 *
 * heard: the statement's votes (or showings) against the average open statement's (+1 on both); for a participant whose
 * group is known the geometric mean of that figure over everybody and over the own group, since what holds in every
 * group is only known as well as in the group heard least. wanted: 1, up to 2 for a statement of which it is open
 * whether it belongs to the best bridging ones. For participants whose group is not yet known, up to twice that again
 * where a statement tells groups apart.
 *
 * Why this form. The variance of a rate falls as 1 / votes and what one more vote takes off it as 1 / votes^2, so the
 * least heard statement teaches most, and a late one is caught up with instead of staying behind by the time it missed.
 * The exponent is drawn sharp, so that exposure follows what is wanted closely, and wanted / heard is held at 2: a new
 * statement is shown 64 times as often as an average one, not to the exclusion of all others. Votes spent where the
 * order is undecided rather than evenly are the idea of "optimal computing budget allocation" (Chen, Lin, Yucesan and
 * Chick, Discrete Event Dynamic Systems, 2000); the formula is ours. Polis's priority, the rival, is compared in
 * `simulate.test.ts`.
 */
import { seen } from '../votes.ts';
import type { Counts } from '../votes.ts';

const SHARPNESS = 6;
const MOST_WANTED = 2;
/** How many best bridging statements are looked for, unless the caller says otherwise. */
const BEST = 10;

export interface Standing {
  readonly everyone: Counts;
  /** By group; may be empty. */
  readonly groups: readonly Counts[];
  /** 1 where the statement may be shown. */
  readonly open: Uint8Array;
  /** 0 to 1: how far the statement tells groups apart, such as `divisiveness`. */
  readonly divides: ArrayLike<number>;
  /** How often each was shown, answered or not; where it is kept, what people leave unanswered is not pressed on the next. */
  readonly shown?: ArrayLike<number>;
  readonly best?: number;
}

export interface Priorities {
  /** For participants of each group; by statement, 0 where not open. */
  readonly byGroup: readonly Float64Array[];
  /** For participants whose group is not known. */
  readonly newcomers: Float64Array;
}

export function priorities(standing: Standing): Priorities {
  const { everyone, groups, open, divides, shown } = standing;
  const statements = open.length;
  const wanted = wantedOf(standing);
  const heard = heardOf((s) => shown?.[s] ?? seen(everyone, s), open);
  const table = (want: (s: number) => number): Float64Array => {
    const column = new Float64Array(statements);
    for (let s = 0; s < statements; s += 1) if (open[s] === 1) column[s] = Math.min(want(s), MOST_WANTED) ** SHARPNESS;
    return column;
  };
  return {
    byGroup: groups.map((counts) => {
      const own = heardOf((s) => seen(counts, s), open);
      return table((s) => wanted[s]! / Math.sqrt(heard[s]! * own[s]!));
    }),
    newcomers: table((s) => (wanted[s]! * (1 + divides[s]!)) / heard[s]!),
  };
}

/** How often each statement was heard over the average of open ones, one time added to both. */
function heardOf(times: (statement: number) => number, open: Uint8Array): Float64Array {
  let [total, number] = [0, 0];
  for (let s = 0; s < open.length; s += 1) {
    if (open[s] === 0) continue;
    total += times(s);
    number += 1;
  }
  const average = number === 0 ? 0 : total / number;
  return Float64Array.from(open, (_, s) => (times(s) + 1) / (average + 1));
}

/**
 * 1 + exp(-z^2 / 2), where z is how many standard errors the statement's bridging (the lowest agreement of a group;
 * what all reject is not looked for) lies from the line between the best and the rest. While little is known the error
 * is large and all are wanted alike.
 */
function wantedOf({ everyone, groups, open, best = BEST }: Standing): Float64Array {
  const parts = groups.length < 2 ? [everyone] : groups;
  const wanted = new Float64Array(open.length);
  const [agreement, error] = [new Float64Array(open.length), new Float64Array(open.length)];
  const ranked: number[] = [];
  for (let s = 0; s < open.length; s += 1) {
    if (open[s] === 0) continue;
    agreement[s] = 1;
    for (const counts of parts) {
      const [votes, rate] = [seen(counts, s), (counts.agree[s]! + 1) / (seen(counts, s) + 2)];
      if (rate > agreement[s]!) continue;
      agreement[s] = rate;
      error[s] = Math.sqrt((rate * (1 - rate)) / (votes + 3));
    }
    ranked.push(agreement[s]!);
  }
  ranked.sort((a, b) => b - a);
  if (ranked.length <= best) return wanted.fill(1);
  const line = (ranked[best - 1]! + ranked[best]!) / 2;
  for (let s = 0; s < open.length; s += 1) {
    const z = (agreement[s]! - line) / error[s]!;
    wanted[s] = open[s] === 1 ? 1 + Math.exp((-z * z) / 2) : 0;
  }
  return wanted;
}
