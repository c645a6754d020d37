/** Clerks verify signatures: which county, the queue of each, and what they found. */
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Submitted } from '../../../platform/http/forms.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { number } from '../../../platform/i18n/format.ts';
import { pageHeader } from '../../../platform/ui/index.ts';
import type { Initiative } from '../initiative.ts';
import { verifyCountiesPage } from '../pages/verify-counties.ts';
import { wholeNumber } from '../raw-cells.ts';
import { ownCounties, type County } from '../raw-county.ts';
import { clerk, visibleInitiative } from '../scope.ts';
import { returnsOf } from '../store/return-totals.ts';
import { countiesOf } from '../store/raw-counts.ts';
import { countySample, samplesOf } from '../store/sample-draws.ts';
import { claimNext, claimsOf, foundByCounty } from '../store/verify-checks.ts';
import { isFinding, rowsAtOnce } from '../verify-check.ts';
import { recordFindings, stageNow, type Entry } from '../verify-record.ts';
import { verifyWords } from '../words/verify.ts';
import { crumbs, titleUnder } from './crumbs.ts';
import { inCounty } from './raw-enter.ts';
import { forbidden } from './raw-forbidden.ts';
import { pathOf, showCounty } from './verify-show.ts';

async function showCounties(visit: Visit): Promise<Response> {
  const initiative = await visibleInitiative(visit);
  if (initiative === undefined) return visit.notFound();
  const { platform, locale } = visit;
  const counties = await countiesOf(platform.db, initiative.regionId);
  const own = await ownCounties(platform.db, initiative, counties, visit.requireAccount().id);
  if (own.length === 0) return forbidden(visit);
  const stage = await stageNow(platform.db, initiative);
  const [samples, reports, found] =
    stage === undefined
      ? [[], [], new Map<string, number>()]
      : await Promise.all([
          samplesOf(platform.db, initiative.id, stage),
          returnsOf(platform.db, initiative.id, stage),
          foundByCounty(platform.db, initiative.id, stage),
        ]);
  const mine = samples.filter(({ id }) => own.some((county) => county.id === id));
  const t = verifyWords(locale);
  return visit.page({
    title: titleUnder(locale, initiative, t('title')),
    breadcrumbs: crumbs(locale, initiative),
    heading: pageHeader({ title: t('title'), lead: t('lead') }),
    body: verifyCountiesPage(
      locale,
      initiative.slug,
      mine.map(({ id, name, key, size }) => {
        const report = reports.find(({ countyId }) => countyId === id);
        const standing = report === undefined ? 'verifying' : report.takenBack ? 'takenBack' : 'finished';
        return { name, key, size, found: found.get(id) ?? 0, standing };
      }),
    ),
  });
}

/** One finding by its button, or a page of rows in which some are left for later. */
function entriesOf(form: Submitted): readonly Entry[] | undefined {
  const signatures = form.all('signature').slice(0, rowsAtOnce).map(wholeNumber);
  const entries: Entry[] = [];
  for (const signature of signatures) {
    if (signature === undefined) return undefined;
    const one = form.text('finding');
    const typed = one === '' ? form.text(`finding-${signature}`) : one;
    if (typed === '') continue;
    if (!isFinding(typed) && typed !== 'undone') return undefined;
    const other =
      one === '' ? form.text(`duplicate-${signature}`) : form.text('duplicateOf') || form.text('duplicateAgain');
    const seen = form.text(one === '' ? `seen-${signature}` : 'seen');
    entries.push({
      signature,
      finding: typed,
      duplicateOf: typed === 'duplicate' ? (wholeNumber(other) ?? null) : null,
      seen: wholeNumber(seen) ?? 0,
    });
  }
  return entries;
}

const record = (visit: Visit): Promise<Response> =>
  inCounty(visit, async (initiative, county) => {
    const form = await visit.form();
    const { locale, platform } = visit;
    const account = visit.requireAccount();
    const entries = entriesOf(form);
    if (entries === undefined || entries.length === 0)
      return showCounty(visit, initiative, county, { typed: form.fields, problem: { type: 'findingMissing' } });
    const done = await recordFindings(platform, initiative, county, account.id, entries);
    if (!done.ok) return showCounty(visit, initiative, county, { typed: form.fields, problem: done.error });
    const t = verifyWords(locale);
    const { overruled, recorded } = done.value;
    // Whoever works through the queue goes on with the next; whoever undoes sees what they undid.
    const rows = rowsOf(form);
    await takeNext(visit, initiative, county, rows);
    const undone = entries.every(({ finding }) => finding === 'undone');
    const said =
      overruled.length > 0
        ? t('overruled', { numbers: overruled.map((each) => number(locale, each)).join(', ') })
        : undone
          ? t('undone')
          : t('recorded', { count: recorded });
    return visit.seeOther(pathOf(initiative, county, rows), said);
  });

/** How many then lie before the clerk. */
async function takeNext(visit: Visit, initiative: Initiative, county: County, rows: number): Promise<number> {
  const { platform } = visit;
  const stage = await stageNow(platform.db, initiative);
  const sample = stage && (await countySample(platform.db, initiative.id, county.id, stage));
  if (stage === undefined || sample === undefined) return 0;
  const place = { initiativeId: initiative.id, countyId: county.id, stage };
  const { id } = visit.requireAccount();
  return platform.db.transaction().execute(async (tx) => {
    await claimNext(tx, place, sample, id, rows);
    return (await claimsOf(tx, place, id)).length;
  });
}

const next = (visit: Visit): Promise<Response> =>
  inCounty(visit, async (initiative, county) => {
    const rows = rowsOf(await visit.form());
    const before = await takeNext(visit, initiative, county, rows);
    return visit.seeOther(
      pathOf(initiative, county, rows),
      before === 0 ? verifyWords(visit.locale)('allTaken') : undefined,
    );
  });

const rowsOf = (form: Submitted): 1 | typeof rowsAtOnce => (form.text('rows') === String(rowsAtOnce) ? rowsAtOnce : 1);

export const verifyRoutes: readonly Route[] = [
  get('/initiatives/:slug/verify', clerk, showCounties),
  get('/initiatives/:slug/verify/:county', clerk, (visit) =>
    inCounty(visit, (initiative, county) => showCounty(visit, initiative, county)),
  ),
  post('/initiatives/:slug/verify/:county', clerk, record),
  post('/initiatives/:slug/verify/:county/next', clerk, next),
];
