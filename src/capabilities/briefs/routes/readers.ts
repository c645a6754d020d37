/** What readers say: whether a brief is fair, which sentences are not, and which sources it lacks. */
import { randomUUID } from 'node:crypto';
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { signedIn } from '../../../platform/rights.ts';
import { pageHeader } from '../../../platform/ui/index.ts';
import { keyOf, sentencesOf } from '../../../rules/brief/index.ts';
import { pathOf, views, type Brief, type Version } from '../brief.ts';
import { markable, markPage, suggestPage, type SuggestField, type SuggestProblem } from '../pages/readers.ts';
import { findBrief, findVersion, lockBrief } from '../store/briefs.ts';
import { insertSuggestion, ownMarks, ownOpinion, putMark, putOpinion, takeMark } from '../store/readers.ts';
import { reading } from '../words/reading.ts';
import { crumbsOf } from './crumbs.ts';

/** Only what is published is open to readers' words. */
async function published(visit: Visit): Promise<{ readonly brief: Brief; readonly version: Version } | undefined> {
  const { db } = visit.platform;
  const brief = await findBrief(db, visit.params['slug'] ?? '');
  if (brief?.published === undefined || brief.published === null) return undefined;
  const version = await findVersion(db, brief.id, brief.published);
  return version === undefined ? undefined : { brief, version };
}

async function say(visit: Visit): Promise<Response> {
  const found = await published(visit);
  if (found === undefined) return visit.notFound();
  const sent = await visit.form();
  const view = views.find((one) => one === sent.text('view'));
  const fair = sent.text('fair');
  const t = reading(visit.locale);
  const back = `${pathOf(found.brief)}#readers`;
  if (view === undefined || (fair !== 'yes' && fair !== 'no')) return visit.seeOther(back, t('viewFirst'));
  const accountId = visit.requireAccount().id;
  await putOpinion(visit.platform.db, found.brief.id, { accountId, view, fair: fair === 'yes' });
  return visit.seeOther(back, t('opinionDone'));
}

async function showMark(visit: Visit): Promise<Response> {
  const found = await published(visit);
  if (found === undefined) return visit.notFound();
  const { platform, locale } = visit;
  const { brief, version } = found;
  const accountId = visit.requireAccount().id;
  const [marks, own] = await Promise.all([
    ownMarks(platform.db, brief.id, accountId),
    ownOpinion(platform.db, brief.id, accountId),
  ]);
  const t = reading(locale);
  return visit.page({
    title: t('markTitle'),
    breadcrumbs: crumbsOf(locale, brief, version.content),
    heading: pageHeader({ title: t('markTitle'), lead: t('markLead') }),
    body: markPage(locale, brief, version.content, { marks, view: own?.view }),
  });
}

async function mark(visit: Visit): Promise<Response> {
  const found = await published(visit);
  if (found === undefined) return visit.notFound();
  const { brief, version } = found;
  const { db } = visit.platform;
  const sent = await visit.form();
  const t = reading(visit.locale);
  const accountId = visit.requireAccount().id;
  const sentence = keyOf(sent.text('words'));
  const back = `${pathOf(brief)}/mark#s-${sentence}`;
  if (sent.text('take') === 'yes') {
    await takeMark(db, brief.id, accountId, sentence);
    return visit.seeOther(back, t('markTaken'));
  }
  // Only a sentence that stands in the brief, in any of its languages, can be marked; its words are those of the brief.
  const words = (['en', 'es'] as const)
    .flatMap((locale) => markable(locale, version.content))
    .flatMap(({ text }) => sentencesOf(text))
    .find(({ key }) => key === sentence)?.text;
  if (words === undefined) return visit.notFound();
  const view = views.find((one) => one === sent.text('view'));
  if (view === undefined) return visit.seeOther(back, t('viewFirst'));
  const why = sent.text('why').toWellFormed().replaceAll('\0', '').trim().slice(0, 500);
  await putMark(db, brief.id, accountId, { sentence, words, view, why });
  return visit.seeOther(back, t('markDone'));
}

async function showSuggest(
  visit: Visit,
  typed: Readonly<Record<string, string>> = { claim: visit.url.searchParams.get('claim') ?? '' },
  problems: Partial<Record<SuggestField, SuggestProblem>> = {},
): Promise<Response> {
  const found = await published(visit);
  if (found === undefined) return visit.notFound();
  const { locale } = visit;
  const { brief, version } = found;
  const t = reading(locale);
  const key = typed['key'] ?? '';
  return visit.page({
    title: t('suggestTitle'),
    breadcrumbs: crumbsOf(locale, brief, version.content),
    heading: pageHeader({ title: t('suggestTitle'), lead: t('suggestLead') }),
    status: Object.keys(problems).length > 0 ? 422 : 200,
    body: suggestPage(locale, brief, version.content, typed, problems, uuid.test(key) ? key : randomUUID()),
  });
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const longest: Readonly<Record<SuggestField, number>> = { title: 300, publisher: 300, url: 500, why: 1_000 };

async function suggest(visit: Visit): Promise<Response> {
  const found = await published(visit);
  if (found === undefined) return visit.notFound();
  const { brief, version } = found;
  const sent = await visit.form();
  const text = (name: string): string => sent.text(name).toWellFormed().replaceAll('\0', '').trim();
  const problems: Partial<Record<SuggestField, SuggestProblem>> = {};
  for (const name of ['title', 'publisher', 'url', 'why'] as const)
    if (text(name).length > longest[name]) problems[name] = 'tooLong';
  if (text('title') === '') problems.title = 'missing';
  if (text('url') === '') problems.url = 'missing';
  else if (!/^https?:\/\/[^\s]+$/.test(text('url'))) problems.url = 'urlWrong';
  if (Object.keys(problems).length > 0) return showSuggest(visit, sent.fields, problems);
  const key = uuid.test(sent.text('key')) ? sent.text('key') : randomUUID();
  const claim = version.content.claims.some((one) => one.key === text('claim')) ? text('claim') : '';
  await visit.platform.db.transaction().execute(async (tx) => {
    await lockBrief(tx, brief.id);
    const put = await insertSuggestion(tx, brief.id, {
      claim,
      title: text('title'),
      publisher: text('publisher'),
      url: text('url'),
      why: text('why'),
      account: visit.requireAccount().id,
      key,
    });
    if (!put) return;
    await visit.platform.audit(tx, {
      act: 'brief.source-suggested',
      regionId: brief.regionId,
      process: `brief:${brief.id}`,
      public: false,
    });
  });
  return visit.seeOther(pathOf(brief), reading(visit.locale)('suggestDone'));
}

const limits = { perMinute: 60 };

export const readerRoutes: readonly Route[] = [
  post('/briefs/:slug/opinion', signedIn, say, limits),
  get('/briefs/:slug/mark', signedIn, showMark),
  post('/briefs/:slug/mark', signedIn, mark, limits),
  get('/briefs/:slug/suggest', signedIn, (visit) => showSuggest(visit)),
  post('/briefs/:slug/suggest', signedIn, suggest, { perMinute: 20 }),
];
