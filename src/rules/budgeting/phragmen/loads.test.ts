import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { countProfile } from '../count.ts';
import { compareFractions, fractionText, plus, reduced, ZERO } from '../fraction.ts';
import type { Fraction } from '../fraction.ts';
import { mergeBallots } from '../profile.ts';
import type { Profile } from '../profile.ts';
import { committee, example } from '../testing/by-hand.ts';
import { elections } from '../testing/elections.ts';
import { Loads } from './loads.ts';
import { loadsAfter } from './starting-loads.ts';

/** A floating-point number as the fraction it is. */
function exactly(number: number): Fraction {
  let [numerator, denominator] = [number, 1n];
  for (; !Number.isInteger(numerator); denominator *= 2n) numerator *= 2;
  return { numerator: BigInt(numerator), denominator };
}

/** (cost + what the supporters carry) / their weight, of loads by class. */
function loadOf(profile: Profile, carried: readonly Fraction[], project: number): Fraction {
  const { projectStarts, projectClasses, weights, instance } = profile;
  let sum: Fraction = { numerator: BigInt(instance.projects[project]!.cost), denominator: 1n };
  let weight = 0n;
  for (const k of projectClasses.subarray(projectStarts[project], projectStarts[project + 1])) {
    const { numerator, denominator } = carried[k]!;
    weight += BigInt(weights[k]!);
    sum = plus(sum, { numerator: numerator * BigInt(weights[k]!), denominator });
  }
  return reduced(sum.numerator, sum.denominator * weight);
}

/** Funds all projects that have supporters, one after the other, and looks at the loads of those left before each. */
function fundAll(profile: Profile, loads: Loads, carried: Fraction[], open: number[], reach: number): void {
  while (open.length > 0) {
    for (const project of open) {
      const load = loadOf(profile, carried, project);
      const { low, high } = loads.enclose(project);
      const exact = loads.exact(project);
      assert.equal(fractionText({ ...exact, denominator: exact.denominator * loads.scale }), fractionText(load));
      assert.ok(compareFractions(exactly(low), load) <= 0 && compareFractions(load, exactly(high)) <= 0);
      assert.ok(high - low <= 1e-12 * reach, `from ${low} to ${high}`);
    }
    const project = open.shift()!;
    const load = loadOf(profile, carried, project);
    const laid = loads.lay(project, loads.exact(project));
    assert.equal(fractionText(laid.exact), fractionText(load));
    assert.ok(Math.abs(laid.near - Number(load.numerator) / Number(load.denominator)) <= 1e-15 * Math.abs(laid.near));
    for (const k of profile.projectClasses.subarray(profile.projectStarts[project], profile.projectStarts[project + 1]))
      carried[k] = load;
  }
}

const supported = ({ votes }: Profile): number[] => [...votes.keys()].filter((project) => votes[project]! > 0);

test('the load of every project is enclosed closely, and exact, whatever has been funded before', () => {
  fc.assert(
    fc.property(elections('approval', { weights: true, large: true }), ({ instance, ballots }) => {
      const profile = mergeBallots(instance, ballots, 'cost');
      const reach = instance.projects.reduce((sum, { cost }) => sum + cost, 0);
      fundAll(
        profile,
        new Loads(profile, undefined),
        Array.from(profile.weights, () => ZERO),
        supported(profile),
        reach,
      );
    }),
  );
});

test('loads that begin with money left from Equal Shares are minus that money', () => {
  const satisfactions = fc.constantFrom('cost', 'cardinality', 'share');
  fc.assert(
    fc.property(elections('approval', { weights: true }), satisfactions, ({ instance, ballots }, satisfaction) => {
      const profile = mergeBallots(instance, ballots, satisfaction);
      const { shares, outcome } = countProfile(profile, {
        rule: 'equal-shares',
        satisfaction,
        completion: 'none',
        ties: 'id',
        seed: '',
      });
      const run = shares!.run;
      const carried = Array.from(profile.weights, (_, k): Fraction => {
        const { numerator, denominator } = run.exact.held(k, run.order.length);
        return reduced(-numerator, denominator);
      });
      const open = supported(profile).filter((project) => !outcome.winners.includes(instance.projects[project]!.id));
      const reach = instance.budget + instance.projects.reduce((sum, { cost }) => sum + cost, 0);
      fundAll(profile, new Loads(profile, loadsAfter(shares!)), carried, open, reach);
    }),
  );
});

test('there may be more rounds than there is room for at first', () => {
  const named = Array.from({ length: 100 }, (_, at) => `p${at}`);
  const { instance, ballots } = committee(100, [
    [2, named.join(' ')],
    [1, named.slice(50).join(' ')],
  ]);
  const profile = mergeBallots(instance, ballots, 'cost');
  fundAll(profile, new Loads(profile, undefined), [ZERO, ZERO], supported(profile), 100);
});

test('a load is laid on the supporters of a project alone', () => {
  const { instance, ballots } = example({
    budget: 9,
    costs: { a: 3, b: 2, c: 4 },
    ballots: [
      [2, 'a b'],
      [1, 'a'],
      [1, 'c'],
    ],
  });
  const loads = new Loads(mergeBallots(instance, ballots, 'cost'), undefined);
  const of = (project: number): string => {
    const { numerator, denominator } = loads.exact(project);
    return fractionText({ numerator, denominator: denominator * loads.scale });
  };
  assert.deepEqual([of(0), of(1), of(2)], ['1/1', '1/1', '4/1']);
  assert.deepEqual(loads.lay(0, loads.exact(0)), { near: 1, exact: { numerator: 1n, denominator: 1n } });
  assert.deepEqual([of(1), of(2)], ['2/1', '4/1']);
});
