/**
 * Draws from any distribution over 0 .. n - 1 with one random number a draw, however large n is.
 *
 * Source: Walker, "An Efficient Method for Generating Discrete Random Variables with General Distributions" (ACM
 * Transactions on Mathematical Software, 1977), filled as in Vose, "A Linear Algorithm for Generating Random Numbers with a
 * Given Distribution" (IEEE Transactions on Software Engineering, 1991). A random number has 32 bits, so a probability is
 * met to within 2^-32.
 */
import type { Random } from './random.ts';

export class AliasTable {
  /** Probability of each number. */
  readonly shares: Float64Array;
  private readonly own: Float64Array;
  private readonly alias: Uint32Array;
  private readonly scale: number;

  /** Weights of any scale, at least one above 0. */
  constructor(weights: ArrayLike<number>) {
    const count = weights.length;
    let total = 0;
    for (let i = 0; i < count; i++) total += weights[i]!;
    this.shares = Float64Array.from(weights, (weight) => weight / total);
    this.own = this.shares.map((share) => share * count);
    this.alias = Uint32Array.from(weights, (_, i) => i);
    this.scale = count / 0x1_0000_0000;
    this.fill();
  }

  draw(random: Random): number {
    const at = random.next() * this.scale;
    const column = Math.floor(at);
    return at - column < this.own[column]! ? column : this.alias[column]!;
  }

  /** Every column that is not full is filled up from one that overflows. */
  private fill(): void {
    const { own, alias } = this;
    const small: number[] = [];
    const large: number[] = [];
    own.forEach((height, column) => (height < 1 ? small : large).push(column));
    while (small.length > 0 && large.length > 0) {
      const column = small.pop()!;
      const giver = large.at(-1)!;
      alias[column] = giver;
      own[giver] = own[giver]! - (1 - own[column]!);
      if (own[giver]! < 1) small.push(large.pop()!);
    }
    // Missing and excess heights are equal in sum, so what is left now is full but for rounding.
    for (const column of [...small, ...large]) own[column] = 1;
  }
}
