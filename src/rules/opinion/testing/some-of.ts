/** Fewer votes than there were: those for which `kept` is true, with the same participants and statements. */
import { gatherVotes } from '../votes.ts';
import type { Votes } from '../votes.ts';

export function someOf(votes: Votes, kept: (participant: number, statement: number) => boolean): Votes {
  const rows: { participant: number[]; statement: number[]; value: number[] } = {
    participant: [],
    statement: [],
    value: [],
  };
  for (let p = 0; p < votes.participants; p += 1) {
    for (let at = votes.starts[p]!; at < votes.starts[p + 1]!; at += 1) {
      if (!kept(p, votes.columns[at]!)) continue;
      rows.participant.push(p);
      rows.statement.push(votes.columns[at]!);
      rows.value.push(votes.values[at]!);
    }
  }
  return gatherVotes(votes.participants, votes.statements, rows);
}
