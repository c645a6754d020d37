/** Claims about the floors after AB 1550: they hold exactly when dollars can be assigned so that none counts twice. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { ab1550 } from './ab-1550.ts';
import { floorMembers } from './floor-members.ts';
import { everyDivision } from './slowly/every-division.ts';
import { region, shared, terms, totals } from './testing/any-terms.ts';

const kinds = [
  ['disadvantaged'],
  ['disadvantaged', 'low-income'],
  ['low-income'],
  ['low-income', 'low-income-near'],
  [],
] as const;

describe('floors after AB 1550', () => {
  it('give 25 %, 5 % and 5 %, counting no dollar twice', () => {
    const regions = kinds.map((groups, at) => region(`r${at}`, [5, 5, 4, 1, 85][at]!, null, groups));
    const allocation = shared(terms({ base: 10_000, floors: ab1550 }), regions);
    // The disadvantaged double what they had, to 250; of the 100 that the 5 people in low-income ones need at least, near ones 50 for one person.
    assert.deepEqual(
      allocation.floors.map(({ key, required, reached }) => [key, required, reached]),
      [
        ['disadvantaged', 250_00, 250_00],
        ['low-income-near', 50_00, 50_00],
        ['low-income', 100_00, 225_00],
        ['priority-populations', 350_00, 350_00],
      ],
    );
    assert.deepEqual(totals(allocation), [125_00, 125_00, 50_00, 50_00, 650_00]);
  });

  it('hold exactly when whole dollars can be assigned to the three minimums', () => {
    // Of 20 dollars: 5, 1 and 1.
    const canAssign = (amounts: readonly number[]): boolean => {
      const [plain, poor, low, near] = amounts as [number, number, number, number];
      // What low-income disadvantaged regions can spare for the second minimum when the first and third are met.
      const spared = Math.min(poor, plain + poor - 5);
      return plain + poor >= 5 && near >= 1 && low + (near - 1) + spared >= 1;
    };
    const regions = kinds.map((groups, at) => region(`r${at}`, 1, null, groups));
    const members = ab1550.map(({ to }) => floorMembers(to, regions));
    for (const amounts of everyDivision(20, kinds.length)) {
      const isKept = ab1550.every(
        ({ atLeast }, n) =>
          amounts.reduce((all, own, at) => (members[n]!.has(at) ? all + own : all), 0) * 10_000 >= atLeast * 20,
      );
      assert.equal(isKept, canAssign(amounts), amounts.join(' '));
    }
  });

  it('can be kept by any state that has people in all of the groups', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 5, maxLength: 5 }), (people) => {
        const regions = kinds.map((groups, at) => region(`r${at}`, people[at]!, at, groups));
        const { floors } = shared(terms({ floors: ab1550, sum: 10_000_00 }), regions);
        assert.ok(floors.every(({ reached, required }) => reached >= required));
      }),
    );
  });
});
