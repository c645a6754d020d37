/** Routes of voting: the ballot, casting it, and its receipt. None of these pages may be kept by a browser or a proxy. */
import { randomUUID } from 'node:crypto';
import { formKey } from '../../../platform/http/form-keys.ts';
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { PageParts, Visit } from '../../../platform/http/visit.ts';
import { dateTime } from '../../../platform/i18n/format.ts';
import { isWithin } from '../../../platform/regions.ts';
import { signedIn } from '../../../platform/rights.ts';
import { pageHeader } from '../../../platform/ui/index.ts';
import { argumentsOrder } from '../arguments-order.ts';
import { castBallot, ownBallot } from '../cast-ballot.ts';
import { titleOf } from '../pages/referendum-words.ts';
import { receiptPage, refusalStatus, votePage, voteRefused, type Refusal, type VotePageParts } from '../pages/vote.ts';
import { pathOf, processOf, stateOf, type Referendum } from '../referendum.ts';
import { visibleReferendum } from '../scope.ts';
import { voteWords } from '../words/vote.ts';
import { crumbs, titleUnder } from './crumbs.ts';

/** Undefined where nothing is voted on here. */
async function voteInPath(visit: Visit): Promise<Referendum | undefined> {
  const found = await visibleReferendum(visit);
  return found?.kind === 'held-here' && found.publishedAt !== null ? found : undefined;
}

/** What the page can say before anything is sent; whether a ballot counts is decided when it is recorded. */
async function whyNot({ platform, now, account }: Visit, referendum: Referendum): Promise<Refusal | undefined> {
  const { opensAt, closesAt, regionId } = referendum;
  if (now < opensAt) return { type: 'not-open-yet', opensAt };
  if (now >= closesAt) return { type: 'closed', closedAt: closesAt };
  const region = account?.region_id ?? null;
  const resides = region !== null && (await isWithin(platform.db, region, regionId));
  return resides ? undefined : { type: 'not-a-voter' };
}

async function showBallot(visit: Visit): Promise<Response> {
  const referendum = await voteInPath(visit);
  if (referendum === undefined) return visit.notFound();
  const refusal = await whyNot(visit, referendum);
  if (refusal !== undefined) return refuse(visit, referendum, refusal, false);
  const own = await ownBallot(visit.platform, referendum, visit.requireAccount());
  return drawBallot(visit, referendum, { choice: own?.choice ?? '', castAt: own?.castAt }, 200);
}

async function takeBallot(visit: Visit): Promise<Response> {
  const form = await visit.form();
  const sent = { key: form.text('key'), choice: form.text('choice') };
  const account = visit.requireAccount();
  const cast = await castBallot(visit.platform, { slug: visit.params['slug'] ?? '', account, ...sent });
  const referendum = await voteInPath(visit);
  if (referendum === undefined) return visit.notFound();
  if (cast.ok && cast.value.sameAsSent) return visit.seeOther(`${pathOf(referendum)}/vote/receipt`);
  const own = await ownBallot(visit.platform, referendum, account);
  const shown = { choice: sent.choice, castAt: own?.castAt };
  if (cast.ok) return drawBallot(visit, referendum, { ...shown, problem: 'sent-before' }, 409);
  if (cast.error.type === 'not-a-key') return drawBallot(visit, referendum, { ...shown, problem: 'key' }, 422);
  if (cast.error.type !== 'no-choice') return refuse(visit, referendum, cast.error, true);
  const refusal = await whyNot(visit, referendum);
  if (refusal !== undefined) return refuse(visit, referendum, refusal, true);
  const key = formKey(sent.key);
  return drawBallot(visit, referendum, { ...shown, problem: 'no-choice', key }, 422);
}

async function drawBallot(
  visit: Visit,
  referendum: Referendum,
  shown: Pick<VotePageParts, 'choice' | 'castAt' | 'problem'> & { readonly key?: string },
  status: number,
): Promise<Response> {
  const { locale, platform } = visit;
  const { timeZone } = platform.config;
  const t = voteWords(locale);
  const order = argumentsOrder(processOf(referendum.id), visit.requireAccount().id);
  return neverKept(visit, {
    title: titleUnder(locale, referendum, t('title')),
    status,
    breadcrumbs: crumbs(locale, referendum),
    heading: pageHeader({
      kicker: titleOf(locale, referendum),
      title: t('title'),
      lead: t('lead', { date: dateTime(locale, referendum.closesAt, timeZone) }),
    }),
    body: votePage({ locale, timeZone, referendum, order, key: randomUUID(), ...shown }),
  });
}

async function refuse(visit: Visit, referendum: Referendum, refusal: Refusal, sent: boolean): Promise<Response> {
  const { locale, platform } = visit;
  const account = visit.requireAccount();
  const own = refusal.type === 'closed' ? await ownBallot(platform, referendum, account) : undefined;
  const { title, body } = voteRefused({
    locale,
    timeZone: platform.config.timeZone,
    referendum,
    refusal,
    sent,
    hasBallot: own !== undefined,
    hasRegion: account.region_id !== null,
  });
  return neverKept(visit, {
    title,
    status: sent || refusal.type === 'no-such-vote' ? refusalStatus[refusal.type] : 200,
    breadcrumbs: crumbs(locale, referendum),
    heading: pageHeader({ title }),
    body,
  });
}

async function showReceipt(visit: Visit): Promise<Response> {
  const referendum = await voteInPath(visit);
  if (referendum === undefined) return visit.notFound();
  const { locale, platform } = visit;
  const ballot = await ownBallot(platform, referendum, visit.requireAccount());
  const t = voteWords(locale);
  if (ballot === undefined) return visit.seeOther(`${pathOf(referendum)}/vote`, t('none'));
  return neverKept(visit, {
    title: titleUnder(locale, referendum, t('receiptTitle')),
    breadcrumbs: crumbs(locale, referendum),
    heading: pageHeader({ kicker: titleOf(locale, referendum), title: t('receiptTitle') }),
    body: receiptPage({
      locale,
      timeZone: platform.config.timeZone,
      referendum,
      ballot,
      open: stateOf(referendum, visit.now) === 'open',
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
  get('/referendums/:slug/vote', signedIn, showBallot),
  post('/referendums/:slug/vote', signedIn, takeBallot),
  get('/referendums/:slug/vote/receipt', signedIn, showReceipt),
];
