/**
 * The arithmetic of CalEnviroScreen against tracts of its published table.
 *
 * Source: OEHHA, CalEnviroScreen 4.0 results (October 2021). The averages of the four components are those of the published indicator percentiles,
 * with three decimals, as recomputed over all 7,932 scored tracts by C. Frazer (github.com/ChrisFrazer04/CalEnviroScreen-proj, default_score.csv); the
 * scores are the products there, of which the first is the highest in the state. The two tracts with the highest group averages are among them: they
 * set the scale.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { needIndex, type NeedRow, type RegionNeed } from './need-index.ts';
import type { NeedProfile } from './profile.ts';
import { calEnviroScreen4 } from './profiles/cal-enviro-screen-4.ts';

/** Exposures, environmental effects, sensitive populations, socioeconomic factors; then the groups of 10, and the score. */
const tracts: Readonly<Record<string, readonly [number, number, number, number, number, number, number]>> = {
  '6019001100 Fresno': [81.906, 73.124, 95.03, 91.278, 9.643, 9.663, 93.184],
  '6077000700 San Joaquin': [63.925, 92.456, 90.353, 95.976, 8.966, 9.664, 86.653],
  '6037204920 Los Angeles': [76.374, 80.272, 87.933, 79.566, 9.484, 8.688, 82.391],
  '6019000700 Fresno': [72.33, 58.882, 97.53, 91.752, 8.284, 9.817, 81.328],
  '6037291220 Los Angeles, the highest burden': [80.108, 85.488, 74.41, 74.534, 10, 7.725, 77.252],
  '6047001302 Merced, the most vulnerable': [59.75, 43.9, 98.34, 94.463, 6.65, 10, 66.503],
  '6001407300 Alameda': [45.57, 95.796, 79.31, 85.496, 7.608, 8.548, 65.034],
  '6065045115 Riverside, no environmental effects': [24.344, 0, 11.31, 23.234, 1.982, 1.792, 3.55],
  '6075060100 San Francisco': [44.036, 69.792, 1.537, 8.656, 6.425, 0.529, 3.397],
  '6041126100 Marin, the lowest': [25.195, 25.168, 3.733, 2.744, 3.075, 0.336, 1.033],
};

/**
 * The profile with the averages as figures: one indicator for each component, left as it is by min-max, because for each there is a region with 0 and
 * one with 100. These have no other figures, so no score, and do not set the scale.
 */
const fromAverages: NeedProfile = {
  ...calEnviroScreen4,
  normalisation: 'min-max',
  groups: calEnviroScreen4.groups.map((group) => ({
    ...group,
    components: group.components.map((component) => ({
      ...component,
      indicators: [{ key: component.key, weight: 1, direction: 'more-is-need' }],
    })),
  })),
};
const keys = fromAverages.groups.flatMap(({ components }) => components.map(({ key }) => key));
const rows: readonly NeedRow[] = [
  ...Object.entries(tracts).map(([region, averages]) => ({
    region,
    values: Object.fromEntries(keys.map((key, at) => [key, averages[at]!])),
  })),
  ...keys.flatMap((key) => [0, 100].map((end) => ({ region: `${key} ${end}`, values: { [key]: end } }))),
];

describe('tracts of the published table', () => {
  const found = needIndex(fromAverages, rows);
  assert.ok(found.ok);
  const needs: readonly RegionNeed[] = found.value.filter(({ region }) => region in tracts);

  for (const { region, score, groups } of needs)
    it(`${region}: both groups and the score, to the decimals given`, () => {
      const [burden, characteristics, product] = tracts[region]!.slice(4);
      assert.ok(Math.abs(groups[0]!.value! - burden!) <= 0.001, `${groups[0]!.value} is not ${burden}`);
      assert.ok(
        Math.abs(groups[1]!.value! - characteristics!) <= 0.001,
        `${groups[1]!.value} is not ${characteristics}`,
      );
      assert.ok(Math.abs(score! - product!) <= 0.004, `${score} is not ${product}`);
    });

  it('come in the order of the table, and regions without a score set no scale', () => {
    assert.deepEqual(
      needs.toSorted((a, b) => a.rank! - b.rank!).map(({ region }) => region),
      Object.keys(tracts),
    );
    assert.ok(found.value.every(({ region, score }) => region in tracts || score === null));
  });
});
