/** Steps that feeds tell of. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { mostEntries, stepsTaken } from './steps.ts';

const now = new Date('2027-03-01T12:00:00Z');
const hoursAgo = (hours: number): Date => new Date(now.getTime() - hours * 3_600_000);

it('steps without a date or still to come are not told; those at this instant are', () => {
  const dates = { published: hoursAgo(2), opened: now, closed: hoursAgo(-1), result: undefined, decided: null };
  assert.deepEqual(
    stepsTaken(['vote'], () => dates, now).map(({ of, step }) => `${of} ${step}`),
    ['vote opened', 'vote published'],
  );
});

it('steps at the same time keep the order of the processes, and within one the order of its dates', () => {
  const at = hoursAgo(1);
  assert.deepEqual(
    stepsTaken(['a', 'b'], () => ({ published: at, opened: at }), now).map(({ of, step }) => `${of} ${step}`),
    ['a published', 'a opened', 'b published', 'b opened'],
  );
});

it('the newest come first, and no more than a feed should weigh', () => {
  const hours = fc.array(fc.integer({ min: -5, max: 500 }), { maxLength: 3 * mostEntries });
  fc.assert(
    fc.property(hours, (all) => {
      const taken = stepsTaken(all, (one) => ({ published: hoursAgo(one) }), now).map(({ of }) => of);
      const past = all.filter((one) => one >= 0).sort((a, b) => a - b);
      assert.deepEqual(taken, past.slice(0, mostEntries));
    }),
  );
});
