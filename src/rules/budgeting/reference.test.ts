/** Every outcome that the reference holds for the real elections, also those with Add1; about ten seconds in all. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byCodePoint } from './code-points.ts';
import { count } from './count.ts';
import { readFraction } from './fraction.ts';
import type { RuleChoice } from './outcome.ts';
import { readPb } from './pb/read-pb.ts';
import { realFile, realText, referenceInstances, withoutRealFiles } from './testing/real-files.ts';
import type { ReferenceInstance } from './testing/real-files.ts';

const byId = { ties: 'id', seed: '' } as const;
const greedy = { rule: 'greedy', completion: 'none', ...byId } as const;
const shares = { rule: 'equal-shares', completion: 'none', ...byId } as const;
const add1u = { rule: 'equal-shares', satisfaction: 'cost', completion: 'add1u', ...byId } as const;
const phragmen = { rule: 'phragmen', satisfaction: 'cost', completion: 'none', ...byId } as const;

const QUICK: Readonly<Record<string, RuleChoice>> = {
  greedy_cost: { ...greedy, satisfaction: 'cost' },
  greedy_card: { ...greedy, satisfaction: 'cardinality' },
  greedy_points: { ...greedy, satisfaction: 'points' },
  mes_cost: { ...shares, satisfaction: 'cost' },
  mes_card: { ...shares, satisfaction: 'cardinality' },
  mes_points: { ...shares, satisfaction: 'points' },
  mes_borda: { ...shares, satisfaction: 'borda' },
};
const add1 = { ...add1u, completion: 'add1' } as const;
const WITH_ADD1: Readonly<Record<string, RuleChoice>> = {
  mes_cost_add1: add1,
  mes_cost_add1_int: { ...add1, add1Start: 'whole' },
  mes_cost_add1_int_noexh: { ...add1, add1Start: 'whole', add1Stop: 'budget' },
  mes_cost_add1u: add1u,
  mes_cost_add1u_int: { ...add1u, add1Start: 'whole' },
  mes_cost_add1u_int_noexh: { ...add1u, add1Start: 'whole', add1Stop: 'budget' },
};
function agrees(reference: ReferenceInstance, choices: Readonly<Record<string, RuleChoice>>): void {
  const { instance, ballots } = realFile(reference.file);
  for (const [key, choice] of Object.entries(choices)) {
    const expected = reference.rules[key];
    if (expected === undefined || expected === null) continue;
    const outcome = count(instance, ballots, choice);
    assert.deepEqual(outcome.winners, expected.winners, `${reference.file} ${key}`);
    assert.equal(outcome.cost / instance.unitsPerCurrency, Number(expected.cost));
    const endowment = reference.rules[key.replace('add1u', 'add1')]?.final_endowment;
    if (endowment === undefined || !key.includes('add1u')) continue;
    const stated = readFraction(endowment);
    const { numerator, denominator } = readFraction(outcome.endowment!);
    const units = BigInt(instance.unitsPerCurrency);
    assert.equal(numerator * stated.denominator, stated.numerator * units * denominator, `${reference.file} ${key}`);
  }
}

test('all real elections are read without a problem', { skip: withoutRealFiles }, () => {
  const instances = referenceInstances();
  assert.ok(instances.length >= 50);
  for (const { file } of instances) assert.ok(readPb(realText(file)).ok, file);
});

test('greedy and Equal Shares without completion choose as the reference does', { skip: withoutRealFiles }, () => {
  for (const reference of referenceInstances()) agrees(reference, QUICK);
});

test('sequential Phragmen funds what the reference funds', { skip: withoutRealFiles }, () => {
  let compared = 0;
  for (const { file, rules } of referenceInstances()) {
    const expected = rules.phragmen;
    if (expected === undefined || expected === null) continue;
    const { instance, ballots } = realFile(file);
    const outcome = count(instance, ballots, phragmen);
    // The reference lists them by id, not in order of selection.
    assert.deepEqual(outcome.winners.toSorted(byCodePoint), expected.winners, file);
    assert.equal(outcome.cost / instance.unitsPerCurrency, Number(expected.cost), file);
    compared++;
  }
  assert.ok(compared >= 30, `only ${compared} outcomes were compared`);
});

test(
  'Equal Shares with Add1U chooses as the reference does, from the same endowment',
  { skip: withoutRealFiles },
  () => {
    for (const reference of referenceInstances()) agrees(reference, WITH_ADD1);
  },
);
