import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { countProfile } from '../count.ts';
import { compareFractions, fractionText, plus, reduced, ZERO } from '../fraction.ts';
import type { Fraction } from '../fraction.ts';
import { mergeBallots } from '../profile.ts';
import type { Profile } from '../profile.ts';
import { committee, example } from '../testing/by-hand.ts';
import { supportersOf } from '../supporters.ts';
import { elections } from '../testing/elections.ts';
import { Loads } from './loads.ts';
import { loadsAfter } from './starting-loads.ts';

/** A floating-point number as the fraction it is. */
function exactly(number: number): Fraction {
  let [numerator, denominator] = [number, 1n];
  for (; !Number.isInteger(numerator); denominator *= 2n) numerator *= 2;
  return { numerator: BigInt(numerator), denominator };
}

/** The classes that gain by a project. */
function classesFor(profile: Profile, project: number): Uint32Array {
  const { starts, classes } = supportersOf(profile);
  return classes.subarray(starts[project], starts[project + 1]);
}

/** (cost + what the supporters carry) / their weight, of loads by class. */
function loadOf(profile: Profile, carried: readonly Fraction[], project: number): Fraction {
  const { weights, instance } = profile;
  let sum: Fraction = { numerator: BigInt(instance.projects[project]!.cost), denominator: 1n };
  let weight = 0n;
  for (const k of classesFor(profile, project)) {
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
    for (const k of classesFor(profile, project)) carried[k] = load;
  }
}

const supported = (profile: Profile): number[] =>
  [...profile.votes.keys()].filter((project) => supportersOf(profile).weights[project]! > 0);

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
  const satisfactions = fc.constantFrom('cost', 'cardinality', 'relative-cost');
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
        // A ballot that gives nothing has everything left.
        const { start } = shares!;
        if (profile.divisors?.[k] === 0)
          return { numerator: -start.numerator, denominator: start.denominator * BigInt(profile.weightScale) };
        const { numerator, denominator } = run.exact.held(k, run.order.length);
        return reduced(-numerator, denominator);
      });
      const open = supported(profile).filter((project) => !outcome.winners.includes(instance.projects[project]!.id));
      const reach = instance.budget + instance.projects.reduce((sum, { cost }) => sum + cost, 0);
      fundAll(profile, new Loads(profile, loadsAfter(shares!)), carried, open, reach);
    }),
  );
});

test('loads below 0 are laid too, where a limit left supporters with more than a project costs', () => {
  // Two voters carry -19 together: (4 - 19) / 2, and then (5 - 15) / 2.
  const { instance, ballots } = example({ budget: 9, costs: { a: 4, b: 5 }, ballots: [[2, 'a b']] });
  const start = {
    near: Float64Array.of(-9.5),
    error: 1e-12,
    sum: (classes: Iterable<number>) => ([...classes].length === 0 ? 0n : -19n),
    denominator: 1n,
  };
  const loads = new Loads(mergeBallots(instance, ballots, 'cost'), start);
  const first = loads.lay(0, loads.exact(0));
  assert.deepEqual(first, { near: -7.5, exact: { numerator: -15n, denominator: 2n } });
  const { low, high } = loads.enclose(1);
  assert.ok(low < -5 && -5 < high && high - low < 1e-12);
  assert.deepEqual(loads.lay(1, loads.exact(1)), { near: -5, exact: { numerator: -10n, denominator: 2n } });
});

test('there may be a round for each of a hundred projects', () => {
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
