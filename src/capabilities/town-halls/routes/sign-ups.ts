/** Who signed up: read by organisers and clerks of the meeting, and by nobody else; organisers keep places for regions. */
import { csvText } from '../../../platform/csv.ts';
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { occasion } from '../../../platform/i18n/format.ts';
import { fromLocal, toLocal } from '../../../platform/local-time.ts';
import { actingOfficial } from '../../../platform/official.ts';
import { pageHeader } from '../../../platform/ui/index.ts';
import { keepPlaces, type KeepProblem } from '../keep-places.ts';
import { signUpsPage, type SignUpsPageParts } from '../pages/sign-ups.ts';
import { namedTownHall, organisers, runsIt, signUpReaders } from '../scope.ts';
import { signUpColumns, signUpList } from '../sign-up-list.ts';
import { regionsBelow } from '../store/sign-ups.ts';
import { pathOf, processOf, type TownHall } from '../town-hall.ts';
import { signUpsWords } from '../words/sign-ups.ts';
import { crewNav } from './crew.ts';
import { crumbs, titleUnder } from './crumbs.ts';

async function show(
  visit: Visit,
  hall: TownHall,
  back: Pick<SignUpsPageParts, 'typed' | 'problem'> = {},
): Promise<Response> {
  const { platform, locale, now } = visit;
  const { timeZone } = platform.config;
  const t = signUpsWords(locale);
  const list = await signUpList(platform.db, hall, now);
  const { releasedAt } = list.placing;
  const response = await visit.page({
    title: titleUnder(locale, hall, t('title')),
    heading: pageHeader({
      title: t('title'),
      kicker: occasion(locale, hall.startsAt, hall.endsAt, timeZone),
      lead: t('lead'),
      actions: await crewNav(visit, hall, 'sign-ups'),
    }),
    breadcrumbs: crumbs(locale, hall),
    status: back.problem === undefined ? 200 : 422,
    body: signUpsPage({
      locale,
      timeZone,
      hall,
      list,
      regions: (await runsIt(visit, hall, ['organiser'])) ? await regionsBelow(platform.db, hall.regionId) : undefined,
      typed: { released: releasedAt === null ? '' : toLocal(releasedAt, timeZone), ...back.typed },
      problem: back.problem,
    }),
    wide: true,
  });
  response.headers.set('cache-control', 'no-store');
  return response;
}

async function download(visit: Visit): Promise<Response> {
  const { platform, now } = visit;
  const hall = await namedTownHall(visit);
  const { id, role } = actingOfficial(visit);
  const { signUps } = await signUpList(platform.db, hall, now);
  await platform.audit(platform.db, {
    act: 'town-hall.sign-ups-exported',
    actorId: id,
    actorRole: role,
    regionId: hall.regionId,
    process: processOf(hall.id),
    public: false,
    detail: {},
  });
  const response = visit.download(
    `${hall.slug}-sign-ups.csv`,
    'text/csv; charset=utf-8; header=present',
    csvText(signUpColumns, signUps),
  );
  response.headers.set('cache-control', 'no-store');
  return response;
}

const fieldOf: Partial<Record<KeepProblem, string>> = {
  regionMissing: 'region',
  placesWrong: 'places',
  tooManyKept: 'places',
  reasonMissing: 'reason',
  reasonTooLong: 'reason',
};

async function keep(visit: Visit): Promise<Response> {
  const { platform, locale } = visit;
  const hall = await namedTownHall(visit);
  const { fields, text } = await visit.form();
  const t = signUpsWords(locale);
  const typed = text('released').trim();
  const releasedAt = typed === '' ? null : fromLocal(typed, platform.config.timeZone);
  if (typeof releasedAt === 'string')
    return show(visit, hall, { typed: fields, problem: { field: 'released', message: t(releasedAt) } });
  const done = await keepPlaces(platform, hall, actingOfficial(visit), {
    regionId: text('region'),
    places: /^\d{1,6}$/.test(text('places').trim()) ? Number(text('places')) : Number.NaN,
    releasedAt,
    reason: text('reason').trim(),
  });
  if (!done.ok)
    return show(visit, hall, { typed: fields, problem: { field: fieldOf[done.error], message: t(done.error) } });
  return visit.seeOther(`${pathOf(hall)}/sign-ups`, t('saidKept'));
}

export const signUpsRoutes: readonly Route[] = [
  get('/town-halls/:slug/sign-ups', signUpReaders, async (visit) => show(visit, await namedTownHall(visit))),
  get('/town-halls/:slug/sign-ups.csv', signUpReaders, download),
  post('/town-halls/:slug/sign-ups/keep', organisers, keep),
];
