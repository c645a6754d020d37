/** Organisers make town halls and change their terms. */
import { formKey } from '../../../platform/http/form-keys.ts';
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { actingOfficial } from '../../../platform/official.ts';
import type { Typed } from '../../../platform/process-terms/form.ts';
import { showTerms, type Returned } from '../../../platform/process-terms/page.ts';
import { role } from '../../../platform/rights.ts';
import { isLate } from '../../../rules/meeting/index.ts';
import { changeTerms } from '../change-terms.ts';
import { createTownHall } from '../create-town-hall.ts';
import { townHallFormPage } from '../pages/organise-form.ts';
import { readTownHallForm, typedFields, typedTerms } from '../read-town-hall-form.ts';
import { namedTownHall, organisers } from '../scope.ts';
import type { TermsProblems } from '../town-hall-terms.ts';
import { pathOf, type TownHall } from '../town-hall.ts';
import { formWords } from '../words/form.ts';
import { crumbs, titleUnder } from './crumbs.ts';

const showForm = (
  visit: Visit,
  shown: TownHall | undefined,
  typed: Typed,
  wrong?: Returned<TermsProblems>,
): Promise<Response> =>
  showTerms(
    {
      at: '/town-halls',
      work: 'organise',
      maker: 'organiser',
      words: formWords,
      crumbs,
      titleUnder,
      form: (locale, parts, hall) =>
        townHallFormPage(locale, {
          ...parts,
          late: hall !== undefined && isLate(hall.kind, hall.startsAt.getTime(), visit.now.getTime()),
        }),
    },
    visit,
    shown,
    typed,
    wrong,
  );

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
  const { platform, locale } = visit;
  const typed = typedFields(await visit.form());
  const terms = readTownHallForm(textOf(typed), platform.config.timeZone);
  if (!terms.ok) return showForm(visit, undefined, typed, { problems: terms.error });
  const made = await createTownHall(platform, visit.requireAccount().id, terms.value, formKey(typed['key'] ?? ''));
  if (!made.ok) return showForm(visit, undefined, typed, { problems: made.error });
  return visit.seeOther(`${pathOf(made.value)}/organise/agenda`, formWords(locale)('created'));
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
  if (!terms.ok) return showForm(visit, hall, typed, { problems: terms.error });
  const why = { reason: (typed['reason'] ?? '').trim(), lateConfirmed: typed['late'] === 'yes' };
  const done = await changeTerms(platform, hall.id, actingOfficial(visit), terms.value, why);
  const t = formWords(locale);
  if (done.ok) return visit.seeOther(`${pathOf(hall)}/organise`, t('changed'));
  return done.error === 'fixed'
    ? showForm(visit, hall, typed, { problem: t('fixed') })
    : showForm(visit, hall, typed, { problems: { [fieldOf[done.error]]: done.error } });
}

export const formRoutes: readonly Route[] = [
  get('/town-halls/new', role(['organiser'], 'anywhere'), (visit) => showForm(visit, undefined, fresh(visit))),
  post('/town-halls/new', role(['organiser'], 'anywhere'), create),
  get('/town-halls/:slug/edit', organisers, showEdit),
  post('/town-halls/:slug/edit', organisers, edit),
];
