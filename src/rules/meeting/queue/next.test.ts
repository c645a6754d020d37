/** Claims about the orders by votes and by time, and about what every order keeps. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { queueOrders } from '../fact.ts';
import { growing, idOf, shows, submits, turnOf } from '../testing/records.ts';
import { inOrder } from './next.ts';

const none = new Map<string, number>();
const numbers = (questions: readonly { readonly question: string }[]): number[] =>
  questions.map(({ question }) => Number(question.slice(0, 8)));

test('by votes: most support first, ties and no support by who came first', () => {
  const { meeting } = asked(1, 2, 3, 4);
  const support = new Map([
    [idOf(2), 1],
    [idOf(3), 5],
    [idOf(4), 1],
  ]);
  assert.deepEqual(numbers(inOrder(meeting, support, 'votes')), [3, 2, 4, 1]);
});

test('first come goes by when a question was shown, not by when it was submitted', () => {
  const hall = growing();
  hall.add(submits(1), shows(2), shows(1));
  assert.deepEqual(numbers(inOrder(hall.meeting, none, 'first-come')), [2, 1]);
});

test('whatever the order, it has everybody who waits, once, and nobody else', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ region: fc.constantFrom('a', 'b', null), firstTime: fc.boolean() }), { maxLength: 20 }),
      fc.nat(),
      fc.constantFrom(...queueOrders),
      (people, withdraws, order) => {
        const hall = growing();
        hall.add({ kind: 'opened' }, ...people.map((one, nr) => shows(nr, one)));
        if (people.length > 1)
          hall.add(...turnOf(idOf(0)), {
            kind: 'question-withdrawn',
            question: idOf(1 + (withdraws % (people.length - 1))),
          });
        const waiting = [...hall.meeting.questions.values()].filter(({ state }) => state === 'queued');
        assert.deepEqual(new Set(inOrder(hall.meeting, none, order)), new Set(waiting));
        assert.equal(inOrder(hall.meeting, none, order).length, waiting.length);
      },
    ),
  );
});

function asked(...people: readonly number[]): ReturnType<typeof growing> {
  const hall = growing();
  hall.add({ kind: 'opened' }, ...people.map((nr) => shows(nr)));
  return hall;
}
