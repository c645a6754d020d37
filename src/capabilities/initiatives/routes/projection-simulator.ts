/** The qualification simulator, for everybody. */
import { get, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { anyone } from '../../../platform/rights.ts';
import { pageHeader } from '../../../platform/ui/index.ts';
import { simulatorPage } from '../pages/projection-simulator.ts';
import { readAssumptions, simulateInitiative } from '../projection-simulator.ts';
import { rawCountOf } from '../raw-count.ts';
import { visibleInitiative } from '../scope.ts';
import { countyCounts } from '../store/raw-counts.ts';
import { projectionWords } from '../words/projection.ts';
import { simulatorWords } from '../words/projection-simulator.ts';
import { crumbs, titleUnder } from './crumbs.ts';

async function showSimulator(visit: Visit): Promise<Response> {
  const initiative = await visibleInitiative(visit);
  if (initiative === undefined) return visit.notFound();
  const { locale, platform, url } = visit;
  const { rules, required } = initiative;
  const t = simulatorWords(locale);
  const counted = rawCountOf(await countyCounts(platform.db, initiative.id, initiative.regionId)).total;
  const assumptions = readAssumptions(url.searchParams, counted, required ?? 1);
  const possible = required !== null && rules.sampling !== null && rules.limits !== null;
  const simulated =
    possible && assumptions.read !== undefined
      ? await simulateInitiative(platform, initiative, assumptions.read)
      : undefined;
  const path = `/initiatives/${initiative.slug}/projection`;
  return visit.page({
    title: titleUnder(locale, initiative, t('title')),
    breadcrumbs: [...crumbs(locale, initiative), { href: path, label: projectionWords(locale)('title') }],
    heading: pageHeader({ title: t('title'), lead: t('lead') }),
    status: assumptions.wrong.length > 0 ? 422 : 200,
    body: simulatorPage(locale, { action: `${path}/simulator`, assumptions, simulated, possible }),
  });
}

export const simulatorRoutes: readonly Route[] = [
  { ...get('/initiatives/:slug/projection/simulator', anyone, showSimulator), perMinute: 60 },
];
