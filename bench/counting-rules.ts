/** The rules that are measured, and what is measured of each. */
import type { RuleChoice } from '../src/rules/budgeting/index.ts';

export const MEASURED: Readonly<Record<string, Pick<RuleChoice, 'rule' | 'satisfaction' | 'completion'>>> = {
  'greedy, cost': { rule: 'greedy', satisfaction: 'cost', completion: 'none' },
  'greedy, cardinality': { rule: 'greedy', satisfaction: 'cardinality', completion: 'none' },
  'equal shares, cost': { rule: 'equal-shares', satisfaction: 'cost', completion: 'none' },
  'equal shares, cardinality': { rule: 'equal-shares', satisfaction: 'cardinality', completion: 'none' },
  'equal shares, cost, greedy': { rule: 'equal-shares', satisfaction: 'cost', completion: 'greedy' },
  'equal shares, cost, add1u': { rule: 'equal-shares', satisfaction: 'cost', completion: 'add1u' },
};

export interface CountingFigures {
  readonly file: string;
  readonly rule: string;
  readonly voters: number;
  readonly projects: number;
  /** The first reading in a fresh process, from text in memory. */
  readonly parseSeconds: number;
  /** The first count after it, merging identical ballots included. */
  readonly countSeconds: number;
  /** Of the whole process. */
  readonly peakMegabytes: number;
  readonly winners: number;
}
