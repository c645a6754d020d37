/** The organiser's list and console, and what is done from it. Stands before the routes with `:slug`. */
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Submitted } from '../../../platform/http/forms.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { fromLocal } from '../../../platform/local-time.ts';
import { actingOfficial } from '../../../platform/official.ts';
import { latestActs } from '../../../platform/process-acts.ts';
import { role } from '../../../platform/rights.ts';
import { linkButton, pageHeader } from '../../../platform/ui/index.ts';
import { cancelTownHall } from '../cancel-town-hall.ts';
import { moveTownHall } from '../move-town-hall.ts';
import type { ConsoleAct, ConsoleParts } from '../pages/organise-acts.ts';
import { consolePage } from '../pages/organise-console.ts';
import { organisedList } from '../pages/organise-list.ts';
import { phaseBadge, titleIn } from '../pages/town-hall-words.ts';
import { publishTownHall } from '../publish-town-hall.ts';
import { namedTownHall, organisers } from '../scope.ts';
import { meetingNow } from '../standing.ts';
import { noticesOf } from '../store/notices.ts';
import { versionsOf } from '../store/plan.ts';
import { organisedTownHalls } from '../store/town-halls.ts';
import { pathOf, phaseOf, processOf, type TownHall } from '../town-hall.ts';
import { organising } from '../words/organise.ts';
import { crumbs, titleUnder } from './crumbs.ts';

const shownActs = 30;

async function showList(visit: Visit): Promise<Response> {
  const { platform, locale, now } = visit;
  const t = organising(locale);
  const halls = await Promise.all(
    (await organisedTownHalls(platform.db, visit.requireAccount().id)).map(async (hall) => ({
      hall,
      phase: phaseOf(hall, (await meetingNow(platform, hall)).status),
    })),
  );
  return visit.page({
    title: t('listTitle'),
    heading: pageHeader({
      title: t('listTitle'),
      lead: t('listLead'),
      actions: linkButton({ href: '/town-halls/new', label: t('newTownHall'), icon: 'plus' }),
    }),
    breadcrumbs: crumbs(locale),
    wide: true,
    body: organisedList(locale, platform.config.timeZone, halls, now),
  });
}

async function showConsole(
  visit: Visit,
  typed: Readonly<Record<string, string>> = {},
  problem?: ConsoleParts['problem'],
): Promise<Response> {
  const { platform, locale, now } = visit;
  const hall = await namedTownHall(visit);
  const t = organising(locale);
  const phase = phaseOf(hall, (await meetingNow(platform, hall)).status);
  const at = pathOf(hall);
  return visit.page({
    title: titleUnder(locale, hall, t('console')),
    heading: pageHeader({
      title: titleIn(locale, hall),
      kicker: t('console'),
      facts: [phaseBadge(locale, phase), hall.regionName],
      actions: [
        phase !== 'past' &&
          phase !== 'cancelled' &&
          linkButton({ href: `${at}/edit`, label: t('edit'), kind: 'secondary' }),
        linkButton({ href: at, label: t('publicPage'), kind: 'quiet' }),
      ],
    }),
    breadcrumbs: crumbs(locale, hall),
    status: problem === undefined ? 200 : 422,
    body: consolePage({
      locale,
      timeZone: platform.config.timeZone,
      now,
      hall,
      phase,
      versions: (await versionsOf(platform.db, hall.id)).length,
      told: await noticesOf(platform.db, hall.id),
      acts: await latestActs(platform.db, processOf(hall.id), shownActs),
      typed,
      problem,
    }),
  });
}

type Said = Parameters<ReturnType<typeof organising>>[0];
/** What was refused, with the field that is to blame. */
type Refusal = { readonly problem: Said; readonly field?: string | undefined } | undefined;

const fieldOf = (act: ConsoleAct, problem: string): string | undefined =>
  problem.startsWith('reason')
    ? `${act}Reason`
    : problem === 'lateUnconfirmed'
      ? `${act}Late`
      : problem === 'timeOver'
        ? 'startsAt'
        : problem === 'endsBeforeStarts' || problem === 'tooLong'
          ? 'endsAt'
          : undefined;

const acts: Readonly<Record<ConsoleAct, (visit: Visit, hall: TownHall, form: Submitted) => Promise<Refusal>>> = {
  publish: async (visit, { id }, form) => {
    const done = await publishTownHall(visit.platform, id, actingOfficial(visit), whyOf(form, 'publish'));
    return done.ok ? undefined : { problem: done.error };
  },
  move: async (visit, { id }, form) => {
    const times = { startsAt: new Date(0), endsAt: new Date(0) };
    for (const field of ['startsAt', 'endsAt'] as const) {
      const typed = form.text(field).trim();
      const at = typed === '' ? 'timeMissing' : fromLocal(typed, visit.platform.config.timeZone);
      if (typeof at === 'string') return { problem: at, field };
      times[field] = at;
    }
    const done = await moveTownHall(visit.platform, id, actingOfficial(visit), times, whyOf(form, 'move'));
    return done.ok ? undefined : { problem: done.error };
  },
  cancel: async (visit, { id }, form) => {
    const done = await cancelTownHall(visit.platform, id, actingOfficial(visit), whyOf(form, 'cancel').reason);
    return done.ok ? undefined : { problem: done.error };
  },
};

const whyOf = (form: Submitted, act: ConsoleAct): { reason: string; lateConfirmed: boolean } => ({
  reason: form.text(`${act}Reason`).trim(),
  lateConfirmed: form.text(`${act}Late`) === 'yes',
});

const said = { publish: 'publishedNow', move: 'movedNow', cancel: 'cancelledNow' } as const;

const doing =
  (act: ConsoleAct) =>
  async (visit: Visit): Promise<Response> => {
    const [hall, form] = [await namedTownHall(visit), await visit.form()];
    const t = organising(visit.locale);
    const refused = await acts[act](visit, hall, form);
    if (refused === undefined) return visit.seeOther(`${pathOf(hall)}/organise`, t(said[act]));
    const field = refused.field ?? fieldOf(act, refused.problem);
    return showConsole(visit, form.fields, { act, field, message: t(refused.problem) });
  };

export const consoleRoutes: readonly Route[] = [
  get('/town-halls/organise', role(['organiser'], 'anywhere'), showList),
  get('/town-halls/:slug/organise', organisers, (visit) => showConsole(visit)),
  post('/town-halls/:slug/publish', organisers, doing('publish')),
  post('/town-halls/:slug/move', organisers, doing('move')),
  post('/town-halls/:slug/cancel', organisers, doing('cancel')),
];
