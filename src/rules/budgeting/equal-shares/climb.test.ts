import assert from 'node:assert/strict';
import { test } from 'node:test';
import { count } from '../count.ts';
import { generate } from '../generate/generate.ts';
import { Allowance, termsOf } from '../limits/allowance.ts';
import { mergeBallots } from '../profile.ts';
import { example } from '../testing/by-hand.ts';
import { TieBreaker } from '../ties.ts';
import { Climb } from './climb.ts';
import { openMarket } from './market.ts';
import { runEqualShares } from './run.ts';

test('on a long climb every run selects what a run by itself does, also after its classes were put in order again', () => {
  const generated = generate({
    model: 'districts',
    seed: 'climb',
    voters: 60,
    projects: 40,
    approvals: 7,
    budget: 60_000,
  });
  assert.ok(generated.ok);
  const { instance, ballots } = generated.value;
  const profile = mergeBallots(instance, ballots, 'cost');
  const market = openMarket(profile, 'cost');
  const ties = new TieBreaker(instance.projects, profile.votes, { ties: 'id', seed: '' });
  const allowance = new Allowance(termsOf(profile, {}));
  const climb = new Climb({ market, ties, allowance }, { numerator: 100n, denominator: 1n });
  const selections = new Set<string>();
  for (let turn = 1; turn <= 200; turn++) {
    climb.goOn();
    const selected = climb.last.selected();
    const alone = runEqualShares({ market, ties, allowance: allowance.copy() }, climb.last.start);
    assert.deepEqual(selected, alone.order, `turn ${turn}`);
    selections.add(selected.join());
  }
  assert.ok(selections.size > 50, `only ${selections.size} different selections were met`);
});

test('progress of a climb is what its runs cost', () => {
  const { instance, ballots } = example({
    budget: 10,
    costs: { a: 6, b: 4 },
    ballots: [
      [1, 'a'],
      [1, 'b'],
    ],
  });
  const told = (completion: 'add1' | 'add-opt'): number[] => {
    const costs: number[] = [];
    const choice = { rule: 'equal-shares', satisfaction: 'cost', completion, ties: 'id', seed: '' } as const;
    count(instance, ballots, choice, (spent) => costs.push(spent));
    return costs;
  };
  // With 5 each only b is funded, with 6 each both; then add1 takes the run as it is, and at the end all is told.
  assert.deepEqual(told('add1'), [4, 10]);
  assert.deepEqual(told('add-opt'), [4, 10, 10]);
});
