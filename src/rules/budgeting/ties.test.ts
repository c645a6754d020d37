import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { byCodePoint } from './code-points.ts';
import { TieBreaker } from './ties.ts';

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
