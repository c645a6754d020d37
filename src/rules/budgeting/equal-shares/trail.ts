/** What one run leaves behind for the next: what it funded at which prices, and what it found out about all other prices. */
import { ZERO } from '../fraction.ts';
import type { Fraction } from '../fraction.ts';

export class Trail {
  start: Fraction = ZERO;
  /** Projects in order of selection: the first `length` entries. */
  readonly order: Int32Array;
  length = 0;
  /** Sum of their costs. */
  cost = 0;
  /** Round (from 0) in which each project was selected, else -1. */
  readonly roundOf: Int32Array;
  /** Certain bounds of the price at which each selected project was. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** 1 where all supporters could pay in full, so that the price was cost / demand. */
  readonly allPaid: Uint8Array;
  /** Projects that stood equal, with the round (from 1). */
  readonly ties: { readonly round: number; readonly tied: readonly number[] }[] = [];

  /**
   * Splits of the supporters of projects into poor and rich, each as it was found after so many rounds; those of one
   * project are a chain in the order in which they were found.
   */
  readonly after: number[] = [];
  readonly poorHold: number[] = [];
  readonly poorWeight: number[] = [];
  readonly richDemand: number[] = [];
  /** The next split of the same project, or -1. */
  readonly next: number[] = [];
  /** The first split of each project, or -1. */
  readonly first: Int32Array;
  private readonly last: Int32Array;
  private splits = 0;

  constructor(projects: number) {
    this.order = new Int32Array(projects);
    this.roundOf = new Int32Array(projects);
    this.low = new Float64Array(projects);
    this.high = new Float64Array(projects);
    this.allPaid = new Uint8Array(projects);
    this.first = new Int32Array(projects);
    this.last = new Int32Array(projects);
  }

  begin(start: Fraction): void {
    this.start = start;
    this.length = 0;
    this.cost = 0;
    this.roundOf.fill(-1);
    this.ties.length = 0;
    this.first.fill(-1);
    this.splits = 0;
  }

  select(project: number, cost: number, low: number, high: number, allPaid: boolean): void {
    this.order[this.length] = project;
    this.roundOf[project] = this.length++;
    this.cost += cost;
    this.low[project] = low;
    this.high[project] = high;
    this.allPaid[project] = allPaid ? 1 : 0;
  }

  /** Notes a split of the supporters of a project as it is now. */
  note(project: number, poorHold: number, poorWeight: number, richDemand: number): void {
    const split = this.splits++;
    this.after[split] = this.length;
    this.poorHold[split] = poorHold;
    this.poorWeight[split] = poorWeight;
    this.richDemand[split] = richDemand;
    this.next[split] = -1;
    if (this.first[project] === -1) this.first[project] = split;
    else this.next[this.last[project]!] = split;
    this.last[project] = split;
  }

  selected(): number[] {
    return [...this.order.subarray(0, this.length)];
  }

  sameOrder(other: Trail): boolean {
    if (this.length !== other.length) return false;
    for (let round = 0; round < this.length; round++) if (this.order[round] !== other.order[round]) return false;
    return true;
  }
}
