/**
 * The votes that a factorisation is made from: participants with at least 10 and statements with at least 5 of them,
 * counting only votes that remain themselves.
 *
 * Source: the thresholds of Community Notes (Wojcik et al. 2022). What remains is the largest set in which all meet
 * theirs, so the order of leaving out does not matter.
 */
import type { Votes } from '../../votes.ts';

const LEAST_OF_PARTICIPANT = 10;
const LEAST_OF_STATEMENT = 5;

/** Votes by participant as in `Votes`, renumbered. */
export interface Frequent {
  readonly starts: Int32Array;
  readonly columns: Uint32Array;
  /** 1 agree, 1/2 pass, 0 disagree. */
  readonly answers: Float32Array;
  /** The number in the conversation of each participant and statement kept, rising. */
  readonly participant: Int32Array;
  readonly statement: Int32Array;
  /** Votes of each statement kept. */
  readonly perStatement: Int32Array;
}

/** Undefined where nothing remains. */
export function frequentVotes(votes: Votes): Frequent | undefined {
  const { participants, statements, starts, columns, values } = votes;
  const [keptParticipant, keptStatement] = [new Uint8Array(participants).fill(1), new Uint8Array(statements).fill(1)];
  const perStatement = new Int32Array(statements);
  let left = true;
  while (left) {
    left = false;
    perStatement.fill(0);
    for (let p = 0; p < participants; p += 1) {
      if (keptParticipant[p] === 0) continue;
      let own = 0;
      for (let at = starts[p]!; at < starts[p + 1]!; at += 1) own += keptStatement[columns[at]!]!;
      if (own < LEAST_OF_PARTICIPANT) {
        keptParticipant[p] = 0;
        left = true;
        continue;
      }
      for (let at = starts[p]!; at < starts[p + 1]!; at += 1) perStatement[columns[at]!]! += 1;
    }
    for (let s = 0; s < statements; s += 1) {
      if (keptStatement[s] === 0 || perStatement[s]! >= LEAST_OF_STATEMENT) continue;
      keptStatement[s] = 0;
      left = true;
    }
  }
  const [participant, statement] = [numbersOf(keptParticipant), numbersOf(keptStatement)];
  if (participant.length === 0) return undefined;
  const renumbered = new Int32Array(statements);
  statement.forEach((s, at) => (renumbered[s] = at));
  const total = participant.reduce((sum, p) => sum + starts[p + 1]! - starts[p]!, 0);
  const kept = {
    starts: new Int32Array(participant.length + 1),
    columns: new Uint32Array(total),
    answers: new Float32Array(total),
  };
  let write = 0;
  participant.forEach((p, row) => {
    for (let at = starts[p]!; at < starts[p + 1]!; at += 1) {
      if (keptStatement[columns[at]!] === 0) continue;
      kept.columns[write] = renumbered[columns[at]!]!;
      kept.answers[write] = (values[at]! + 1) / 2;
      write += 1;
    }
    kept.starts[row + 1] = write;
  });
  return {
    starts: kept.starts,
    columns: kept.columns.subarray(0, write),
    answers: kept.answers.subarray(0, write),
    participant,
    statement,
    perStatement: Int32Array.from(statement, (s) => perStatement[s]!),
  };
}

function numbersOf(kept: Uint8Array): Int32Array {
  const numbers = new Int32Array(kept.length);
  let count = 0;
  for (let number = 0; number < kept.length; number += 1) if (kept[number] === 1) numbers[count++] = number;
  return numbers.slice(0, count);
}
