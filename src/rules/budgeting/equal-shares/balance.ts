/** A sum of money: so many times the start, less so many times each round's price. */
export class Balance {
  starts = 0;
  readonly payments: Float64Array;
  /** The same where floating point cannot hold it exactly. */
  readonly large: bigint[] = [];

  constructor(rounds: number) {
    this.payments = new Float64Array(rounds);
  }
}
