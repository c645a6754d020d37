/** The list of initiatives that somebody runs, the console of one, and what is done from it. */
import { returnedAct, type ReturnedAct } from '../../../platform/console-acts.ts';
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import { dayIn } from '../../../platform/local-time.ts';
import { actingOfficial } from '../../../platform/official.ts';
import { latestActs } from '../../../platform/process-acts.ts';
import { heldRole, role } from '../../../platform/rights.ts';
import { linkButton, pageHeader } from '../../../platform/ui/index.ts';
import { processOf } from '../initiative.ts';
import { consolePage, type ConsoleAct } from '../pages/organise-console.ts';
import { organisedList } from '../pages/organise-list.ts';
import { stateBadge } from '../pages/initiative-words.ts';
import { clerkAction, clerkActs } from '../pages/paper-tabs.ts';
import { publishInitiative } from '../publish-initiative.ts';
import { recordEvent, strikeEntry } from '../record-event.ts';
import { namedInitiative, organiser, runner } from '../scope.ts';
import { voteOf } from '../shown-initiative.ts';
import { standingOf } from '../standing.ts';
import { eventsOf } from '../store/events.ts';
import { organisedInitiatives } from '../store/initiatives.ts';
import { textsOf } from '../store/texts.ts';
import { organising } from '../words/organise.ts';
import { crumbs } from './crumbs.ts';
import { countsSomewhere } from './raw-official.ts';

const shownActs = 20;

async function showList(visit: Visit): Promise<Response> {
  const { platform, locale, now } = visit;
  const t = organising(locale);
  const { id } = visit.requireAccount();
  const today = dayIn(now, platform.config.timeZone);
  const makes = (await heldRole(platform.db, id, ['organiser'], 'anywhere')) !== undefined;
  const found = await organisedInitiatives(platform.db, id);
  const initiatives = await Promise.all(
    found.map(async (initiative) => ({ initiative, standing: await standingOf(platform.db, initiative, today) })),
  );
  return visit.page({
    title: t('listTitle'),
    heading: pageHeader({
      title: t('listTitle'),
      lead: t('listLead'),
      actions: makes && [
        linkButton({ href: '/initiatives/new', label: t('newInitiative'), icon: 'plus' }),
        linkButton({ href: '/initiatives/rules/new', label: t('newRules'), kind: 'secondary' }),
      ],
    }),
    breadcrumbs: crumbs(locale),
    wide: true,
    body: organisedList(locale, initiatives),
  });
}

async function showConsole(
  visit: Visit,
  typed: Readonly<Record<string, string>> = {},
  problem?: ReturnedAct<ConsoleAct>,
): Promise<Response> {
  const { platform, locale, now } = visit;
  const { db, config } = platform;
  const initiative = await namedInitiative(visit);
  const t = organising(locale);
  const title = inLanguage(initiative, 'title', locale);
  const base = `/initiatives/${initiative.slug}`;
  const today = dayIn(now, config.timeZone);
  const standing = await standingOf(db, initiative, today);
  const draft = initiative.publishedAt === null;
  const mayOrganise = visit.actingAs !== 'clerk';
  return visit.page({
    title: `${t('console')}: ${title.text}`,
    heading: pageHeader({
      title: title.text,
      kicker: t('console'),
      facts: [stateBadge(locale, draft ? 'draft' : standing.life.state), initiative.regionName],
      actions: [
        draft && mayOrganise && linkButton({ href: `${base}/edit`, label: t('edit'), kind: 'secondary' }),
        (await countsSomewhere(visit, initiative)) &&
          clerkAction(locale, initiative.slug, clerkActs[standing.life.state]),
        linkButton({ href: base, label: t('publicPage'), kind: 'quiet' }),
      ],
    }),
    breadcrumbs: crumbs(locale, initiative),
    wide: true,
    status: problem === undefined ? 200 : 422,
    body: consolePage(locale, {
      initiative,
      standing,
      events: await eventsOf(db, initiative.id),
      texts: await textsOf(db, initiative.id),
      acts: await latestActs(db, processOf(initiative.id), shownActs),
      vote: await voteOf(platform, initiative, locale),
      timeZone: config.timeZone,
      today,
      mayOrganise,
      typed,
      problem,
    }),
  });
}

async function publish(visit: Visit): Promise<Response> {
  const [initiative, form] = [await namedInitiative(visit), await visit.form()];
  const reason = form.text('publishReason').trim();
  const done = await publishInitiative(visit.platform, initiative.id, actingOfficial(visit), reason);
  const t = organising(visit.locale);
  if (done.ok) return visit.seeOther(`/initiatives/${initiative.slug}/organise`, t('publishedNow'));
  return showConsole(visit, form.fields, returnedAct('publish', done.error, t(done.error)));
}

async function record(visit: Visit): Promise<Response> {
  const [initiative, form] = [await namedInitiative(visit), await visit.form()];
  const done = await recordEvent(visit.platform, initiative, actingOfficial(visit), {
    kind: form.text('kind'),
    on: form.text('on').trim(),
    reason: form.text('entryReason').trim(),
  });
  const t = organising(visit.locale);
  if (done.ok) return visit.seeOther(`/initiatives/${initiative.slug}/organise`, t('recordedNow'));
  const field = done.error.startsWith('reason')
    ? 'entryReason'
    : done.error === 'kindMissing' || done.error === 'notPossible'
      ? 'kind'
      : 'on';
  return showConsole(visit, form.fields, { act: 'entry', field, message: t(done.error) });
}

async function strike(visit: Visit): Promise<Response> {
  const [initiative, form] = [await namedInitiative(visit), await visit.form()];
  const done = await strikeEntry(visit.platform, initiative, actingOfficial(visit), {
    number: Number(form.text('number')),
    reason: form.text('strikeReason').trim(),
  });
  const t = organising(visit.locale);
  if (done.ok) return visit.seeOther(`/initiatives/${initiative.slug}/organise`, t('struckNow'));
  const field = done.error.startsWith('reason') ? 'strikeReason' : 'number';
  return showConsole(visit, form.fields, { act: 'strike', field, message: t(done.error) });
}

export const consoleRoutes: readonly Route[] = [
  get('/initiatives/organise', role(['organiser', 'clerk'], 'anywhere'), showList),
  get('/initiatives/:slug/organise', runner, (visit) => showConsole(visit)),
  post('/initiatives/:slug/publish', organiser, publish),
  post('/initiatives/:slug/entries', organiser, record),
  post('/initiatives/:slug/strike', organiser, strike),
];
