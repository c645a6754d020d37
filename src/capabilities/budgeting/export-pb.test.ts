/** Claims about the rule that a .pb file of an own vote states. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RuleChoice } from '../../rules/budgeting/index.ts';
import type { Budget } from './budget.ts';
import { pbMeta } from './export-pb.ts';

test('a .pb file names its rule in Pabulib’s words, and where there is no word for it says that it is unknown', () => {
  const shares = { rule: 'equal-shares', satisfaction: 'cost', ties: 'id', seed: '' } as const;
  const greedy = { ...shares, rule: 'greedy', completion: 'none' } as const;
  const names: readonly (readonly [string, Partial<RuleChoice>, ballotType?: 'cumulative'])[] = [
    ['equalshares', { ...shares, completion: 'none' }],
    ['equalshares-comparison', { ...shares, completion: 'none', comparison: 'satisfaction' }],
    ['unknown', { ...shares, completion: 'none', comparison: 'exclusion-ratio' }],
    ['equalshares/add1', { ...shares, completion: 'add1', add1Start: 'whole', add1Stop: 'budget' }],
    ['equalshares/add1-comparison', { ...shares, completion: 'add1', comparison: 'satisfaction' }],
    // Greedy after Add1 can fund more: Pabulib has no name for it.
    ['unknown', { ...shares, completion: 'add1u' }],
    ['unknown', { ...shares, completion: 'maximin-support' }],
    ['unknown', { ...shares, completion: 'none', satisfaction: 'cardinality' }],
    ['unknown', { ...shares, completion: 'none' }, 'cumulative'],
    ['equalshares', { ...shares, completion: 'none', satisfaction: 'points' }, 'cumulative'],
    ['unknown', { ...shares, rule: 'bos-equal-shares', completion: 'none' }],
    ['greedy', greedy],
    ['greedy', { ...greedy, satisfaction: 'cost-points' }, 'cumulative'],
    ['greedy-custom', greedy, 'cumulative'],
    ['greedy-no-skip', { ...greedy, noSkip: true }],
    ['greedy-threshold', { ...greedy, limits: { minVotes: 5 } }],
  ];
  const told = { unit: undefined, timeZone: 'UTC', digest: '' };
  for (const [name, choice, ballotType = 'approval'] of names) {
    const budget = { regionId: '', ballotType, points: null, unitsPerCurrency: 1, currency: 'USD' } as Budget;
    const meta = pbMeta(budget, { ...told, choice: choice as RuleChoice });
    assert.equal(meta['rule'], name, JSON.stringify(choice));
  }
});
