/** The need index against a slow twin from the definitions, and what must hold for any profile and figures. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { needIndex, type NeedRow, type RegionNeed } from './need-index.ts';
import { indicatorsOf, type NeedProfile } from './profile.ts';
import { readNeedProfile } from './read-profile.ts';
import { scoreByDefinition } from './slowly/need-by-definition.ts';
import { anyProfile, anyRows } from './testing/any-profile.ts';

function indexed(profile: NeedProfile, rows: readonly NeedRow[]): readonly RegionNeed[] {
  const found = needIndex(profile, rows);
  assert.ok(found.ok, JSON.stringify(found));
  return found.value;
}
const isNear = (a: number | null, b: number | null): boolean =>
  a === null || b === null ? a === b : Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));

describe('for any profile and figures', () => {
  it('the score is what the definitions say, and is missing where they say so', () => {
    let [scored, left] = [0, 0];
    fc.assert(
      fc.property(anyProfile, anyRows, (profile, rows) => {
        indexed(profile, rows).forEach(({ score }, at) => {
          const slow = scoreByDefinition(profile, rows, rows[at]!) ?? null;
          if (slow === null) left++;
          else scored++;
          assert.ok(isNear(score, slow), `${score}, but slowly ${slow}`);
        });
      }),
      { numRuns: 500 },
    );
    assert.ok(scored > 100 && left > 100, `${scored} with and ${left} without a score: too few of one kind were drawn`);
  });

  it('the profiles drawn are such as may be read', () => {
    fc.assert(
      fc.property(anyProfile, (profile) => {
        const read = readNeedProfile(JSON.parse(JSON.stringify(profile)));
        assert.deepEqual(read, { ok: true, value: profile });
      }),
    );
  });

  it('rank and percentile count who is above and who is not above, among those with a score', () => {
    fc.assert(
      fc.property(anyProfile, anyRows, (profile, rows) => {
        const needs = indexed(profile, rows);
        const scores = needs.flatMap(({ score }) => score ?? []);
        for (const { score, rank, percentile } of needs) {
          if (score === null) {
            assert.deepEqual([rank, percentile], [null, null]);
            continue;
          }
          assert.equal(rank, 1 + scores.filter((other) => other > score).length);
          assert.ok(isNear(percentile, (100 * scores.filter((other) => other <= score).length) / scores.length));
        }
      }),
    );
  });

  it('neither the order of the regions nor the unit of a figure changes a score, nor its zero point unless zeros stand apart', () => {
    fc.assert(
      fc.property(anyProfile, anyRows, fc.nat(5), (profile, rows, at) => {
        const { key, zerosApart } = indicatorsOf(profile)[at]!;
        const changed = rows.map((row) => {
          const figure = row.values[key] ?? null;
          const moved = figure === null ? null : figure * 1024 + (zerosApart === true ? 0 : 5);
          return { ...row, values: { ...row.values, [key]: moved } };
        });
        const [other, backwards] = [indexed(profile, changed), indexed(profile, rows.toReversed()).toReversed()];
        indexed(profile, rows).forEach(({ score }, n) => {
          assert.ok(isNear(score, backwards[n]!.score));
          assert.ok(isNear(score, other[n]!.score));
        });
      }),
    );
  });

  it('the order of groups, components and indicators changes no score', () => {
    const turned = (profile: NeedProfile): NeedProfile => ({
      ...profile,
      groups: profile.groups.toReversed().map((group) => ({
        ...group,
        components: group.components
          .toReversed()
          .map((component) => ({ ...component, indicators: component.indicators.toReversed() })),
      })),
    });
    fc.assert(
      fc.property(anyProfile, anyRows, (profile, rows) => {
        const other = indexed(turned(profile), rows);
        indexed(profile, rows).forEach(({ score }, at) => assert.ok(isNear(score, other[at]!.score)));
      }),
    );
  });

  it('a worse figure of one region never lowers its score, zeros apart and missing figures included', () => {
    fc.assert(
      fc.property(
        anyProfile,
        anyRows,
        fc.nat(),
        fc.nat(5),
        fc.integer({ min: 1, max: 4_000 }),
        (profile, rows, which, at, thousandths) => {
          const worse = which % rows.length;
          const { key, direction } = indicatorsOf(profile)[at]!;
          const figure = rows[worse]!.values[key] ?? null;
          if (figure === null) return;
          const by = (direction === 'more-is-need' ? thousandths : -thousandths) / 1_000;
          const after = rows.map((row, n) =>
            n === worse ? { ...row, values: { ...row.values, [key]: figure + by } } : row,
          );
          const [was, is] = [rows, after].map((table) => indexed(profile, table)[worse]!.score);
          assert.equal(was === null, is === null);
          assert.ok(is! >= was! - 1e-9, `${was} fell to ${is}`);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('percentiles see only the order: any rising change of a figure leaves them, with zero kept where zeros stand apart', () => {
    fc.assert(
      fc.property(
        anyProfile.filter(({ normalisation }) => normalisation === 'percentile'),
        anyRows,
        (profile, rows) => {
          const cubed = rows.map((row) => ({
            ...row,
            values: Object.fromEntries(
              Object.entries(row.values).map(([key, figure]) => [key, figure === null ? null : figure ** 3]),
            ),
          }));
          assert.deepEqual(
            indexed(profile, cubed).map(({ score }) => score),
            indexed(profile, rows).map(({ score }) => score),
          );
        },
      ),
    );
  });

  it('percentiles and min-max lie from 0 to 100, a scaled group from 0 to 10 with somebody at 10 unless all are 0', () => {
    fc.assert(
      fc.property(
        anyProfile.filter(({ normalisation }) => normalisation !== 'z-score'),
        anyRows,
        (profile, rows) => {
          const needs = indexed(profile, rows);
          const isWithin = (value: number | null, most: number): boolean =>
            value === null || (value >= 0 && value <= most + 1e-9);
          for (const { indicators, components } of needs)
            for (const { value } of [...indicators, ...components]) assert.ok(isWithin(value, 100), `${value}`);
          profile.groups.forEach(({ scaled }, at) => {
            const values = needs.flatMap(({ groups }) => groups[at]!.value ?? []);
            for (const value of values) assert.ok(isWithin(value, scaled ? 10 : 100), `${value}`);
            if (scaled && values.some((value) => value > 0)) assert.ok(isNear(Math.max(...values), 10));
          });
        },
      ),
    );
  });
});
