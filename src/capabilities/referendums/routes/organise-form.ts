/** Organisers make referendums and change them. */
import { randomUUID } from 'node:crypto';
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Submitted } from '../../../platform/http/forms.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { toLocal } from '../../../platform/local-time.ts';
import { actingOfficial } from '../../../platform/official.ts';
import { regionsWithRole, role } from '../../../platform/rights.ts';
import { topicQuestions } from '../../../platform/topics.ts';
import { pageHeader } from '../../../platform/ui/index.ts';
import { isKey } from '../cast-ballot.ts';
import { changeDraft, changePublished, type ChangeProblem } from '../change-referendum.ts';
import { createReferendum } from '../create-referendum.ts';
import { keyField, keyRows, typedKeys } from '../key-form.ts';
import { referendumFormPage, type ReferendumFormParts } from '../pages/referendum-form.ts';
import { readChangeForm, readReferendumForm } from '../read-referendum-form.ts';
import { pathOf, type Referendum } from '../referendum.ts';
import { hasProblems, mostKeys, type TermsProblems } from '../referendum-terms.ts';
import { namedReferendum, organiser } from '../scope.ts';
import { formWords } from '../words/form.ts';
import { crumbs, titleUnder } from './crumbs.ts';

async function showForm(
  visit: Visit,
  kind: ReferendumFormParts['kind'],
  referendum: Referendum | undefined,
  typed: Readonly<Record<string, string>>,
  problems: TermsProblems = {},
  problem?: string,
): Promise<Response> {
  const { locale, platform } = visit;
  const t = formWords(locale);
  const regions = kind === 'new' ? await regionsWithRole(platform.db, visit.requireAccount().id, ['organiser']) : [];
  const words = {
    new: ['newTitle', 'newLead'],
    draft: ['editTitle', 'editLead'],
    published: ['changeTitle', 'changeLead'],
  } as const;
  const [title, lead] = words[kind];
  return visit.page({
    title: referendum === undefined ? t(title) : titleUnder(locale, referendum, t(title)),
    heading: pageHeader({ title: t(title), lead: t(lead) }),
    breadcrumbs: crumbs(locale, referendum),
    status: hasProblems(problems) || problem !== undefined ? 422 : 200,
    body:
      kind === 'new' && regions.length === 0
        ? t('noRegions')
        : referendumFormPage(locale, {
            action: referendum === undefined ? '/referendums/new' : `${pathOf(referendum)}/edit`,
            back: referendum === undefined ? '/referendums/organise' : `${pathOf(referendum)}/organise`,
            kind,
            typed,
            problems,
            problem,
            keyRows: keyRows({ text: (name) => typed[name] ?? '' }),
            regions,
            topics: kind === 'published' ? [] : await topicQuestions(platform.db),
            timeZone: platform.config.timeZone,
            key: isKey(typed['key'] ?? '') ? (typed['key'] ?? '') : randomUUID(),
          }),
  });
}

/** A new form starts with two keys, as many measures have: enough must take part, and more than half must say yes. */
const fresh = (visit: Visit): Readonly<Record<string, string>> => ({
  language: visit.locale,
  kind: 'reported',
  regionKind: 'county',
  keyRows: '2',
  [keyField(0, 'kind')]: 'majority',
  [keyField(0, 'comparison')]: 'more-than',
  [keyField(0, 'share')]: '50 %',
});

/** "Add another key" sends the form as it is; nothing is checked and nothing is kept. */
const wantsKey = (form: Submitted): boolean => form.text('intent') === 'add-key';

const withOneMore = (form: Submitted): Readonly<Record<string, string>> => ({
  ...form.fields,
  keyRows: String(Math.min(mostKeys, keyRows(form) + 1)),
});

function typedTerms(referendum: Referendum, timeZone: string): Readonly<Record<string, string>> {
  const second = referendum.translations[referendum.language === 'en' ? 'es' : 'en'];
  const { title, summary, question, argumentFor, argumentAgainst, language, kind, regionKind } = referendum;
  return {
    title,
    summary,
    question,
    argumentFor,
    argumentAgainst,
    language,
    otherTitle: second?.title ?? '',
    otherSummary: second?.summary ?? '',
    otherQuestion: second?.question ?? '',
    otherArgumentFor: second?.argumentFor ?? '',
    otherArgumentAgainst: second?.argumentAgainst ?? '',
    topic: referendum.topic ?? '',
    kind,
    regionKind,
    hypothetical: referendum.hypothetical ? 'yes' : '',
    opensAt: toLocal(referendum.opensAt, timeZone),
    closesAt: toLocal(referendum.closesAt, timeZone),
    ...typedKeys(referendum.keys),
  };
}

async function create(visit: Visit): Promise<Response> {
  const form = await visit.form();
  if (wantsKey(form)) return showForm(visit, 'new', undefined, withOneMore(form));
  const terms = readReferendumForm(form, visit.platform.config.timeZone);
  if (!terms.ok) return showForm(visit, 'new', undefined, form.fields, terms.error);
  const key = isKey(form.text('key')) ? form.text('key') : randomUUID();
  const made = await createReferendum(visit.platform, visit.requireAccount().id, terms.value, key);
  if (!made.ok) return showForm(visit, 'new', undefined, form.fields, made.error);
  return visit.seeOther(`${pathOf(made.value)}/organise`, formWords(visit.locale)('created'));
}

const kindOf = (referendum: Referendum): 'draft' | 'published' =>
  referendum.publishedAt === null ? 'draft' : 'published';

async function showEdit(visit: Visit): Promise<Response> {
  const referendum = await namedReferendum(visit);
  return showForm(visit, kindOf(referendum), referendum, typedTerms(referendum, visit.platform.config.timeZone));
}

async function edit(visit: Visit): Promise<Response> {
  const { platform, locale } = visit;
  const [referendum, form] = [await namedReferendum(visit), await visit.form()];
  const { timeZone } = platform.config;
  const kind = kindOf(referendum);
  const t = formWords(locale);
  if (wantsKey(form) && kind === 'draft') return showForm(visit, kind, referendum, withOneMore(form));
  const refuse = (problem: ChangeProblem): Promise<Response> =>
    problem.type === 'fields'
      ? showForm(visit, kind, referendum, form.fields, problem.fields)
      : showForm(visit, kind, referendum, form.fields, {}, t('movedOn'));
  const done = (words: 'changed' | 'changedPublic'): Response =>
    visit.seeOther(`${pathOf(referendum)}/organise`, t(words));
  const official = actingOfficial(visit);
  if (kind === 'draft') {
    const typed = { text: (name: string) => (name === 'region' ? referendum.regionId : form.text(name)) };
    const terms = readReferendumForm(typed, timeZone, referendum);
    if (!terms.ok) return refuse({ type: 'fields', fields: terms.error });
    const changed = await changeDraft(platform, referendum.id, official, terms.value);
    return changed.ok ? done('changed') : refuse(changed.error);
  }
  const to = readChangeForm(form, timeZone, referendum);
  if (!to.ok) return refuse({ type: 'fields', fields: to.error });
  const changed = await changePublished(platform, referendum.id, official, to.value, form.text('reason').trim());
  return changed.ok ? done('changedPublic') : refuse(changed.error);
}

export const formRoutes: readonly Route[] = [
  get('/referendums/new', role(['organiser'], 'anywhere'), (visit) => showForm(visit, 'new', undefined, fresh(visit))),
  post('/referendums/new', role(['organiser'], 'anywhere'), create),
  get('/referendums/:slug/edit', organiser, showEdit),
  post('/referendums/:slug/edit', organiser, edit),
];
