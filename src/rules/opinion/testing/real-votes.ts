/** The votes of the real conversations beside the repository, for tests; where they are absent tests skip, except on the build server. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { gatherVotes } from '../votes.ts';
import type { Votes } from '../votes.ts';

const FOLDER = new URL('../../../../../shared/data/polis/', import.meta.url);

/** Why these tests are skipped, or false where they run. */
export const withoutRealVotes: string | false =
  existsSync(FOLDER) || process.env.CI !== undefined ? false : 'the real conversations are not beside this repository';

export function realConversations(): readonly string[] {
  return readdirSync(FOLDER).filter((name) => !name.includes('README'));
}

/** Participants and statements are numbered in the order in which they first vote or are voted on. */
export function realVotes(conversation: string): Votes {
  // Of this file every field that is read is a number, so no field can hold a comma before them.
  const [, ...lines] = readFileSync(new URL(`${conversation}/votes.csv`, FOLDER), 'utf8')
    .trim()
    .split('\n');
  const cast = lines.map((line) => line.split(','));
  cast.sort((a, b) => Number(a[0]) - Number(b[0]));
  const numbered = (field: number): { readonly numbers: number[]; readonly count: number } => {
    const known = new Map<string, number>();
    const numbers = cast.map((vote) => {
      const id = vote[field]!;
      if (!known.has(id)) known.set(id, known.size);
      return known.get(id)!;
    });
    return { numbers, count: known.size };
  };
  const [statement, participant] = [numbered(2), numbered(3)];
  return gatherVotes(participant.count, statement.count, {
    participant: participant.numbers,
    statement: statement.numbers,
    value: cast.map((vote) => Number(vote[4])),
  });
}
