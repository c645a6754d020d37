/** Open data, the feed, and the API for reading. */
import { z } from 'zod';
import { atomFeed, atomResponse, type AtomEntry } from '../../../platform/feeds/atom.ts';
import { api, get, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { anyone } from '../../../platform/rights.ts';
import { excerpt } from '../../../platform/ui/index.ts';
import { agreementOf } from '../agreement.ts';
import { pathOf, type Brief, type Version } from '../brief.ts';
import { claimsCsv, descriptions, openBrief, sourcesCsv } from '../open-data.ts';
import { inWords } from '../pages/texts.ts';
import { signOffsThatCount } from '../publish-brief.ts';
import { findBrief, findVersion, publishedBriefs, signOffsOf } from '../store/briefs.ts';
import { opinionCounts } from '../store/readers.ts';
import { common } from '../words/common.ts';

const csv = 'text/csv; charset=utf-8; header=present';
const json = 'application/json; charset=utf-8';

type Found = { readonly brief: Brief; readonly version: Version };

async function published(visit: Visit): Promise<Found | undefined> {
  const { db } = visit.platform;
  const brief = await findBrief(db, visit.params['slug'] ?? '');
  if (brief === undefined || brief.published === null) return undefined;
  const version = await findVersion(db, brief.id, brief.published);
  return version === undefined ? undefined : { brief, version };
}

async function whole(visit: Visit, { brief, version }: Found): Promise<object> {
  const { db } = visit.platform;
  const [counts, signOffs] = await Promise.all([opinionCounts(db, brief.id), signOffsOf(db, brief.id, version.number)]);
  return openBrief(brief, version, { agreement: agreementOf(counts), signOffs: signOffsThatCount(signOffs) });
}

const download =
  (name: string, type: string, made: (visit: Visit, found: Found) => string | Promise<string>) =>
  async (visit: Visit): Promise<Response> => {
    const found = await published(visit);
    if (found === undefined) return visit.notFound();
    return visit.download(`${found.brief.slug}-${name}`, type, await made(visit, found));
  };

async function feed({ platform, locale, now }: Visit): Promise<Response> {
  const { publicUrl } = platform.config;
  const briefs = await publishedBriefs(platform.db, {});
  const entries = await Promise.all(
    briefs.map(async (brief): Promise<readonly AtomEntry[]> => {
      const version = await findVersion(platform.db, brief.id, brief.published ?? 0);
      if (version?.publishedAt === undefined || version.publishedAt === null) return [];
      const link = `${publicUrl}${pathOf(brief)}`;
      return [
        {
          id: `${link}#version-${version.number}`,
          title: inWords(locale, version.content.title).text,
          at: version.publishedAt,
          author: brief.regionName,
          link,
          summary: `${version.reason ?? ''} ${excerpt(inWords(locale, version.content.summary).text, 300)}`.trim(),
        },
      ];
    }),
  );
  const title = common(locale)('feedTitle');
  return atomResponse(
    atomFeed({ locale, publicUrl, now, path: '/briefs.atom', title, page: '/briefs', entries: entries.flat() }),
  );
}

const limited = (route: Route): Route => ({ ...route, perMinute: 120 });
const described = (table: keyof typeof descriptions): Route =>
  get(`/briefs/export/${table}.csv-metadata.json`, anyone, (visit) =>
    visit.download(
      `${table}.csv-metadata.json`,
      json,
      JSON.stringify(descriptions[table](visit.platform.config.publicUrl), null, 2),
    ),
  );

const brief = z.looseObject({
  slug: z.string(),
  version: z.number(),
  content: z.looseObject({ claims: z.array(z.looseObject({ key: z.string(), kind: z.string(), side: z.string() })) }),
  agreement: z.array(
    z.object({
      view: z.string(),
      people: z.number().nullable().describe('Null where fewer than ten have said'),
      fair: z.number().nullable().describe('Of them, from 0 to 1'),
    }),
  ),
});

export const openDataRoutes: readonly Route[] = [
  get('/briefs.atom', anyone, feed),
  described('claims'),
  described('sources'),
  described('claimed'),
  limited(
    get(
      '/briefs/:slug/claims.csv',
      anyone,
      download('claims.csv', csv, (_, { version }) => claimsCsv(version.content)),
    ),
  ),
  limited(
    get(
      '/briefs/:slug/sources.csv',
      anyone,
      download('sources.csv', csv, (_, { version }) => sourcesCsv(version.content)),
    ),
  ),
  limited(
    get(
      '/briefs/:slug/brief.json',
      anyone,
      download('brief.json', json, async (visit, found) => JSON.stringify(await whole(visit, found))),
    ),
  ),
  api({
    method: 'get',
    path: '/api/briefs',
    who: anyone,
    summary: 'Published briefs, the one published last first',
    tags: ['briefs'],
    responses: {
      200: {
        description: 'The briefs',
        schema: z.object({
          briefs: z.array(
            z.object({ slug: z.string(), regionId: z.string(), topic: z.string().nullable(), version: z.number() }),
          ),
        }),
      },
    },
    handle: async (visit) =>
      visit.apiJson({
        briefs: (await publishedBriefs(visit.platform.db, {})).map(({ slug, regionId, topic, published: version }) => ({
          slug,
          regionId,
          topic,
          version,
        })),
      }),
  }),
  api({
    method: 'get',
    path: '/api/briefs/:slug',
    who: anyone,
    summary: 'One brief as it is published, with its claims, sources, checks and what readers say',
    tags: ['briefs'],
    params: z.object({ slug: z.string() }),
    responses: { 200: { description: 'The brief', schema: brief }, 404: { description: 'There is no such brief' } },
    handle: async (visit) => {
      const found = await published(visit);
      return found === undefined
        ? visit.apiProblem(404, 'no-such-brief', 'There is no such brief.')
        : visit.apiJson(await whole(visit, found));
    },
  }),
];
