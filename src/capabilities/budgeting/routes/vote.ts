/** Routes of voting: the ballot, casting it, and its receipt. None of these pages may be kept by a browser or a proxy. */
import { randomUUID } from 'node:crypto';
import { dateTime } from '../../../platform/i18n/format.ts';
import { isWithin } from '../../../platform/regions.ts';
import { signedIn } from '../../../platform/rights.ts';
import { formKey } from '../../../platform/http/form-keys.ts';
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { PageParts, Visit } from '../../../platform/http/visit.ts';
import type { Submitted } from '../../../platform/http/forms.ts';
import { pageHeader } from '../../../platform/ui/index.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import { phaseOf, type Budget } from '../budget.ts';
import { castBallot, ownBallot, voterIn, type Recorded, type Vote } from '../cast-ballot.ts';
import { inResidentOrder } from '../resident-order.ts';
import { votePage, type VotePageParts } from '../pages/vote.ts';
import { voteReceiptPage } from '../pages/vote-receipt.ts';
import { refusalStatus, voteRefused, type Refusal } from '../pages/vote-refused.ts';
import type { Choices } from '../read-ballot.ts';
import { visibleBudget } from '../scope.ts';
import { listProjects } from '../store/projects.ts';
import { voting } from '../words/vote.ts';
import { crumbs } from './crumbs.ts';

async function voteInPath(visit: Visit): Promise<Vote | undefined> {
  const budget = await visibleBudget(visit);
  return budget === undefined ? undefined : { budget, projects: await listProjects(visit.platform.db, budget.id) };
}

async function showBallot(visit: Visit): Promise<Response> {
  const vote = await voteInPath(visit);
  if (vote === undefined) return visit.notFound();
  const own = await ownBallot(visit.platform, vote, visit.requireAccount());
  const refusal = await whyNot(visit, vote.budget);
  if (refusal !== undefined) return refuse(visit, vote, refusal, false);
  return drawBallot(visit, vote, { choices: choicesOf(vote, own), castAt: own?.castAt }, 200);
}

/** What the page can say before anything is sent; whether a ballot counts is decided when it is recorded. */
async function whyNot({ platform, now, account }: Visit, budget: Budget): Promise<Refusal | undefined> {
  const { votingOpenAt, votingCloseAt } = budget;
  const phase = phaseOf(budget, now);
  if (phase === 'draft' || votingOpenAt === null || votingCloseAt === null) return { type: 'no-such-vote' };
  if (now < votingOpenAt) return { type: 'not-open-yet', opensAt: votingOpenAt };
  if (now >= votingCloseAt) return { type: 'closed', closedAt: votingCloseAt };
  if (budget.voters === 'signed-in') return undefined;
  const region = account?.region_id ?? null;
  const resides = region !== null && (await isWithin(platform.db, region, budget.regionId));
  return resides ? undefined : { type: 'not-a-voter' };
}

async function takeBallot(visit: Visit): Promise<Response> {
  const form = await visit.form();
  const account = visit.requireAccount();
  const slug = visit.params['slug'] ?? '';
  if (form.text('intent') === 'recount') return redraw(visit, form, undefined, 200);
  const cast = await castBallot(visit.platform, {
    budget: slug,
    account,
    key: form.text('key'),
    choices: readChoices(form),
  });
  if (cast.ok) {
    if (!cast.value.sameAsSent) return redraw(visit, form, { type: 'sent-before' }, 409);
    return visit.seeOther(`/budgets/${slug}/vote/receipt`);
  }
  if (cast.error.type === 'malformed-ballot') return redraw(visit, form, cast.error.problem, 422);
  if (cast.error.type === 'not-a-key') return redraw(visit, form, { type: 'key' }, 422);
  const vote = await voteInPath(visit);
  return vote === undefined ? visit.notFound() : refuse(visit, vote, cast.error, true);
}

/** The ballot again as it was typed. A form whose key is used up or odd gets a new one. */
async function redraw(
  visit: Visit,
  form: Submitted,
  problem: VotePageParts['problem'],
  status: number,
): Promise<Response> {
  const vote = await voteInPath(visit);
  if (vote === undefined) return visit.notFound();
  const refusal = await whyNot(visit, vote.budget);
  if (refusal !== undefined) return refuse(visit, vote, refusal, true);
  const own = await ownBallot(visit.platform, vote, visit.requireAccount());
  const key = formKey(problem?.type === 'sent-before' ? '' : form.text('key'));
  return drawBallot(visit, vote, { choices: readChoices(form), castAt: own?.castAt, problem, key }, status);
}

/** Points when the form holds any, else ticks: what the vote allows is for readBallot to say. */
function readChoices(form: Submitted): Choices {
  const points = Object.entries(form.fields).filter(([name]) => name.startsWith('points-'));
  if (points.length === 0) return { projects: form.all('project') };
  return { points: new Map(points.map(([name, typed]) => [name.slice('points-'.length), typed])) };
}

/** A recorded ballot as it would have been sent. */
function choicesOf({ budget, projects }: Vote, ballot: Recorded | undefined): Choices {
  const ids = (ballot?.chosen ?? []).map((position) => projects[position]?.id ?? '');
  if (budget.ballotType !== 'cumulative') return { projects: ids };
  return { points: new Map(ids.map((id, at) => [id, ballot?.points?.[at] ?? 0])) };
}

async function drawBallot(
  visit: Visit,
  vote: Vote,
  shown: Pick<VotePageParts, 'choices' | 'castAt' | 'problem'> & { readonly key?: string },
  status: number,
): Promise<Response> {
  const { locale, platform } = visit;
  const { budget, projects } = vote;
  const timeZone = platform.config.timeZone;
  const t = voting(locale);
  const date = budget.votingCloseAt === null ? '' : dateTime(locale, budget.votingCloseAt, timeZone);
  const order = inResidentOrder(projects, voterIn(platform, budget, visit.requireAccount()));
  return neverKept(visit, {
    title: t('title'),
    status,
    breadcrumbs: crumbs(locale, budget),
    heading: pageHeader({
      kicker: inLanguage(budget, 'title', locale).text,
      title: t('title'),
      lead: t('lead', { date }),
    }),
    body: votePage({ locale, timeZone, vote, order, key: randomUUID(), ...shown }),
    islands: ['ballot'],
    wide: true,
  });
}

async function refuse(visit: Visit, vote: Vote, refusal: Refusal, sent: boolean): Promise<Response> {
  const { locale, platform } = visit;
  const account = visit.requireAccount();
  const own = refusal.type === 'closed' ? await ownBallot(platform, vote, account) : undefined;
  const { title, body } = voteRefused({
    locale,
    timeZone: platform.config.timeZone,
    budget: vote.budget,
    refusal,
    sent,
    hasBallot: own !== undefined,
    hasRegion: account.region_id !== null,
  });
  const status = sent || refusal.type === 'no-such-vote' ? refusalStatus[refusal.type] : 200;
  return neverKept(visit, {
    title,
    status,
    breadcrumbs: crumbs(locale, vote.budget),
    heading: pageHeader({ title }),
    body,
  });
}

async function showReceipt(visit: Visit): Promise<Response> {
  const vote = await voteInPath(visit);
  if (vote === undefined) return visit.notFound();
  const { locale, platform } = visit;
  const ballot = await ownBallot(platform, vote, visit.requireAccount());
  if (ballot === undefined) return visit.seeOther(`/budgets/${vote.budget.slug}/vote`, voting(locale)('none'));
  const t = voting(locale);
  return neverKept(visit, {
    title: t('digest'),
    breadcrumbs: crumbs(locale, vote.budget),
    heading: pageHeader({ kicker: inLanguage(vote.budget, 'title', locale).text, title: t('digest') }),
    body: voteReceiptPage({
      locale,
      timeZone: platform.config.timeZone,
      vote,
      ballot,
      open: phaseOf(vote.budget, visit.now) === 'voting',
    }),
  });
}

/** After signing out on a shared computer, "back" must not show a ballot. */
async function neverKept(visit: Visit, parts: PageParts): Promise<Response> {
  const page = await visit.page(parts);
  page.headers.set('cache-control', 'no-store');
  return page;
}

export const voteRoutes: readonly Route[] = [
  get('/budgets/:slug/vote', signedIn, showBallot),
  post('/budgets/:slug/vote', signedIn, takeBallot),
  get('/budgets/:slug/vote/receipt', signedIn, showReceipt),
];
