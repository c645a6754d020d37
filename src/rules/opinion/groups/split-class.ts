/**
 * One class more: the class whose members gain most from it is split in two, and then all classes are fitted again.
 *
 * A class is split along the axis on which its members differ most (their first principal component, found by power iteration
 * on what they voted beyond their class), and the halves are fitted for a few rounds among its members alone. That is how
 * Ueda et al., "SMEM Algorithm for Mixture Models" (Neural Computation, 2000) leave local optima; starting from one class, it
 * also spares the random start that k-means needs.
 */
import { randomFor } from '../../random.ts';
import type { Votes } from '../votes.ts';
import { fitClasses, likeliest, settleMembership } from './latent-classes.ts';
import type { Fit, Membership } from './latent-classes.ts';

const AXIS_ROUNDS = 8;
const ROUNDS_AMONG_MEMBERS = 8;
const ROUNDS_AMONG_ALL = 25;

interface Halves {
  readonly members: Int32Array;
  readonly membership: Membership;
  readonly gain: number;
}

/** Undefined when no class has `smallest` members for each half. */
export function splitOneClass(votes: Votes, fit: Fit, overall: Float64Array, smallest: number): Fit | undefined {
  const { count } = fit.classes;
  const assignment = likeliest(fit.membership, count);
  let best: Halves | undefined;
  let split = 0;
  for (let c = 0; c < count; c += 1) {
    const members = membersOf(assignment, c);
    if (members.length < 2 * smallest) continue;
    const halves = halvesOf(votes, fit, c, members);
    if (best !== undefined && halves.gain <= best.gain) continue;
    best = halves;
    split = c;
  }
  if (best === undefined) return undefined;
  const membership = withHalves(fit, split, best);
  return fitClasses(votes, membership, count + 1, overall, ROUNDS_AMONG_ALL);
}

function membersOf(assignment: Int16Array, c: number): Int32Array {
  const members: number[] = [];
  for (let p = 0; p < assignment.length; p += 1) if (assignment[p] === c) members.push(p);
  return Int32Array.from(members);
}

function halvesOf(votes: Votes, { classes }: Fit, c: number, members: Int32Array): Halves {
  const rates = Float64Array.from({ length: votes.statements }, (_, s) => classes.rates[s * classes.count + c]!);
  const own = rowsOf(votes, members);
  const whole = settleMembership(
    own,
    { count: 1, shares: Float64Array.of(1), rates },
    new Float64Array(own.participants),
  );
  const membership = new Float64Array(2 * own.participants);
  mainAxisScores(own, rates).forEach((score, p) => (membership[2 * p + (score > 0 ? 0 : 1)] = 1));
  const { likelihood } = fitClasses(own, membership, 2, rates, ROUNDS_AMONG_MEMBERS);
  return { members, membership, gain: likelihood - whole };
}

function rowsOf(votes: Votes, members: Int32Array): Votes {
  const starts = new Int32Array(members.length + 1);
  members.forEach((p, at) => (starts[at + 1] = starts[at]! + votes.starts[p + 1]! - votes.starts[p]!));
  const columns = new Int32Array(starts.at(-1)!);
  const values = new Int8Array(columns.length);
  members.forEach((p, at) => {
    columns.set(votes.columns.subarray(votes.starts[p], votes.starts[p + 1]), starts[at]);
    values.set(votes.values.subarray(votes.starts[p], votes.starts[p + 1]), starts[at]);
  });
  return { participants: members.length, statements: votes.statements, starts, columns, values };
}

/** Where each participant is on the axis along which what is left after `rates` varies most. */
function mainAxisScores(
  { participants, statements, starts, columns, values }: Votes,
  rates: Float64Array,
): Float64Array {
  const random = randomFor('split a class', 'axis');
  let axis = Float64Array.from({ length: statements }, () => random.unit() - 0.5);
  const scores = new Float64Array(participants);
  for (let round = 0; round < AXIS_ROUNDS; round += 1) {
    const next = new Float64Array(statements);
    let length = 0;
    for (let p = 0; p < participants; p += 1) {
      const [from, until] = [starts[p]!, starts[p + 1]!];
      let score = 0;
      for (let at = from; at < until; at += 1) {
        const s = columns[at]!;
        score += axis[s]! * (0.5 * values[at]! + 0.5 - rates[s]!);
      }
      // Someone with four times the votes should count twice, not four times.
      score /= Math.sqrt(Math.max(1, until - from));
      scores[p] = score;
      length += score * score;
      for (let at = from; at < until; at += 1) {
        const s = columns[at]!;
        next[s]! += score * (0.5 * values[at]! + 0.5 - rates[s]!);
      }
    }
    const scale = length === 0 ? 0 : 1 / Math.sqrt(length);
    axis = next.map((weight) => weight * scale);
  }
  return scores;
}

/** Who was partly in the class that is split is in its halves by the same part. */
function withHalves({ classes, membership }: Fit, split: number, halves: Halves): Membership {
  const { count } = classes;
  const people = membership.length / count;
  const next = new Float64Array(people * (count + 1));
  for (let p = 0; p < people; p += 1) {
    next.set(membership.subarray(p * count, (p + 1) * count), p * (count + 1));
  }
  halves.members.forEach((p, at) => {
    const whole = membership[p * count + split]!;
    next[p * (count + 1) + split] = whole * halves.membership[2 * at]!;
    next[p * (count + 1) + count] = whole * halves.membership[2 * at + 1]!;
  });
  return next;
}
