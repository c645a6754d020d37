import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { divisiveness, polarity } from './divisiveness.ts';
import { cautiousMaximin, holdsInEveryGroup, maximin } from './maximin.ts';
import { countsOf, near } from './testing/counts.ts';
import type { Tally } from './testing/counts.ts';
import { wilsonLower } from './wilson.ts';

const least = (tallies: readonly Tally[], side: 'agree' | 'disagree' = 'agree') => maximin(countsOf(tallies), 0, side);
const tallies = fc.array(fc.tuple(fc.nat(60), fc.nat(60), fc.nat(20)), { minLength: 2, maxLength: 5 });
const total = (each: readonly Tally[]): Tally =>
  each.reduce<Tally>(([a, d, p = 0], [agree, disagree, pass = 0]) => [a + agree, d + disagree, p + pass], [0, 0, 0]);

test('the lowest group is named with its rate, and which groups have too few votes to speak of', () => {
  assert.deepEqual(
    least([
      [80, 10, 10],
      [14, 6],
      [9, 1],
    ]),
    { rate: 0.7, group: 1, enough: false, short: [2] },
  );
  assert.deepEqual(
    least(
      [
        [1, 80, 0],
        [1, 19],
      ],
      'disagree',
    ),
    { rate: 0.95, group: 1, enough: true, short: [] },
  );
});

test('common ground in the sense of Jigsaw takes 0.6 and twenty votes in each group', () => {
  assert.equal(
    holdsInEveryGroup(
      least([
        [12, 8],
        [30, 10],
      ]),
    ),
    true,
  );
  assert.equal(
    holdsInEveryGroup(
      least([
        [11, 9],
        [30, 10],
      ]),
    ),
    false,
  );
  assert.equal(
    holdsInEveryGroup(
      least([
        [19, 0],
        [30, 10],
      ]),
    ),
    false,
  );
  const hundred: Tally = [100, 0];
  assert.equal(holdsInEveryGroup(least([[60, 40], hundred])), true);
  assert.equal(holdsInEveryGroup(least([[59, 41], hundred])), false);
});

test('a group without votes cannot be the lowest, and where no group has votes there is none', () => {
  assert.equal(
    least([
      [0, 0],
      [5, 5],
    ])?.group,
    1,
  );
  assert.equal(
    least([
      [0, 0],
      [0, 0],
    ]),
    undefined,
  );
});

test('of equal rates the group with more votes is named, then the first', () => {
  assert.equal(
    least([
      [1, 2],
      [10, 20],
      [10, 20],
    ])?.group,
    1,
  );
});

test('for ranking, few votes hold a statement back and no votes bring it to 0', () => {
  const cautious = (each: readonly Tally[]): number => cautiousMaximin(countsOf(each), 0, 'agree');
  assert.ok(
    cautious([
      [2, 0],
      [90, 10],
    ]) <
      cautious([
        [70, 30],
        [90, 10],
      ]),
  );
  assert.equal(
    cautious([
      [0, 0],
      [90, 10],
    ]),
    0,
  );
});

test('worked example of Wilson: 8 of 10 speak for 0.6016 at 90 %', () => {
  assert.ok(near(wilsonLower(8, 10), 0.6016, 5e-5));
});

test('Wilson lies between 0 and the share, and rises with more votes at the same share', () => {
  fc.assert(
    fc.property(fc.nat(500), fc.nat(500), (yes, no) => {
      fc.pre(yes + no > 0);
      const lower = wilsonLower(yes, yes + no);
      assert.ok(lower >= 0 && lower <= yes / (yes + no));
      assert.ok(wilsonLower(2 * yes, 2 * (yes + no)) >= lower - 1e-12);
    }),
  );
});

test('worked example of divisiveness: two groups drawn towards everybody by ten votes', () => {
  // Everybody: 100 agree, 100 disagree, mean 1/2. Groups (90 + 5) / 110 and (10 + 5) / 110.
  const groups = countsOf([
    [90, 10],
    [10, 90],
  ]);
  assert.ok(near(divisiveness(countsOf([[100, 100]])[0]!, groups, 0), 80 / 110));
  assert.ok(near(polarity(countsOf([[100, 100]])[0]!, groups, 0), 91 / 102 - 11 / 102));
});

test('one group alone has nobody to differ from', () => {
  const group = countsOf([[90, 10]]);
  assert.equal(polarity(group[0]!, group, 0), undefined);
  assert.equal(divisiveness(group[0]!, group, 0), divisiveness(group[0]!, [], 0));
});

test('divisiveness and polarity stay in range, and do not see the order of the groups', () => {
  fc.assert(
    fc.property(tallies, (each) => {
      const everyone = countsOf([total(each)])[0]!;
      const [forwards, backwards] = [countsOf(each), countsOf(each.toReversed())];
      const value = divisiveness(everyone, forwards, 0);
      assert.ok(value >= 0 && value <= 1);
      assert.equal(divisiveness(everyone, backwards, 0), value);
      assert.equal(polarity(everyone, backwards, 0), polarity(everyone, forwards, 0));
    }),
  );
});

test('passes alone divide nobody, two votes divide less than two hundred, and agrees and disagrees change places', () => {
  const alone = (...tally: Tally): number => divisiveness(countsOf([tally])[0]!, [], 0);
  assert.equal(alone(0, 0, 50), 0);
  assert.ok(alone(1, 1) < alone(100, 100));
  assert.equal(alone(30, 7, 2), alone(7, 30, 2));
});
