/** Organisers plan a fund, change its draft, and change what was published with a public reason. */
import { formKey } from '../../../platform/http/form-keys.ts';
import type { Submitted } from '../../../platform/http/forms.ts';
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { actingOfficial } from '../../../platform/official.ts';
import { regionsWithRole } from '../../../platform/rights.ts';
import { topicQuestions } from '../../../platform/topics.ts';
import { pageHeader } from '../../../platform/ui/index.ts';
import { changeable, changePublished, type ChangeFields } from '../change-fund.ts';
import { pathOf, type Fund } from '../fund.ts';
import { termsForm } from '../pages/terms-form.ts';
import { changeDraft, planFund } from '../plan-fund.ts';
import { readTerms, typedTerms } from '../read-terms.ts';
import { namedFund, organiser, organiserAnywhere } from '../scope.ts';
import { runWords } from '../words/run.ts';
import { crumbs, crumbsOf } from './crumbs.ts';
import { plain } from './sent.ts';

type Returned = { readonly problems?: ChangeFields; readonly problem?: string };

async function showForm(
  visit: Visit,
  fund: Fund | undefined,
  typed: Readonly<Record<string, string>>,
  { problems = {}, problem }: Returned = {},
): Promise<Response> {
  const { locale, platform } = visit;
  const t = runWords(locale);
  const kind = fund === undefined ? 'new' : fund.publishedAt === null ? 'draft' : 'published';
  const title = t(kind === 'new' ? 'newTitle' : kind === 'draft' ? 'edit' : 'changeTitle');
  return visit.page({
    title,
    breadcrumbs: fund === undefined ? crumbs(locale) : crumbsOf(locale, fund),
    heading: pageHeader({ title, lead: t(kind === 'published' ? 'changeFormLead' : 'newLead') }),
    status: Object.keys(problems).length > 0 ? 422 : problem === undefined ? 200 : 409,
    body: termsForm(locale, {
      kind,
      action: fund === undefined ? '/funds/new' : `${pathOf(fund)}/edit`,
      back: fund === undefined ? '/funds' : `${pathOf(fund)}/run`,
      typed,
      problems,
      problem,
      regions: kind === 'new' ? await regionsWithRole(platform.db, visit.requireAccount().id, ['organiser']) : [],
      topics: await topicQuestions(platform.db),
      key: formKey(typed['key'] ?? ''),
    }),
  });
}

async function read(visit: Visit, sent: Submitted) {
  const topics = (await topicQuestions(visit.platform.db)).map(({ id }) => id);
  return readTerms(sent, { timeZone: visit.platform.config.timeZone, topics });
}

async function plan(visit: Visit): Promise<Response> {
  const sent = await visit.form();
  const terms = await read(visit, sent);
  if (!terms.ok) return showForm(visit, undefined, sent.fields, { problems: terms.error });
  const done = await planFund(visit.platform, visit.requireAccount().id, terms.value, formKey(sent.text('key')));
  if (!done.ok) return showForm(visit, undefined, sent.fields, { problems: { region: done.error } });
  return visit.seeOther(`${pathOf(done.value)}/run`, runWords(visit.locale)('saved'));
}

/** The fields that may change as they were sent, all others as they stand. */
function overlaid(sent: Submitted, typed: Readonly<Record<string, string>>): Submitted {
  const text = (name: string): string => (changeable.has(name) ? sent.text(name) : (typed[name] ?? ''));
  return { ...sent, text };
}

async function change(visit: Visit): Promise<Response> {
  const fund = await namedFund(visit);
  const sent = await visit.form();
  const t = runWords(visit.locale);
  const isDraft = fund.publishedAt === null;
  const { timeZone } = visit.platform.config;
  const terms = await read(visit, isDraft ? sent : overlaid(sent, typedTerms(fund, timeZone)));
  if (!terms.ok) return showForm(visit, fund, sent.fields, { problems: terms.error });
  if (isDraft) {
    const done = await changeDraft(visit.platform, fund, terms.value);
    return done.ok
      ? visit.seeOther(`${pathOf(fund)}/run`, t('saved'))
      : showForm(visit, await namedFund(visit), sent.fields, { problem: t('movedOn') });
  }
  const by = { official: actingOfficial(visit), reason: plain(sent.text('reason')) };
  const done = await changePublished(visit.platform, fund, by, terms.value);
  if (done.ok) return visit.seeOther(`${pathOf(fund)}/run`, t('changedSaved'));
  return done.error.type === 'fields'
    ? showForm(visit, fund, sent.fields, { problems: done.error.fields })
    : showForm(visit, fund, sent.fields, { problem: t('movedOn') });
}

export const termsRoutes: readonly Route[] = [
  get('/funds/new', organiserAnywhere, (visit) => showForm(visit, undefined, { language: visit.locale })),
  post('/funds/new', organiserAnywhere, plan),
  get('/funds/:slug/edit', organiser, async (visit) => {
    const fund = await namedFund(visit);
    return showForm(visit, fund, typedTerms(fund, visit.platform.config.timeZone));
  }),
  post('/funds/:slug/edit', organiser, change),
];
