/** Claims about the order in which a participant is shown statements. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { nextStatements } from './next-statement.ts';
import type { StatementPool } from './statement-pool.ts';
import type { Statement } from './store/statements.ts';

/** All statements are worth the same. */
const poolOf = (numbers: readonly number[]): StatementPool => {
  const statements = numbers.map((number): Statement => ({
    number,
    author: null,
    seed: false,
    text: `Statement ${number}`,
    language: 'en',
    translations: {},
    meta: false,
    state: 'published',
    mergedInto: null,
    submittedAt: new Date(0),
    publishedAt: new Date(0),
  }));
  return {
    statements,
    byNumber: new Map(statements.map((statement) => [statement.number, statement])),
    priorityFor: () => new Float64Array(numbers.length).fill(1),
  };
};
const upTo = (count: number): number[] => Array.from({ length: count }, (_, number) => number);
const orderOf = (pool: StatementPool, seed: number, voted: readonly number[] = [], count = 1_000): readonly number[] =>
  nextStatements(pool, { participant: undefined, seed, voted: new Set(voted), count }).map(({ number }) => number);

const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });

describe('the next statements', () => {
  it('are all that were not voted on, each once, and the first ones of a longer list', () => {
    fc.assert(
      fc.property(
        seeds,
        fc.uniqueArray(fc.nat(200)),
        fc.array(fc.nat(200)),
        fc.nat(60),
        (seed, numbers, voted, count) => {
          const pool = poolOf([...numbers].sort((a, b) => a - b));
          const all = orderOf(pool, seed, voted);
          assert.deepEqual(
            [...all].sort((a, b) => a - b),
            pool.statements.map(({ number }) => number).filter((number) => !voted.includes(number)),
          );
          assert.deepEqual(orderOf(pool, seed, voted, count), all.slice(0, count));
        },
      ),
    );
  });

  it('come in an order that votes and new statements do not change', () => {
    fc.assert(
      fc.property(seeds, fc.array(fc.nat(99)), (seed, voted) => {
        const all = orderOf(poolOf(upTo(100)), seed);
        assert.deepEqual(
          orderOf(poolOf(upTo(100)), seed, voted),
          all.filter((number) => !voted.includes(number)),
        );
        assert.deepEqual(
          orderOf(poolOf(upTo(120)), seed).filter((number) => number < 100),
          all,
        );
      }),
    );
  });

  it('favour no statement: over many participants each is first about equally often', () => {
    const pool = poolOf(upTo(10));
    const first = upTo(10).map(() => 0);
    // Spread over all 32 bits, as pseudonyms are.
    for (let who = 0; who < 10_000; who += 1) first[orderOf(pool, Math.imul(who, 0x9e3779b1) >>> 0, [], 1)[0]!]! += 1;
    // A fair draw of 1,000 each has a deviation of 30.
    for (const [number, times] of first.entries()) assert.ok(times > 850 && times < 1_150, `${number}: ${times}`);
  });

  it('are none when everything is voted on, when there is nothing, and when none is asked for', () => {
    assert.deepEqual(orderOf(poolOf(upTo(3)), 7, upTo(3)), []);
    assert.deepEqual(orderOf(poolOf([]), 7), []);
    assert.deepEqual(orderOf(poolOf(upTo(3)), 7, [], 0), []);
  });
});
