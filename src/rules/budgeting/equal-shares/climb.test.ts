import assert from 'node:assert/strict';
import { test } from 'node:test';
import { generate } from '../generate/generate.ts';
import { Allowance, termsOf } from '../limits/allowance.ts';
import { mergeBallots } from '../profile.ts';
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
