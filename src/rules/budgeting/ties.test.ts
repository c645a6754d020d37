import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { byCodePoint } from './code-points.ts';
import { drawLots, TieBreaker } from './ties.ts';

const project = (id: string, cost: number) => ({ id, name: id, cost, categories: [], targets: [] });

function breaker(projects: ReturnType<typeof project>[], votes: number[], ties: 'id' | 'votes-cost-seed'): TieBreaker {
  return new TieBreaker(projects, votes, { ties, seed: 'seed' });
}

test('more votes go first, and the record says that votes decided', () => {
  const ties = breaker([project('a', 1), project('b', 9)], [3, 4], 'votes-cost-seed');
  assert.equal(ties.take([0, 1], 5), 1);
  assert.deepEqual(ties.broken, [{ round: 5, tied: ['a', 'b'], taken: 'b', by: 'votes' }]);
});

test('with equal votes the lower cost goes first', () => {
  const ties = breaker([project('a', 9), project('b', 1)], [4, 4], 'votes-cost-seed');
  assert.equal(ties.take([0, 1], 1), 1);
  assert.equal(ties.broken[0]!.by, 'cost');
});

test('with equal votes and costs the lowest digest of seed and id goes first', () => {
  const ids = ['p1', 'p2', 'p3', 'p4'];
  const lots = ids.map((id) => createHash('sha256').update(`seed\n${id}`).digest('hex'));
  const first = lots.indexOf(lots.toSorted()[0]!);
  const ties = breaker(
    ids.map((id) => project(id, 5)),
    [4, 4, 4, 4],
    'votes-cost-seed',
  );
  assert.equal(ties.take([0, 1, 2, 3], 1), first);
  assert.equal(ties.broken[0]!.by, 'seed');
});

test('the lots drawn before the count are those that decide in it, in their order', () => {
  const projects = ['p1', 'p2', 'p3', 'p4', 'p5'].map((id) => project(id, 5));
  const lots = drawLots(projects, 'seed');
  const digest = (id: string): string => createHash('sha256').update(`seed\n${id}`).digest('hex');
  assert.deepEqual(
    lots,
    projects.map(({ id }) => ({ project: id, lot: digest(id) })).toSorted((a, b) => (a.lot < b.lot ? -1 : 1)),
  );
  const order = breaker(projects, [4, 4, 4, 4, 4], 'votes-cost-seed').inOrder([4, 3, 2, 1, 0]);
  assert.deepEqual(
    order.map((index) => projects[index]!.id),
    lots.map((lot) => lot.project),
  );
});

test('an order by votes, cost and id is given without a record, and a fresh breaker has a record of its own', () => {
  const projects = [project('c', 3), project('b', 2), project('a', 2)];
  const ties = breaker(projects, [1, 1, 2], 'votes-cost-seed');
  assert.deepEqual(ties.inOrder([0, 1, 2]), [2, 1, 0]);
  assert.deepEqual(breaker(projects, [1, 1, 2], 'id').inOrder([0, 1, 2]), [2, 1, 0]);
  assert.equal(ties.broken.length, 0);
  ties.take([0, 1], 1);
  const fresh = ties.fresh();
  assert.equal(fresh.broken.length, 0);
  fresh.take([0, 2], 2);
  assert.deepEqual([ties.broken.length, fresh.broken[0]!.taken], [1, 'a']);
});

test('a preference goes before everything else in ties with one of those it is over, and only there', () => {
  const projects = [project('a', 1), project('b', 2), project('c', 3), project('d', 4)];
  const choice = { ties: 'votes-cost-seed', seed: 'seed' } as const;
  const ties = new TieBreaker(projects, [5, 5, 4, 4], choice, { project: 2, over: [1, 3] });
  assert.deepEqual(ties.inOrder([0, 1, 2]), [2, 0, 1]);
  assert.deepEqual(ties.fresh().inOrder([1, 2]), [2, 1]);
  assert.deepEqual(ties.inOrder([0, 2]), [0, 2]);
  assert.deepEqual(ties.inOrder([0, 1]), [0, 1]);
  assert.equal(ties.take([0, 1, 2], 1), 2);
  assert.equal(ties.take([0, 2], 2), 0);
  assert.equal(ties.take([2, 3], 3), 2);
  // What decides is told against the first of the others: a has more votes, d the same votes at another cost.
  assert.deepEqual(
    ties.broken.map(({ taken, by }) => [taken, by]),
    [
      ['c', 'votes'],
      ['a', 'votes'],
      ['c', 'cost'],
    ],
  );
});

test('ties by id go by code point: "10" before "2", and U+FFEE before U+1F600', () => {
  const ties = breaker([project('2', 1), project('10', 9)], [9, 1], 'id');
  assert.equal(ties.take([0, 1], 1), 1);
  assert.ok(byCodePoint('\uffee', '\u{1f600}') < 0);
  assert.deepEqual(
    ['\uffee', '\u{1f600}'].toSorted(),
    ['\u{1f600}', '\uffee'],
    'JavaScript has it the other way round',
  );
});

test('the order by code point is the order of the lists of code points', () => {
  const points = (text: string) => Array.from(text, (character) => character.codePointAt(0)!);
  const text = fc.string({ unit: fc.constantFrom('a', '\ue000', '\uffff', '\u{10000}', '\u{1f600}'), maxLength: 4 });
  fc.assert(
    fc.property(text, text, (a, b) => {
      const [x, y] = [points(a), points(b)];
      const at = x.findIndex((point, i) => point !== y[i]);
      const expected = at < 0 ? x.length - y.length : at >= y.length ? 1 : x[at]! - y[at]!;
      assert.equal(Math.sign(byCodePoint(a, b)), Math.sign(expected));
    }),
  );
});
