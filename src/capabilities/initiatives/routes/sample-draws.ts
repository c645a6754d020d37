/** The random sample: its public pages, and the organiser's announcement and reveal. */
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { actingOfficial } from '../../../platform/official.ts';
import { anyone } from '../../../platform/rights.ts';
import { pageHeader } from '../../../platform/ui/index.ts';
import type { Initiative } from '../initiative.ts';
import { countySamplePage, samplePage } from '../pages/sample-draws.ts';
import { sampleField, sampleForms } from '../pages/sample-organise.ts';
import { announceSeed, sampleStanding, type AnnounceProblem } from '../sample-announce.ts';
import { revealSeed, type RevealProblem } from '../sample-reveal.ts';
import { namedInitiative, organiser, visibleInitiative } from '../scope.ts';
import { countiesOf } from '../store/raw-counts.ts';
import { announcementsOf, countySample, revealOf, samplesOf } from '../store/sample-draws.ts';
import { sampleWords } from '../words/sample-draws.ts';
import { crumbs, titleUnder } from './crumbs.ts';
import { paperPage, publicly } from './paper-page.ts';
import { organises } from './raw-official.ts';

interface Told {
  readonly typed?: Readonly<Record<string, string>>;
  readonly problem?: AnnounceProblem | RevealProblem;
}

async function showSample(visit: Visit, initiative: Initiative, told: Told = {}): Promise<Response> {
  const { locale, platform } = visit;
  const t = sampleWords(locale);
  const [announcements, reveal, samples] = await Promise.all([
    announcementsOf(platform.db, initiative.id),
    revealOf(platform.db, initiative.id),
    samplesOf(platform.db, initiative.id, 'sample'),
  ]);
  const standing = await sampleStanding(platform, initiative, announcements.at(-1), reveal !== undefined);
  const { problem } = told;
  const runs = initiative.rules.sampling !== null && (await organises(visit, initiative));
  return paperPage(visit, initiative, {
    tab: 'sample',
    t,
    status: problem === undefined ? 200 : sampleField(problem) === undefined ? 409 : 422,
    body: samplePage(locale, {
      initiative,
      standing,
      announcements,
      reveal,
      samples,
      timeZone: platform.config.timeZone,
      act: runs && sampleForms(locale, { slug: initiative.slug, standing, typed: told.typed ?? {}, problem }),
    }),
  });
}

async function showCounty(visit: Visit): Promise<Response> {
  const found = await drawnCounty(visit);
  if (found === undefined) return visit.notFound();
  const { initiative, sample } = found;
  const { locale, platform } = visit;
  const t = sampleWords(locale);
  const title = t('countyTitle', { county: sample.name });
  return visit.page({
    title: titleUnder(locale, initiative, title),
    breadcrumbs: [...crumbs(locale, initiative), { href: `/initiatives/${initiative.slug}/sample`, label: t('title') }],
    heading: pageHeader({
      title,
      ...(sample.numbers === null ? {} : { lead: t('countyLead', { size: sample.size, raw: sample.raw }) }),
    }),
    body: countySamplePage(locale, initiative.slug, sample, await revealOf(platform.db, initiative.id)),
  });
}

/** The county that the path names, once its sample is drawn. */
export async function drawnCounty(visit: Visit) {
  const initiative = await visibleInitiative(visit);
  if (initiative === undefined) return undefined;
  const { db } = visit.platform;
  const county = (await countiesOf(db, initiative.regionId)).find(({ key }) => key === visit.params['county']);
  const sample = county && (await countySample(db, initiative.id, county.id, 'sample'));
  return sample === undefined ? undefined : { initiative, sample };
}

async function announce(visit: Visit): Promise<Response> {
  const [initiative, form] = [await namedInitiative(visit), await visit.form()];
  const done = await announceSeed(visit.platform, initiative, actingOfficial(visit), {
    announced: form.text('announced'),
    revealOn: form.text('revealOn').trim(),
    reason: form.text('reason'),
  });
  // Rules without a sample have no page for it.
  if (!done.ok && done.error === 'noSample') return visit.notFound();
  if (!done.ok) return showSample(visit, initiative, { typed: form.fields, problem: done.error });
  return visit.seeOther(`/initiatives/${initiative.slug}/sample`, sampleWords(visit.locale)('announceDone'));
}

async function reveal(visit: Visit): Promise<Response> {
  const [initiative, form] = [await namedInitiative(visit), await visit.form()];
  const done = await revealSeed(visit.platform, initiative, actingOfficial(visit), {
    seed: form.text('seed'),
    again: form.text('again'),
  });
  if (!done.ok) return showSample(visit, initiative, { typed: form.fields, problem: done.error });
  const said = sampleWords(visit.locale)('revealDone', { ...done.value });
  return visit.seeOther(`/initiatives/${initiative.slug}/sample`, said);
}

export const sampleRoutes: readonly Route[] = [
  get('/initiatives/:slug/sample', anyone, publicly(showSample)),
  get('/initiatives/:slug/sample/:county', anyone, showCounty),
  post('/initiatives/:slug/sample/announce', organiser, announce),
  post('/initiatives/:slug/sample/reveal', organiser, reveal),
];
