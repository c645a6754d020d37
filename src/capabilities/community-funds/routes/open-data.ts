/** Open data, feeds, and the API for reading. */
import { z } from 'zod';
import { atomFeed, atomResponse, type AtomEntry } from '../../../platform/feeds/atom.ts';
import { api, get, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import { anyone } from '../../../platform/rights.ts';
import { excerpt } from '../../../platform/ui/index.ts';
import { phaseLabel } from '../cards.ts';
import { pathOf, phaseOf, type Fund } from '../fund.ts';
import {
  applicationsCsv,
  columnsOf,
  grantsCsv,
  grantsJson,
  openApplication,
  openFund,
  paymentsCsv,
  pledgesCsv,
  type GrantParts,
} from '../open-data.ts';
import { applicationsOf, decisionOf, entriesOf, findFund, publishedFunds } from '../store/funds.ts';
import { openDecision } from '../open-decision.ts';
import { pledgesOf } from '../store/pledges.ts';
import { common } from '../words/common.ts';

const csv = 'text/csv; charset=utf-8; header=present';
const json = 'application/json; charset=utf-8';

async function published(visit: Visit): Promise<Fund | undefined> {
  const found = await findFund(visit.platform.db, visit.params['slug'] ?? '');
  return found === undefined || found.publishedAt === null ? undefined : found;
}

/** What tells of single people or of money comes out once all is decided. */
const decidedFile =
  (name: string, type: string, made: (visit: Visit, parts: GrantParts) => Promise<string> | string) =>
  async (visit: Visit): Promise<Response> => {
    const fund = await published(visit);
    const decision = fund === undefined ? undefined : await decisionOf(visit.platform.db, fund.id);
    if (fund === undefined || decision === undefined) return visit.notFound();
    const applications = await applicationsOf(visit.platform.db, fund.id);
    const { publicUrl } = visit.platform.config;
    const parts = { fund, applications, outcome: decision.outcome, decidedAt: decision.at, publicUrl };
    return visit.download(`${fund.slug}-${name}`, type, await made(visit, parts));
  };

async function feed({ platform, locale, now }: Visit): Promise<Response> {
  const { publicUrl } = platform.config;
  const funds = await publishedFunds(platform.db, {});
  const entries = funds.map((fund): AtomEntry => {
    const phase = phaseOf(fund, now);
    const link = `${publicUrl}${pathOf(fund)}`;
    const starts = {
      announced: fund.publishedAt,
      applying: fund.opensAt,
      reviewing: fund.closesAt,
      pledging: fund.pledgingOpensAt,
      deciding: fund.pledgingClosesAt,
      decided: fund.decidedAt,
      draft: null,
    } as const;
    return {
      id: `${link}#${phase}`,
      title: `${inLanguage(fund, 'title', locale).text}: ${phaseLabel(locale, fund, phase)}`,
      at: starts[phase] ?? now,
      author: fund.regionName,
      link,
      summary: excerpt(inLanguage(fund, 'about', locale).text, 300),
    };
  });
  const title = common(locale)('feedTitle');
  return atomResponse(atomFeed({ locale, publicUrl, now, path: '/funds.atom', title, page: '/funds', entries }));
}

const limited = (route: Route): Route => ({ ...route, perMinute: 120 });
const path = '/funds/:slug/export';
const fundSchema = z.looseObject({
  slug: z.string(),
  regionId: z.string(),
  title: z.string(),
  pot: z.number().describe('In cents'),
});

export const openDataRoutes: readonly Route[] = [
  get('/funds.atom', anyone, feed),
  ...(['applications', 'pledges', 'payments'] as const).map((table) =>
    get(`/funds/export/${table}.csv-metadata.json`, anyone, (visit) =>
      visit.download(
        `${table}.csv-metadata.json`,
        json,
        JSON.stringify(columnsOf(table, visit.platform.config.publicUrl), null, 2),
      ),
    ),
  ),
  limited(
    get(`${path}/applications.csv`, anyone, async (visit) => {
      const fund = await published(visit);
      if (fund === undefined) return visit.notFound();
      const applications = await applicationsOf(visit.platform.db, fund.id);
      return visit.download(`${fund.slug}-applications.csv`, csv, applicationsCsv(applications));
    }),
  ),
  limited(
    get(
      `${path}/pledges.csv`,
      anyone,
      decidedFile('pledges.csv', csv, async ({ platform }, { fund }) =>
        pledgesCsv(await pledgesOf(platform.db, fund.id)),
      ),
    ),
  ),
  limited(
    get(
      `${path}/payments.csv`,
      anyone,
      decidedFile('payments.csv', csv, async ({ platform }, { fund }) =>
        paymentsCsv(await entriesOf(platform.db, fund.id)),
      ),
    ),
  ),
  limited(
    get(
      `${path}/grants.csv`,
      anyone,
      decidedFile('grants.csv', csv, (_, parts) => grantsCsv(parts)),
    ),
  ),
  limited(
    get(
      `${path}/grants.json`,
      anyone,
      decidedFile('grants.json', json, (_, parts) => JSON.stringify(grantsJson(parts), null, 2)),
    ),
  ),
  api({
    method: 'get',
    path: '/api/funds',
    who: anyone,
    summary: 'Published community funds',
    tags: ['funds'],
    responses: { 200: { description: 'The funds', schema: z.object({ funds: z.array(fundSchema) }) } },
    handle: async (visit) => visit.apiJson({ funds: (await publishedFunds(visit.platform.db, {})).map(openFund) }),
  }),
  api({
    method: 'get',
    path: '/api/funds/:slug',
    who: anyone,
    summary: 'One fund with its applications and, once it is decided, its grants (money in cents)',
    tags: ['funds'],
    params: z.object({ slug: z.string() }),
    responses: {
      200: {
        description: 'The fund',
        schema: fundSchema.extend({ applications: z.array(z.looseObject({ number: z.number() })) }),
      },
      404: { description: 'There is no such fund' },
    },
    handle: async (visit) => {
      const fund = await published(visit);
      if (fund === undefined) return visit.apiProblem(404, 'no-such-fund', 'There is no such fund.');
      const [applications, decision] = await Promise.all([
        applicationsOf(visit.platform.db, fund.id),
        decisionOf(visit.platform.db, fund.id),
      ]);
      return visit.apiJson({
        ...openFund(fund),
        phase: phaseOf(fund, visit.now),
        applications: applications.map(openApplication),
        decision: decision === undefined ? null : openDecision(decision),
      });
    },
  }),
];
