import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { gatherVotes } from '../votes.ts';
import type { Votes } from '../votes.ts';
import { factorise } from './matrix-factorisation.ts';
import type { Factorisation } from './matrix-factorisation.ts';
import { near } from './testing/counts.ts';

/** One row per participant; undefined where not voted. */
type Table = readonly (readonly (number | undefined)[])[];

function votesOf(table: Table): Votes {
  const rows = table.flatMap((row, p) =>
    row.flatMap((value, s) => (value === undefined ? [] : [[p, s, value] as const])),
  );
  return gatherVotes(table.length, Math.max(0, ...table.map((row) => row.length)), {
    participant: rows.map(([p]) => p),
    statement: rows.map(([, s]) => s),
    value: rows.map(([, , value]) => value),
  });
}

/** The loss as the published code has it, by definition and slowly. */
function lossOf(table: Table, f: Factorisation): number {
  let [squares, votes] = [0, 0];
  table.forEach((row, p) =>
    row.forEach((value, s) => {
      if (value === undefined) return;
      const [i, j] = [f.participantIntercept[p]! + f.intercept[s]!, f.participantFactor[p]! * f.factor[s]!];
      squares += ((value + 1) / 2 - f.mu - i - j) ** 2;
      votes += 1;
    }),
  );
  const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value * value, 0) / values.length;
  const intercepts = f.mu ** 2 + mean(f.intercept) + mean(f.participantIntercept);
  return squares / votes + 0.15 * intercepts + 0.03 * (mean(f.factor) + mean(f.participantFactor));
}

/** Two camps, six of one to four of the other: they are at odds over statements 0 to 7, agree on 8 and 9, reject 10 and 11. */
const camps: Table = Array.from({ length: 60 }, (_, p) =>
  Array.from({ length: 12 }, (_, s) => {
    const noise = (7 * p + 5 * s) % 13;
    if (noise === 0) return 0;
    const agrees = s < 8 ? p % 10 < 6 === s < 4 : s < 10;
    return agrees === (noise !== 1) ? 1 : -1;
  }),
);

const answer = fc.constantFrom(1, 1, 0, -1, undefined);
const tables = fc.array(fc.array(answer, { minLength: 14, maxLength: 14 }), { minLength: 12, maxLength: 30 });

test('worked example: where all agree with all, every intercept is 0.2 and every factor the root of 0.37', () => {
  // The penalties leave an error E = 0.03 (from the factors), intercepts E / 0.15, and 1 - E - 3 * 0.2 to the factors.
  const found = factorise(votesOf(Array.from({ length: 10 }, () => Array.from({ length: 10 }, () => 1))))!;
  assert.ok(near(found.mu, 0.2, 1e-6));
  found.intercept.forEach((each) => assert.ok(near(each, 0.2, 1e-6)));
  found.factor.forEach((each) => assert.ok(near(Math.abs(each), Math.sqrt(0.37), 1e-6)));
});

test('a camp for and a camp against give a factor, agreement of both an intercept; only the latter bridges', () => {
  const found = factorise(votesOf(camps))!;
  assert.ok(found.converged);
  const column = (from: number, until: number, of: Float64Array): number[] => [...of.subarray(from, until)];
  assert.ok(column(0, 4, found.factor).every((each) => each < -0.5));
  assert.ok(column(4, 8, found.factor).every((each) => each > 0.5));
  assert.ok(column(8, 12, found.factor).every((each) => Math.abs(each) < 0.2));
  assert.ok(Math.min(...column(8, 10, found.intercept)) > Math.max(...column(0, 8, found.intercept)) + 0.2);
  assert.ok(Math.max(...column(10, 12, found.intercept)) < Math.min(...column(0, 8, found.intercept)) - 0.2);
  assert.deepEqual([...found.bridges], [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0]);
});

test('a statement bridges if its intercept, its factor and the agreement of both camps suffice, and only then', () => {
  const missing = new Set<string>();
  for (const [ours, theirs] of [0, 2, 4, 6, 8, 10].flatMap((a) =>
    [0, 2, 4, 6, 7, 8, 9, 10].map((b) => [a, b] as const),
  )) {
    // So many in ten of each camp agree with statement 8.
    const table = camps.map((row, p) =>
      row.map((value, s) => (s !== 8 ? value : (3 * p) % 10 < (p % 10 < 6 ? ours : theirs) ? 1 : -1)),
    );
    const found = factorise(votesOf(table))!;
    const net = (sign: number): number =>
      table.reduce((sum, row, p) => sum + (Math.sign(found.participantFactor[p]!) === sign ? row[8]! : 0), 0);
    const less = Math.min(net(-1), net(1));
    const why = [
      found.intercept[8]! < 0.4 ? 'intercept' : '',
      Math.abs(found.factor[8]!) >= 0.5 ? 'factor' : '',
      less < 4 || less < 0.05 * (net(-1) + net(1)) ? 'camps' : '',
    ];
    missing.add(why.join(' ').trim());
    assert.equal(found.bridges[8], why.every((each) => each === '') ? 1 : 0, `${ours}, ${theirs}: ${why.join()}`);
  }
  assert.ok(missing.has('') && missing.has('intercept'), [...missing].join('; '));
});

test('a statement that only one camp has voted on does not bridge, however much it is liked', () => {
  const oneSided = camps.map((row, p) => row.map((value, s) => (s === 8 && p % 10 >= 6 ? undefined : value)));
  assert.deepEqual([...factorise(votesOf(oneSided))!.bridges.subarray(8, 10)], [0, 1]);
});

test('the loss is that of the published code, and no small step in any direction lowers it', () => {
  fc.assert(
    fc.property(tables, fc.integer(), (table, seed) => {
      const found = factorise(votesOf(table));
      // Where some are left out the loss over the whole table is another one.
      fc.pre(found !== undefined && ![...found.intercept, ...found.participantIntercept].some(Number.isNaN));
      assert.ok(near(found.loss, lossOf(table, found), 1e-9));
      const stir = (at: number): number => 1e-3 * Math.sin(seed + 12.9898 * at);
      const stirred = (column: Float64Array, by: number) => column.map((each, at) => each + stir(by + at));
      for (const part of ['intercept', 'factor', 'participantIntercept', 'participantFactor'] as const) {
        assert.ok(lossOf(table, { ...found, [part]: stirred(found[part], part.length) }) >= found.loss - 1e-12, part);
      }
      assert.ok(lossOf(table, { ...found, mu: found.mu + stir(0) }) >= found.loss - 1e-12);
    }),
    { numRuns: 60 },
  );
});

test('participants in another order have the same figures, to 1e-6', () => {
  const [one, other] = [factorise(votesOf(camps))!, factorise(votesOf(camps.toReversed()))!];
  one.intercept.forEach((each, s) => assert.ok(near(other.intercept[s], each, 1e-6)));
  one.factor.forEach((each, s) => assert.ok(near(other.factor[s], each, 1e-6)));
  assert.deepEqual(other.bridges, one.bridges);
});

test('started from an earlier result it comes to the same minimum in fewer rounds, also with a statement added', () => {
  const earlier = factorise(votesOf(camps.map((row) => row.slice(0, 11))))!;
  const [cold, warm] = [factorise(votesOf(camps))!, factorise(votesOf(camps), earlier)!];
  cold.intercept.forEach((each, s) => assert.ok(near(warm.intercept[s], each, 1e-5), `${s}`));
  const again = factorise(votesOf(camps), cold)!;
  assert.ok(again.rounds <= 2 && again.rounds < cold.rounds);
  assert.ok(near(again.loss, cold.loss, 1e-9));
});

test('participants with nine votes and statements with four are left out, one after the other, and leave nothing behind', () => {
  // Ten voters of ten votes each; the last statement has four votes, and without it its voters have nine.
  const table = Array.from({ length: 10 }, (_, p) =>
    Array.from({ length: 11 }, (_, s) => (s === (p < 4 ? 0 : 10) ? undefined : 1)),
  );
  const found = factorise(votesOf(table))!;
  assert.deepEqual(
    [...found.intercept].map(Number.isNaN),
    Array.from({ length: 11 }, (_, s) => s === 10),
  );
  assert.deepEqual(
    [...found.participantFactor].map(Number.isNaN),
    Array.from({ length: 10 }, (_, p) => p < 4),
  );
  assert.equal(factorise(votesOf(table.slice(0, 8))), undefined);
  assert.equal(factorise(votesOf([])), undefined);
});

test('the larger camp has the negative factors', () => {
  const found = factorise(votesOf(camps))!;
  found.participantFactor.forEach((each, p) => assert.equal(each < 0, p % 10 < 6));
});
