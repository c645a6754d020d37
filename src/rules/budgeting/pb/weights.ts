/** The column `weight` of VOTES: decimals of at least 0, made whole numbers over the smallest common power of ten. */
import type { Ballots } from '../instance.ts';
import { inUnits } from './decimal.ts';
import type { Decimal } from './decimal.ts';
import type { PbFindings, PbReason } from './problem.ts';
import { readAmount, WEIGHT } from './read-amount.ts';

const ONE: Decimal = { negative: false, whole: '1', decimals: '' };

export class Weights {
  private readonly weights: Decimal[] = [];
  private readonly findings: PbFindings;

  constructor(findings: PbFindings) {
    this.findings = findings;
  }

  add(line: number, text: string): void {
    const refuse = (reason: PbReason): void => this.findings.problem(line, 'VOTES', reason, 'weight');
    if (text === '') refuse({ code: 'value-missing' });
    this.weights.push(text === '' || text === '1' ? ONE : (readAmount(text, WEIGHT, refuse) ?? ONE));
  }

  /** Nothing where all weigh 1, or there is no such column. `lineOf`: the line of each ballot. */
  finished(lineOf: (ballot: number) => number): Pick<Ballots, 'weights' | 'weightScale'> {
    if (this.weights.every(({ whole, decimals }) => whole === '1' && decimals === '')) return {};
    const places = this.weights.reduce((most, { decimals }) => Math.max(most, decimals.length), 0);
    let sum = 0;
    const weights = Float64Array.from(this.weights, (weight, ballot) => {
      const units = inUnits(weight, places) ?? Infinity;
      const within = sum <= Number.MAX_SAFE_INTEGER;
      sum += units;
      if (within && sum > Number.MAX_SAFE_INTEGER) {
        this.findings.problem(lineOf(ballot), 'VOTES', { code: 'weight-sum' }, 'weight');
      }
      return units;
    });
    return { weights, weightScale: 10 ** places };
  }
}
