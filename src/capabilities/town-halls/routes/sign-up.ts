/** Signing up for a town hall, changing it, and withdrawing. */
import { randomUUID } from 'node:crypto';
import { formKey } from '../../../platform/http/form-keys.ts';
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { occasion } from '../../../platform/i18n/format.ts';
import { findRegion } from '../../../platform/regions.ts';
import { anyone, signedIn } from '../../../platform/rights.ts';
import { pageHeader } from '../../../platform/ui/index.ts';
import { livesIn } from '../attendee.ts';
import { signUpPage, type SignUpPageParts } from '../pages/sign-up.ts';
import { visibleTownHall } from '../scope.ts';
import { shownPlaces } from '../shown-places.ts';
import { signUp, standingIn, withdrawSignUp, type SignUpProblem } from '../sign-up.ts';
import { meetingNow } from '../standing.ts';
import { pathOf, phaseOf, type TownHall } from '../town-hall.ts';
import { signUpWords } from '../words/sign-up.ts';
import { crumbs, titleUnder } from './crumbs.ts';

async function show(
  visit: Visit,
  hall: TownHall,
  back: Pick<SignUpPageParts, 'typed' | 'problem'> = {},
): Promise<Response> {
  const { platform, locale, account, now } = visit;
  const t = signUpWords(locale);
  const region = account?.region_id;
  return visit.page({
    title: titleUnder(locale, hall, t('title')),
    heading: pageHeader({
      title: t('title'),
      kicker: occasion(locale, hall.startsAt, hall.endsAt, platform.config.timeZone),
      lead: t('lead'),
    }),
    breadcrumbs: crumbs(locale, hall),
    status: back.problem === undefined ? 200 : 422,
    body: signUpPage({
      locale,
      timeZone: platform.config.timeZone,
      hall,
      standing: account === undefined ? undefined : await standingIn(platform.db, hall, account.id, now),
      closed: await whyNot(visit, hall),
      full: (await shownPlaces(platform, hall, now)).full,
      region: region === null || region === undefined ? undefined : (await findRegion(platform.db, region))?.name,
      keys: { form: formKey(back.typed?.['key'] ?? ''), withdraw: randomUUID() },
      ...back,
    }),
  });
}

/** Why this visitor cannot sign up. */
async function whyNot(visit: Visit, hall: TownHall): Promise<SignUpPageParts['closed']> {
  const { platform, account } = visit;
  const phase = phaseOf(hall, (await meetingNow(platform, hall)).status);
  if (phase !== 'to-come') return phase === 'cancelled' ? phase : 'begun';
  if (account === undefined) return 'sign-in';
  return hall.joining !== 'residents' || (await livesIn(platform, account, hall)) ? undefined : 'not-a-resident';
}

const fieldOf: Partial<Record<SignUpProblem, string>> = {
  wayMissing: 'way',
  noHall: 'way',
  nameTooLong: 'name',
  interpretationUnknown: 'interpretation',
  accommodationTooLong: 'accommodation',
};

async function send(visit: Visit): Promise<Response> {
  const { platform, locale, now } = visit;
  const hall = await visibleTownHall(visit);
  if (hall === undefined) return visit.notFound();
  const account = visit.requireAccount();
  const { fields, text } = await visit.form();
  const t = signUpWords(locale);
  const refuse = (message: string, field?: string): Promise<Response> =>
    show(visit, hall, { typed: fields, problem: { field, message } });
  const closed = await whyNot(visit, hall);
  if (closed === 'not-a-resident') return refuse(t('not-a-resident', { region: hall.regionName }));
  const before = await standingIn(platform.db, hall, account.id, now);
  const done = await signUp(platform, hall, account, {
    way: text('way'),
    name: text('name'),
    interpretation: text('interpretation'),
    accommodation: text('accommodation'),
    key: text('key'),
  });
  if (!done.ok) return refuse(t(done.error), fieldOf[done.error]);
  return visit.seeOther(`${pathOf(hall)}/sign-up`, t(before === undefined ? 'saidSignedUp' : 'saidChanged'));
}

async function withdraw(visit: Visit): Promise<Response> {
  const hall = await visibleTownHall(visit);
  if (hall === undefined) return visit.notFound();
  const t = signUpWords(visit.locale);
  const done = await withdrawSignUp(visit.platform, hall, visit.requireAccount(), (await visit.form()).text('key'));
  return done.ok
    ? visit.seeOther(pathOf(hall), t('saidWithdrawn'))
    : show(visit, hall, { problem: { field: undefined, message: t(done.error) } });
}

export const signUpRoutes: readonly Route[] = [
  get('/town-halls/:slug/sign-up', anyone, async (visit) => {
    const hall = await visibleTownHall(visit);
    return hall === undefined ? visit.notFound() : show(visit, hall);
  }),
  post('/town-halls/:slug/sign-up', signedIn, send, { perMinute: 20 }),
  post('/town-halls/:slug/sign-up/withdraw', signedIn, withdraw, { perMinute: 20 }),
];
