/** The feed, and the API for reading. */
import { z } from 'zod';
import { atomFeed, atomResponse, type AtomEntry } from '../../../platform/feeds/atom.ts';
import { api, get, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import { anyone } from '../../../platform/rights.ts';
import { excerpt } from '../../../platform/ui/index.ts';
import { phaseLabel } from '../cards.ts';
import { pathOf, phaseOf, type Fund } from '../fund.ts';
import { openApplication, openFund } from '../open-data.ts';
import { openDecision, openStanding } from '../open-decision.ts';
import { standingOf } from '../standing.ts';
import { applicationsOf, decisionOf, findFund, publishedFunds } from '../store/funds.ts';
import { common } from '../words/common.ts';

async function published(visit: Visit): Promise<Fund | undefined> {
  const found = await findFund(visit.platform.db, visit.params['slug'] ?? '');
  return found === undefined || found.publishedAt === null ? undefined : found;
}

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

const fundSchema = z.looseObject({
  slug: z.string(),
  regionId: z.string(),
  title: z.string(),
  pot: z.number().describe('In cents'),
});

export const openDataRoutes: readonly Route[] = [
  get('/funds.atom', anyone, feed),
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
        schema: fundSchema.extend({
          applications: z.array(z.looseObject({ number: z.number() })),
          standing: z
            .array(
              z.object({
                application: z.number(),
                pledgers: z.number(),
                pledged: z.number(),
                match: z.number(),
                brings: z.number().nullable(),
              }),
            )
            .describe(
              'While pledges come in, in cents: what may be told, in steps of ten residents; brings is of one more pledge of $10, or the most one may pledge',
            ),
        }),
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
      const phase = phaseOf(fund, visit.now);
      const comesIn = phase === 'pledging' || phase === 'deciding';
      return visit.apiJson({
        ...openFund(fund),
        phase,
        applications: applications.map(openApplication),
        standing: comesIn ? openStanding(await standingOf(visit.platform, fund, applications)) : [],
        decision: decision === undefined ? null : openDecision(decision),
      });
    },
  }),
];
