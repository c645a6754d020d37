/** The forecast as a page and as data: the same numbers in the address give the same chances. */
import { z } from 'zod';
import { api, get, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { anyone } from '../../../platform/rights.ts';
import { pageHeader } from '../../../platform/ui/index.ts';
import { ofReferendum, slugged } from '../api/read.ts';
import { foretell } from '../foretell.ts';
import { forecastPage } from '../pages/forecast.ts';
import { titleOf } from '../pages/referendum-words.ts';
import { forecastFields, readForecast, typedForecast } from '../read-forecast.ts';
import { visibleReferendum } from '../scope.ts';
import { forecastWords } from '../words/forecast.ts';
import { crumbs, titleUnder } from './crumbs.ts';

/** It costs some hundredths of a second of computing. */
const perMinute = 120;

async function show(visit: Visit): Promise<Response> {
  const { platform, locale, now, url } = visit;
  const referendum = await visibleReferendum(visit);
  if (referendum === undefined) return visit.notFound();
  const t = forecastWords(locale);
  const typed = typedForecast(url.searchParams);
  const asked = typed.support !== '';
  const read = readForecast(typed);
  const numbers = asked && read.ok ? read.value : undefined;
  const problems = asked && !read.ok ? read.error : {};
  return visit.page({
    title: titleUnder(locale, referendum, t('title')),
    status: asked && !read.ok ? 422 : 200,
    breadcrumbs: crumbs(locale, referendum),
    heading: pageHeader({ kicker: titleOf(locale, referendum), title: t('title'), lead: t('lead') }),
    wide: true,
    body: forecastPage({
      locale,
      referendum,
      typed,
      asked,
      problems,
      over: now >= referendum.closesAt,
      foretold: numbers === undefined ? undefined : await foretell(platform.db, referendum, numbers),
      query: new URLSearchParams(typed).toString(),
    }),
  });
}

const chance = z.number().describe('0 to 1');
const text = z.string().max(100).optional();

const forecastShape = z.object({
  keys: z.array(chance).describe('The chance of each key, in their order'),
  all: chance,
  scenarios: z.array(z.object({ name: z.string(), weight: chance, keys: z.array(chance), all: chance })),
  assumptions: z.array(z.object({ type: z.string() }).loose()),
  needed: z.array(z.object({ chance, support: chance.nullable().describe('Null: no support is enough') })),
});

const forecastApi: Route = api({
  method: 'get',
  path: '/api/referendums/:slug/forecast',
  who: anyone,
  perMinute,
  summary: 'The chance that each key turns and that all do, from poll support and turnout scenarios',
  tags: ['referendums'],
  params: slugged,
  query: z.object(Object.fromEntries(forecastFields.map((field) => [field, text]))),
  responses: {
    200: { description: 'The chances, with what was assumed', schema: forecastShape },
    404: { description: 'There is no such referendum' },
    422: { description: 'A number is missing or makes no sense' },
  },
  handle: ofReferendum(async (visit, referendum) => {
    const read = readForecast(typedForecast(visit.url.searchParams));
    const told = read.ok ? await foretell(visit.platform.db, referendum, read.value) : undefined;
    if (told === undefined) {
      const problems = Object.entries(read.ok ? {} : read.error).map(([field, message]) => ({ field, message }));
      return visit.apiProblem(422, 'not-foretold', 'This cannot be worked out.', problems);
    }
    const needed = told.needed.map((one) => ({ ...one, support: one.support ?? null }));
    return visit.apiJson({ ...told.forecast, needed });
  }),
});

export const forecastRoutes: readonly Route[] = [
  { ...get('/referendums/:slug/forecast', anyone, show), perMinute },
  forecastApi,
];
