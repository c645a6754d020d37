/**
 * The rival: statements drawn with a probability proportional to Polis's priority.
 *
 *     [ (1 - (P+1)/(S+2)) * (E+1) * (A+1)/(S+2) * (1 + 8 * 2^(-S/5)) ]^2,  E = sqrt(C) * |1 + mean| * norm(v1, v2)
 *
 * Source: the open mathematics of Polis (2024). Mean in Polis's sign, where an agree is -1; v1 and v2 the first two
 * principal components of the votes, what is missing replaced by the column's mean.
 */
import { seen } from '../../votes.ts';
import { nextStatement } from '../next-statement.ts';
import type { Ballot, Router } from '../simulate.ts';

const POWER_ROUNDS = 10;

export const polisPriority: Router = ({ everyone, open, ballots }) => {
  const statements = open.reduce((sum, each) => sum + each, 0);
  const means = Float64Array.from(
    open,
    (_, s) => (everyone.disagree[s]! - everyone.agree[s]!) / Math.max(1, seen(everyone, s)),
  );
  const first = component(ballots, means, undefined);
  const second = component(ballots, means, first);
  const priority = Float64Array.from(open, (isOpen, s) => {
    const votes = seen(everyone, s);
    const extremity = Math.sqrt(statements) * Math.abs(1 + means[s]!) * Math.hypot(first[s]!, second[s]!);
    const passing = (everyone.pass[s]! + 1) / (votes + 2);
    const agreeing = (everyone.agree[s]! + 1) / (votes + 2);
    return isOpen * ((1 - passing) * (extremity + 1) * agreeing * (1 + 8 * 2 ** (-votes / 5))) ** 2;
  });
  return (_group, seenBits, random) => nextStatement(priority, seenBits, random);
};

/** Unit vector of the greatest variance, at a right angle to `before`. What is missing is at the mean and adds nothing. */
function component(ballots: readonly Ballot[], means: Float64Array, before: Float64Array | undefined): Float64Array {
  let vector = means.map((_, s) => 1 + (s % 3));
  for (let round = 0; round < POWER_ROUNDS; round += 1) {
    const next = new Float64Array(means.length);
    for (const { statements, values } of ballots) {
      let along = 0;
      for (let k = 0; k < values.length; k += 1)
        along += (-values[k]! - means[statements[k]!]!) * vector[statements[k]!]!;
      for (let k = 0; k < values.length; k += 1)
        next[statements[k]!]! += along * (-values[k]! - means[statements[k]!]!);
    }
    if (before !== undefined) {
      const overlap = dot(next, before);
      before.forEach((each, s) => (next[s]! -= overlap * each));
    }
    const size = Math.sqrt(dot(next, next));
    if (size === 0) return next;
    vector = next.map((each) => each / size);
  }
  return vector;
}

const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, each, at) => sum + each * b[at]!, 0);
