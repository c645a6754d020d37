/**
 * Grants after the 360Giving Data Standard 1.4 (https://standard.threesixtygiving.org): field names and their meaning are those of its grant schema; the flat
 * table joins by a colon what JSON nests. Every recipient is written as an organisation, as an applicant says no more of itself than a name.
 */
import { csvText, type CsvColumn } from '../../platform/csv.ts';
import { dayIn } from '../../platform/local-time.ts';
import type { Decided } from '../../rules/matching/index.ts';
import { pathOf, type Application, type Entry, type Fund } from './fund.ts';

export interface GrantParts {
  readonly fund: Fund;
  readonly applications: readonly Application[];
  readonly outcome: readonly Decided[];
  readonly entries: readonly Entry[];
  readonly decidedAt: Date;
  readonly publicUrl: string;
  readonly timeZone: string;
  /** The publisher's own, as registered with 360Giving: it makes identifiers differ from those of all other publishers. */
  readonly prefix: string;
}

const dollars = (cents: number): number => cents / 100;

const columns = {
  Identifier: 'string',
  Title: 'string',
  Description: 'string',
  Currency: 'string',
  'Amount Applied For': 'decimal',
  'Amount Awarded': 'decimal',
  'Amount Disbursed': 'decimal',
  'Award Date': 'date',
  URL: 'string',
  'Recipient Org:Identifier': 'string',
  'Recipient Org:Name': 'string',
  'Funding Org:Identifier': 'string',
  'Funding Org:Name': 'string',
  'Grant Programme:Code': 'string',
  'Grant Programme:Title': 'string',
  'Grant Programme:URL': 'string',
  'Beneficiary Location:Name': 'string',
  'Beneficiary Location:Country Code': 'string',
  'From an open call?': 'string',
  'Last modified': 'string',
  'Data Source': 'string',
} as const;
type Column = keyof typeof columns;

function grantsOf(parts: GrantParts): readonly Readonly<Record<Column, string | number>>[] {
  const { fund, applications, outcome, entries, decidedAt, publicUrl, prefix } = parts;
  const page = `${publicUrl}${pathOf(fund)}`;
  return outcome
    .filter(({ cents }) => cents > 0)
    .map(({ application, cents }) => {
      const found = applications.find(({ number }) => number === application);
      const own = entries.filter((entry) => entry.application === application);
      const disbursed = own.reduce(
        (sum, entry) => sum + (entry.kind === 'paid' ? 1 : entry.kind === 'paid-back' ? -1 : 0) * (entry.cents ?? 0),
        0,
      );
      return {
        Identifier: `${prefix}-${fund.slug}-${application}`,
        Title: found?.title ?? '',
        Description: found?.what ?? '',
        Currency: 'USD',
        'Amount Applied For': dollars(found?.asked ?? 0),
        'Amount Awarded': dollars(cents),
        'Amount Disbursed': dollars(disbursed),
        'Award Date': dayIn(decidedAt, parts.timeZone),
        URL: `${page}#application-${application}`,
        'Recipient Org:Identifier': `${prefix}-${fund.slug}-applicant-${application}`,
        'Recipient Org:Name': found?.applicant ?? '',
        // Without slashes, which some readers of the standard take for paths.
        'Funding Org:Identifier': `${prefix}-${fund.regionId.replaceAll(/[/:]/g, '_')}`,
        'Funding Org:Name': fund.regionName,
        'Grant Programme:Code': fund.slug,
        'Grant Programme:Title': fund.title,
        'Grant Programme:URL': page,
        'Beneficiary Location:Name': fund.regionName,
        'Beneficiary Location:Country Code': 'US',
        'From an open call?': 'Yes',
        'Last modified': (own.at(-1)?.at ?? decidedAt).toISOString(),
        'Data Source': `${page}/export/grants.json`,
      };
    });
}

/** With its head alone where nothing was granted. */
export const grantsCsv = (parts: GrantParts): string =>
  csvText(
    Object.entries(columns).map(([name, datatype]): CsvColumn<Readonly<Record<Column, string | number>>> => ({
      name,
      description: name,
      datatype,
      value: (grant) => grant[name as Column],
    })),
    grantsOf(parts),
  );

export const grantsJson = (parts: GrantParts): object => ({
  version: '1.4',
  grants: grantsOf(parts).map((grant) => ({
    id: grant['Identifier'],
    title: grant['Title'],
    description: grant['Description'],
    currency: grant['Currency'],
    amountAppliedFor: grant['Amount Applied For'],
    amountAwarded: grant['Amount Awarded'],
    amountDisbursed: grant['Amount Disbursed'],
    awardDate: grant['Award Date'],
    url: grant['URL'],
    recipientOrganization: [{ id: grant['Recipient Org:Identifier'], name: grant['Recipient Org:Name'] }],
    fundingOrganization: [{ id: grant['Funding Org:Identifier'], name: grant['Funding Org:Name'] }],
    grantProgramme: [
      {
        code: grant['Grant Programme:Code'],
        title: grant['Grant Programme:Title'],
        url: grant['Grant Programme:URL'],
      },
    ],
    beneficiaryLocation: [
      { name: grant['Beneficiary Location:Name'], countryCode: grant['Beneficiary Location:Country Code'] },
    ],
    fromOpenCall: grant['From an open call?'],
    dateModified: grant['Last modified'],
    dataSource: grant['Data Source'],
  })),
});
