/** What readers say: whether a brief is fair, which sentences are not, and which sources it lacks. */
import { formKey } from '../../../platform/http/form-keys.ts';
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { signedIn } from '../../../platform/rights.ts';
import { pageHeader } from '../../../platform/ui/index.ts';
import { keyOf, sentencesOf } from '../../../rules/brief/index.ts';
import { pathOf, views, type Brief, type Version } from '../brief.ts';
import {
  markable,
  markPage,
  suggestPage,
  type MarkPageParts,
  type SuggestField,
  type SuggestProblem,
} from '../pages/readers.ts';
import { findBrief, findVersion, lockBrief } from '../store/briefs.ts';
import { insertSuggestion, ownMarks, ownOpinion, putMark, putOpinion, takeMark } from '../store/readers.ts';
import { readerWords } from '../words/readers.ts';
import { crumbsOf } from './crumbs.ts';
import { plain } from './newest.ts';
import { showVersion } from './public.ts';

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
  const answer = sent.text('fair');
  const fair = answer === 'yes' || answer === 'no' ? answer === 'yes' : undefined;
  if (view === undefined || fair === undefined) return showVersion(visit, found.brief, found.version, { view, fair });
  await putOpinion(visit.platform.db, found.brief.id, { accountId: visit.requireAccount().id, view, fair });
  return visit.seeOther(`${pathOf(found.brief)}#readers`, readerWords(visit.locale)('opinionDone'));
}

async function showMark(visit: Visit, wrong?: MarkPageParts['wrong']): Promise<Response> {
  const found = await published(visit);
  if (found === undefined) return visit.notFound();
  const { platform, locale } = visit;
  const { brief, version } = found;
  const accountId = visit.requireAccount().id;
  const [marks, own] = await Promise.all([
    ownMarks(platform.db, brief.id, accountId),
    ownOpinion(platform.db, brief.id, accountId),
  ]);
  const t = readerWords(locale);
  return visit.page({
    title: t('markTitle'),
    breadcrumbs: crumbsOf(locale, brief, version.content),
    heading: pageHeader({ title: t('markTitle'), lead: t('markLead') }),
    status: wrong === undefined ? 200 : 422,
    body: markPage(locale, brief, version.content, { marks, view: own?.view, wrong }),
  });
}

async function mark(visit: Visit): Promise<Response> {
  const found = await published(visit);
  if (found === undefined) return visit.notFound();
  const { brief, version } = found;
  const { db } = visit.platform;
  const sent = await visit.form();
  const t = readerWords(visit.locale);
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
  const why = plain(sent.text('why')).slice(0, 500);
  const view = views.find((one) => one === sent.text('view'));
  if (view === undefined) return showMark(visit, { sentence, why });
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
  const t = readerWords(locale);
  return visit.page({
    title: t('suggestTitle'),
    breadcrumbs: crumbsOf(locale, brief, version.content),
    heading: pageHeader({ title: t('suggestTitle'), lead: t('suggestLead') }),
    status: Object.keys(problems).length > 0 ? 422 : 200,
    body: suggestPage(locale, brief, version.content, typed, problems, formKey(typed['key'] ?? '')),
  });
}

const longest: Readonly<Record<SuggestField, number>> = { title: 300, publisher: 300, url: 500, why: 1_000 };

async function suggest(visit: Visit): Promise<Response> {
  const found = await published(visit);
  if (found === undefined) return visit.notFound();
  const { brief, version } = found;
  const sent = await visit.form();
  const text = (name: string): string => plain(sent.text(name));
  const problems: Partial<Record<SuggestField, SuggestProblem>> = {};
  for (const name of ['title', 'publisher', 'url', 'why'] as const)
    if (text(name).length > longest[name]) problems[name] = 'tooLong';
  if (text('title') === '') problems.title = 'missing';
  if (text('url') === '') problems.url = 'missing';
  else if (!/^https?:\/\/[^\s]+$/.test(text('url'))) problems.url = 'urlWrong';
  if (Object.keys(problems).length > 0) return showSuggest(visit, sent.fields, problems);
  const key = formKey(sent.text('key'));
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
  return visit.seeOther(pathOf(brief), readerWords(visit.locale)('suggestDone'));
}

const limits = { perMinute: 60 };

export const readerRoutes: readonly Route[] = [
  post('/briefs/:slug/opinion', signedIn, say, limits),
  get('/briefs/:slug/mark', signedIn, (visit) => showMark(visit)),
  post('/briefs/:slug/mark', signedIn, mark, limits),
  get('/briefs/:slug/suggest', signedIn, (visit) => showSuggest(visit)),
  post('/briefs/:slug/suggest', signedIn, suggest, { perMinute: 20 }),
];
