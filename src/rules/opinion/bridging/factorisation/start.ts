/**
 * Where a factorisation starts: intercepts as they are without factors, and factors along the first principal direction
 * of what those leave of the answers, found by power iteration from the statement that is left with most.
 *
 * A start that depends on nothing but the votes, so that the result does not either. (With a random start, as in
 * Community Notes, the factor's sign and at times the minimum reached are a matter of luck.)
 */
import { alternate } from './alternate.ts';
import type { StatementSide } from './alternate.ts';
import type { Frequent } from './frequent.ts';

const POWER_ROUNDS = 5;
const INTERCEPT_ROUNDS = 3;

export function principalStart(votes: Frequent): StatementSide {
  const statements = votes.statement.length;
  const plain = alternate(
    votes,
    { mu: 0, intercept: new Float64Array(statements), factor: new Float64Array(statements) },
    { factors: false, mostRounds: INTERCEPT_ROUNDS },
  );
  const rests = Float32Array.from(votes.answers);
  const left = new Float64Array(statements);
  plain.participantIntercept.forEach((own, p) => {
    for (let at = votes.starts[p]!; at < votes.starts[p + 1]!; at += 1) {
      const s = votes.columns[at]!;
      rests[at]! -= plain.mu + own + plain.intercept[s]!;
      left[s]! += rests[at]! * rests[at]!;
    }
  });
  let direction = new Float64Array(statements);
  direction[left.indexOf(Math.max(...left))] = 1;
  for (let round = 0; round < POWER_ROUNDS; round += 1) direction = turned(votes, rests, direction);
  return { mu: plain.mu, intercept: plain.intercept, factor: direction };
}

/** One step of the power iteration, the result with a mean square of 1/4: of the size factors have. */
function turned({ starts, columns, participant }: Frequent, rests: Float32Array, direction: Float64Array) {
  const next = new Float64Array(direction.length);
  for (let p = 0; p < participant.length; p += 1) {
    let along = 0;
    for (let at = starts[p]!; at < starts[p + 1]!; at += 1) along += rests[at]! * direction[columns[at]!]!;
    for (let at = starts[p]!; at < starts[p + 1]!; at += 1) next[columns[at]!]! += along * rests[at]!;
  }
  const length = Math.sqrt(next.reduce((sum, each) => sum + each * each, 0));
  // Nothing is left where everybody answers alike; then there is no factor either.
  return length === 0 ? next : next.map((each) => (each / length) * Math.sqrt(next.length / 4));
}
