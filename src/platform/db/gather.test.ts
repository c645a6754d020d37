/** Questions that travel together: each gets its own answer, order and failures included. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Database } from './db.ts';
import { answersByNumber, gather } from './gather.ts';

// Only the identity of a database matters here: nothing is asked of it.
const aDatabase = (): Database => ({}) as Database;

describe('gathering questions', () => {
  it('sends one that is alone at once, and those of one turn together', async () => {
    const batches: number[][] = [];
    const double = gather(
      async (_, numbers: readonly number[]) => {
        batches.push([...numbers]);
        return numbers.map((n) => 2 * n);
      },
      { atOnce: 2, most: 64 },
    );
    const database = aDatabase();
    assert.equal(await double(database, 1), 2);
    assert.deepEqual(await Promise.all([2, 3, 4].map((n) => double(database, n))), [4, 6, 8]);
    assert.deepEqual(batches, [[1], [2, 3, 4]]);
  });

  it('never has more batches on their way, nor more in one, than it was told', async () => {
    let underWay = 0;
    let most = 0;
    const sizes: number[] = [];
    const echo = gather(
      async (_, numbers: readonly number[]) => {
        most = Math.max(most, (underWay += 1));
        sizes.push(numbers.length);
        await new Promise((resolve) => setTimeout(resolve, 2));
        underWay -= 1;
        return numbers;
      },
      { atOnce: 3, most: 10 },
    );
    const database = aDatabase();
    const asked = Array.from({ length: 137 }, (_, n) => n);
    assert.deepEqual(await Promise.all(asked.map((n) => echo(database, n))), asked);
    assert.equal(most, 3);
    assert.equal(Math.max(...sizes), 10);
  });

  it('lets only those fail whose own question fails', async () => {
    const odd = gather(
      async (_, numbers: readonly number[]) => {
        if (numbers.includes(3)) throw new Error('three');
        return numbers;
      },
      { atOnce: 1, most: 64 },
    );
    const database = aDatabase();
    const settled = await Promise.allSettled([1, 2, 3, 4].map((n) => odd(database, n)));
    assert.deepEqual(
      settled.map(({ status }) => status),
      ['fulfilled', 'fulfilled', 'rejected', 'fulfilled'],
    );
    assert.equal(await odd(database, 5), 5, 'and goes on afterwards');
  });

  it('keeps databases apart', async () => {
    const [one, other] = [aDatabase(), aDatabase()];
    const seen: (readonly [boolean, number])[] = [];
    const ask = gather(
      async (database, numbers: readonly number[]) => {
        seen.push([database === one, numbers.length]);
        return numbers;
      },
      { atOnce: 1, most: 64 },
    );
    await Promise.all([ask(one, 1), ask(other, 2), ask(one, 3)]);
    assert.deepEqual(seen, [
      [true, 2],
      [false, 1],
    ]);
  });
});

it('rows that name their question by number are put in the order of the questions, with nothing where there is no row', () => {
  const rows = [
    { nr: 3, double: 6 },
    { nr: 1, double: 2 },
  ];
  const answers = answersByNumber([1, 2, 3], rows, ({ double }, question) => [question, double]);
  assert.deepEqual(answers, [[1, 2], undefined, [3, 6]]);
});
