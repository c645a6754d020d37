/** Feedback on a meeting that is over. */
import { csvDescription, csvText } from '../../../platform/csv.ts';
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { anyone, signedIn } from '../../../platform/rights.ts';
import { pageHeader } from '../../../platform/ui/index.ts';
import { mayJoin } from '../attendee.ts';
import {
  feedbackPhase,
  feedbackToken,
  feedbackUntil,
  giveFeedback,
  toldFeedback,
  type FeedbackProblem,
} from '../feedback.ts';
import { feedbackAbout, feedbackColumns, feedbackRows } from '../feedback-table.ts';
import { feedbackPage } from '../pages/feedback.ts';
import { runsIt, visibleTownHall } from '../scope.ts';
import { meetingNow } from '../standing.ts';
import { allFeedback, feedbackOf } from '../store/feedback.ts';
import { pathOf, type TownHall } from '../town-hall.ts';
import { feedbackWords } from '../words/feedback.ts';
import { crumbs, ofHall, titleUnder } from './crumbs.ts';

/** Feedback comes from accounts, also where anybody may ask. */
async function closedTo(visit: Visit, hall: TownHall): Promise<'sign-in' | 'not-a-resident' | undefined> {
  return visit.account === undefined ? 'sign-in' : mayJoin(visit, hall);
}

async function show(
  visit: Visit,
  hall: TownHall,
  typed: Readonly<Record<string, string>> = {},
  problem?: FeedbackProblem | 'not-a-resident',
): Promise<Response> {
  const { platform, locale, now, account } = visit;
  const t = feedbackWords(locale);
  const meeting = await meetingNow(platform, hall);
  const phase = feedbackPhase(meeting, now);
  const runs = await runsIt(visit, hall, ['organiser', 'facilitator']);
  const given = phase === 'closed' || runs ? await allFeedback(platform.db, hall.id) : [];
  return visit.page({
    title: titleUnder(locale, hall, t('title')),
    heading: pageHeader({ kicker: ofHall(locale, hall), title: t('title'), lead: t('lead') }),
    breadcrumbs: crumbs(locale, hall),
    status: problem === undefined ? 200 : problem === 'not-a-resident' ? 403 : 422,
    body: feedbackPage({
      locale,
      timeZone: platform.config.timeZone,
      hall,
      phase,
      until: feedbackUntil(meeting),
      closed: await closedTo(visit, hall),
      mine:
        account === undefined
          ? undefined
          : await feedbackOf(platform.db, hall.id, feedbackToken(platform, hall, account.id)),
      typed,
      problem: problem === 'not-a-resident' ? undefined : problem,
      told: phase === 'closed' ? toldFeedback(given) : undefined,
      comments: runs ? given.map(({ comment }) => comment).filter((comment) => comment !== '') : undefined,
    }),
  });
}

async function showFeedback(visit: Visit): Promise<Response> {
  const hall = await visibleTownHall(visit);
  return hall === undefined ? visit.notFound() : show(visit, hall);
}

async function give(visit: Visit): Promise<Response> {
  const hall = await visibleTownHall(visit);
  if (hall === undefined) return visit.notFound();
  const form = await visit.form();
  if ((await closedTo(visit, hall)) !== undefined) return show(visit, hall, {}, 'not-a-resident');
  const done = await giveFeedback(visit, hall, await meetingNow(visit.platform, hall), {
    follow: form.text('follow'),
    heard: form.text('heard'),
    trust: form.text('trust'),
    comment: form.text('comment'),
  });
  return done.ok
    ? visit.seeOther(`${pathOf(hall)}/feedback`, feedbackWords(visit.locale)('given'))
    : show(visit, hall, form.fields, done.error);
}

async function giveFile(visit: Visit): Promise<Response> {
  const hall = await visibleTownHall(visit);
  if (hall === undefined) return visit.notFound();
  const { platform, now } = visit;
  // Before the close there is nothing to tell.
  if (feedbackPhase(await meetingNow(platform, hall), now) !== 'closed') return visit.notFound();
  const rows = feedbackRows(toldFeedback(await allFeedback(platform.db, hall.id)));
  const type = 'text/csv; charset=utf-8; header=present';
  const response = visit.download(`${hall.slug}-feedback.csv`, type, csvText(feedbackColumns, rows));
  const { pathname } = visit.url;
  response.headers.set('link', `<${pathname}-metadata.json>; rel="describedby"; type="application/csvm+json"`);
  return response;
}

async function describeFile(visit: Visit): Promise<Response> {
  if ((await visibleTownHall(visit)) === undefined) return visit.notFound();
  const response = visit.apiJson(csvDescription('feedback.csv', feedbackAbout, feedbackColumns));
  response.headers.set('content-type', 'application/csvm+json; charset=utf-8');
  return response;
}

export const feedbackRoutes: readonly Route[] = [
  get('/town-halls/:slug/feedback', anyone, showFeedback),
  get('/town-halls/:slug/feedback.csv', anyone, giveFile),
  get('/town-halls/:slug/feedback.csv-metadata.json', anyone, describeFile),
  post('/town-halls/:slug/feedback', signedIn, give),
];
