/** The real conversations beside the repository, for tests; where they are absent tests skip, except on the build server. */
import { existsSync, readFileSync } from 'node:fs';
import { gatherVotes } from '../../votes.ts';
import type { Votes } from '../../votes.ts';

const FOLDER = new URL('../../../../../../shared/data/polis/', import.meta.url);

export const REAL_CONVERSATIONS = [
  '15-per-hour-seattle',
  'canadian-electoral-reform',
  'scoop-hivemind.affordable-housing',
  'scoop-hivemind.ubi',
] as const;

/** Why these tests are skipped, or false where they run. */
export const withoutConversations: string | false =
  existsSync(FOLDER) || process.env.CI !== undefined ? false : 'the real conversations are not beside this repository';

export interface RealConversation {
  readonly votes: Votes;
  /** Polis's own groups; -1 for who is in none. */
  readonly group: Int32Array;
  readonly groups: number;
}

/** Participants and statements have the numbers of the export. */
export function realConversation(name: string): RealConversation {
  const cells = linesOf(name, 'votes.csv').map((line) => line.split(','));
  const numbers = (column: number): number[] => cells.map((row) => Number(row[column]));
  const [statement, participant, value] = [numbers(2), numbers(3), numbers(4)];
  const [participants, statements] = [Math.max(...participant) + 1, Math.max(...statement) + 1];
  const group = new Int32Array(participants).fill(-1);
  for (const line of linesOf(name, 'participants-votes.csv')) {
    const [own, of] = line.split(',', 2);
    if (of !== '') group[Number(own)] = Number(of);
  }
  const votes = gatherVotes(participants, statements, { participant, statement, value });
  return { votes, group, groups: Math.max(...group) + 1 };
}

const linesOf = (name: string, file: string): string[] =>
  readFileSync(new URL(`${name}/${file}`, FOLDER), 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1);
