/** Organisers make town halls and change their terms. */
import { formKey } from '../../../platform/http/form-keys.ts';
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { actingOfficial } from '../../../platform/official.ts';
import { regionsWithRole, role } from '../../../platform/rights.ts';
import { topicQuestions } from '../../../platform/topics.ts';
import { pageHeader } from '../../../platform/ui/index.ts';
import { isLate } from '../../../rules/meeting/index.ts';
import { changeTerms } from '../change-terms.ts';
import { createTownHall } from '../create-town-hall.ts';
import { townHallFormPage } from '../pages/organise-form.ts';
import { readTownHallForm, typedFields, typedTerms } from '../read-town-hall-form.ts';
import { namedTownHall, organisers } from '../scope.ts';
import { hasProblems, type TermsProblems } from '../town-hall-terms.ts';
import { pathOf, type TownHall } from '../town-hall.ts';
import { formWords } from '../words/form.ts';
import { crumbs, titleUnder } from './crumbs.ts';

type Typed = Readonly<Record<string, string>>;

async function showForm(
  visit: Visit,
  hall: TownHall | undefined,
  typed: Typed,
  problems: TermsProblems = {},
  problem?: string,
): Promise<Response> {
  const { locale, platform, now } = visit;
  const t = formWords(locale);
  const kind = hall === undefined ? 'new' : hall.publishedAt === null ? 'draft' : 'published';
  const regions = kind === 'new' ? await regionsWithRole(platform.db, visit.requireAccount().id, ['organiser']) : [];
  const words = {
    new: ['newTitle', 'newLead'],
    draft: ['editTitle', 'editLead'],
    published: ['changeTitle', 'changeLead'],
  } as const;
  const [title, lead] = words[kind];
  return visit.page({
    title: hall === undefined ? t(title) : titleUnder(locale, hall, t(title)),
    heading: pageHeader({ title: t(title), lead: t(lead) }),
    breadcrumbs: crumbs(locale, hall),
    status: hasProblems(problems) || problem !== undefined ? 422 : 200,
    body:
      kind === 'new' && regions.length === 0
        ? t('noRegions')
        : townHallFormPage(locale, {
            action: hall === undefined ? '/town-halls/new' : `${pathOf(hall)}/edit`,
            back: hall === undefined ? '/town-halls/organise' : `${pathOf(hall)}/organise`,
            kind,
            typed,
            problems,
            problem,
            late: hall !== undefined && isLate(hall.kind, hall.startsAt.getTime(), now.getTime()),
            regions,
            topics: await topicQuestions(platform.db),
            timeZone: platform.config.timeZone,
            key: formKey(typed['key'] ?? ''),
          }),
  });
}

/** What most meetings choose; the kind is for whoever calls it to say. */
const fresh = (visit: Visit): Typed => ({
  language: visit.locale,
  mainLanguage: visit.locale,
  joining: 'anyone',
  moderation: 'before',
  queueOrder: 'fair',
  speakerSeconds: '120',
  answerDays: '14',
});

const textOf = (typed: Typed): { text: (name: string) => string } => ({ text: (name) => typed[name] ?? '' });

async function create(visit: Visit): Promise<Response> {
  const typed = typedFields(await visit.form());
  const terms = readTownHallForm(textOf(typed), visit.platform.config.timeZone);
  if (!terms.ok) return showForm(visit, undefined, typed, terms.error);
  const made = await createTownHall(
    visit.platform,
    visit.requireAccount().id,
    terms.value,
    formKey(typed['key'] ?? ''),
  );
  if (!made.ok) return showForm(visit, undefined, typed, made.error);
  return visit.seeOther(`${pathOf(made.value)}/organise/agenda`, formWords(visit.locale)('created'));
}

async function showEdit(visit: Visit): Promise<Response> {
  const hall = await namedTownHall(visit);
  return showForm(visit, hall, typedTerms(hall, visit.platform.config.timeZone));
}

const fieldOf = {
  topicUnknown: 'topic',
  reasonMissing: 'reason',
  reasonTooLong: 'reason',
  lateUnconfirmed: 'late',
} as const;

async function edit(visit: Visit): Promise<Response> {
  const { platform, locale } = visit;
  const hall = await namedTownHall(visit);
  const typed = typedFields(await visit.form());
  const terms = readTownHallForm(textOf(typed), platform.config.timeZone, hall);
  if (!terms.ok) return showForm(visit, hall, typed, terms.error);
  const why = { reason: (typed['reason'] ?? '').trim(), lateConfirmed: typed['late'] === 'yes' };
  const done = await changeTerms(platform, hall.id, actingOfficial(visit), terms.value, why);
  const t = formWords(locale);
  if (done.ok) return visit.seeOther(`${pathOf(hall)}/organise`, t('changed'));
  return done.error === 'fixed'
    ? showForm(visit, hall, typed, {}, t('fixed'))
    : showForm(visit, hall, typed, { [fieldOf[done.error]]: done.error });
}

export const formRoutes: readonly Route[] = [
  get('/town-halls/new', role(['organiser'], 'anywhere'), (visit) => showForm(visit, undefined, fresh(visit))),
  post('/town-halls/new', role(['organiser'], 'anywhere'), create),
  get('/town-halls/:slug/edit', organisers, showEdit),
  post('/town-halls/:slug/edit', organisers, edit),
];
