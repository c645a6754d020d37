/**
 * A fund as open data: applications; once it is decided also every pledge or vote under a name that means nothing elsewhere, all that the decision
 * was computed from, and payments for the treasury. Contacts are in none of them.
 */
import { csvDescription, csvText, type CsvColumn } from '../../platform/csv.ts';
import type { Decided, PanelVote, Pledge } from '../../rules/matching/index.ts';
import type { Application, Entry, Fund } from './fund.ts';
import { stagesOf } from './stages.ts';

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

/** An entry with what a treasury needs beside it to pay or to book it. */
export interface Payment extends Entry {
  readonly title: string;
  readonly recipient: string;
  readonly stage: string;
  /** In cents, of this stage and of the whole grant. */
  readonly stageCents: number;
  readonly grantCents: number;
}

export function paymentsOf(
  entries: readonly Entry[],
  applications: readonly Application[],
  outcome: readonly Decided[],
): readonly Payment[] {
  return entries.map((entry) => {
    const found = applications.find(({ number }) => number === entry.application);
    const grantCents = outcome.find(({ application }) => application === entry.application)?.cents ?? 0;
    const stage = stagesOf(found?.milestones ?? [], grantCents)[entry.milestone - 1];
    return {
      ...entry,
      title: found?.title ?? '',
      recipient: found?.applicant ?? '',
      stage: stage?.title ?? '',
      stageCents: stage?.cents ?? 0,
      grantCents,
    };
  });
}

const paymentColumns: readonly CsvColumn<Payment>[] = [
  { name: 'entry', description: 'Its number in the fund', datatype: 'integer', value: ({ number }) => number },
  {
    name: 'application',
    description: 'The number of the application',
    datatype: 'integer',
    value: ({ application }) => application,
  },
  { name: 'title', description: 'Of the application', datatype: 'string', value: ({ title }) => title },
  { name: 'recipient', description: 'Who applied', datatype: 'string', value: ({ recipient }) => recipient },
  {
    name: 'grant',
    description: 'The whole grant, in dollars',
    datatype: 'decimal',
    value: ({ grantCents }) => amount(grantCents),
  },
  {
    name: 'milestone',
    description: 'The place of the milestone, from 1',
    datatype: 'integer',
    value: ({ milestone }) => milestone,
  },
  { name: 'stage', description: 'What the milestone is', datatype: 'string', value: ({ stage }) => stage },
  {
    name: 'stage_dollars',
    description: 'What belongs to it, in dollars',
    datatype: 'decimal',
    value: ({ stageCents }) => amount(stageCents),
  },
  { name: 'kind', description: 'accepted, reopened, paid or paid-back', datatype: 'string', value: ({ kind }) => kind },
  {
    name: 'dollars',
    description: 'Of payments, and of what was paid back',
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

const voteColumns: readonly CsvColumn<PanelVote>[] = [
  {
    name: 'application',
    description: 'The number of the application',
    datatype: 'integer',
    value: ({ application }) => application,
  },
  {
    name: 'member',
    description: 'The same member has the same name all over this fund, and another one in every other',
    datatype: 'string',
    value: ({ member }) => member,
  },
  {
    name: 'approves',
    description: 'yes or no',
    datatype: 'string',
    value: ({ approves }) => (approves ? 'yes' : 'no'),
  },
];

export const applicationsCsv = (applications: readonly Application[]): string =>
  csvText(applicationColumns, applications);
export const pledgesCsv = (pledges: readonly Pledge[]): string => csvText(pledgeColumns, pledges);
export const votesCsv = (votes: readonly PanelVote[]): string => csvText(voteColumns, votes);
export const paymentsCsv = (payments: readonly Payment[]): string => csvText(paymentColumns, payments);

export type Table = 'applications' | 'pledges' | 'votes' | 'payments';

const described: Readonly<Record<Table, (url: string) => unknown>> = {
  applications: (url) => csvDescription(url, 'Applications to a fund.', applicationColumns),
  pledges: (url) => csvDescription(url, 'Pledges of a fund that is decided.', pledgeColumns),
  votes: (url) => csvDescription(url, 'Votes of the panel of a fund that is decided.', voteColumns),
  payments: (url) =>
    csvDescription(url, 'Stages of grants: milestones accepted and payments recorded.', paymentColumns),
};
export const tables = Object.keys(described) as readonly Table[];

export const columnsOf = (table: Table, publicUrl: string): unknown =>
  described[table](`${publicUrl}/funds/{slug}/export/${table}.csv`);

export const openFund = (fund: Fund): object => without(fund, 'id');
export const openApplication = (application: Application): object => without(application, 'account');

const without = (record: object, key: string): object =>
  Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
