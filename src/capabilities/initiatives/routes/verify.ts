/** Clerks verify signatures: which county, the queue of each, findings, the finish, and totals instead. */
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Submitted } from '../../../platform/http/forms.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { number } from '../../../platform/i18n/format.ts';
import { pageHeader } from '../../../platform/ui/index.ts';
import type { Initiative } from '../initiative.ts';
import { verifyCountiesPage } from '../pages/verify-counties.ts';
import { totalsField } from '../pages/verify-totals.ts';
import { verifyPage, type VerifyParts } from '../pages/verify.ts';
import { wholeNumber } from '../raw-cells.ts';
import { ownCounties, type County } from '../raw-county.ts';
import { reportTotals, takeBackReturn, type ReportProblem } from '../return-report.ts';
import { clerk, visibleInitiative } from '../scope.ts';
import { returnsOf } from '../store/return-totals.ts';
import { countiesOf } from '../store/raw-counts.ts';
import { countySample, samplesOf } from '../store/sample-draws.ts';
import { claimNext, foundByCounty } from '../store/verify-checks.ts';
import { isFinding, rowsAtOnce, type Found } from '../verify-check.ts';
import { finishCounty, type FinishProblem } from '../verify-finish.ts';
import { recordFindings, stageNow, type Entry, type RecordProblem } from '../verify-record.ts';
import { screenOf } from '../verify-screen.ts';
import { verifyWords } from '../words/verify.ts';
import { crumbs, titleUnder } from './crumbs.ts';
import { inCounty } from './raw-enter.ts';
import { forbidden } from './raw-forbidden.ts';

export const verifyCrumbs = ({ locale }: Visit, initiative: Initiative) => [
  ...crumbs(locale, initiative),
  { href: `/initiatives/${initiative.slug}/verify`, label: verifyWords(locale)('title') },
];

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

type Problem = RecordProblem | FinishProblem | { readonly type: 'findingMissing' };

interface Told {
  readonly typed?: Readonly<Record<string, string>>;
  readonly problem?: Problem;
  readonly totals?: { readonly problem: ReportProblem };
}

async function showCounty(visit: Visit, initiative: Initiative, county: County, told: Told = {}): Promise<Response> {
  const { platform, locale, url } = visit;
  const t = verifyWords(locale);
  const typed = told.typed ?? {};
  const rows = (typed['rows'] ?? url.searchParams.get('rows')) === String(rowsAtOnce) ? rowsAtOnce : 1;
  const looked = wholeNumber(url.searchParams.get('look') ?? '');
  const account = visit.requireAccount();
  const screen = await screenOf(platform.db, initiative, county, account.id, looked);
  const title = t('countyTitle', { county: county.name });
  if (screen === undefined)
    return visit.page({
      title: titleUnder(locale, initiative, title),
      breadcrumbs: verifyCrumbs(visit, initiative),
      heading: pageHeader({ title }),
      status: told.problem === undefined && told.totals === undefined ? 200 : 409,
      body: verifyCountiesPage(locale, initiative.slug, []),
    });
  const path = `/initiatives/${initiative.slug}/verify/${county.key}`;
  const { report, sample } = screen;
  const totals = {
    values: told.totals === undefined ? { raw: String(sample.raw), sample: String(sample.size) } : typed,
    revision: (report?.revision ?? 0) + 1,
    problem: told.totals?.problem,
    open: told.totals !== undefined,
  };
  return visit.page({
    title: titleUnder(locale, initiative, title),
    breadcrumbs: verifyCrumbs(visit, initiative),
    heading: pageHeader({ title, lead: t('lead') }),
    status: statusOf(told),
    islands: ['verify-keys'],
    body: verifyPage(locale, {
      path,
      screen,
      accountId: account.id,
      rows,
      timeZone: platform.config.timeZone,
      typed,
      problem: problemOf(visit, told),
      totals,
    }),
  });
}

const conflicts: readonly string[] = [
  'notVerifying',
  'countyFinished',
  'alreadyFinished',
  'notAllFound',
  'duplicateOfNothing',
  'changedMeanwhile',
  'nothingToUndo',
  'nothingToTakeBack',
];

function statusOf({ problem, totals }: Told): number {
  const type = problem?.type ?? totals?.problem;
  return type === undefined ? 200 : type === 'notYourCounty' ? 403 : conflicts.includes(type) ? 409 : 422;
}

function problemOf({ locale }: Visit, { problem, totals, typed }: Told): VerifyParts['problem'] {
  const t = verifyWords(locale);
  if (totals !== undefined) return { field: totalsField(totals.problem), message: t(totals.problem) };
  if (problem === undefined) return undefined;
  const list = (numbers: readonly number[]): string => numbers.map((each) => number(locale, each)).join(', ');
  if ('signature' in problem) {
    const many = typed !== undefined && `finding-${problem.signature}` in typed;
    const isDuplicate = problem.type.startsWith('duplicate');
    return {
      field: many ? `duplicate-${problem.signature}` : isDuplicate ? 'duplicateOf' : undefined,
      message: t(problem.type, { number: number(locale, problem.signature) }),
    };
  }
  if (problem.type === 'notAllFound') return { message: t('notAllFound', { left: problem.left }) };
  if (problem.type === 'duplicateOfNothing')
    return { message: t('duplicateOfNothing', { numbers: list(problem.signatures) }) };
  const field = problem.type === 'reasonMissing' || problem.type === 'reasonTooLong' ? 'reason' : undefined;
  return { field, message: t(problem.type) };
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
      finding: typed as Found,
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

const rowsOf = (form: Submitted): 1 | typeof rowsAtOnce => (form.text('rows') === String(rowsAtOnce) ? rowsAtOnce : 1);
const pathOf = ({ slug }: Initiative, { key }: County, rows: number): string =>
  `/initiatives/${slug}/verify/${key}${rows === 1 ? '' : `?rows=${rows}`}`;

async function takeNext(visit: Visit, initiative: Initiative, county: County, rows: number): Promise<void> {
  const { platform } = visit;
  const stage = await stageNow(platform.db, initiative);
  const sample = stage && (await countySample(platform.db, initiative.id, county.id, stage));
  if (stage === undefined || sample === undefined) return;
  const place = { initiativeId: initiative.id, countyId: county.id, stage };
  const { id } = visit.requireAccount();
  await platform.db.transaction().execute((tx) => claimNext(tx, place, sample, id, rows));
}

const next = (visit: Visit): Promise<Response> =>
  inCounty(visit, async (initiative, county) => {
    const rows = rowsOf(await visit.form());
    await takeNext(visit, initiative, county, rows);
    return visit.seeOther(pathOf(initiative, county, rows));
  });

const finish = (visit: Visit): Promise<Response> =>
  inCounty(visit, async (initiative, county) => {
    const form = await visit.form();
    const done = await finishCounty(visit.platform, initiative, county, visit.requireAccount().id, form.text('reason'));
    if (!done.ok) return showCounty(visit, initiative, county, { typed: form.fields, problem: done.error });
    return visit.seeOther(pathOf(initiative, county, 1), verifyWords(visit.locale)('finishedNow'));
  });

const report = (visit: Visit): Promise<Response> =>
  inCounty(visit, async (initiative, county) => {
    const form = await visit.form();
    const count = (name: string): number => wholeNumber(form.text(name)) ?? Number.NaN;
    const done = await reportTotals(visit.platform, initiative, county, visit.requireAccount().id, {
      raw: count('raw'),
      sample: count('sample'),
      valid: count('valid'),
      duplicates: count('duplicates'),
      reason: form.text('reason'),
      revision: wholeNumber(form.text('revision')) ?? 1,
    });
    if (!done.ok) return showCounty(visit, initiative, county, { typed: form.fields, totals: { problem: done.error } });
    const said = verifyWords(visit.locale)(done.value === 'already' ? 'already' : 'reported');
    return visit.seeOther(pathOf(initiative, county, 1), said);
  });

const takeBack = (visit: Visit): Promise<Response> =>
  inCounty(visit, async (initiative, county) => {
    const form = await visit.form();
    const { platform } = visit;
    const done = await takeBackReturn(platform, initiative, county, visit.requireAccount().id, form.text('reason'));
    if (!done.ok) return showCounty(visit, initiative, county, { typed: form.fields, totals: { problem: done.error } });
    return visit.seeOther(pathOf(initiative, county, 1), verifyWords(visit.locale)('takenBackNow'));
  });

export const verifyRoutes: readonly Route[] = [
  get('/initiatives/:slug/verify', clerk, showCounties),
  get('/initiatives/:slug/verify/:county', clerk, (visit) =>
    inCounty(visit, (initiative, county) => showCounty(visit, initiative, county)),
  ),
  post('/initiatives/:slug/verify/:county', clerk, record),
  post('/initiatives/:slug/verify/:county/next', clerk, next),
  post('/initiatives/:slug/verify/:county/finish', clerk, finish),
  post('/initiatives/:slug/verify/:county/totals', clerk, report),
  post('/initiatives/:slug/verify/:county/take-back', clerk, takeBack),
];
