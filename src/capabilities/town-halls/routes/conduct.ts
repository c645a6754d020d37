/** Warnings, removals and appeals. */
import { randomUUID } from 'node:crypto';
import { formKey } from '../../../platform/http/form-keys.ts';
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { actingOfficial } from '../../../platform/official.ts';
import { participants } from '../../../platform/rights.ts';
import { pageHeader } from '../../../platform/ui/index.ts';
import type { OrderProblem } from '../../../rules/meeting/index.ts';
import { attendeeOf } from '../attendee.ts';
import { actOnConduct, appeal, decideOnAppeal } from '../conduct.ts';
import { conductActs, conductPage, reasonField, type ConductActName, type ConductReturned } from '../pages/conduct.ts';
import { moderators, namedTownHall, runsIt } from '../scope.ts';
import { meetingNow } from '../standing.ts';
import { askedByEach, attendeeExists } from '../store/conduct.ts';
import { pathOf, type TownHall } from '../town-hall.ts';
import { conductWords } from '../words/conduct.ts';
import { orderSentence } from '../words/problems.ts';
import { crewNav } from './crew.ts';
import { crumbs, ofHall, titleUnder } from './crumbs.ts';
import { seeing, showMine } from './live.ts';

const attendeeFrom = (text: string): number => (/^\d{1,15}$/.test(text) ? Number(text) : 0);

async function showConduct(visit: Visit, hall: TownHall, returned?: ConductReturned): Promise<Response> {
  const { platform, locale, url } = visit;
  const t = conductWords(locale);
  const meeting = await meetingNow(platform, hall);
  const asked = returned?.attendee ?? attendeeFrom(url.searchParams.get('of') ?? '');
  const named = asked > 0 && (await attendeeExists(platform.db, hall.id, asked)) ? [asked] : [];
  // Open appeals first, then whatever happened last; whom somebody came for before all.
  const waits = (attendee: number): number => (meeting.conduct.get(attendee)?.appeal?.granted === null ? 0 : 1);
  const known = [...meeting.conduct.keys()]
    .filter((attendee) => !named.includes(attendee))
    .sort((a, b) => waits(a) - waits(b) || meeting.conduct.get(b)!.since - meeting.conduct.get(a)!.since);
  const people = [...named, ...known];
  const questions = await askedByEach(platform.db, hall.id, people);
  return visit.page({
    title: titleUnder(locale, hall, t('title')),
    heading: pageHeader({
      title: t('title'),
      kicker: ofHall(locale, hall),
      lead: t('lead'),
      actions: await crewNav(visit, hall, 'conduct'),
    }),
    breadcrumbs: crumbs(locale, hall),
    status: returned === undefined ? 200 : 422,
    wide: true,
    body: conductPage({
      locale,
      hall,
      people: people.map((attendee) => ({
        attendee,
        conduct: meeting.conduct.get(attendee),
        questions: (questions.get(attendee) ?? []).flatMap((id) => meeting.questions.get(id) ?? []),
      })),
      decides: await runsIt(visit, hall, ['organiser']),
      key: randomUUID,
      returned,
    }),
  });
}

const done: Readonly<Record<ConductActName, 'done.warned' | 'done.removed' | 'done.readmitted' | 'done.decided'>> = {
  warned: 'done.warned',
  removed: 'done.removed',
  readmitted: 'done.readmitted',
  granted: 'done.decided',
  denied: 'done.decided',
};

async function act(visit: Visit): Promise<Response> {
  const [hall, form] = [await namedTownHall(visit), await visit.form()];
  const t = conductWords(visit.locale);
  const name = conductActs.find((one) => one === form.text('act')) ?? 'warned';
  const attendee = attendeeFrom(form.text('attendee'));
  const reason = form.text(reasonField(attendee, name)).trim();
  const about = { attendee, reason, key: formKey(form.text('key')) };
  const official = actingOfficial(visit);
  if (name === 'granted' || name === 'denied') {
    // Moderators share this page with those who decide on their removals.
    if (!(await runsIt(visit, hall, ['organiser']))) return visit.notFound();
    const decided = await decideOnAppeal(visit.platform, hall, official, { ...about, granted: name === 'granted' });
    return decided.ok ? back() : refused(decided.error);
  }
  const acted = await actOnConduct(visit.platform, hall, official, name, about);
  return acted.ok ? back() : refused(acted.error);

  function back(): Response {
    return visit.seeOther(`${pathOf(hall)}/conduct`, t(done[name]));
  }
  function refused(problem: string): Promise<Response> {
    const message =
      problem in conductWords.texts.en
        ? t(problem as Parameters<typeof t>[0])
        : orderSentence(visit.locale, problem as OrderProblem);
    return showConduct(visit, hall, { attendee, act: name, message, typed: reason });
  }
}

async function makeAppeal(visit: Visit, hall: TownHall): Promise<Response> {
  const form = await visit.form();
  const t = conductWords(visit.locale);
  const attendee = await attendeeOf(visit, hall);
  if (attendee === undefined) return visit.notFound();
  const typed = form.text('appeal');
  const made = await appeal(visit.platform, hall, { attendee, text: typed, key: formKey(form.text('key')) });
  if (made.ok) return visit.seeOther(`${pathOf(hall)}/mine`, t('appealed'));
  const message =
    made.error in conductWords.texts.en
      ? t(made.error as Parameters<typeof t>[0])
      : orderSentence(visit.locale, made.error as OrderProblem);
  return showMine(visit, hall, { message, typed });
}

export const conductRoutes: readonly Route[] = [
  get('/town-halls/:slug/conduct', moderators, async (visit) => showConduct(visit, await namedTownHall(visit))),
  post('/town-halls/:slug/conduct', moderators, act),
  post('/town-halls/:slug/appeal', participants, seeing(makeAppeal)),
];
