/**
 * Where each participant stands on the map: the votes given, seen along the two principal components, and pushed outwards for
 * those who voted on few statements, who would else all stand in the middle.
 *
 * As implemented in Polis's mathematics of 2024 (github.com/compdemocracy/polis, math/src/polismath/math/pca.clj): sqrt(C / n)
 * times the sum over the participant's votes of (vote - mean) * axis. Formula read there.
 *
 * As in Polis a zeroed statement is a vote that everybody has given: it is among the C statements and among each n, even of
 * those who never saw it. Who does not want that leaves these statements out of the votes instead of zeroing them.
 */
import type { Votes } from '../votes.ts';
import type { Components } from './components.ts';
import { heardStatements } from './heard.ts';

/** One entry per point. */
export interface Points {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** The components of the same votes, with the same statements zeroed. C counts statements that somebody has voted on. */
export function projection({
  votes,
  zeroed,
  components,
}: {
  readonly votes: Votes;
  readonly zeroed: Uint8Array;
  readonly components: Pick<Components, 'mean' | 'axes'>;
}): Points {
  const { participants, starts, columns, values } = votes;
  const { mean, axes } = components;
  const [first, second] = axes;
  const isHeard = heardStatements(votes);
  const heard = isHeard.reduce((sum, one) => sum + one, 0);
  const zeros = isHeard.reduce((sum, one, statement) => sum + (zeroed[statement] === 1 ? one : 0), 0);
  const [x, y] = [new Float64Array(participants), new Float64Array(participants)];
  for (let p = 0; p < participants; p += 1) {
    let given = zeros;
    for (let at = starts[p]!; at < starts[p + 1]!; at += 1) {
      const statement = columns[at]!;
      if (zeroed[statement] === 1) continue;
      const off = values[at]! - mean[statement]!;
      x[p]! += off * first[statement]!;
      y[p]! += off * second[statement]!;
      given += 1;
    }
    const outwards = Math.sqrt(heard / Math.max(given, 1));
    x[p]! *= outwards;
    y[p]! *= outwards;
  }
  return { x, y };
}
