/** Claims about what an allocation is compared with, and about how well money fits need. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { gainsAndLosses, unweighted } from './compare.ts';
import { needFit } from './need-fit.ts';
import { anyRegions, anyTerms, region, shared, terms, totals } from './testing/any-terms.ts';
import { allocate } from './allocate.ts';

const isNear = (found: number | undefined, wanted: number): void =>
  assert.ok(found !== undefined && Math.abs(found - wanted) < 1e-9, `${found} is not ${wanted}`);

describe('gains and losses', () => {
  it('are against the same sum per head, without need, minimum, cap or commitments', () => {
    const regions = [region('a', 40, 1), region('b', 60, 4), region('c', 0, 2, [], 10_00)];
    const given = terms({ minimum: 5_00 });
    const found = gainsAndLosses(regions, shared(given, regions));
    assert.deepEqual(unweighted(1_000_00, regions), [400_00, 600_00, 0]);
    const [a, b, c] = totals(shared(given, regions)) as [number, number, number];
    assert.deepEqual(
      found.regions.map(({ gain }) => gain),
      [a - 400_00, b - 600_00, c],
    );
    assert.deepEqual([found.lose.regions, found.lose.people, found.lose.cents], [1, 40, 400_00 - a]);
    assert.deepEqual([found.gain.regions, found.gain.people], [2, 60]);
    assert.deepEqual(
      found.regions.map(({ perHead }) => perHead),
      [a / 40, b / 60, null],
    );
  });

  it('are level with each other but for a cent for each region: what some gain others lose', () => {
    fc.assert(
      fc.property(anyTerms, anyRegions(), (given, regions) => {
        const found = allocate(given, regions);
        if (!found.ok) return;
        const { gain, lose, same, regions: all } = gainsAndLosses(regions, found.value);
        assert.equal(gain.regions + lose.regions + same.regions, regions.length);
        assert.ok(Math.abs(gain.cents - lose.cents) <= same.regions);
        assert.equal(
          all.reduce((sum, one) => sum + one.unweighted, 0),
          given.sum,
        );
      }),
    );
  });
});

describe('how money fits need', () => {
  const two = [region('a', 10, 1), region('b', 10, 3)];

  it('two regions with needs 1 and 3: an equal division and one by need', () => {
    const equal = needFit(two, [100, 100]);
    isNear(equal?.againstNeed, 1 / 4);
    isNear(equal?.towardsNeed, 0);
    isNear(equal?.neediestQuarter, 1 / 4);
    const byNeed = needFit(two, [100, 300]);
    isNear(byNeed?.againstNeed, 0);
    isNear(byNeed?.towardsNeed, 1 / 4);
    isNear(byNeed?.neediestQuarter, 3 / 8);
    isNear(needFit(two, [200, 0])?.towardsNeed, -1 / 2);
  });

  it('money where there is no need at all is the worst fit', () => {
    isNear(needFit([region('a', 10, 0), region('b', 10, 3)], [100, 0])?.againstNeed, 1);
    isNear(needFit([region('a', 10, 0), region('b', 10, 3)], [50, 50])?.againstNeed, 1 / 2);
  });

  it('is not told where need is not known, or nobody has any', () => {
    assert.equal(needFit([region('a', 10, null)], [100]), null);
    assert.equal(needFit([region('a', 10, 0)], [100]), null);
    assert.equal(needFit([region('a', 10, 2), region('b', 1, null)], [0, 100]), null);
  });

  it('is 0 towards need for any division per head, and 0 against need where all is shared by need', () => {
    fc.assert(
      fc.property(anyRegions(), (regions) => {
        const byHead = needFit(
          regions,
          regions.map(({ people }) => people * 100),
        );
        const byNeed = needFit(
          regions,
          regions.map(({ people, need }) => people * (need ?? 0)),
        );
        if (byHead === null) return;
        isNear(byHead.towardsNeed, 0);
        isNear(byHead.neediestQuarter, 0.25);
        isNear(byNeed?.againstNeed, 0);
        assert.ok(byNeed!.towardsNeed >= -1e-9 && byNeed!.neediestQuarter >= 0.25 - 1e-9);
      }),
    );
  });

  it('does not depend on the order of regions, on the unit of money or on that of need', () => {
    fc.assert(
      fc.property(anyRegions(), fc.array(fc.nat(1000), { minLength: 12, maxLength: 12 }), (regions, amounts) => {
        const money = regions.map((_, at) => amounts[at]!);
        const plain = needFit(regions, money);
        if (plain === null) return;
        const scaled = regions.map((one) => ({ ...one, need: one.need === null ? null : one.need * 4 }));
        for (const other of [
          needFit(regions.toReversed(), money.toReversed()),
          needFit(
            scaled,
            money.map((own) => own * 8),
          ),
        ]) {
          isNear(other?.againstNeed, plain.againstNeed);
          isNear(other?.towardsNeed, plain.towardsNeed);
          isNear(other?.neediestQuarter, plain.neediestQuarter);
        }
      }),
    );
  });
});
