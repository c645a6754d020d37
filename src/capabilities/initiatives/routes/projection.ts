/** The projection: what everybody sees of it, and the button with which the organiser records the outcome. */
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { actingOfficial } from '../../../platform/official.ts';
import { anyone } from '../../../platform/rights.ts';
import type { Initiative } from '../initiative.ts';
import { clerkAction } from '../pages/paper-tabs.ts';
import { projectionPage } from '../pages/projection.ts';
import { completeVerification, type CompleteProblem } from '../projection-complete.ts';
import { shownFindings } from '../projection-findings.ts';
import { fullCheckOf, pictureOf } from '../projection-of.ts';
import { lifeNow } from '../raw-enter.ts';
import { namedInitiative, organiser } from '../scope.ts';
import { returnsOf } from '../store/return-totals.ts';
import { countiesOf } from '../store/raw-counts.ts';
import { projectionWords } from '../words/projection.ts';
import { paperPage, publicly } from './paper-page.ts';
import { countsSomewhere, organises } from './raw-official.ts';

async function showProjection(visit: Visit, initiative: Initiative, problem?: CompleteProblem): Promise<Response> {
  const { locale, platform } = visit;
  const { db } = platform;
  const t = projectionWords(locale);
  const [picture, fullCheck, reports, counties, life, runs] = await Promise.all([
    pictureOf(db, initiative),
    fullCheckOf(db, initiative),
    returnsOf(db, initiative.id, 'sample'),
    countiesOf(db, initiative.regionId),
    lifeNow(db, initiative),
    organises(visit, initiative),
  ]);
  const awaited =
    life.state === 'sampling'
      ? picture?.projection.awaited.length
      : life.state === 'full-check'
        ? fullCheck?.awaited
        : undefined;
  const verifies = awaited !== undefined && (await countsSomewhere(visit, initiative));
  const checked = life.past.find((event) => event.kind === 'fully-checked');
  return paperPage(visit, initiative, {
    tab: 'projection',
    t,
    actions: clerkAction(locale, initiative.slug, verifies ? 'verify' : undefined),
    status: problem === undefined ? 200 : 409,
    body: projectionPage(locale, {
      initiative,
      picture,
      fullCheck,
      fullOutcome: checked?.outcome,
      findings: shownFindings(counties, reports),
      completes: !runs || awaited === undefined ? 'no' : awaited === 0 ? 'now' : 'waits',
      problem,
    }),
  });
}

async function complete(visit: Visit): Promise<Response> {
  const initiative = await namedInitiative(visit);
  const done = await completeVerification(visit.platform, initiative, actingOfficial(visit));
  if (!done.ok) return showProjection(visit, initiative, done.error);
  return visit.seeOther(`/initiatives/${initiative.slug}/projection`, projectionWords(visit.locale)('completed'));
}

export const projectionRoutes: readonly Route[] = [
  get('/initiatives/:slug/projection', anyone, publicly(showProjection)),
  post('/initiatives/:slug/projection/complete', organiser, complete),
];
