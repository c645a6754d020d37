/** Votes of some participants on some statements, both numbered in the order in which they are named here. */
import type { Votes } from '../votes.ts';

export function pickedVotes(votes: Votes, participants: Int32Array, statements: Int32Array): Votes {
  const { starts, columns, values } = votes;
  const place = new Int32Array(votes.statements).fill(-1);
  for (let at = 0; at < statements.length; at += 1) place[statements[at]!] = at;
  const ends = new Int32Array(statements.length + 1);
  const picked = new Int32Array(participants.length + 1);
  for (let at = 0; at < participants.length; at += 1) {
    const p = participants[at]!;
    let own = 0;
    for (let from = starts[p]!; from < starts[p + 1]!; from += 1) {
      const to = place[columns[from]!]!;
      if (to < 0) continue;
      own += 1;
      ends[to + 1]! += 1;
    }
    picked[at + 1] = picked[at]! + own;
  }
  for (let s = 0; s < statements.length; s += 1) ends[s + 1]! += ends[s]!;
  const [who, what] = [new Int32Array(picked.at(-1)!), new Int8Array(picked.at(-1)!)];
  for (let at = 0; at < participants.length; at += 1) {
    const p = participants[at]!;
    for (let from = starts[p]!; from < starts[p + 1]!; from += 1) {
      const to = place[columns[from]!]!;
      if (to < 0) continue;
      const cell = ends[to]!++;
      who[cell] = at;
      what[cell] = values[from]!;
    }
  }
  // Given out again statement by statement, the votes of each participant are in rising order.
  return givenOut(picked, ends, who, what);
}

/** `ends`: where the votes of each statement end; the last entry, of none, ends there too. */
function givenOut(starts: Int32Array, ends: Int32Array, who: Int32Array, what: Int8Array): Votes {
  const next = starts.slice();
  const [columns, values] = [new Int32Array(who.length), new Int8Array(who.length)];
  const statements = ends.length - 1;
  for (let s = 0, cell = 0; s < statements; s += 1) {
    for (; cell < ends[s]!; cell += 1) {
      const to = next[who[cell]!]!++;
      columns[to] = s;
      values[to] = what[cell]!;
    }
  }
  return { participants: starts.length - 1, statements, starts, columns, values };
}
