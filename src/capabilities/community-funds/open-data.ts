/**
 * A fund as open data: applications; once it is decided also every pledge under a name that means nothing elsewhere, grants after the 360Giving Data
 * Standard (https://standard.threesixtygiving.org), and payments for the treasury. Contacts are in none of them.
 */
import { csvDescription, csvText, type CsvColumn } from '../../platform/csv.ts';
import type { Pledge } from '../../rules/matching/index.ts';
import { pathOf, type Application, type Decided, type Entry, type Fund } from './fund.ts';

const amount = (cents: number): string => (cents / 100).toFixed(2);

const applicationColumns: readonly CsvColumn<Application>[] = [
  { name: 'application', description: 'Its number in the fund', datatype: 'integer', value: ({ number }) => number },
  { name: 'title', description: 'Its title', datatype: 'string', value: ({ title }) => title },
  { name: 'applicant', description: 'Who applies', datatype: 'string', value: ({ applicant }) => applicant },
  { name: 'asked', description: 'In dollars', datatype: 'decimal', value: ({ asked }) => amount(asked) },
  {
    name: 'eligible',
    description: 'true or false; empty while nobody has looked',
    datatype: 'string',
    value: ({ eligible }) => (eligible === null ? '' : String(eligible)),
  },
  { name: 'reason', description: 'Of that', datatype: 'string', value: ({ reason }) => reason ?? '' },
  {
    name: 'withdrawn',
    description: 'By who applied',
    datatype: 'boolean',
    value: ({ withdrawn }) => String(withdrawn),
  },
  {
    name: 'milestones',
    description: 'Each with its dollars',
    datatype: 'string',
    separator: '; ',
    value: ({ milestones }) => milestones.map(({ title, cents }) => `${title} (${amount(cents)})`).join('; '),
  },
];

const pledgeColumns: readonly CsvColumn<Pledge>[] = [
  {
    name: 'application',
    description: 'The number of the application',
    datatype: 'integer',
    value: ({ project }) => Number(project),
  },
  {
    name: 'pledger',
    description: 'The same resident has the same name all over this fund, and another one in every other',
    datatype: 'string',
    value: ({ pledger }) => pledger,
  },
  {
    name: 'dollars',
    description: 'As it stood at the close',
    datatype: 'decimal',
    value: ({ cents }) => amount(cents),
  },
];

const paymentColumns: readonly CsvColumn<Entry>[] = [
  { name: 'entry', description: 'Its number in the fund', datatype: 'integer', value: ({ number }) => number },
  {
    name: 'application',
    description: 'The number of the application',
    datatype: 'integer',
    value: ({ application }) => application,
  },
  {
    name: 'milestone',
    description: 'The place of the milestone, from 1',
    datatype: 'integer',
    value: ({ milestone }) => milestone,
  },
  { name: 'kind', description: 'accepted, reopened, paid or paid-back', datatype: 'string', value: ({ kind }) => kind },
  {
    name: 'dollars',
    description: 'Of payments',
    datatype: 'decimal',
    value: ({ cents }) => (cents === null ? null : amount(cents)),
  },
  {
    name: 'reference',
    description: 'In the treasury’s own system',
    datatype: 'string',
    value: ({ reference }) => reference,
  },
  { name: 'reason', description: 'As the public log has it', datatype: 'string', value: ({ reason }) => reason },
  { name: 'at', description: 'When it was recorded', datatype: 'string', value: ({ at }) => at.toISOString() },
];

export const applicationsCsv = (applications: readonly Application[]): string =>
  csvText(applicationColumns, applications);
export const pledgesCsv = (pledges: readonly Pledge[]): string => csvText(pledgeColumns, pledges);
export const paymentsCsv = (entries: readonly Entry[]): string => csvText(paymentColumns, entries);

export const columnsOf = (table: 'applications' | 'pledges' | 'payments', publicUrl: string): unknown => {
  const url = `${publicUrl}/funds/{slug}/export/${table}.csv`;
  if (table === 'applications') return csvDescription(url, 'Applications to a fund.', applicationColumns);
  return table === 'pledges'
    ? csvDescription(url, 'Pledges of a fund that is decided.', pledgeColumns)
    : csvDescription(url, 'Stages of grants: milestones accepted and payments recorded.', paymentColumns);
};

export interface GrantParts {
  readonly fund: Fund;
  readonly applications: readonly Application[];
  readonly outcome: readonly Decided[];
  readonly decidedAt: Date;
  readonly publicUrl: string;
}

/** Field names and their meaning are those of the standard's grant schema, version 1.4. */
function grantsOf({
  fund,
  applications,
  outcome,
  decidedAt,
  publicUrl,
}: GrantParts): readonly Record<string, string | number>[] {
  return outcome
    .filter(({ cents }) => cents > 0)
    .map(({ application, cents }) => {
      const found = applications.find(({ number }) => number === application);
      return {
        Identifier: `${fund.slug}-${application}`,
        Title: found?.title ?? '',
        Description: found?.what ?? '',
        Currency: 'USD',
        'Amount Applied For': Number(amount(found?.asked ?? 0)),
        'Amount Awarded': Number(amount(cents)),
        'Award Date': decidedAt.toISOString().slice(0, 10),
        URL: `${publicUrl}${pathOf(fund)}#application-${application}`,
        'Recipient Org:Identifier': `${fund.slug}-applicant-${application}`,
        'Recipient Org:Name': found?.applicant ?? '',
        'Funding Org:Identifier': fund.regionId,
        'Funding Org:Name': fund.regionName,
        'Grant Programme:Code': fund.slug,
        'Grant Programme:Title': fund.title,
        'Beneficiary Location:Name': fund.regionName,
        'Beneficiary Location:Geographic Code': fund.regionId,
      };
    });
}

export function grantsCsv(parts: GrantParts): string {
  const grants = grantsOf(parts);
  const names = Object.keys(grants[0] ?? grantNames);
  const columns = names.map((name): CsvColumn<Record<string, string | number>> => ({
    name,
    description: name,
    datatype: name.startsWith('Amount') ? 'decimal' : 'string',
    value: (grant) => grant[name] ?? '',
  }));
  return csvText(columns, grants);
}

/** For a fund that granted nothing. */
const grantNames = { Identifier: '', Title: '', Description: '', Currency: '', 'Amount Awarded': 0, 'Award Date': '' };

/** As JSON the standard nests what its flat columns join by a colon. */
export const grantsJson = (parts: GrantParts): object => ({
  version: '1.4',
  grants: grantsOf(parts).map((grant) => ({
    id: grant['Identifier'],
    title: grant['Title'],
    description: grant['Description'],
    currency: grant['Currency'],
    amountAppliedFor: grant['Amount Applied For'],
    amountAwarded: grant['Amount Awarded'],
    awardDate: grant['Award Date'],
    dataSource: grant['URL'],
    recipientOrganization: [{ id: grant['Recipient Org:Identifier'], name: grant['Recipient Org:Name'] }],
    fundingOrganization: [{ id: grant['Funding Org:Identifier'], name: grant['Funding Org:Name'] }],
    grantProgramme: [{ code: grant['Grant Programme:Code'], title: grant['Grant Programme:Title'] }],
    beneficiaryLocation: [
      { name: grant['Beneficiary Location:Name'], geoCode: grant['Beneficiary Location:Geographic Code'] },
    ],
  })),
});

export const openFund = (fund: Fund): object => without(fund, 'id');
export const openApplication = (application: Application): object => without(application, 'account');

const without = (record: object, key: string): object =>
  Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
