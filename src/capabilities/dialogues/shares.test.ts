/** Claims about shares of participants beside shares of people. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { sharesOf } from './shares.ts';
import type { RegionTurnout } from './store/invitations.ts';

const region = (id: string, participants: number, population: number | null, invited = 0): RegionTurnout => ({
  id,
  name: id,
  participants,
  population,
  source: null,
  invited,
});

test('shares and the index of three regions, worked by hand', () => {
  const { regions, index } = sharesOf([region('a', 50, 500), region('b', 30, 400, 300), region('c', 20, 100)]);
  assert.deepEqual(
    regions.map(({ ofParticipants, ofPeople }) => [ofParticipants, ofPeople]),
    [
      [0.5, 0.5],
      [0.3, 0.4],
      [0.2, 0.1],
    ],
  );
  assert.equal(regions[1]?.rate, 0.1);
  // Half of 0 + 0.1 + 0.1.
  assert.ok(Math.abs((index ?? 0) - 0.9) < 1e-12);
});

test('the aim is what makes every region reach nine tenths of its share, and is not told where it is reached', () => {
  const { regions } = sharesOf([region('a', 90, 500), region('b', 10, 500)]);
  // 0.45 of 164 is 73.8, and 90 with 74 are 164; with 73 they would be 163, of which 0.45 is 73.35.
  assert.deepEqual(
    regions.map(({ aim }) => aim),
    [undefined, 74],
  );
});

test('where those who are hidden are fewer than ten together, the smallest others are hidden too', () => {
  const told = (...counts: readonly number[]): readonly (number | string)[] =>
    sharesOf(counts.map((count, at) => region(String(at), count, 100))).regions.map(({ participants }) => participants);
  assert.deepEqual(told(40, 9, 12, 30), [40, 'few', 'hidden', 30]);
  // The nine could be counted back from the total.
  assert.deepEqual(told(40, 9, 0, 30), [40, 'few', 'few', 'hidden']);
  assert.deepEqual(told(40, 9, 5, 30), [40, 'few', 'few', 30]);
  assert.deepEqual(told(40, 0, 0, 30), [40, 'few', 'few', 30]);
  assert.deepEqual(told(10, 11), [10, 11]);
});

test('while fewer than ten take part, or nobody is counted, there is no index', () => {
  assert.equal(sharesOf([region('a', 9, 100), region('b', 0, 100)]).index, undefined);
  assert.equal(sharesOf([region('a', 90, null)]).index, undefined);
  assert.equal(sharesOf([]).index, undefined);
});

test('no figure under ten is ever told, and the index lies between 0 and 1, 1 for equal shares', () => {
  const turnout = fc.array(
    fc.record({ participants: fc.nat(40), population: fc.option(fc.integer({ min: 1, max: 1_000 })) }),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(turnout, (rows) => {
      const { regions, index } = sharesOf(
        rows.map((row, at) => region(String(at), row.participants, row.population, 5)),
      );
      for (const { participants, ofParticipants, rate } of regions) {
        if (typeof participants === 'number') assert.ok(participants >= 10);
        else assert.deepEqual([ofParticipants, rate], [undefined, undefined]);
      }
      // Whoever takes what is told from the total learns of nobody, or of ten and more together, if anything is told at all.
      const hidden = rows.filter((_, at) => typeof regions[at]?.participants === 'string');
      const together = hidden.reduce((sum, row) => sum + row.participants, 0);
      if (hidden.length < rows.length) assert.ok(together === 0 || together >= 10);
      assert.ok(index === undefined || (index > -1e-9 && index <= 1 + 1e-9));
    }),
  );
  const equal = sharesOf([region('a', 20, 200), region('b', 30, 300)]);
  assert.equal(equal.index, 1);
});
