/** Points for the projects on every ballot; the most preferred project stands first and gets most. */
import type { Settings } from './options.ts';
import { randomFor } from '../../random.ts';
import type { Random } from '../../random.ts';

/** Points of longer ballots are left to the engine's sorting. */
const FEW = 64;

/** Fills in the points of all ballots; only called where the settings have any. */
export function givePoints(settings: Settings, starts: Uint32Array, points: Float64Array): void {
  const random = randomFor(settings.seed, 'points');
  const give = settings.ballots === 'cumulative' ? divide : score;
  for (let voter = 0; voter < settings.voters; voter++) {
    const from = starts[voter]!;
    const to = starts[voter + 1]!;
    give(points, from, to, settings.points!, random);
    sortFalling(points, from, to);
  }
}

/** Every score from 0 to the highest is equally likely. */
function score(points: Float64Array, from: number, to: number, highest: number, random: Random): void {
  for (let i = from; i < to; i++) points[i] = random.below(highest + 1);
}

/** One point for each entry; the rest is cut into as many parts at places drawn evenly. */
function divide(points: Float64Array, from: number, to: number, sum: number, random: Random): void {
  const rest = sum - (to - from);
  for (let i = from; i + 1 < to; i++) points[i] = random.below(rest + 1);
  sortFalling(points, from, to - 1);
  let before = rest;
  for (let i = from; i < to; i++) {
    const cut = i + 1 < to ? points[i]! : 0;
    points[i] = before - cut + 1;
    before = cut;
  }
}

function sortFalling(points: Float64Array, from: number, to: number): void {
  if (to - from > FEW) {
    points.subarray(from, to).sort().reverse();
    return;
  }
  for (let i = from + 1; i < to; i++) {
    const moved = points[i]!;
    let place = i;
    for (; place > from && points[place - 1]! < moved; place--) points[place] = points[place - 1]!;
    points[place] = moved;
  }
}
