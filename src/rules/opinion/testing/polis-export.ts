/**
 * Real conversations beside the repository, for tests; where they are absent tests skip, except on the build server. Each is a
 * folder as Polis exports it, with reference.json, which says what the formulas give for it.
 *
 * Conversations of The Computational Democracy Project (compdemocracy.org), CC BY 4.0.
 */
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { gatherVotes } from '../votes.ts';
import type { Votes } from '../votes.ts';

const FOLDER = new URL('../../../../../shared/data/polis/', import.meta.url);

/** Why these tests are skipped, or false where they run. */
export const withoutConversations: string | false =
  existsSync(FOLDER) || process.env.CI !== undefined ? false : 'the real conversations are not beside this repository';

export const CONVERSATIONS = [
  '15-per-hour-seattle',
  'canadian-electoral-reform',
  'scoop-hivemind.affordable-housing',
  'scoop-hivemind.ubi',
] as const;

export interface PolisExport {
  readonly votes: Votes;
  /** Rows of votes.csv, superseded votes too. */
  readonly rows: number;
  /** As numbered by Polis, rising: of each participant, and of each statement that somebody has voted on. */
  readonly participantIds: readonly number[];
  readonly statementIds: readonly number[];
  /** 1 for statements that are moderated out. */
  readonly isOut: Uint8Array;
  /** Numbers of all such statements, those without votes too. */
  readonly outIds: readonly number[];
  /** Polis's own groups: of each participant, -1 for who is in none. */
  readonly partition: Int32Array;
  readonly reference: Reference;
}

interface ReferenceRepresentative {
  readonly statement: number;
  readonly for: 'agree' | 'disagree';
  readonly n_success: number;
  readonly n_trials: number;
  readonly p_success: number;
  readonly repness: number;
  readonly repness_test: number;
}

/** Objects by statement, group or participant number have these as keys. */
interface Reference {
  readonly conversation: string;
  readonly source: string;
  readonly licence: string;
  readonly vote_sign: string;
  readonly participants: number;
  readonly statements_voted: number;
  readonly vote_rows: number;
  readonly latest_votes: number;
  readonly excluded_statements: readonly number[];
  readonly statement_counts_latest: Readonly<Record<string, { agree: number; disagree: number; pass: number }>>;
  readonly consensus: { readonly agree: readonly number[]; readonly disagree: readonly number[] };
  readonly pca: {
    readonly how: string;
    readonly explained_variance_ratio: readonly [number, number];
    readonly pc1: Readonly<Record<string, number>>;
    readonly pc2: Readonly<Record<string, number>>;
  };
  readonly given_polis_partition: {
    readonly groups: number;
    readonly in_conversation: number;
    readonly sizes: Readonly<Record<string, number>>;
    readonly partition: Readonly<Record<string, number>>;
    readonly group_informed_consensus: Readonly<Record<string, number>>;
    readonly representative: Readonly<Record<string, readonly ReferenceRepresentative[]>>;
  };
}

export function polisExport(name: string): PolisExport {
  const read = (file: string): string => readFileSync(new URL(`${name}/${file}`, FOLDER), 'utf8');
  const table = (file: string): Record<string, string>[] =>
    parse(read(file), { columns: true, skip_empty_lines: true, bom: true });
  // The sort is stable: of votes in the same millisecond the later row is the later vote.
  const rows = table('votes.csv').toSorted((a, b) => Number(a.timestamp) - Number(b.timestamp));
  const people = table('participants-votes.csv');
  const outIds = table('comments.csv')
    .filter((row) => row.moderated === '-1')
    .map((row) => Number(row['comment-id']))
    .toSorted((a, b) => a - b);
  const participantIds = rising([...rows.map((row) => row['voter-id']), ...people.map((row) => row.participant)]);
  const statementIds = rising(rows.map((row) => row['comment-id']));
  const [participantAt, statementAt] = [places(participantIds), places(statementIds)];
  const votes = gatherVotes(participantIds.length, statementIds.length, {
    participant: rows.map((row) => participantAt.get(Number(row['voter-id']))!),
    statement: rows.map((row) => statementAt.get(Number(row['comment-id']))!),
    value: rows.map((row) => Number(row.vote)),
  });
  const partition = new Int32Array(participantIds.length).fill(-1);
  for (const row of people)
    if (row['group-id'] !== '') partition[participantAt.get(Number(row.participant))!] = Number(row['group-id']);
  return {
    votes,
    rows: rows.length,
    participantIds,
    statementIds,
    isOut: Uint8Array.from(statementIds, (id) => (outIds.includes(id) ? 1 : 0)),
    outIds,
    partition,
    reference: JSON.parse(read('reference.json')) as Reference,
  };
}

function rising(numbers: readonly (string | undefined)[]): readonly number[] {
  return [...new Set(numbers.map(Number))].toSorted((a, b) => a - b);
}

function places(ids: readonly number[]): ReadonlyMap<number, number> {
  return new Map(ids.map((id, at) => [id, at]));
}
