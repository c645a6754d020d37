/** Editors begin a brief, write its text and claims, and publish it. */
import { formKey } from '../../../platform/http/form-keys.ts';
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { localeNames, locales } from '../../../platform/i18n/catalogue.ts';
import { actingOfficial } from '../../../platform/official.ts';
import { regionsWithRole } from '../../../platform/rights.ts';
import { topicQuestions } from '../../../platform/topics.ts';
import {
  button,
  emptyState,
  errorSummary,
  form,
  linkButton,
  pageHeader,
  selectField,
  textField,
} from '../../../platform/ui/index.ts';
import type { BriefContent } from '../../../rules/brief/index.ts';
import { pathOf, type Brief } from '../brief.ts';
import { editPage, type EditPageParts } from '../pages/edit.ts';
import { obstaclesTo, publishBrief, signOffsThatCount } from '../publish-brief.ts';
import { longest } from '../read-claim.ts';
import { namedBrief, organiser, organiserAnywhere } from '../scope.ts';
import { signOffsOf } from '../store/briefs.ts';
import { edit } from '../words/edit.ts';
import { createBrief, saveVersion } from '../write-brief.ts';
import { crumbs, crumbsOf } from './crumbs.ts';
import { fromOf, newestOf, plain } from './newest.ts';

type NewProblem = 'missing' | 'tooLong' | 'choiceMissing' | 'regionNotYours';

async function showNew(
  visit: Visit,
  typed: Readonly<Record<string, string>> = { language: visit.locale },
  problems: Readonly<Record<string, NewProblem>> = {},
): Promise<Response> {
  const { locale, platform } = visit;
  const t = edit(locale);
  const [regions, topics] = await Promise.all([
    regionsWithRole(platform.db, visit.requireAccount().id, ['organiser']),
    topicQuestions(platform.db),
  ]);
  const of = (name: 'region' | 'topic' | 'title' | 'language') => {
    const problem = problems[name];
    return { name, label: t(name), value: typed[name] ?? '', ...(problem === undefined ? {} : { error: t(problem) }) };
  };
  const key = typed['key'] ?? '';
  return visit.page({
    title: t('newTitle'),
    breadcrumbs: crumbs(locale),
    heading: pageHeader({ title: t('newTitle'), lead: t('newLead') }),
    status: Object.keys(problems).length > 0 ? 422 : 200,
    body:
      regions.length === 0
        ? emptyState({ title: t('regionNotYours') })
        : [
            errorSummary({
              title: t('problems'),
              errors: Object.entries(problems).map(([field, problem]) => ({ field, message: t(problem) })),
            }),
            form({
              action: '/briefs/new',
              hidden: { key: formKey(key) },
              body: [
                selectField({
                  ...of('region'),
                  placeholder: t('choose'),
                  options: regions.map(({ id, name }) => ({ value: id, label: name })),
                  required: true,
                }),
                selectField({
                  ...of('topic'),
                  placeholder: t('none'),
                  options: topics.map(({ id, question }) => ({ value: id, label: question })),
                  width: 'full',
                }),
                textField({ ...of('title'), maxlength: longest.line, required: true }),
                selectField({
                  ...of('language'),
                  options: locales.map((value) => ({ value, label: localeNames[value] })),
                }),
              ],
              buttons: [
                button({ label: t('create') }),
                linkButton({ href: '/briefs', label: t('cancel'), kind: 'quiet' }),
              ],
            }),
          ],
  });
}

async function create(visit: Visit): Promise<Response> {
  const sent = await visit.form();
  const { platform } = visit;
  const title = plain(sent.text('title'));
  const topics = await topicQuestions(platform.db);
  const language = locales.find((one) => one === sent.text('language'));
  const problems: Record<string, NewProblem> = {};
  if (title === '') problems['title'] = 'missing';
  else if (title.length > longest.line) problems['title'] = 'tooLong';
  if (sent.text('region') === '') problems['region'] = 'choiceMissing';
  if (language === undefined) problems['language'] = 'choiceMissing';
  if (Object.keys(problems).length > 0 || language === undefined) return showNew(visit, sent.fields, problems);
  const key = sent.text('key');
  const made = {
    regionId: plain(sent.text('region')),
    topic: topics.find(({ id }) => id === sent.text('topic'))?.id ?? null,
    hypothetical: false,
    title,
    language,
  };
  const done = await createBrief(platform, visit.requireAccount().id, made, formKey(key));
  if (!done.ok) return showNew(visit, sent.fields, { region: done.error });
  return visit.seeOther(`${pathOf(done.value)}/edit`);
}

async function showEdit(visit: Visit, wrong: Pick<EditPageParts, 'reasonProblem' | 'late'> = {}): Promise<Response> {
  const { platform, locale } = visit;
  const { brief, version } = await newestOf(visit);
  const t = edit(locale);
  const signOffs = signOffsThatCount(await signOffsOf(platform.db, brief.id, version.number));
  return visit.page({
    title: t('editTitle'),
    breadcrumbs: crumbsOf(locale, brief, version.content),
    heading: pageHeader({ title: t('editTitle'), lead: t('editLead', { n: brief.newest }) }),
    status: Object.keys(wrong).length === 0 ? 200 : 422,
    body: editPage(locale, {
      brief,
      content: version.content,
      obstacles: obstaclesTo(version.content, signOffs, version.publishedAt !== null),
      rolesPath: `${pathOf(brief)}/roles`,
      ...wrong,
    }),
  });
}

/** Writes a version and says how it went. */
async function save(
  visit: Visit,
  brief: Brief,
  { from, note, change }: Parameters<typeof saveVersion>[3],
  late?: EditPageParts['late'],
): Promise<Response> {
  const t = edit(visit.locale);
  const done = await saveVersion(visit.platform, brief, actingOfficial(visit), { from, note, change });
  const back = `${pathOf(brief)}/edit#claims`;
  if (!done.ok) return late === undefined ? visit.seeOther(back, t('meanwhile')) : showEdit(visit, { late });
  return visit.seeOther(back, done.value === from ? t('unchanged') : t('saved', { n: done.value }));
}

async function saveText(visit: Visit): Promise<Response> {
  const brief = await namedBrief(visit);
  const sent = await visit.form();
  const text = (name: string, most: number): string => plain(sent.text(name)).slice(0, most);
  const wanted = {
    from: fromOf(sent.text('from')),
    note: text('note', 300),
    change: (content: BriefContent): BriefContent => {
      const other = content.title.language === 'en' ? 'es' : 'en';
      const worded = (before: BriefContent['title'], main: string, second: string): BriefContent['title'] => ({
        ...before,
        text: main,
        translations: { ...before.translations, [other]: second },
        machine: before.machine.filter((language) => language !== other || before.translations[other] === second),
      });
      const title = text('title', longest.line);
      return {
        ...content,
        title: worded(content.title, title === '' ? content.title.text : title, text('titleOther', longest.line)),
        summary: worded(content.summary, text('summary', 12_000), text('summaryOther', 12_000)),
      };
    },
  };
  // What was typed stays, so that it can be brought into the newer version.
  return save(visit, brief, wanted, sent.fields);
}

async function publish(visit: Visit): Promise<Response> {
  const brief = await namedBrief(visit);
  const sent = await visit.form();
  const version = fromOf(sent.text('version'));
  const done = await publishBrief(visit.platform, brief, actingOfficial(visit), {
    version,
    reason: sent.text('reason'),
  });
  const t = edit(visit.locale);
  if (done.ok) return visit.seeOther(pathOf(brief), t('published', { n: version }));
  if (done.error === 'reasonMissing' || done.error === 'reasonTooLong')
    return showEdit(visit, { reasonProblem: done.error });
  if (done.error === 'changed-meanwhile') return visit.seeOther(`${pathOf(brief)}/edit#publish`, t('meanwhile'));
  return visit.seeOther(
    `${pathOf(brief)}/edit#publish`,
    done.error.obstacles.map((one) => t(`obstacle.${one}`)).join(' '),
  );
}

export const writeRoutes: readonly Route[] = [
  get('/briefs/new', organiserAnywhere, (visit) => showNew(visit)),
  post('/briefs/new', organiserAnywhere, create),
  get('/briefs/:slug/edit', organiser, (visit) => showEdit(visit)),
  post('/briefs/:slug/edit', organiser, saveText),
  post('/briefs/:slug/publish', organiser, publish),
];
