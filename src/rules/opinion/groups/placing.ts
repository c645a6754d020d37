/**
 * Where somebody stands, from the statements voted on alone: the position in the factor model, how unsure it is, and the group.
 *
 * The expected position of somebody with few votes lies near the middle, because that is where most people are; drawn so, a map
 * would show the silent as moderate. Each coordinate is therefore stretched by what keeps the spread of all participants right
 * whatever they voted on: 1 / sqrt(1 - its variance given the votes). Source: Louis, "Estimating a Population of Parameter
 * Values Using Bayes and Empirical Bayes Methods" (Journal of the American Statistical Association, 1984). How little is known
 * shows in the unsureness instead: the root of the mean variance that is left on the two axes, weighted by what they explain,
 * 1 before the first vote.
 */
import { weightsOfVotes } from './latent-classes.ts';
import type { GroupModel, Placing } from './group-model.ts';

/** Adding and subtracting this rounds a number below 2^21 to a multiple of 2^-30. */
const GRID = 1.5 * 2 ** 22;

/** Less than this is known only by error of rounding. */
const ROUNDING = 1e-12;

const rounded = (x: number): number => x + GRID - GRID;

type Fitted = Pick<GroupModel, 'mean' | 'loadings' | 'classes' | 'shares' | 'rates'>;

export function placingOf({ mean, loadings, classes, shares, rates }: Fitted): Placing {
  const moments = new Float64Array(7 * mean.length);
  for (let s = 0; s < mean.length; s += 1) {
    const l = loadings[2 * s]!;
    const m = loadings[2 * s + 1]!;
    moments.set([l * l, l * m, m * m, l, m, l * mean[s]!, m * mean[s]!].map(rounded), 7 * s);
  }
  return {
    moments,
    weights: weightsOfVotes({ count: classes, shares, rates }).map(rounded),
    logShares: shares.map((share) => rounded(Math.log(share))),
  };
}

export interface Place {
  x: number;
  y: number;
  unsureness: number;
  /** -1 where there are no groups, or too few votes. */
  group: number;
}

/** Places one participant after another. What `place` returns is overwritten by the next call. */
export function placer(
  model: GroupModel,
): (statements: ArrayLike<number>, values: ArrayLike<number>, from: number, until: number) => Place {
  const { moments, weights, logShares } = model.placing;
  const { noise, classes, enough, explained } = model;
  const groups = model.verdict === 'clear' ? classes : 0;
  const [first, second] = model.scale;
  const both = explained[0] + explained[1];
  const share = both === 0 ? 0.5 : explained[0] / both;
  const chances = new Float64Array(classes);
  const place: Place = { x: 0, y: 0, unsureness: 1, group: -1 };
  return (statements, values, from, until) => {
    let a = 0;
    let b = 0;
    let c = 0;
    let u = 0;
    let v = 0;
    for (let at = from; at < until; at += 1) {
      const cell = 7 * statements[at]!;
      const vote = values[at]!;
      a += moments[cell]!;
      b += moments[cell + 1]!;
      c += moments[cell + 2]!;
      u += vote * moments[cell + 3]! - moments[cell + 5]!;
      v += vote * moments[cell + 4]! - moments[cell + 6]!;
    }
    a += noise;
    c += noise;
    const scale = 1 / (a * c - b * b);
    const leftX = noise * scale * c;
    const leftY = noise * scale * a;
    place.x = first * stretched(scale * (c * u - b * v), leftX);
    place.y = second * stretched(scale * (a * v - b * u), leftY);
    const left = share * leftX + (1 - share) * leftY;
    place.unsureness = left > 1 - ROUNDING ? 1 : Math.sqrt(Math.max(0, left));
    place.group = -1;
    if (groups === 0 || until - from < enough) return place;
    chances.set(logShares);
    for (let at = from; at < until; at += 1) {
      const cell = (3 * statements[at]! + values[at]! + 1) * classes;
      for (let g = 0; g < groups; g += 1) chances[g]! += weights[cell + g]!;
    }
    place.group = 0;
    for (let g = 1; g < groups; g += 1) if (chances[g]! > chances[place.group]!) place.group = g;
    return place;
  };
}

function stretched(expected: number, left: number): number {
  const known = 1 - left;
  return known < ROUNDING ? 0 : expected / Math.sqrt(known);
}
