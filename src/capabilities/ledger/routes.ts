/** The public log: as a page, as open data, and as a feed. */
import { atomResponse } from '../../platform/feeds/atom.ts';
import { z } from 'zod';
import { publicLog } from '../../platform/audit.ts';
import { api, get, type Route } from '../../platform/http/route.ts';
import type { Visit } from '../../platform/http/visit.ts';
import type { Locale } from '../../platform/i18n/catalogue.ts';
import type { Platform } from '../../platform/platform.ts';
import { listRegions } from '../../platform/regions.ts';
import { anyone } from '../../platform/rights.ts';
import { readAct, type Act, type PublicRow } from './act.ts';
import { logFeed } from './atom.ts';
import { logPage } from './pages/log.ts';

const onPage = 40;
const inFeed = 50;
const inAnswer = 200;

export async function readActs(
  platform: Platform,
  locale: Locale,
  rows: readonly PublicRow[],
): Promise<readonly Act[]> {
  const processes = [...new Set(rows.flatMap(({ process }) => process ?? []))];
  const [regions, named] = await Promise.all([listRegions(platform.db), platform.processNames(processes, locale)]);
  const names = { regions: new Map(regions.map(({ id, name }) => [id, name])), processes: named };
  return rows.map((row) => readAct(locale, row, names));
}

/** The process asked for; '' for all. What cannot be the name of a process finds nothing, as an unknown one does. */
const wantedProcess = (visit: Visit): string => (visit.url.searchParams.get('process') ?? '').trim().slice(0, 120);
const only = (process: string): { process?: string } => (process === '' ? {} : { process });

/** The number in ?before=; undefined for the newest, null when it is no number of a row. */
function wantedBefore(visit: Visit): number | undefined | null {
  const text = visit.url.searchParams.get('before');
  if (text === null || text === '') return undefined;
  const value = /^\d{1,16}$/.test(text) ? Number(text) : 0;
  return Number.isSafeInteger(value) && value > 0 ? value : null;
}

async function showLog(visit: Visit): Promise<Response> {
  const { platform, locale } = visit;
  const process = wantedProcess(visit);
  const before = wantedBefore(visit);
  if (before === null) return visit.notFound();
  // One more than is shown tells whether there are older ones.
  const rows = await publicLog(platform.db, {
    ...only(process),
    ...(before === undefined ? {} : { before }),
    limit: onPage + 1,
  });
  const shown = rows.slice(0, onPage);
  return visit.page(
    logPage(locale, {
      acts: await readActs(platform, locale, shown),
      timeZone: platform.config.timeZone,
      process,
      about: (await platform.processNames([process], locale)).get(process),
      later: before !== undefined,
      olderThan: rows.length > onPage ? shown.at(-1)?.id : undefined,
    }),
  );
}

async function feed(visit: Visit): Promise<Response> {
  const { platform, locale, url, now } = visit;
  const acts = await readActs(
    platform,
    locale,
    await publicLog(platform.db, { ...only(wantedProcess(visit)), limit: inFeed }),
  );
  const path = url.pathname + url.search;
  return atomResponse(logFeed(locale, { publicUrl: platform.config.publicUrl, path, acts, now }));
}

const row = z.object({
  id: z.number(),
  at: z.string(),
  act: z.string(),
  actor_role: z.string().nullable(),
  region_id: z.string().nullable(),
  process: z.string().nullable(),
  reason: z.string().nullable(),
  detail: z.record(z.string(), z.unknown()),
});

export const ledgerRoutes: readonly Route[] = [
  get('/log', anyone, showLog),
  get('/log.atom', anyone, feed),
  api({
    method: 'get',
    path: '/api/log',
    who: anyone,
    summary: 'The public log, newest first; `next` is the address of older rows, null at the end',
    tags: ['ledger'],
    query: z.object({
      process: z.string().max(120).optional(),
      before: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER).optional(),
      limit: z.coerce.number().int().min(1).max(1000).default(inAnswer),
    }),
    responses: {
      200: { description: 'Rows of the log', schema: z.object({ acts: z.array(row), next: z.string().nullable() }) },
    },
    handle: async (visit, { query: { process, before, limit } }) => {
      const filter = { ...only(process ?? ''), ...(before === undefined ? {} : { before }) };
      const rows = await publicLog(visit.platform.db, { ...filter, limit: limit + 1 });
      const shown = rows.slice(0, limit);
      const last = shown.at(-1);
      const more = rows.length > limit && last !== undefined;
      const next = more
        ? `/api/log?${new URLSearchParams({ ...only(process ?? ''), before: String(last.id), limit: String(limit) })}`
        : null;
      return visit.apiJson({ acts: shown, next });
    },
  }),
];
