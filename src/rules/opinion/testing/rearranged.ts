/** The same votes with participants and statements renumbered and in another order of arrival, by a seed. */
import { randomFor } from '../../random.ts';
import { gatherVotes } from '../votes.ts';
import type { Votes } from '../votes.ts';

export interface Rearranged {
  readonly votes: Votes;
  /** New number by old one. */
  readonly participant: Uint32Array;
  readonly statement: Uint32Array;
}

export function rearranged(votes: Votes, seed: string): Rearranged {
  const random = randomFor(seed, 'rearranged');
  const shuffled = (length: number): Uint32Array => {
    const numbers = Uint32Array.from({ length }, (_, at) => at);
    random.shuffle(numbers, length);
    return numbers;
  };
  const [participant, statement] = [shuffled(votes.participants), shuffled(votes.statements)];
  const who = new Int32Array(votes.columns.length);
  for (let p = 0; p < votes.participants; p += 1) who.fill(p, votes.starts[p], votes.starts[p + 1]);
  const arrival = Array.from(shuffled(votes.columns.length));
  return {
    participant,
    statement,
    votes: gatherVotes(votes.participants, votes.statements, {
      participant: arrival.map((at) => participant[who[at]!]!),
      statement: arrival.map((at) => statement[votes.columns[at]!]!),
      value: arrival.map((at) => votes.values[at]!),
    }),
  };
}
