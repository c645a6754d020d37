/**
 * Utilities as whole numbers. Where ballots have divisors (relative cost) they are fractions, and are counted in parts so
 * small that the utilities of all supporters of one project are whole: in 1 / common multiple of their divisors.
 *
 * Each project has parts of its own. A common multiple of all divisors would be many times longer, and what a class pays,
 * price of a part * parts, needs none: it is over the denominator of the price of a part, with no divisor left in it.
 */
import { commonDivisor } from '../common-divisor.ts';

export class Parts {
  private readonly divisors: Float64Array | undefined;
  private readonly starts: Uint32Array;
  private readonly members: Uint32Array;
  private readonly known: bigint[] = [];

  /** The divisor of each class, and the classes that support each project. */
  constructor(divisors: Float64Array | undefined, starts: Uint32Array, members: Uint32Array) {
    this.divisors = divisors;
    this.starts = starts;
    this.members = members;
  }

  /** How many parts make a utility of 1 for a project; 1 where there are no divisors. */
  of(project: number): bigint {
    const { divisors, starts, members } = this;
    if (divisors === undefined) return 1n;
    return (this.known[project] ??= commonMultiple(
      new Set(Array.from(members.subarray(starts[project], starts[project + 1]), (k) => divisors[k]!)),
    ));
  }

  /** What a class gets out of a project, in its parts; `utility` is what floating point has of it. */
  whole(k: number, utility: number, project: number): bigint {
    if (this.divisors === undefined) return BigInt(utility);
    const divisor = this.divisors[k]!;
    // Who names nothing that costs anything gets nothing out of it.
    return divisor === 0 ? 0n : this.of(project) / BigInt(divisor);
  }
}

export function commonMultiple(numbers: Iterable<number>): bigint {
  let common = 1n;
  for (const number of numbers) {
    if (number === 0) continue;
    common *= BigInt(number / commonDivisor(number, Number(common % BigInt(number))));
  }
  return common;
}
