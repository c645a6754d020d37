/** Claims about an order by lot: checked against another program, and against who could have known the seed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { growing, idOf, shows, submits, type Growing } from '../testing/records.ts';
import { inOrder } from './next.ts';

const drawn = ({ meeting }: Growing): number[] =>
  inOrder(meeting, new Map(), 'draw').map(({ question }) => Number(question.slice(0, 8)));

const announced = (draw: string) => ({ kind: 'draw-announced', draw, source: 'Lottery of tomorrow' }) as const;
const made = (draw: string, seed: string) => ({ kind: 'draw-made', draw, seed }) as const;

/** The order of seed 0, by Python. */
const ofZero = [1, 3, 5, 2, 4];

function five(): Growing {
  const hall = growing();
  hall.add(...[1, 2, 3, 4, 5].map((nr) => shows(nr)), announced('one'));
  return hall;
}

test('those in the pool come in the order that the Python program in README.md prints', () => {
  const hall = five();
  assert.deepEqual(drawn(hall), [1, 2, 3, 4, 5], 'before the draw is made, as they came');
  hall.add(made('one', '2026-12-01 pick 3: 417'));
  assert.deepEqual(drawn(hall), [2, 1, 4, 5, 3]);
});

test('another seed gives another order', () => {
  const hall = five();
  hall.add(made('one', '0'));
  assert.deepEqual(drawn(hall), ofZero);
});

test('who comes after the announcement follows those in the pool, whether or not the seed is known yet', () => {
  const hall = five();
  hall.add(shows(6), made('one', '0'), shows(7));
  assert.deepEqual(drawn(hall), [...ofZero, 6, 7]);
});

test('a draw that was only announced changes nothing; one that is made later replaces the earlier one', () => {
  const hall = five();
  hall.add(made('one', '0'), shows(6), announced('two'));
  assert.deepEqual(drawn(hall), [...ofZero, 6]);
  hall.add({ kind: 'question-withdrawn', question: idOf(3) }, made('two', '2026-12-01 pick 3: 417'));
  assert.deepEqual(drawn(hall), [6, 2, 1, 4, 5]);
});

test('the pool is the same whether or not one can see what waited for a moderator', () => {
  const all = growing();
  all.add(submits(1), shows(2), shows(1), announced('one'));
  assert.deepEqual(all.meeting.draws[0]!.pool, [idOf(2), idOf(1)]);
});
