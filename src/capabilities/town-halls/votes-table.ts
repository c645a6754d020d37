/** The file of votes on motions, column by column. */
import type { CsvColumn } from '../../platform/csv.ts';
import type { Minutes } from '../../rules/meeting/index.ts';

export interface VoteRow {
  readonly motion: string;
  readonly text: string;
  readonly about: string;
  readonly needs: string;
  readonly item: number | null;
  readonly votedAt: number | null;
  readonly carried: boolean | null;
  readonly member: number;
  readonly name: string;
  readonly vote: string;
}

export const votesAbout = 'Votes on the motions of a town hall, one row a motion and member.';

export const votesColumns: readonly CsvColumn<VoteRow>[] = [
  { name: 'motion', description: 'Id of the motion in the record', datatype: 'string', value: ({ motion }) => motion },
  { name: 'text', description: 'What was moved', datatype: 'string', value: ({ text }) => text },
  {
    name: 'about',
    description: 'business, continue (going on without the connection) or minutes',
    datatype: 'string',
    value: ({ about }) => about,
  },
  {
    name: 'needs',
    description: 'majority-of-voting, majority-of-members or two-thirds-of-members',
    datatype: 'string',
    value: ({ needs }) => needs,
  },
  {
    name: 'item',
    description: 'Number of the agenda item that was open; empty outside of the agenda',
    datatype: 'integer',
    value: ({ item }) => item,
  },
  {
    name: 'voted_at',
    description: 'When the vote was recorded, ISO 8601 in UTC',
    datatype: 'string',
    value: ({ votedAt }) => (votedAt === null ? null : new Date(votedAt).toISOString()),
  },
  { name: 'member', description: 'Number of the member', datatype: 'integer', value: ({ member }) => member },
  { name: 'name', description: 'Name of the member', datatype: 'string', value: ({ name }) => name },
  { name: 'vote', description: 'aye, no, abstain, recused or absent', datatype: 'string', value: ({ vote }) => vote },
  {
    name: 'carried',
    description: 'Whether the motion carried',
    datatype: 'boolean',
    value: ({ carried }) => (carried === null ? null : String(carried)),
  },
];

export const voteRows = ({ items, attendance }: Minutes): readonly VoteRow[] =>
  items.flatMap(({ number: item, motions }) =>
    motions.flatMap(({ motion, text, about, needs, votedAt, carried, votes }) =>
      votes.map(({ member, vote }) => ({
        motion,
        text,
        about,
        needs,
        item,
        votedAt,
        carried,
        member,
        name: attendance.find((one) => one.member === member)?.name ?? '',
        vote,
      })),
    ),
  );
