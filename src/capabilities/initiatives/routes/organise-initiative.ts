/** Organisers make initiatives and change their drafts. */
import { formKey } from '../../../platform/http/form-keys.ts';
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { actingOfficial } from '../../../platform/official.ts';
import { regionsWithRole, role } from '../../../platform/rights.ts';
import { topicQuestions } from '../../../platform/topics.ts';
import { pageHeader, type Link } from '../../../platform/ui/index.ts';
import { profileName } from '../../../rules/petition/profile.ts';
import { changeDraft } from '../change-draft.ts';
import { createInitiative } from '../create-initiative.ts';
import type { Initiative } from '../initiative.ts';
import { hasProblems, type TermsProblems } from '../initiative-terms.ts';
import { initiativeFormPage } from '../pages/organise-form.ts';
import { readInitiativeForm } from '../read-initiative-form.ts';
import { namedInitiative, organiser } from '../scope.ts';
import { profilesFor } from '../store/profiles.ts';
import { proponentNames } from '../store/proponents.ts';
import { organising } from '../words/organise.ts';
import { crumbs } from './crumbs.ts';

/** From the home page down to a page below the console. */
export const consoleCrumbs = (visit: Visit, initiative: Initiative): readonly Link[] => [
  ...crumbs(visit.locale, initiative),
  { href: `/initiatives/${initiative.slug}/organise`, label: organising(visit.locale)('console') },
];

async function showForm(
  visit: Visit,
  initiative: Initiative | undefined,
  typed: Readonly<Record<string, string>>,
  problems: TermsProblems = {},
  problem?: string,
): Promise<Response> {
  const { locale, platform } = visit;
  const t = organising(locale);
  const regions =
    initiative === undefined ? await regionsWithRole(platform.db, visit.requireAccount().id, ['organiser']) : [];
  const title = t(initiative === undefined ? 'newInitiative' : 'editTitle');
  const base = initiative === undefined ? undefined : `/initiatives/${initiative.slug}`;
  return visit.page({
    title,
    heading: pageHeader({ title, lead: t('newLead') }),
    breadcrumbs: initiative === undefined ? crumbs(locale) : consoleCrumbs(visit, initiative),
    status: hasProblems(problems) || problem !== undefined ? 422 : 200,
    body:
      initiative === undefined && regions.length === 0
        ? t('noRegions')
        : initiativeFormPage(locale, {
            action: base === undefined ? '/initiatives/new' : `${base}/edit`,
            back: base === undefined ? '/initiatives/organise' : `${base}/organise`,
            typed,
            problems,
            problem,
            regions,
            topics: await topicQuestions(platform.db),
            profiles: await profilesFor(
              platform.db,
              initiative === undefined ? regions.map(({ id }) => id) : [initiative.regionId],
            ),
            key: formKey(typed['key'] ?? ''),
          }),
  });
}

async function create(visit: Visit): Promise<Response> {
  const form = await visit.form();
  const terms = readInitiativeForm(form);
  if (!terms.ok) return showForm(visit, undefined, form.fields, terms.error);
  const key = formKey(form.text('key'));
  const made = await createInitiative(visit.platform, visit.requireAccount().id, terms.value, key);
  if (!made.ok) return showForm(visit, undefined, form.fields, made.error);
  return visit.seeOther(`/initiatives/${made.value.slug}/organise`, organising(visit.locale)('created'));
}

async function showEdit(visit: Visit): Promise<Response> {
  const initiative = await namedInitiative(visit);
  if (initiative.publishedAt !== null) return visit.notFound();
  const other = initiative.translations[initiative.language === 'en' ? 'es' : 'en'];
  return showForm(visit, initiative, {
    title: initiative.title,
    otherTitle: other?.title ?? '',
    language: initiative.language,
    topic: initiative.topic ?? '',
    rules: profileName(initiative.rules),
    required: initiative.required === null ? '' : String(initiative.required),
    requiredSource: initiative.requiredSource,
    electionOn: initiative.electionOn ?? '',
    takesPledges: initiative.takesPledges ? 'yes' : '',
    source: initiative.source,
    proponents: (await proponentNames(visit.platform.db, initiative.id)).join('\n'),
  });
}

async function edit(visit: Visit): Promise<Response> {
  const [initiative, form] = [await namedInitiative(visit), await visit.form()];
  const t = organising(visit.locale);
  const typed = { text: (name: string) => (name === 'region' ? initiative.regionId : form.text(name)) };
  const terms = readInitiativeForm(typed);
  if (!terms.ok) return showForm(visit, initiative, form.fields, terms.error);
  const changed = await changeDraft(visit.platform, initiative, actingOfficial(visit), terms.value);
  if (changed.ok) return visit.seeOther(`/initiatives/${initiative.slug}/organise`, t('changed'));
  return changed.error.type === 'fields'
    ? showForm(visit, initiative, form.fields, changed.error.fields)
    : showForm(visit, initiative, form.fields, {}, t('alreadyPublished'));
}

export const initiativeRoutes: readonly Route[] = [
  get('/initiatives/new', role(['organiser'], 'anywhere'), (visit) =>
    showForm(visit, undefined, { language: visit.locale, takesPledges: 'yes' }),
  ),
  post('/initiatives/new', role(['organiser'], 'anywhere'), create),
  get('/initiatives/:slug/edit', organiser, showEdit),
  post('/initiatives/:slug/edit', organiser, edit),
];
