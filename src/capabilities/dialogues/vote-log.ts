/**
 * The votes of one conversation as the node that keeps its map holds them: in the order in which they were written, in memory
 * that worker threads read without a copy. 9 bytes a vote.
 */
import { gatherVotes, type Votes } from '../../rules/opinion/index.ts';

/** A vote that was taken back. */
const takenBack = 2;

export interface VoteLog {
  readonly participant: SharedArrayBuffer;
  readonly statement: SharedArrayBuffer;
  readonly value: SharedArrayBuffer;
  length: number;
}

/** Address space is set aside, memory is used as it fills. */
const mostVotes = 200_000_000;
const firstVotes = 1 << 16;

export const newVoteLog = (): VoteLog => ({
  participant: new SharedArrayBuffer(4 * firstVotes, { maxByteLength: 4 * mostVotes }),
  statement: new SharedArrayBuffer(4 * firstVotes, { maxByteLength: 4 * mostVotes }),
  value: new SharedArrayBuffer(firstVotes, { maxByteLength: mostVotes }),
  length: 0,
});

/** Makes room for so many more, doubling so that appending stays cheap. */
function makeRoom(log: VoteLog, more: number): void {
  const room = log.value.byteLength;
  if (log.length + more <= room) return;
  const wanted = Math.min(mostVotes, Math.max(2 * room, log.length + more));
  if (log.length + more > wanted) throw new Error(`more than ${mostVotes} votes in one conversation`);
  log.participant.grow(4 * wanted);
  log.statement.grow(4 * wanted);
  log.value.grow(wanted);
}

/** Gives what appends one vote; made once for many, because making it costs more than using it. */
export function appendVotes(log: VoteLog): (participant: number, statement: number, value: number | null) => void {
  const [participants, statements, values] = [
    new Int32Array(log.participant),
    new Int32Array(log.statement),
    new Int8Array(log.value),
  ];
  return (participant, statement, value) => {
    // These views follow their buffers as they grow.
    if (log.length === values.length) makeRoom(log, 1);
    participants[log.length] = participant;
    statements[log.length] = statement;
    values[log.length] = value ?? takenBack;
    log.length += 1;
  };
}

/** The latest vote of each participant on each statement; what was taken back is missing, as if never given. */
export function votesIn(log: VoteLog, participants: number, statements: number): Votes {
  const gathered = gatherVotes(participants, statements, {
    participant: new Int32Array(log.participant, 0, log.length),
    statement: new Int32Array(log.statement, 0, log.length),
    value: new Int8Array(log.value, 0, log.length),
  });
  return dropTakenBack(gathered);
}

function dropTakenBack(votes: Votes): Votes {
  const { participants, statements, starts, columns, values } = votes;
  if (!values.includes(takenBack)) return votes;
  const kept = new Int32Array(participants + 1);
  let write = 0;
  for (let p = 0; p < participants; p += 1) {
    for (let at = starts[p]!; at < starts[p + 1]!; at += 1) {
      if (values[at] === takenBack) continue;
      columns[write] = columns[at]!;
      values[write] = values[at]!;
      write += 1;
    }
    kept[p + 1] = write;
  }
  return { participants, statements, starts: kept, columns: columns.slice(0, write), values: values.slice(0, write) };
}
