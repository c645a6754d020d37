/** Polls: the chair's page with its acts, and choosing. */
import { randomUUID } from 'node:crypto';
import { formKey, isKey } from '../../../platform/http/form-keys.ts';
import type { Submitted } from '../../../platform/http/forms.ts';
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { actingOfficial, type Official } from '../../../platform/official.ts';
import { anyone, participants } from '../../../platform/rights.ts';
import { pageHeader } from '../../../platform/ui/index.ts';
import type { OrderProblem, PollAsked } from '../../../rules/meeting/index.ts';
import type { Result } from '../../../rules/result.ts';
import { attendeeOf, takePart } from '../attendee.ts';
import { chooseOption } from '../choose-option.ts';
import { wholeHall } from '../pace.ts';
import { pollPage, pollsPage } from '../pages/polls.ts';
import { titleIn } from '../pages/town-hall-words.ts';
import { closePoll, dropPoll, mostOptions, openPoll, preparePoll, type PollProblem } from '../run-polls.ts';
import { chairs, namedTownHall, visibleTownHall } from '../scope.ts';
import { standingOf } from '../standing.ts';
import { choiceOf } from '../store/polls.ts';
import { pathOf, type TownHall } from '../town-hall.ts';
import { polls as words } from '../words/polls.ts';
import { orderSentence } from '../words/problems.ts';
import { crewNav } from './crew.ts';
import { crumbs, titleUnder } from './crumbs.ts';

async function showPolls(
  visit: Visit,
  named?: TownHall,
  typed: Readonly<Record<string, string>> = {},
  problem?: { readonly field: string; readonly message: string },
): Promise<Response> {
  const { platform, locale } = visit;
  const hall = named ?? (await namedTownHall(visit));
  const t = words(locale);
  return visit.page({
    title: titleUnder(locale, hall, t('title')),
    heading: pageHeader({
      title: titleIn(locale, hall),
      kicker: t('title'),
      lead: t('lead'),
      actions: await crewNav(visit, hall, 'polls'),
    }),
    breadcrumbs: crumbs(locale, hall),
    status: problem === undefined ? 200 : 422,
    islands: ['live-region'],
    body: pollsPage({ locale, hall, standing: await standingOf(platform, hall), key: randomUUID, typed, problem }),
  });
}

const fieldOf: Readonly<Partial<Record<PollProblem, string>>> = {
  questionMissing: 'question',
  questionTooLong: 'question',
  optionsTooFew: 'options',
  optionsTooMany: 'options',
  optionTooLong: 'options',
  optionTwice: 'options',
  handsWrong: 'hands-0',
};

function sentence({ locale }: Visit, problem: string): string {
  const t = words(locale);
  return problem in words.texts.en
    ? t(problem as Parameters<typeof t>[0])
    : orderSentence(locale, problem as OrderProblem);
}

/** Reads the form, does the act, and shows the page again with what went wrong. */
const acting =
  (
    said: 'opened' | 'closed' | 'dropped' | 'ready',
    act: (visit: Visit, hall: TownHall, official: Official, form: Submitted) => Promise<Result<unknown, PollProblem>>,
  ) =>
  async (visit: Visit): Promise<Response> => {
    const [hall, form] = [await namedTownHall(visit), await visit.form()];
    const done = await act(visit, hall, actingOfficial(visit), form);
    if (done.ok) return visit.seeOther(`${pathOf(hall)}/polls`, words(visit.locale)(said));
    const translated = hall.languages[1] === undefined ? 'question' : `question-${hall.languages[1]}`;
    const field = fieldOf[done.error] ?? (done.error === 'translationIncomplete' ? translated : 'question');
    return showPolls(visit, hall, form.fields, { field, message: sentence(visit, done.error) });
  };

const pollIn = (visit: Visit): string => (visit.params['poll'] ?? '').toLowerCase();

const lines = (text: string): readonly string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** In the first language of the meeting; a translation that was left empty is none. */
function askedIn(hall: TownHall, form: Submitted): PollAsked {
  const translations = hall.languages.slice(1).flatMap((language) => {
    const [question, options] = [form.text(`question-${language}`).trim(), lines(form.text(`options-${language}`))];
    return question === '' && options.length === 0 ? [] : [[language, { question, options }] as const];
  });
  return {
    poll: isKey(form.text('poll')) ? form.text('poll').toLowerCase() : randomUUID(),
    form: form.text('form') === 'straw' ? 'straw' : 'poll',
    question: form.text('question').trim(),
    options: lines(form.text('options')),
    language: hall.languages[0] ?? hall.language,
    translations: Object.fromEntries(translations),
  };
}

const handsIn = (form: Submitted): readonly string[] =>
  Array.from({ length: mostOptions }, (_, at) => form.fields[`hands-${at}`]).filter((text) => text !== undefined);

async function showPoll(visit: Visit, problem?: string): Promise<Response> {
  const { platform, locale } = visit;
  const hall = await visibleTownHall(visit);
  if (hall === undefined) return visit.notFound();
  const standing = await standingOf(platform, hall);
  const poll = standing.meeting.polls.get(pollIn(visit));
  if (poll === undefined) return visit.notFound();
  const attendee = await attendeeOf(visit, hall);
  const chosen = attendee === undefined ? undefined : await choiceOf(platform.database, hall.id, poll.poll, attendee);
  const t = words(locale);
  return visit.page({
    title: titleUnder(locale, hall, t(poll.form)),
    heading: pageHeader({ title: titleIn(locale, hall), kicker: t(poll.form) }),
    breadcrumbs: crumbs(locale, hall),
    status: problem === undefined ? 200 : 422,
    body: pollPage({ locale, hall, standing, poll, chosen, problem }),
  });
}

async function choose(visit: Visit): Promise<Response> {
  const hall = await visibleTownHall(visit);
  if (hall === undefined) return visit.notFound();
  const form = await visit.form();
  const joined = await takePart(visit, hall);
  if (!joined.ok) return showPoll(visit, sentence(visit, joined.error));
  const option = /^\d$/.test(form.text('option')) ? Number(form.text('option')) : undefined;
  const done = await chooseOption(visit.platform, hall, { poll: pollIn(visit), attendee: joined.value, option });
  if (!done.ok) return showPoll(visit, sentence(visit, done.error));
  return visit.seeOther(`${pathOf(hall)}/live#poll`, words(visit.locale)('chosen'));
}

export const pollRoutes: readonly Route[] = [
  get('/town-halls/:slug/polls', chairs, (visit) => showPolls(visit)),
  post(
    '/town-halls/:slug/polls',
    chairs,
    acting('ready', ({ platform }, hall, official, form) =>
      preparePoll(platform, hall, official, formKey(form.text('key')), askedIn(hall, form)),
    ),
  ),
  post(
    '/town-halls/:slug/polls/:poll/open',
    chairs,
    acting('opened', (visit, hall, official, form) =>
      openPoll(visit.platform, hall, official, formKey(form.text('key')), pollIn(visit)),
    ),
  ),
  post(
    '/town-halls/:slug/polls/:poll/drop',
    chairs,
    acting('dropped', (visit, hall, official, form) =>
      dropPoll(visit.platform, hall, official, formKey(form.text('key')), pollIn(visit)),
    ),
  ),
  post(
    '/town-halls/:slug/polls/:poll/close',
    chairs,
    acting('closed', (visit, hall, official, form) =>
      closePoll(visit.platform, hall, official, formKey(form.text('key')), {
        poll: pollIn(visit),
        hands: handsIn(form),
      }),
    ),
  ),
  get('/town-halls/:slug/polls/:poll', anyone, (visit) => showPoll(visit)),
  post('/town-halls/:slug/polls/:poll', participants, choose, { networkPerMinute: wholeHall }),
];
