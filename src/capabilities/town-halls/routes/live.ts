/** Taking part: the page, what keeps it up to date, a question, and support for one. */
import { formKey } from '../../../platform/http/form-keys.ts';
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { anyone, participants } from '../../../platform/rights.ts';
import { pageHeader } from '../../../platform/ui/index.ts';
import type { OrderProblem } from '../../../rules/meeting/index.ts';
import { captionsChoice } from '../captions-choice.ts';
import { chosenIn } from '../choose-option.ts';
import { askQuestion, type AskProblem } from '../ask-question.ts';
import { attendeeOf, mayJoin, takePart, type JoinProblem } from '../attendee.ts';
import { hubOf } from '../live-content.ts';
import { livePage } from '../pages/live.ts';
import { titleIn } from '../pages/town-hall-words.ts';
import { visibleTownHall } from '../scope.ts';
import { standingOf } from '../standing.ts';
import { supportedBy } from '../store/support.ts';
import { supportQuestion, type SupportProblem } from '../support-question.ts';
import { pathOf, type TownHall } from '../town-hall.ts';
import { live } from '../words/live.ts';
import { orderSentence } from '../words/problems.ts';
import { crumbs, titleUnder } from './crumbs.ts';

async function showLive(
  visit: Visit,
  hall: TownHall,
  typed: Readonly<Record<string, string>> = {},
  problem?: { readonly field: string | undefined; readonly message: string },
): Promise<Response> {
  const { platform, locale } = visit;
  const t = live(locale);
  const [attendee, standing] = await Promise.all([attendeeOf(visit, hall), standingOf(platform, hall)]);
  return visit.page({
    title: titleUnder(locale, hall, t('title')),
    heading: pageHeader({ title: titleIn(locale, hall), kicker: t('title') }),
    breadcrumbs: crumbs(locale, hall),
    status: problem === undefined ? 200 : 422,
    islands: ['live-parts'],
    body: livePage({
      locale,
      hall,
      standing,
      mine: attendee === undefined ? new Set() : await supportedBy(platform.database, hall.id, attendee),
      captions: captionsChoice(visit, hall),
      chosen: await chosenIn(platform.database, hall.id, standing, attendee),
      closed: attendee === undefined ? await mayJoin(visit, hall) : undefined,
      key: formKey(problem === undefined ? '' : (typed['question'] ?? '')),
      typed,
      problem,
    }),
  });
}

const seeing =
  (show: (visit: Visit, hall: TownHall) => Promise<Response> | Response) =>
  async (visit: Visit): Promise<Response> => {
    const hall = await visibleTownHall(visit);
    return hall === undefined ? visit.notFound() : show(visit, hall);
  };

async function ask(visit: Visit, hall: TownHall): Promise<Response> {
  const { platform, locale } = visit;
  const form = await visit.form();
  const joined = await takePart(visit, hall);
  if (!joined.ok) return refuse(visit, hall, form.fields, joined.error);
  const done = await askQuestion(
    platform,
    hall,
    {
      question: form.text('question').toLowerCase(),
      form: 'written',
      text: form.text('text'),
      language: locale,
      name: form.text('name'),
      region: visit.account?.region_id ?? null,
      via: 'web',
      item: null,
      interpreted: false,
    },
    joined.value,
    // Never the account: the record must not say who asked.
    { account: null, role: 'participant' },
  );
  if (!done.ok) return refuse(visit, hall, form.fields, done.error);
  return visit.seeOther(`${pathOf(hall)}/live`, live(locale)(done.value));
}

async function support(visit: Visit, hall: TownHall): Promise<Response> {
  const form = await visit.form();
  const joined = await takePart(visit, hall);
  if (!joined.ok) return refuse(visit, hall, {}, joined.error);
  const done = await supportQuestion(visit.platform, hall, {
    question: visit.params['question']!.toLowerCase(),
    attendee: joined.value,
    supports: form.text('supports') !== 'no',
  });
  return done.ok ? visit.seeOther(`${pathOf(hall)}/live`) : refuse(visit, hall, {}, done.error);
}

const ofText: ReadonlySet<string> = new Set(['textMissing', 'textTooLong']);

function refuse(
  visit: Visit,
  hall: TownHall,
  typed: Readonly<Record<string, string>>,
  problem: AskProblem | SupportProblem | JoinProblem,
): Promise<Response> {
  const t = live(visit.locale);
  const own = problem in live.texts.en;
  const message = own ? t(problem as Parameters<typeof t>[0]) : orderSentence(visit.locale, problem as OrderProblem);
  const field = ofText.has(problem) ? 'text' : problem === 'nameTooLong' ? 'name' : undefined;
  return showLive(visit, hall, typed, { field, message });
}

function watch(visit: Visit, hall: TownHall): Response {
  return visit.events((line, lastId) => {
    const after = /^\d{1,9}$/.test(lastId) ? Number(lastId) : 0;
    return hubOf(visit.platform, hall).join(visit.locale, line, after);
  });
}

export const liveRoutes: readonly Route[] = [
  get('/town-halls/:slug/live', anyone, seeing(showLive)),
  get('/town-halls/:slug/events', anyone, seeing(watch)),
  post('/town-halls/:slug/questions', participants, seeing(ask)),
  post('/town-halls/:slug/questions/:question/support', participants, seeing(support)),
];
