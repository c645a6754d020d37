/** Taking part: the page, what keeps it up to date, a question, support for one, and one's own questions. */
import { randomUUID } from 'node:crypto';
import { formKey } from '../../../platform/http/form-keys.ts';
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { sayReaders } from '../../../platform/live/readers.ts';
import { anyone, participants } from '../../../platform/rights.ts';
import { emptyState, moreLink, pageHeader } from '../../../platform/ui/index.ts';
import { askQuestion } from '../ask-question.ts';
import { whyNoAsking } from '../asking-state.ts';
import { attendeeOf, takePart } from '../attendee.ts';
import { captionsChoice } from '../captions-choice.ts';
import { chosenIn } from '../choose-option.ts';
import { editionKey, hubOf } from '../live-content.ts';
import { ownPlace } from '../own-place.ts';
import { wholeHall } from '../pace.ts';
import { livePage } from '../pages/live.ts';
import { ownSection, type OwnParts } from '../pages/own-questions.ts';
import { titleIn } from '../pages/town-hall-words.ts';
import { readAsking } from '../read-asking.ts';
import { visibleTownHall } from '../scope.ts';
import { standingOf } from '../standing.ts';
import { supportedBy } from '../store/support.ts';
import { supportQuestion } from '../support-question.ts';
import { pathOf, type TownHall, processOf } from '../town-hall.ts';
import { withdrawQuestion } from '../withdraw-question.ts';
import { asking } from '../words/asking.ts';
import { common } from '../words/common.ts';
import { live } from '../words/live.ts';
import { crumbs, ofHall, titleUnder } from './crumbs.ts';
import { refusal, type TakePartProblem } from './refusal.ts';

interface Problem {
  readonly field: string | undefined;
  readonly message: string;
}

async function showLive(
  visit: Visit,
  hall: TownHall,
  typed: Readonly<Record<string, string>> = {},
  problem?: Problem,
): Promise<Response> {
  const { platform, locale } = visit;
  const t = live(locale);
  const [attendee, standing] = await Promise.all([attendeeOf(visit, hall), standingOf(platform, hall)]);
  const own = await ownPlace(platform, hall, standing, attendee);
  const over = standing.meeting.status === 'adjourned';
  const kicker = hall.cancelledAt === null ? t(over ? 'titleOver' : 'title') : common(locale)('phase.cancelled');
  const why = await whyNoAsking(visit, hall, standing, attendee, own);
  return visit.page({
    title: titleUnder(locale, hall, kicker),
    heading: pageHeader({ title: titleIn(locale, hall), kicker }),
    breadcrumbs: crumbs(locale, hall),
    status: problem === undefined ? 200 : 422,
    islands: ['live-parts', 'turn-timer', 'town-hall'],
    wide: true,
    body: livePage({
      locale,
      timeZone: platform.config.timeZone,
      hall,
      standing,
      mine: attendee === undefined ? new Set() : await supportedBy(platform.database, hall.id, attendee),
      captions: captionsChoice(visit, hall),
      chosen: await chosenIn(platform.database, hall.id, standing, attendee),
      own,
      closed: why === undefined ? undefined : { sentence: refusal(locale, why).message, signIn: why === 'sign-in' },
      key: formKey(problem === undefined ? '' : (typed['question'] ?? '')),
      keys: randomUUID,
      typed,
      problem,
    }),
  });
}

/** For routes of `:slug`: drafts are there for those who run them only. */
export const seeing =
  (show: (visit: Visit, hall: TownHall) => Promise<Response> | Response) =>
  async (visit: Visit): Promise<Response> => {
    const hall = await visibleTownHall(visit);
    return hall === undefined ? visit.notFound() : show(visit, hall);
  };

async function ask(visit: Visit, hall: TownHall): Promise<Response> {
  const form = await visit.form();
  const joined = await takePart(visit, hall);
  if (!joined.ok) return refuse(visit, hall, form.fields, joined.error);
  const asked = readAsking(visit, hall, form.text('question').toLowerCase(), {
    form: form.text('form'),
    text: form.text('text'),
    language: form.text('language'),
    name: form.text('name'),
    item: form.text('item') === '' ? null : Number(form.text('item')),
    interpreted: form.text('interpreted') === 'yes',
  });
  // Never the account: the record must not say who asked.
  const by = { account: null, role: 'participant' as const };
  const done = await askQuestion(visit.platform, hall, asked, joined.value, by);
  if (!done.ok) return refuse(visit, hall, form.fields, done.error);
  return visit.seeOther(`${pathOf(hall)}/live`, asking(visit.locale)(done.value));
}

async function support(visit: Visit, hall: TownHall): Promise<Response> {
  const form = await visit.form();
  const joined = await takePart(visit, hall);
  if (!joined.ok) return refuse(visit, hall, {}, joined.error);
  const question = visit.params['question']!.toLowerCase();
  const supports = form.text('supports') !== 'no';
  const done = await supportQuestion(visit.platform, hall, { question, attendee: joined.value, supports });
  return done.ok ? visit.seeOther(`${pathOf(hall)}/live#n-${question}`) : refuse(visit, hall, {}, done.error);
}

async function withdraw(visit: Visit, hall: TownHall): Promise<Response> {
  const attendee = await attendeeOf(visit, hall);
  if (attendee === undefined) return refuse(visit, hall, {}, 'not-yours');
  const done = await withdrawQuestion(visit.platform, hall, {
    question: visit.params['question']!.toLowerCase(),
    attendee,
  });
  if (!done.ok) return refuse(visit, hall, {}, done.error);
  return visit.seeOther(`${pathOf(hall)}/live`, asking(visit.locale)('withdrawn'));
}

function refuse(
  visit: Visit,
  hall: TownHall,
  typed: Readonly<Record<string, string>>,
  problem: TakePartProblem,
): Promise<Response> {
  return showLive(visit, hall, typed, refusal(visit.locale, problem));
}

/** Small, so that a page that is open anyway can ask for it often; also where an appeal comes back to. */
export async function showMine(
  visit: Visit,
  hall: TownHall,
  appealProblem?: OwnParts['appealProblem'],
): Promise<Response> {
  const { platform, locale } = visit;
  const t = asking(locale);
  const attendee = await attendeeOf(visit, hall);
  const own = await ownPlace(platform, hall, await standingOf(platform, hall), attendee);
  const nothing = own.questions.length === 0 && own.conduct === undefined;
  return visit.page({
    title: titleUnder(locale, hall, t('yoursTitle')),
    heading: pageHeader({ title: t('yoursTitle'), kicker: ofHall(locale, hall) }),
    breadcrumbs: crumbs(locale, hall),
    status: appealProblem === undefined ? 200 : 422,
    body: [
      nothing && emptyState({ title: t('noneYet') }),
      ownSection({ locale, hall, own, key: randomUUID, appealProblem }),
      moreLink(`${pathOf(hall)}/live`, t('back')),
    ],
  });
}

function watch(visit: Visit, hall: TownHall): Response {
  return visit.events((line, lastId) => {
    const after = /^\d{1,9}$/.test(lastId) ? Number(lastId) : 0;
    const hub = hubOf(visit.platform, hall);
    const leave = hub.join(editionKey(visit.locale, captionsChoice(visit, hall)), line, after);
    sayReaders(visit.platform.db, processOf(hall.id), hub.readers);
    return leave;
  });
}

const many = { networkPerMinute: wholeHall };

export const liveRoutes: readonly Route[] = [
  get(
    '/town-halls/:slug/live',
    anyone,
    seeing((visit, hall) => showLive(visit, hall)),
  ),
  get(
    '/town-halls/:slug/mine',
    anyone,
    seeing((visit, hall) => showMine(visit, hall)),
  ),
  get('/town-halls/:slug/events', anyone, seeing(watch)),
  post('/town-halls/:slug/questions', participants, seeing(ask), many),
  post('/town-halls/:slug/questions/:question/support', participants, seeing(support), many),
  post('/town-halls/:slug/questions/:question/withdraw', participants, seeing(withdraw), many),
];
