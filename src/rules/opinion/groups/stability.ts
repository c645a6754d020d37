/**
 * The published stability of a map: how far its groups come out again when a tenth of the votes had not been cast.
 *
 * Each run leaves out every vote with probability {@link LEFT_OUT}, by random numbers from a fixed seed, and finds groups from
 * the rest from nothing, their number included. The figure is the mean adjusted Rand index between the published groups and those
 * of the runs; a run without clear groups counts 0. In large conversations it is measured on the votes of every n-th
 * participant, about {@link VOTES} of them.
 */
import { randomFor } from '../../random.ts';
import type { Votes } from '../votes.ts';
import { adjustedRandIndex } from './adjusted-rand-index.ts';
import { classified, findClasses, partOfVotes } from './find-classes.ts';
import type { Classes } from './latent-classes.ts';

const LEFT_OUT = 0.1;
const VOTES = 100_000;

/** `votes` in canonical order; `classes`: those published. */
export function stabilityOf(votes: Votes, classes: Classes, mostGroups: number, runs: number): number {
  let sum = 0;
  for (let run = 0; run < runs; run += 1) sum += stabilityRun(votes, classes, mostGroups, run);
  return sum / runs;
}

/** One of the runs, for who measures them one by one beside other work. The same number leaves out the same votes. */
export function stabilityRun(votes: Votes, classes: Classes, mostGroups: number, run: number): number {
  const part = partOfVotes(votes, VOTES).votes;
  const random = randomFor('stability', `left out ${run}`);
  const fewer = thinned(part, () => random.unit() >= LEFT_OUT);
  const found = findClasses(fewer, mostGroups);
  return found.verdict === 'clear' ? adjustedRandIndex(classified(part, classes), classified(fewer, found.classes)) : 0;
}

/** The votes for which `kept` answers true, asked in order. */
function thinned(votes: Votes, kept: () => boolean): Votes {
  const starts = new Int32Array(votes.participants + 1);
  const columns = new Int32Array(votes.columns.length);
  const values = new Int8Array(votes.columns.length);
  let write = 0;
  for (let p = 0; p < votes.participants; p += 1) {
    for (let at = votes.starts[p]!; at < votes.starts[p + 1]!; at += 1) {
      if (!kept()) continue;
      columns[write] = votes.columns[at]!;
      values[write] = votes.values[at]!;
      write += 1;
    }
    starts[p + 1] = write;
  }
  return { ...votes, starts, columns: columns.slice(0, write), values: values.slice(0, write) };
}
