/** The payers of a project in intervals of levels, from the lowest on: what they hold and get out of it, summed up. */
export class Intervals {
  size = 0;
  /** Payers in each interval; the rest is without meaning where there are none. */
  readonly payers = new Uint32Array(MOST_INTERVALS);
  /** Lowest and highest level in each. */
  readonly first = new Float64Array(MOST_INTERVALS);
  readonly last = new Float64Array(MOST_INTERVALS);
  /** The least money a payer in it holds. */
  readonly leastMoney = new Float64Array(MOST_INTERVALS);
  /** Money of all payers in lower intervals. One more than there are intervals. */
  readonly poor = new Float64Array(MOST_INTERVALS + 1);
  /** Sum of weight * utility of all payers in this and higher intervals. One more than there are intervals. */
  readonly rich = new Float64Array(MOST_INTERVALS + 1);
  /** Lower bound of r over each. */
  readonly low = new Float64Array(MOST_INTERVALS);

  clear(size: number): void {
    this.size = size;
    this.payers.fill(0, 0, size);
    this.first.fill(Infinity, 0, size);
    this.last.fill(0, 0, size);
    this.leastMoney.fill(Infinity, 0, size);
    this.poor.fill(0, 0, size + 1);
    this.rich.fill(0, 0, size + 1);
    this.low.fill(Infinity, 0, size);
  }

  /** Until {@link sumUp} `poor` and `rich` are those of the interval alone, `poor` one place further. */
  add(at: number, level: number, weight: number, money: number, utility: number): void {
    this.payers[at]!++;
    this.poor[at + 1]! += weight * money;
    this.rich[at]! += weight * utility;
    if (level < this.first[at]!) this.first[at] = level;
    if (level > this.last[at]!) this.last[at] = level;
    if (money < this.leastMoney[at]!) this.leastMoney[at] = money;
  }

  /** The highest level below those of an interval, or 0. */
  before(at: number): number {
    let before = at - 1;
    while (before >= 0 && this.payers[before] === 0) before--;
    return before < 0 ? 0 : this.last[before]!;
  }

  /** Only ever adds, so that no digits are lost where utilities are very unequal. */
  sumUp(): void {
    for (let at = 0; at < this.size; at++) this.poor[at + 1]! += this.poor[at]!;
    for (let at = this.size - 1; at >= 0; at--) this.rich[at]! += this.rich[at + 1]!;
  }
}

export const MOST_INTERVALS = 256;
