/** Which sums some whole numbers can have: one bit for each sum up to a limit. */
export class Sums {
  readonly limit: number;
  /** Signed, whose operations are the fastest. */
  private readonly words: Int32Array;
  /** No sum is higher. */
  private highest = 0;

  /** Of no numbers at all, or of those of others. Takes an eighth of the limit in bytes. */
  constructor(limit: number, others?: Sums) {
    this.limit = limit;
    this.words = others?.words.slice() ?? new Int32Array(Math.floor(limit / 32) + 1);
    this.words[0] = this.words[0]! | 1;
    this.highest = others?.highest ?? 0;
  }

  copy(): Sums {
    return new Sums(this.limit, this);
  }

  /** `sum`: from 0 to the limit. */
  has(sum: number): boolean {
    return ((this.words[sum >>> 5]! >>> (sum % 32)) & 1) === 1;
  }

  /** Each number can be added once for each time it is given. `onNew` is told the sums that were not possible before. */
  add(number: number, onNew?: (sum: number) => void): void {
    const { words } = this;
    this.highest = Math.min(this.limit, this.highest + number);
    const shift = Math.floor(number / 32);
    const bits = number % 32;
    // From the top, so that what is read has not been changed yet.
    for (let at = Math.floor(this.highest / 32); at >= shift; at--) {
      const low = words[at - shift]!;
      const carried = bits > 0 && at > shift ? words[at - shift - 1]! >>> (32 - bits) : 0;
      const fresh = ((low << bits) | carried) & ~words[at]!;
      if (fresh === 0) continue;
      words[at] = words[at]! | fresh;
      if (onNew === undefined) continue;
      for (let left = fresh; left !== 0; left &= left - 1) {
        const sum = at * 32 + 31 - Math.clz32(left & -left);
        if (sum <= this.limit) onNew(sum);
      }
    }
  }

  /** The largest of all. */
  largest(): number {
    let sum = this.highest;
    while (!this.has(sum)) sum--;
    return sum;
  }
}
