/** A brief as open data: whole as JSON, its claims and its sources as tables. Nothing of readers but sums of ten or more. */
import { csvDescription, csvText, type CsvColumn } from '../../platform/csv.ts';
import type { BriefContent, Claim, Source } from '../../rules/brief/index.ts';
import type { Agreement } from './agreement.ts';
import type { Brief, SignOff, Version } from './brief.ts';
import { claimedColumns } from './claimed-file.ts';

const claimColumns: readonly CsvColumn<Claim>[] = [
  { name: 'claim', description: 'Its name in the address of the brief', datatype: 'string', value: ({ key }) => key },
  {
    name: 'kind',
    description: 'motivation, driver, barrier, consequence or option',
    datatype: 'string',
    value: ({ kind }) => kind,
  },
  {
    name: 'side',
    description: 'Whose claim it is: for, against or neither',
    datatype: 'string',
    value: ({ side }) => side,
  },
  {
    name: 'heading',
    description: 'In the language of the brief',
    datatype: 'string',
    value: ({ heading }) => heading.text,
  },
  { name: 'said_by', description: 'Who says it', datatype: 'string', value: ({ saidBy }) => saidBy.text },
  { name: 'text', description: 'The claim', datatype: 'string', value: ({ text }) => text.text },
  { name: 'outcome', description: 'What they expect of it', datatype: 'string', value: ({ outcome }) => outcome.text },
  {
    name: 'verdict',
    description: 'supported, partly, disputed, unsupported or not-checkable; empty where not checked',
    datatype: 'string',
    value: ({ check }) => check?.verdict ?? '',
  },
  { name: 'check', description: 'Why', datatype: 'string', value: ({ check }) => check?.note.text ?? '' },
  {
    name: 'sources',
    description: 'How many sources it gives',
    datatype: 'integer',
    value: ({ sources }) => sources.length,
  },
  {
    name: 'counter_claims',
    description: 'How many are held against it',
    datatype: 'integer',
    value: ({ counters }) => counters.length,
  },
];

interface SourceRow {
  readonly claim: string;
  readonly of: 'claim' | 'counter-claim' | 'claimed figure' | 'official figure';
  readonly source: Source;
}

const sourceColumns: readonly CsvColumn<SourceRow>[] = [
  {
    name: 'claim',
    description: 'The claim or the metric it belongs to',
    datatype: 'string',
    value: ({ claim }) => claim,
  },
  { name: 'of', description: 'What it is a source of', datatype: 'string', value: ({ of }) => of },
  { name: 'title', description: 'Its title', datatype: 'string', value: ({ source }) => source.title },
  { name: 'publisher', description: 'Who published it', datatype: 'string', value: ({ source }) => source.publisher },
  { name: 'date', description: 'As the source gives it', datatype: 'string', value: ({ source }) => source.date },
  { name: 'url', description: 'Its address', datatype: 'string', value: ({ source }) => source.url },
  {
    name: 'archive_url',
    description: 'The address of a copy',
    datatype: 'string',
    value: ({ source }) => source.archiveUrl,
  },
  {
    name: 'archive_sha256',
    description: 'The SHA-256 of that copy',
    datatype: 'string',
    value: ({ source }) => source.archiveSha256,
  },
];

export const claimsCsv = ({ claims }: BriefContent): string => csvText(claimColumns, claims);
export const sourcesCsv = (content: BriefContent): string => csvText(sourceColumns, sourceRows(content));

const sourceRows = ({ claims, figures }: BriefContent): readonly SourceRow[] => [
  ...claims.flatMap(({ key, sources, counters }) => [
    ...sources.map((source): SourceRow => ({ claim: key, of: 'claim', source })),
    ...counters.flatMap((counter) =>
      counter.sources.map((source): SourceRow => ({ claim: key, of: 'counter-claim', source })),
    ),
  ]),
  ...figures.flatMap(({ metric, claimedSource, officialSource }): readonly SourceRow[] => [
    ...(claimedSource === null ? [] : [{ claim: metric.text, of: 'claimed figure' as const, source: claimedSource }]),
    { claim: metric.text, of: 'official figure', source: officialSource },
  ]),
];

/** What the columns of each table mean. */
export const descriptions = {
  claims: (publicUrl: string): unknown =>
    csvDescription(`${publicUrl}/briefs/{slug}/claims.csv`, 'The claims of a published brief.', claimColumns),
  sources: (publicUrl: string): unknown =>
    csvDescription(`${publicUrl}/briefs/{slug}/sources.csv`, 'The sources of a published brief.', sourceColumns),
  claimed: claimedColumns,
} as const;

export const openBrief = (
  brief: Brief,
  version: Version,
  said: { readonly agreement: readonly Agreement[]; readonly signOffs: readonly SignOff[] },
): object => ({
  slug: brief.slug,
  regionId: brief.regionId,
  topic: brief.topic,
  hypothetical: brief.hypothetical,
  version: version.number,
  publishedAt: version.publishedAt,
  reason: version.reason,
  content: version.content,
  signOffs: said.signOffs.map(({ view, fair, remarks, at }) => ({ view, fair, remarks, at })),
  agreement: said.agreement,
});
