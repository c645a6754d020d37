/** Open data to download: applications at any time; what tells of single people or of money once all is decided. */
import { get, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { anyone } from '../../../platform/rights.ts';
import { decisionFile } from '../decision-file.ts';
import type { Fund } from '../fund.ts';
import { applicationsCsv, columnsOf, paymentsCsv, paymentsOf, pledgesCsv, tables, votesCsv } from '../open-data.ts';
import { grantsCsv, grantsJson, type GrantParts } from '../open-grants.ts';
import { applicationsOf, decisionOf, entriesOf, findFund, type Decision } from '../store/funds.ts';
import { panelVotesOf, pledgesOf } from '../store/pledges.ts';

const csv = 'text/csv; charset=utf-8; header=present';
const json = 'application/json; charset=utf-8';
const perMinute = 120;

async function published(visit: Visit): Promise<Fund | undefined> {
  const found = await findFund(visit.platform.db, visit.params['slug'] ?? '');
  return found === undefined || found.publishedAt === null ? undefined : found;
}

interface Found {
  readonly parts: GrantParts;
  readonly decision: Decision;
}

const decidedFile = (
  name: string,
  type: string,
  made: (visit: Visit, found: Found) => Promise<string> | string,
): Route => ({
  ...get(`/funds/:slug/export/${name}`, anyone, async (visit) => {
    const fund = await published(visit);
    const { db, config } = visit.platform;
    const decision = fund === undefined ? undefined : await decisionOf(db, fund.id);
    if (fund === undefined || decision === undefined) return visit.notFound();
    const [applications, entries] = await Promise.all([applicationsOf(db, fund.id), entriesOf(db, fund.id)]);
    const { publicUrl, timeZone, grantsPrefix: prefix } = config;
    const { outcome, at: decidedAt } = decision;
    const parts = { fund, applications, entries, outcome, decidedAt, publicUrl, timeZone, prefix };
    return visit.download(`${fund.slug}-${name}`, type, await made(visit, { parts, decision }));
  }),
  perMinute,
});

export const fileRoutes: readonly Route[] = [
  ...tables.map((table) =>
    get(`/funds/export/${table}.csv-metadata.json`, anyone, (visit) =>
      visit.download(
        `${table}.csv-metadata.json`,
        json,
        JSON.stringify(columnsOf(table, visit.platform.config.publicUrl), null, 2),
      ),
    ),
  ),
  {
    ...get('/funds/:slug/export/applications.csv', anyone, async (visit) => {
      const fund = await published(visit);
      if (fund === undefined) return visit.notFound();
      const applications = await applicationsOf(visit.platform.db, fund.id);
      return visit.download(`${fund.slug}-applications.csv`, csv, applicationsCsv(applications));
    }),
    perMinute,
  },
  decidedFile('pledges.csv', csv, async ({ platform }, { parts }) =>
    pledgesCsv(await pledgesOf(platform.db, parts.fund.id)),
  ),
  decidedFile('votes.csv', csv, async ({ platform }, { parts }) =>
    votesCsv(await panelVotesOf(platform.db, parts.fund.id)),
  ),
  decidedFile('decision.json', json, async ({ platform: { db } }, { parts: { fund, applications }, decision }) => {
    const [pledges, votes] = await Promise.all([pledgesOf(db, fund.id), panelVotesOf(db, fund.id)]);
    return JSON.stringify(decisionFile(fund, applications, { pledges, votes }, decision), null, 2);
  }),
  decidedFile('payments.csv', csv, (_, { parts: { entries, applications, outcome } }) =>
    paymentsCsv(paymentsOf(entries, applications, outcome)),
  ),
  decidedFile('grants.csv', csv, (_, { parts }) => grantsCsv(parts)),
  decidedFile('grants.json', json, (_, { parts }) => JSON.stringify(grantsJson(parts), null, 2)),
];
