/** Organisers make surveys and change them. */
import { randomUUID } from 'node:crypto';
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { toLocal } from '../../../platform/local-time.ts';
import { actingOfficial } from '../../../platform/official.ts';
import { regionsWithRole, role } from '../../../platform/rights.ts';
import { topicQuestions } from '../../../platform/topics.ts';
import { pageHeader } from '../../../platform/ui/index.ts';
import { californiaAges, type AgeTargets } from '../age-groups.ts';
import { changeDraft, changePublished, type ChangeProblem } from '../change-survey.ts';
import { createSurvey } from '../create-survey.ts';
import { surveyFormPage, type SurveyFormParts } from '../pages/survey-form.ts';
import { readChangeForm, readSurveyForm } from '../read-survey-form.ts';
import { namedSurvey, organiser } from '../scope.ts';
import { pathOf, type Survey } from '../survey.ts';
import { hasProblems, type TermsProblems } from '../survey-terms.ts';
import { surveyForm } from '../words/form.ts';
import { consoleCrumbs, crumbs, titleUnder } from './crumbs.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The key that a form was sent with; a fresh one where it has none. */
const formKey = (typed: string): string => (uuid.test(typed) ? typed : randomUUID());

const titles = {
  new: ['newTitle', 'newLead'],
  draft: ['editTitle', 'editLead'],
  published: ['changeTitle', 'changeLead'],
} as const;

async function showForm(
  visit: Visit,
  kind: SurveyFormParts['kind'],
  survey: Survey | undefined,
  typed: Readonly<Record<string, string>>,
  problems: TermsProblems = {},
  problem?: string,
): Promise<Response> {
  const { locale, platform } = visit;
  const t = surveyForm(locale);
  const regions = kind === 'new' ? await regionsWithRole(platform.db, visit.requireAccount().id, ['organiser']) : [];
  const [title, lead] = titles[kind];
  return visit.page({
    title: survey === undefined ? t(title) : titleUnder(locale, survey, t(title)),
    heading: pageHeader({ title: t(title), lead: t(lead) }),
    breadcrumbs: survey === undefined ? crumbs(locale) : consoleCrumbs(locale, survey),
    status: hasProblems(problems) || problem !== undefined ? 422 : 200,
    body:
      kind === 'new' && regions.length === 0
        ? t('noRegions')
        : surveyFormPage(locale, {
            action: survey === undefined ? '/surveys/new' : `${pathOf(survey)}/edit`,
            back: survey === undefined ? '/surveys/organise' : `${pathOf(survey)}/organise`,
            kind,
            typed,
            problems,
            problem,
            regions,
            topics: kind === 'published' ? [] : await topicQuestions(platform.db),
            timeZone: platform.config.timeZone,
            key: formKey(typed['key'] ?? ''),
          }),
  });
}

const typedAges = ({ source, people }: AgeTargets): Readonly<Record<string, string>> => ({
  ageSource: source,
  ...Object.fromEntries(people.map((each, at) => [`people${at}`, String(each)])),
});

/** A new form starts with the most careful terms, so that none is chosen unseen. */
const fresh = (visit: Visit): Readonly<Record<string, string>> => ({
  language: visit.locale,
  regionKind: 'county',
  results: 'after-close',
  asksAge: 'yes',
  ...typedAges(californiaAges),
});

function typedTerms(survey: Survey, timeZone: string): Readonly<Record<string, string>> {
  const second = survey.translations[survey.language === 'en' ? 'es' : 'en'];
  return {
    title: survey.title,
    introduction: survey.introduction,
    language: survey.language,
    otherTitle: second?.title ?? '',
    otherIntroduction: second?.introduction ?? '',
    topic: survey.topic ?? '',
    opensAt: toLocal(survey.opensAt, timeZone),
    closesAt: toLocal(survey.closesAt, timeZone),
    regionKind: survey.regionKind,
    results: survey.results,
    asksAge: survey.ageTargets === null ? 'no' : 'yes',
    ...typedAges(survey.ageTargets ?? californiaAges),
  };
}

async function create(visit: Visit): Promise<Response> {
  const form = await visit.form();
  const terms = readSurveyForm(form, visit.platform.config.timeZone);
  if (!terms.ok) return showForm(visit, 'new', undefined, form.fields, terms.error);
  const made = await createSurvey(visit.platform, visit.requireAccount().id, terms.value, formKey(form.text('key')));
  if (!made.ok) return showForm(visit, 'new', undefined, form.fields, made.error);
  return visit.seeOther(`/surveys/${made.value.slug}/organise`, surveyForm(visit.locale)('created'));
}

const kindOf = (survey: Survey): 'draft' | 'published' => (survey.publishedAt === null ? 'draft' : 'published');

async function showEdit(visit: Visit): Promise<Response> {
  const survey = await namedSurvey(visit);
  return showForm(visit, kindOf(survey), survey, typedTerms(survey, visit.platform.config.timeZone));
}

async function edit(visit: Visit): Promise<Response> {
  const { platform, locale } = visit;
  const [survey, form] = [await namedSurvey(visit), await visit.form()];
  const { timeZone } = platform.config;
  const kind = kindOf(survey);
  const t = surveyForm(locale);
  const refuse = (problem: ChangeProblem): Promise<Response> =>
    problem.type === 'fields'
      ? showForm(visit, kind, survey, form.fields, problem.fields)
      : showForm(visit, kind, survey, form.fields, {}, t(problem.type === 'moved-on' ? 'movedOn' : 'quotasStand'));
  const done = (said: 'changed' | 'changedPublic'): Response => visit.seeOther(`${pathOf(survey)}/organise`, t(said));
  const official = actingOfficial(visit);
  if (kind === 'draft') {
    const typed = { text: (name: string) => (name === 'region' ? survey.regionId : form.text(name)) };
    const terms = readSurveyForm(typed, timeZone, survey);
    if (!terms.ok) return refuse({ type: 'fields', fields: terms.error });
    const changed = await changeDraft(platform, survey.id, official, terms.value);
    return changed.ok ? done('changed') : refuse(changed.error);
  }
  const to = readChangeForm(form, timeZone, survey);
  if (!to.ok) return refuse({ type: 'fields', fields: to.error });
  const changed = await changePublished(platform, survey.id, official, to.value, form.text('reason').trim());
  return changed.ok ? done('changedPublic') : refuse(changed.error);
}

const anywhere = role(['organiser'], 'anywhere');

export const organiseSurveyRoutes: readonly Route[] = [
  get('/surveys/new', anywhere, (visit) => showForm(visit, 'new', undefined, fresh(visit))),
  post('/surveys/new', anywhere, create),
  get('/surveys/:slug/edit', organiser, showEdit),
  post('/surveys/:slug/edit', organiser, edit),
];
