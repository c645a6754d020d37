/**
 * What was published, as files. regions.csv, profile.json and terms.json together hold all that is needed to compute the allocation again, and the
 * digest of a version is over these three; shares.csv holds what it gave.
 */
import { createHash } from 'node:crypto';
import { csvDescription, csvText, type CsvColumn } from '../../platform/csv.ts';
import { amountText } from '../../rules/budgeting/index.ts';
import type { Plan } from './plan.ts';
import { sorted } from './same-json.ts';
import type { SharedOut } from './share-out.ts';
import type { Snapshot, SnapshotRegion } from './snapshot.ts';

const regionColumns = ({ indicators }: Snapshot): readonly CsvColumn<SnapshotRegion>[] => [
  { name: 'region', description: 'Open Civic Data id.', datatype: 'string', value: ({ region }) => region },
  { name: 'name', description: 'Its name.', datatype: 'string', value: ({ name }) => name },
  { name: 'people', description: 'How many people live there.', datatype: 'integer', value: ({ people }) => people },
  {
    name: 'prior',
    description: 'Promised to it from this sum before, in dollars.',
    datatype: 'decimal',
    value: ({ prior }) => amountText(prior, 100),
  },
  {
    name: 'groups',
    description: 'Memberships of which floors speak.',
    datatype: 'string',
    separator: ';',
    value: ({ groups }) => groups.join(';'),
  },
  ...indicators.map(({ key, title, unit, period, vintage, source }): CsvColumn<SnapshotRegion> => ({
    name: key,
    description: [title, unit, period, vintage, source].filter((part) => part !== '').join('; '),
    datatype: 'decimal',
    value: ({ values }) => values[key] ?? null,
  })),
];

export const regionsCsv = (snapshot: Snapshot): string => csvText(regionColumns(snapshot), snapshot.regions);

export const regionsDescription = (url: string, snapshot: Snapshot): unknown =>
  csvDescription(url, 'The figures from which the allocation was computed, one row a region.', regionColumns(snapshot));

export const profileJson = ({ profile }: Plan): string => `${JSON.stringify(sorted(profile), null, 2)}\n`;
export const termsJson = ({ terms }: Plan): string => `${JSON.stringify(sorted(terms), null, 2)}\n`;

/** SHA-256 of regions.csv, profile.json and terms.json, one after the other. */
export const digestOf = (plan: Plan, snapshot: Snapshot): string =>
  createHash('sha256').update(regionsCsv(snapshot)).update(profileJson(plan)).update(termsJson(plan)).digest('hex');

interface ShareRow {
  readonly at: number;
  readonly snapshot: Snapshot;
  readonly found: SharedOut;
}

const dollars = (
  name: string,
  description: string,
  cents: (row: ShareRow) => number | undefined,
): CsvColumn<ShareRow> => ({
  name,
  description: `${description} In dollars.`,
  datatype: 'decimal',
  value: (row) => amountText(cents(row) ?? 0, 100),
});

const shareColumns: readonly CsvColumn<ShareRow>[] = [
  {
    name: 'region',
    description: 'Open Civic Data id.',
    datatype: 'string',
    value: ({ at, snapshot }) => snapshot.regions[at]?.region ?? '',
  },
  {
    name: 'name',
    description: 'Its name.',
    datatype: 'string',
    value: ({ at, snapshot }) => snapshot.regions[at]?.name ?? '',
  },
  {
    name: 'people',
    description: 'How many people live there.',
    datatype: 'integer',
    value: ({ at, snapshot }) => snapshot.regions[at]?.people ?? 0,
  },
  {
    name: 'need',
    description: 'Its score; empty where it cannot be told.',
    datatype: 'decimal',
    value: ({ at, found }) => found.need[at]?.score ?? null,
  },
  {
    name: 'rank',
    description: '1 is the greatest need.',
    datatype: 'integer',
    value: ({ at, found }) => found.need[at]?.rank ?? null,
  },
  dollars('base', 'Per head.', ({ at, found }) => found.shares.regions[at]?.base),
  dollars('by_need', 'By need.', ({ at, found }) => found.shares.regions[at]?.need),
  dollars(
    'moved',
    'To it or from it by floors, minimum, cap and commitments; with rounding.',
    ({ at, found }) => found.shares.regions[at]?.moved,
  ),
  dollars('total', 'What it gets.', ({ at, found }) => found.shares.regions[at]?.total),
  dollars('per_head_only', 'What it would get if all were shared per head.', ({ at, found }) => found.perHead[at]),
];

export const sharesCsv = (snapshot: Snapshot, found: SharedOut): string =>
  csvText(
    shareColumns,
    snapshot.regions.map((_, at) => ({ at, snapshot, found })),
  );

export const sharesDescription = (url: string): unknown =>
  csvDescription(url, 'What each region gets, one row a region. base + by_need + moved = total.', shareColumns);
