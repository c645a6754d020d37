/** The raw count: what everybody sees of it, and the button with which the organiser completes it. */
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { dayIn } from '../../../platform/local-time.ts';
import { actingOfficial } from '../../../platform/official.ts';
import { anyone } from '../../../platform/rights.ts';
import type { Initiative } from '../initiative.ts';
import { clerkAction } from '../pages/paper-tabs.ts';
import { rawCountPage, type RawCountParts } from '../pages/raw-count.ts';
import { completeRawCount, type CompleteProblem } from '../raw-complete.ts';
import { rawCountOf } from '../raw-count.ts';
import { namedInitiative, organiser } from '../scope.ts';
import { standingOf, type Standing } from '../standing.ts';
import { countyCounts } from '../store/raw-counts.ts';
import { rawCountWords } from '../words/raw-count.ts';
import { paperPage, publicly } from './paper-page.ts';
import { countsSomewhere, organises } from './raw-official.ts';

export async function rawCountParts(
  visit: Visit,
  initiative: Initiative,
): Promise<RawCountParts & { standing: Standing }> {
  const { platform, now } = visit;
  const today = dayIn(now, platform.config.timeZone);
  const [standing, counties] = await Promise.all([
    standingOf(platform.db, initiative, today),
    countyCounts(platform.db, initiative.id, initiative.regionId),
  ]);
  const { past } = standing.life;
  return {
    initiative,
    standing,
    count: rawCountOf(counties),
    filed: past.find(({ kind }) => kind === 'filed'),
    counted: past.find((event) => event.kind === 'raw-counted'),
    step: standing.steps.find(({ kind }) => kind === 'raw-counted'),
  };
}

async function showCount(visit: Visit, initiative: Initiative, problem?: CompleteProblem): Promise<Response> {
  const { locale } = visit;
  const t = rawCountWords(locale);
  const parts = await rawCountParts(visit, initiative);
  const { state } = parts.standing.life;
  const enters = await countsSomewhere(visit, initiative);
  const ready = parts.count.counting > 0 && parts.count.closed === parts.count.counting;
  return paperPage(visit, initiative, {
    tab: 'counts',
    t,
    actions: clerkAction(locale, initiative.slug, state === 'counting' && enters ? 'counts/enter' : undefined),
    status: problem === undefined ? 200 : 409,
    body: rawCountPage(locale, {
      ...parts,
      completes: state === 'counting' && (await organises(visit, initiative)) ? (ready ? 'now' : 'waits') : 'no',
      problem,
    }),
  });
}

async function complete(visit: Visit): Promise<Response> {
  const initiative = await namedInitiative(visit);
  const done = await completeRawCount(visit.platform, initiative, actingOfficial(visit));
  if (!done.ok) return showCount(visit, initiative, done.error);
  return visit.seeOther(`/initiatives/${initiative.slug}/counts`, rawCountWords(visit.locale)('completed'));
}

export const rawCountRoutes: readonly Route[] = [
  get('/initiatives/:slug/counts', anyone, publicly(showCount)),
  post('/initiatives/:slug/counts/complete', organiser, complete),
];
