/**
 * Runs with ever higher starts, one unit of currency at a time; where many steps change nothing, which `steady.ts` proves,
 * they are taken at once.
 *
 * Each run learns from the one before (`recall.ts`), and after the first one, and now and then again, classes are put into
 * another order (`renumbered.ts`). Projects keep their numbers, so that runs over one order of classes serve those over
 * another.
 */
import type { Fraction } from '../fraction.ts';
import type { Market } from './market.ts';
import { renumbered } from './renumbered.ts';
import { finished } from './run.ts';
import type { Run, RunOwn } from './run.ts';
import { Runner } from './runner.ts';
import { Trail } from './trail.ts';

/** Where leaps fail at once, again and again, so many steps must change nothing before one is tried. */
const MOST_PATIENT = 32;
/** Putting classes in order takes as long as a run or two, so it is not done for the first few. */
const RUNS_BEFORE_ORDER = 4;
/** After so many runs the order in which classes spend all is another one. */
const RUNS_IN_ORDER = 64;

export class Climb {
  /** The run with the highest start so far, and the one before. */
  last: Trail;
  previous: Trail;
  private readonly own: RunOwn;
  private readonly from: Fraction;
  private readonly most: (start: Fraction) => number;
  private readonly first: Runner;
  private runner: Runner;
  /** Turns of {@link goOn}. */
  private turns = 0;
  private steps = 0n;
  /** How many steps are tried at once: ever more until a leap cannot be proved, then ever fewer. */
  private stride = 1n;
  private isRising = false;
  /** Single steps in a row that changed nothing, and how many of them make a leap worth trying. */
  private unchanged = 0;
  private patience = 1;

  /** `most`: of a run from this start that costs more than that it is enough to know that it does. */
  constructor(own: RunOwn, from: Fraction, most: (start: Fraction) => number = () => Infinity) {
    const projects = own.market.costs.length;
    this.own = own;
    this.most = most;
    this.from = raised(own.market, from, 0n);
    this.last = new Trail(projects);
    this.previous = new Trail(projects);
    this.first = new Runner(own);
    this.runner = this.first;
    this.first.run(this.from, this.last);
  }

  /** Goes on to the next start at which the selections may be others, or to one that is proved to have the same. */
  goOn(): void {
    const { market } = this.own;
    const runner = this.inOrder();
    const [before, next] = [this.last, this.previous];
    let leapt = false;
    for (; this.stride > 1n; this.stride /= 2n) {
      const start = raised(market, this.from, this.steps + this.stride);
      leapt = runner.run(start, next, { before, steady: true, most: this.most(start) });
      if (leapt) break;
      if (this.isRising && this.stride === 2n) this.patience = Math.min(2 * this.patience, MOST_PATIENT);
      this.isRising = false;
    }
    this.steps += this.stride;
    if (leapt) {
      this.patience = 1;
      this.stride = this.isRising ? 2n * this.stride : this.stride / 2n;
    } else {
      const start = raised(market, this.from, this.steps);
      runner.run(start, next, { before, most: this.most(start) });
      this.unchanged = next.sameOrder(before) ? this.unchanged + 1 : 0;
      if (this.unchanged >= this.patience) {
        this.unchanged = 0;
        this.stride = 2n;
        this.isRising = true;
      }
    }
    this.last = next;
    this.previous = before;
  }

  /** Its classes are in the order in which they spent all not many runs ago. */
  private inOrder(): Runner {
    const { market, spentOut, recall } = this.runner;
    if (this.turns++ % RUNS_IN_ORDER === RUNS_BEFORE_ORDER)
      this.runner = new Runner({ ...this.own, market: renumbered(market, spentOut) }, recall);
    return this.runner;
  }

  /** The run that counts, in full, and if need be once more. `like`: a run with the same start, where there still is one. */
  finish(start: Fraction, like: Trail | undefined): Run {
    const isLast = this.runner === this.first && like === this.last;
    if (this.turns > 0 && !isLast) {
      const into = like === this.last ? this.previous : this.last;
      this.first.run(start, into, { before: like });
    }
    return finished(this.first, this.own);
  }
}

/** One step is one unit of currency for a voter of weight 1. */
function raised({ profile }: Market, from: Fraction, steps: bigint): Fraction {
  const scale = BigInt(profile.weightScale);
  const unit = BigInt(profile.instance.unitsPerCurrency);
  const numerator = from.numerator * scale + steps * unit * from.denominator;
  return scale === 1n ? { ...from, numerator } : { numerator, denominator: from.denominator * scale };
}
