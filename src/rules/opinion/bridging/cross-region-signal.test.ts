/** What the bound costs: whether a score that no region can move much still ranks statements as it should. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { randomFor } from '../../random.ts';
import { crossRegionScore, lowerThird } from './cross-region.ts';

const REGIONS = 30;
const STATEMENTS = 80;

interface Planted {
  /** Agreement in the lower third of the regions, as it is. */
  readonly truth: number;
  readonly onSide: Int32Array;
  readonly all: Int32Array;
}

/** A few large regions and many small ones; some of them hear nothing of a statement. */
function plant(seed: string): Planted[] {
  const random = randomFor(seed, 'regions');
  const sizes = Array.from({ length: REGIONS }, (_, r) => 400 / (r + 1));
  return Array.from({ length: STATEMENTS }, () => {
    const [level, spread] = [random.unit(), 0.4 * random.unit()];
    const rates = sizes.map(() => Math.min(1, Math.max(0, level + spread * (2 * random.unit() - 1))));
    const all = Int32Array.from(sizes, (size) => Math.floor(random.unit() * size));
    const onSide = all.map((votes, r) => {
      let yes = 0;
      for (let v = 0; v < votes; v += 1) if (random.unit() < rates[r]!) yes += 1;
      return yes;
    });
    return { truth: lowerMean(rates), onSide, all };
  });
}

function lowerMean(rates: readonly number[]): number {
  const lowest = rates.toSorted((a, b) => a - b).slice(0, lowerThird(REGIONS));
  return lowest.reduce((sum, rate) => sum + rate, 0) / lowest.length;
}

/** Share of pairs of statements that are ranked as they should be. */
function rightlyRanked(planted: readonly Planted[], score: (votes: Planted) => number): number {
  const scores = planted.map(score);
  let [right, pairs] = [0, 0];
  planted.forEach((one, i) =>
    planted.slice(0, i).forEach((other, j) => {
      pairs += 1;
      if (Math.sign(one.truth - other.truth) === Math.sign(scores[i]! - scores[j]!)) right += 1;
    }),
  );
  return right / pairs;
}

const share = (votes: Planted, r: number): number => votes.onSide[r]! / votes.all[r]!;
const heard = ({ all }: Planted): number[] => [...all.keys()].filter((r) => all[r]! > 0);

const rivals: Readonly<Record<string, (votes: Planted) => number>> = {
  'the lower third taken at face value': (votes) => lowerMean(heard(votes).map((r) => share(votes, r))),
  'the lowest region': (votes) => Math.min(...heard(votes).map((r) => share(votes, r))),
  'everybody together': ({ onSide, all }) =>
    onSide.reduce((sum, each) => sum + each, 0) / all.reduce((sum, each) => sum + each, 0),
};

const plants = Array.from({ length: 10 }, (_, seed) => plant(`${seed}`));
const overall = (score: (votes: Planted) => number): number =>
  plants.reduce((sum, planted) => sum + rightlyRanked(planted, score), 0) / plants.length;

for (const [rival, score] of Object.entries(rivals)) {
  test(`the cross-region score ranks more pairs of statements rightly than ${rival}`, () => {
    const [own, other] = [overall((votes) => crossRegionScore(votes)!), overall(score)];
    assert.ok(own > 0.92 && own > other + 0.005, `${own}, ${other}`);
  });
}
