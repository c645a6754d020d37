/** Clerks enter raw counts: each for the county they hold the role in, those of the state for any. */
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { pageHeader } from '../../../platform/ui/index.ts';
import type { Initiative } from '../initiative.ts';
import { chooseCountyPage, enterPage, type EntryField, type EnterParts } from '../pages/raw-enter.ts';
import { closeRawCount, type CloseProblem } from '../raw-close.ts';
import { wholeNumber } from '../raw-cells.ts';
import { countyOfficial, ownCounties, type County } from '../raw-county.ts';
import { enterBatch, takesCounts, type EntryProblem } from '../raw-enter.ts';
import { clerk, visibleInitiative } from '../scope.ts';
import { batchesOf, countiesOf, countyCounts } from '../store/raw-counts.ts';
import { rawCountWords } from '../words/raw-count.ts';
import { rawEnterWords } from '../words/raw-enter.ts';
import { crumbs, titleUnder } from './crumbs.ts';
import { forbidden } from './raw-forbidden.ts';

async function chooseCounty(visit: Visit): Promise<Response> {
  const initiative = await visibleInitiative(visit);
  if (initiative === undefined) return visit.notFound();
  const { platform, locale } = visit;
  const counts = await countyCounts(platform.db, initiative.id, initiative.regionId);
  const own = await ownCounties(platform.db, initiative, counts, visit.requireAccount().id);
  const only = own.length === 1 ? own[0] : undefined;
  if (only !== undefined) return visit.seeOther(`/initiatives/${initiative.slug}/counts/enter/${only.key}`);
  if (own.length === 0) return forbidden(visit);
  const t = rawEnterWords(locale);
  return visit.page({
    title: titleUnder(locale, initiative, t('title')),
    breadcrumbs: countCrumbs(visit, initiative),
    heading: pageHeader({ title: t('title'), lead: t('lead') }),
    body: chooseCountyPage(
      locale,
      initiative.slug,
      counts.filter(({ id }) => own.some((each) => each.id === id)),
    ),
  });
}

export const countCrumbs = ({ locale }: Visit, initiative: Initiative) => [
  ...crumbs(locale, initiative),
  { href: `/initiatives/${initiative.slug}/counts`, label: rawCountWords(locale)('title') },
];

interface Typed {
  readonly typed?: EnterParts['typed'];
  readonly correcting?: string | undefined;
  readonly problem?: EntryProblem | CloseProblem;
}

async function showCounty(visit: Visit, initiative: Initiative, county: County, told: Typed = {}): Promise<Response> {
  const { platform, locale, url } = visit;
  const [counts, batches, counting] = await Promise.all([
    countyCounts(platform.db, initiative.id, initiative.regionId),
    batchesOf(platform.db, initiative.id, county.id),
    takesCounts(platform.db, initiative),
  ]);
  const count = counts.find(({ id }) => id === county.id);
  if (count === undefined) return visit.notFound();
  const t = rawEnterWords(locale);
  const wanted = told.correcting ?? url.searchParams.get('batch') ?? url.searchParams.get('find')?.trim();
  const corrected = batches.find(({ batch }) => batch === wanted);
  const problem = told.problem;
  return visit.page({
    title: titleUnder(locale, initiative, t('countyTitle', { county: county.name })),
    breadcrumbs: countCrumbs(visit, initiative),
    heading: pageHeader({ title: t('countyTitle', { county: county.name }), lead: t('lead') }),
    status: problem === undefined ? 200 : statusOf(problem),
    body: enterPage(locale, {
      slug: initiative.slug,
      county: count,
      batches,
      counting,
      corrected,
      typed:
        told.typed ??
        (corrected === undefined
          ? {}
          : { signatures: String(corrected.signatures), receivedOn: corrected.receivedOn, reason: '' }),
      problem: problem === undefined ? undefined : { field: fieldOf(problem), problem },
    }),
  });
}

const fields: Readonly<Partial<Record<EntryProblem | CloseProblem, EntryField>>> = {
  batchMissing: 'batch',
  batchTooLong: 'batch',
  batchTaken: 'batch',
  signaturesUnreadable: 'signatures',
  signaturesTooMany: 'signatures',
  dayUnreadable: 'receivedOn',
  dayTooLate: 'receivedOn',
  dayTooEarly: 'receivedOn',
  reasonMissing: 'reason',
  reasonTooLong: 'reason',
};
const fieldOf = (problem: EntryProblem | CloseProblem): EntryField | undefined => fields[problem];

export const statusOf = (problem: EntryProblem | CloseProblem): number =>
  problem === 'notYourCounty' ? 403 : fieldOf(problem) === undefined || problem === 'batchTaken' ? 409 : 422;

/** The county that the path names, if the visitor acts for it. */
export async function inCounty(
  visit: Visit,
  act: (initiative: Initiative, county: County) => Promise<Response>,
): Promise<Response> {
  const initiative = await visibleInitiative(visit);
  if (initiative === undefined) return visit.notFound();
  const { db } = visit.platform;
  const county = (await countiesOf(db, initiative.regionId)).find(({ key }) => key === visit.params['county']);
  if (county === undefined) return visit.notFound();
  const official = await countyOfficial(db, initiative, county.id, visit.requireAccount().id);
  return official === undefined ? forbidden(visit) : act(initiative, county);
}

const enter = (visit: Visit): Promise<Response> =>
  inCounty(visit, async (initiative, county) => {
    const form = await visit.form();
    const [batch, revision] = [form.text('batch'), wholeNumber(form.text('revision')) ?? 1];
    const done = await enterBatch(visit.platform, initiative, county, visit.requireAccount().id, {
      batch,
      revision,
      signatures: wholeNumber(form.text('signatures')) ?? Number.NaN,
      receivedOn: form.text('receivedOn').trim(),
      reason: form.text('reason'),
    });
    if (!done.ok)
      return showCounty(visit, initiative, county, {
        typed: form.fields,
        problem: done.error,
        ...(revision > 1 ? { correcting: batch } : {}),
      });
    const said = rawEnterWords(visit.locale)(done.value);
    return visit.seeOther(`/initiatives/${initiative.slug}/counts/enter/${county.key}`, said);
  });

const close = (visit: Visit): Promise<Response> =>
  inCounty(visit, async (initiative, county) => {
    const form = await visit.form();
    const closed = form.text('closed') !== 'no';
    const done = await closeRawCount(visit.platform, initiative, county, visit.requireAccount().id, {
      closed,
      signatures: wholeNumber(form.text('signatures')) ?? -1,
      reason: form.text('reason'),
    });
    if (!done.ok) return showCounty(visit, initiative, county, { typed: form.fields, problem: done.error });
    const said = rawEnterWords(visit.locale)(closed ? 'closedNow' : 'reopened');
    return visit.seeOther(`/initiatives/${initiative.slug}/counts/enter/${county.key}`, said);
  });

export const rawEnterRoutes: readonly Route[] = [
  get('/initiatives/:slug/counts/enter', clerk, chooseCounty),
  get('/initiatives/:slug/counts/enter/:county', clerk, (visit) =>
    inCounty(visit, (initiative, county) => showCounty(visit, initiative, county)),
  ),
  post('/initiatives/:slug/counts/enter/:county', clerk, enter),
  post('/initiatives/:slug/counts/enter/:county/close', clerk, close),
];
