/**
 * How many groups there are: as many as it takes to foretell votes, and no more.
 *
 * The votes are dealt into {@link PARTS} parts. For each part, groups are found from the other votes alone, and then it is asked
 * how likely they make the votes of the part (cross-validation of the likelihood: Smyth, "Model Selection for Probabilistic
 * Clustering Using Cross-Validated Likelihood", Statistics and Computing, 2000). A larger number of groups is taken only if
 * 1. it makes them likelier than the best smaller number, by more than {@link ERRORS} standard errors over the participants,
 * 2. each group has at least `smallest` members, and
 * 3. groups found from different parts agree, with a mean adjusted Rand index of at least {@link STABLE}.
 * In noise one group foretells best: any further one has learnt accidents. After {@link PATIENCE} numbers in a row that were not
 * taken the search ends. Large conversations are asked for fewer parts, since they vary less; with one part 3. is not asked.
 */
import type { Votes } from '../votes.ts';
import { adjustedRandIndex } from './adjusted-rand-index.ts';
import { fitClasses, likeliest, overallRates } from './latent-classes.ts';
import type { Fit } from './latent-classes.ts';
import { splitOneClass } from './split-class.ts';

const PARTS = 5;
/** With two, the number of groups of real conversations hung on which tenth of their votes was missing. */
const ERRORS = 3;
const PATIENCE = 2;
export const STABLE = 0.5;
/** Votes that are fitted to, over all parts. */
const WORK = 100_000;

export interface Choice {
  readonly verdict: 'clear' | 'no-better-than-one' | 'unstable';
  /** Found from the votes outside the first part. One class unless the verdict is clear. */
  readonly fit: Fit;
}

interface Trial {
  readonly known: Votes;
  readonly hidden: Votes;
  readonly overall: Float64Array;
  fit: Fit;
}

export function chooseNumber(votes: Votes, most: number, smallest: number): Choice {
  const parts = Math.max(1, Math.min(PARTS, Math.floor(WORK / votes.columns.length)));
  const trials = Array.from({ length: parts }, (_, part) => trialOf(votes, part));
  let best: Fit = trials[0]!.fit;
  let gains = foretold(trials);
  let unstable = false;
  for (let count = 2, refused = 0; count <= most && refused < PATIENCE; count += 1) {
    for (const trial of trials) {
      const next = splitOneClass(trial.known, trial.fit, trial.overall, smallest);
      if (next === undefined) return { verdict: verdictOf(best, unstable), fit: best };
      trial.fit = next;
    }
    const next = foretold(trials);
    refused += 1;
    if (!clearlyMore(next, gains) || smallestOf(trials[0]!.fit) < smallest) continue;
    if (agreement(trials) < STABLE) {
      unstable = true;
      continue;
    }
    [best, gains, refused] = [trials[0]!.fit, next, 0];
  }
  return { verdict: verdictOf(best, unstable), fit: best };
}

function verdictOf({ classes }: Fit, unstable: boolean): Choice['verdict'] {
  if (classes.count > 1) return 'clear';
  return unstable ? 'unstable' : 'no-better-than-one';
}

function trialOf(votes: Votes, part: number): Trial {
  const known = votesOfParts(votes, (other) => other !== part);
  const overall = overallRates(known);
  const everybody = new Float64Array(votes.participants).fill(1);
  return {
    known,
    hidden: votesOfParts(votes, (other) => other === part),
    overall,
    fit: fitClasses(known, everybody, 1, overall, 1),
  };
}

function votesOfParts(votes: Votes, taken: (part: number) => boolean): Votes {
  const starts = new Int32Array(votes.participants + 1);
  const columns = new Int32Array(votes.columns.length);
  const values = new Int8Array(votes.columns.length);
  let write = 0;
  for (let p = 0; p < votes.participants; p += 1) {
    for (let at = votes.starts[p]!; at < votes.starts[p + 1]!; at += 1) {
      if (!taken(partOf(at))) continue;
      columns[write] = votes.columns[at]!;
      values[write] = votes.values[at]!;
      write += 1;
    }
    starts[p + 1] = write;
  }
  return { ...votes, starts, columns: columns.slice(0, write), values: values.slice(0, write) };
}

/** By the place of a vote in canonical order, scrambled (Knuth's multiplicative hash), so that no column falls into one part. */
function partOf(at: number): number {
  return ((Math.imul(at + 1, 0x9e3779b1) >>> 8) & 0xffff) % PARTS;
}

/** Logarithm of the probability of the hidden votes of each participant, over all trials. */
function foretold(trials: readonly Trial[]): Float64Array {
  const sums = new Float64Array(trials[0]!.hidden.participants);
  for (const { hidden, fit } of trials) {
    const { count, rates } = fit.classes;
    for (let p = 0; p < sums.length; p += 1) {
      for (let at = hidden.starts[p]!; at < hidden.starts[p + 1]!; at += 1) {
        let rate = 0;
        for (let c = 0; c < count; c += 1) {
          rate += fit.membership[p * count + c]! * rates[hidden.columns[at]! * count + c]!;
        }
        const agreed = 0.5 * hidden.values[at]! + 0.5;
        sums[p]! += agreed * Math.log(rate) + (1 - agreed) * Math.log(1 - rate);
      }
    }
  }
  return sums;
}

function clearlyMore(next: Float64Array, before: Float64Array): boolean {
  let [sum, squares] = [0, 0];
  for (let p = 0; p < next.length; p += 1) {
    const more = next[p]! - before[p]!;
    sum += more;
    squares += more * more;
  }
  return sum > ERRORS * Math.sqrt(squares);
}

function smallestOf({ classes, membership }: Fit): number {
  const sizes = new Int32Array(classes.count);
  for (const c of likeliest(membership, classes.count)) sizes[c]! += 1;
  return Math.min(...sizes);
}

/** Mean adjusted Rand index over all pairs of trials; 1 when there is one only. */
function agreement(trials: readonly Trial[]): number {
  const found = trials.map(({ fit }) => likeliest(fit.membership, fit.classes.count));
  const pairs = found.flatMap((one, at) => found.slice(at + 1).map((other) => adjustedRandIndex(one, other)));
  return pairs.length === 0 ? 1 : pairs.reduce((sum, index) => sum + index, 0) / pairs.length;
}
