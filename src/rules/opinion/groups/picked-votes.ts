/** Votes of some participants on some statements, both numbered in the order in which they are named here. */
import { transposed } from '../votes.ts';
import type { Votes } from '../votes.ts';

export function pickedVotes(votes: Votes, participants: Int32Array, statements: Int32Array): Votes {
  const place = new Int32Array(votes.statements).fill(-1);
  statements.forEach((statement, at) => (place[statement] = at));
  let most = 0;
  for (const p of participants) most += votes.starts[p + 1]! - votes.starts[p]!;
  const starts = new Int32Array(participants.length + 1);
  const columns = new Int32Array(most);
  const values = new Int8Array(most);
  let write = 0;
  participants.forEach((p, at) => {
    for (let from = votes.starts[p]!; from < votes.starts[p + 1]!; from += 1) {
      const to = place[votes.columns[from]!]!;
      if (to < 0) continue;
      columns[write] = to;
      values[write] = votes.values[from]!;
      write += 1;
    }
    starts[at + 1] = write;
  });
  const unsorted = { participants: participants.length, statements: statements.length, starts };
  // Turned over twice, each row is in rising order.
  return transposed(
    transposed({ ...unsorted, columns: columns.subarray(0, write), values: values.subarray(0, write) }),
  );
}
