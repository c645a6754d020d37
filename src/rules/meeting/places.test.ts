/** Claims about places in the hall: who has one, who waits, and what kept places change. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { placesOf, type Hall, type Signup } from './places.ts';

const signup = (nr: number, region: string | null = null, withdrawn = false): Signup => ({
  id: String(nr),
  at: nr,
  region,
  withdrawn,
});
const ids = (signups: readonly Signup[]): string => signups.map(({ id }) => id).join(' ');

test('first come, first served; a withdrawal promotes whoever waits longest', () => {
  const hall: Hall = { capacity: 2, kept: [], releasedAt: null };
  const all = [1, 2, 3, 4].map((nr) => signup(nr));
  const { placed, waiting, free } = placesOf(all, hall, 10);
  assert.deepEqual([ids(placed), ids(waiting), free], ['1 2', '3 4', 0]);
  const fewer = all.map((one) => (one.id === '1' ? { ...one, withdrawn: true } : one));
  assert.equal(ids(placesOf(fewer, hall, 10).placed), '2 3');
});

test('without a capacity everybody has a place', () => {
  const { placed, waiting, free } = placesOf([signup(1)], { capacity: null, kept: [], releasedAt: null }, 2);
  assert.deepEqual([placed.length, waiting.length, free], [1, 0, null]);
});

test('places are kept for a region until they are released to whoever waits longest', () => {
  const hall: Hall = { capacity: 3, kept: [{ region: 'far', places: 2 }], releasedAt: 100 };
  const all = [signup(1), signup(2), signup(3), signup(4, 'far')];
  const before = placesOf(all, hall, 99);
  assert.deepEqual([ids(before.placed), ids(before.waiting), before.keptFree], ['1 4', '2 3', 1]);
  const after = placesOf(all, hall, 100);
  assert.deepEqual([ids(after.placed), ids(after.waiting), after.keptFree], ['1 2 4', '3', 0]);
  // Who comes from there after the release waits like anybody.
  assert.equal(ids(placesOf([...all, signup(101, 'far')], hall, 102).waiting), '3 101');
});

test('who has a kept place withdraws: the next of the region has it, and leaves their own to whoever waits', () => {
  const hall: Hall = { capacity: 2, kept: [{ region: 'far', places: 1 }], releasedAt: null };
  const all = [signup(1, 'far'), signup(2, 'far'), signup(3)];
  assert.equal(ids(placesOf(all, hall, 9).placed), '1 2');
  assert.equal(ids(placesOf([signup(1, 'far', true), ...all.slice(1)], hall, 9).placed), '2 3');
});

test('more places kept than there are: those named first count', () => {
  const kept = [
    { region: 'a', places: 2 },
    { region: 'b', places: 2 },
  ];
  const all = [signup(1, 'b'), signup(2, 'b'), signup(3, 'a'), signup(4, 'a'), signup(5, 'a')];
  assert.equal(ids(placesOf(all, { capacity: 3, kept, releasedAt: null }, 9).placed), '1 3 4');
});

const halls = fc.record({
  capacity: fc.nat({ max: 8 }),
  kept: fc.uniqueArray(fc.record({ region: fc.constantFrom('a', 'b'), places: fc.nat({ max: 5 }) }), {
    selector: ({ region }) => region,
  }),
  releasedAt: fc.option(fc.nat({ max: 30 })),
});
const steps = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ signs: fc.constantFrom('a', 'b', 'c', null) }) },
    { weight: 1, arbitrary: fc.record({ withdraws: fc.nat({ max: 30 }) }) },
  ),
  { maxLength: 40 },
);

test('whatever others do and however time passes, nobody loses a place, none is empty while somebody may have it', () => {
  fc.assert(
    fc.property(halls, steps, (hall, all) => {
      const signups: Signup[] = [];
      let had = new Set<string>();
      for (const [now, step] of all.entries()) {
        if ('signs' in step) signups.push(signup(now, step.signs));
        else if (signups.length > 0) {
          const at = step.withdraws % signups.length;
          signups[at] = { ...signups[at]!, withdrawn: true };
          had.delete(signups[at].id);
        }
        // Once for what was done, once for the moment that passes after it.
        for (const moment of [now, now + 1]) {
          const { placed, waiting, free, keptFree } = placesOf(signups, hall, moment);
          const has = new Set(placed.map(({ id }) => id));
          for (const id of had) assert.ok(has.has(id), `${id} lost their place`);
          assert.ok(placed.length <= hall.capacity);
          assert.equal(placed.length + waiting.length, signups.filter(({ withdrawn }) => !withdrawn).length);
          assert.equal(placed.length + keptFree + free!, hall.capacity);
          if (free! > 0) assert.equal(waiting.length, 0);
          had = has;
        }
      }
    }),
    { numRuns: 500 },
  );
});

test('until the release a region has its kept places to itself', () => {
  fc.assert(
    fc.property(halls, steps, ({ capacity }, all) => {
      const places = Math.ceil(capacity / 2);
      const signups = all.flatMap((step, nr) => ('signs' in step ? [signup(nr, step.signs)] : []));
      const { placed } = placesOf(signups, { capacity, kept: [{ region: 'a', places }], releasedAt: 99 }, 50);
      const ofA = signups.filter(({ region }) => region === 'a').length;
      assert.ok(placed.filter(({ region }) => region === 'a').length >= Math.min(ofA, places));
      assert.ok(placed.filter(({ region }) => region !== 'a').length <= capacity - places);
    }),
  );
});
