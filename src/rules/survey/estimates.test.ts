/** Claims about design effects, shares, means and post-stratification. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { randomFor } from '../random.ts';
import { designEffectOf } from './design-effect.ts';
import { meanOf, shareOf } from './estimates.ts';
import { postStratify } from './post-stratify.ts';
import { rake } from './rake.ts';

const close = (a: number, b: number, by = 1e-9): void => assert.ok(Math.abs(a - b) <= by, `${a} is not ${b}`);
const people = fc.array(fc.record({ yes: fc.boolean(), weight: fc.double({ min: 0.2, max: 5, noNaN: true }) }), {
  minLength: 2,
  maxLength: 60,
});

describe('the design effect', () => {
  it('is 1 plus the squared coefficient of variation of the weights', () => {
    fc.assert(
      fc.property(people, (all) => {
        const weights = all.map(({ weight }) => weight);
        const mean = weights.reduce((a, b) => a + b, 0) / weights.length;
        const variance = weights.reduce((a, b) => a + (b - mean) ** 2, 0) / weights.length;
        const { designEffect, effectiveSize } = designEffectOf(weights);
        close(designEffect, 1 + variance / mean ** 2);
        close(effectiveSize * designEffect, weights.length, 1e-6);
      }),
    );
  });

  it('is 1 for equal weights, and 1 with an effective size of 0 for nobody', () => {
    assert.deepEqual(designEffectOf([3, 3, 3, 3]), { designEffect: 1, effectiveSize: 4 });
    assert.deepEqual(designEffectOf([]), { designEffect: 1, effectiveSize: 0 });
  });

  it('of half the people at three times the weight of the others is 1.25', () => {
    assert.equal(designEffectOf([1, 1, 3, 3]).designEffect, 1.25);
  });
});

describe('weighted shares', () => {
  it('with equal weights have the textbook standard error and Wilson’s interval', () => {
    const yes = [...Array.from({ length: 30 }, () => true), ...Array.from({ length: 70 }, () => false)];
    const found = shareOf(
      yes,
      yes.map(() => 2),
    )!;
    close(found.value, 0.3);
    close(found.standardError, Math.sqrt((0.3 * 0.7) / 99));
    // Wilson for 29.7 of 99, computed by hand.
    const [n, z] = [99, 1.959963984540054];
    close(found.low, (0.3 + z ** 2 / (2 * n) - z * Math.sqrt(0.21 / n + z ** 2 / (4 * n * n))) / (1 + z ** 2 / n));
  });

  it('stay with their interval between 0 and 1 and inside it, whatever the weights', () => {
    fc.assert(
      fc.property(people, (all) => {
        const found = shareOf(
          all.map(({ yes }) => yes),
          all.map(({ weight }) => weight),
        )!;
        assert.ok(0 <= found.low && found.low <= found.value && found.value <= found.high && found.high <= 1);
      }),
    );
  });

  it('of which everybody says the same still have an interval', () => {
    const found = shareOf([true, true, true, true], [1, 1, 1, 1])!;
    assert.equal(found.value, 1);
    assert.equal(found.standardError, 0);
    assert.ok(found.low < 0.6);
  });

  it('cover the truth about 95 times in 100 when people are drawn by lot with unequal weights', () => {
    const random = randomFor('coverage', 'survey');
    let covered = 0;
    const runs = 2_000;
    for (let run = 0; run < runs; run += 1) {
      const yes: boolean[] = [];
      const weights: number[] = [];
      for (let at = 0; at < 150; at += 1) {
        yes.push(random.unit() < 0.2);
        weights.push(random.unit() < 0.5 ? 0.5 : 2);
      }
      const { low, high } = shareOf(yes, weights)!;
      if (low <= 0.2 && 0.2 <= high) covered += 1;
    }
    assert.ok(covered / runs > 0.93 && covered / runs < 0.975, `${covered / runs}`);
  });

  it('and means do not depend on the unit of the weights, and are not there for nobody', () => {
    const values = [1, 2, 5, 7];
    const weights = [1, 2, 1, 3];
    const [one, ten] = [
      meanOf(values, weights)!,
      meanOf(
        values,
        weights.map((weight) => weight * 10),
      )!,
    ];
    close(one.value, (1 + 4 + 5 + 21) / 7);
    close(one.standardError, ten.standardError);
    assert.equal(meanOf([], []), undefined);
    assert.equal(shareOf([], []), undefined);
    assert.deepEqual(meanOf([4], [2]), { value: 4, standardError: 0, low: 4, high: 4 });
  });
});

describe('post-stratification', () => {
  it('gives in one step what raking to the strata gives', () => {
    const strata = [...Array.from({ length: 6 }, () => 'a'), ...Array.from({ length: 3 }, () => 'b'), 'c'];
    const population = new Map([
      ['a', 300],
      ['b', 500],
      ['c', 200],
    ]);
    const found = postStratify(strata, population);
    const margin = { name: 's', categories: [...population].map(([name, share]) => ({ name, share })) };
    const byRaking = rake(
      strata.map((stratum) => [stratum]),
      [margin],
    );
    assert.ok(found.ok && byRaking.ok);
    for (const [at, weight] of found.value.entries()) close(weight, byRaking.value.weights[at]!);
    close(found.value.at(-1)!, 2);
  });

  it('names the stratum in which nobody answered, which it does not know, or in which nobody lives', () => {
    const problem = (strata: readonly string[], population: readonly (readonly [string, number])[]): unknown => {
      const found = postStratify(strata, new Map(population));
      return found.ok ? 'ok' : found.error;
    };
    assert.deepEqual(
      problem(
        ['a'],
        [
          ['a', 1],
          ['b', 1],
        ],
      ),
      { type: 'empty-stratum', stratum: 'b' },
    );
    assert.deepEqual(problem(['x'], [['a', 1]]), { type: 'unknown-stratum', stratum: 'x' });
    assert.deepEqual(problem(['a'], [['a', 0]]), { type: 'not-a-target', stratum: 'a' });
    assert.deepEqual(problem([], [['a', 1]]), { type: 'nobody' });
    assert.equal(
      problem(
        ['a'],
        [
          ['a', 1],
          ['b', 0],
        ],
      ),
      'ok',
    );
  });
});
