/**
 * Euclidean model: voters and projects are points drawn evenly from a square, and a voter names the nearest projects.
 *
 * Source: Szufa et al., "How to Sample Approval Elections?" (IJCAI 2022), two dimensions, evenly from a square; here each
 * voter approves a number of nearest projects, not all within a radius. Districts fall out of it: the square is divided
 * among points drawn in the same manner, and a project lies in the district of the nearest one.
 */
import type { Culture } from './culture.ts';
import { upToLimit } from './lengths.ts';
import { NearestPoints } from './nearest-points.ts';
import type { Settings } from './options.ts';
import { randomFor } from '../../random.ts';
import type { Random } from '../../random.ts';

export function euclideanCulture(settings: Settings): Culture {
  const { seed, approvals, fixedLength, limit = 1, districts = 1 } = settings;
  const [xs, ys] = evenly(settings.projects, randomFor(seed, 'places of projects'));
  const projects = new NearestPoints(xs, ys, limit, settings.voters);
  const lengths = fixedLength ? undefined : upToLimit(approvals, limit);
  const random = randomFor(seed, 'ballots');
  const culture: Culture = {
    length: (lengthRandom) => lengths?.draw(lengthRandom) ?? approvals,
    fill: (chosen, at, length) => projects.find(random.unit(), random.unit(), length, chosen, at),
  };
  if (districts === 1) return culture;
  const centres = new NearestPoints(
    ...evenly(districts, randomFor(seed, 'centres of districts')),
    1,
    settings.projects,
  );
  const nearest = new Uint32Array(1);
  const districtOf = Int32Array.from(xs, (x, project) => {
    centres.find(x, ys[project]!, 1, nearest, 0);
    return nearest[0]!;
  });
  return { ...culture, districtOf };
}

function evenly(count: number, random: Random): [xs: Float64Array, ys: Float64Array] {
  const xs = new Float64Array(count);
  const ys = new Float64Array(count);
  for (let point = 0; point < count; point++) {
    xs[point] = random.unit();
    ys[point] = random.unit();
  }
  return [xs, ys];
}
