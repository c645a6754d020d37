/** Hall mode, for organisers of the public instance: making and revoking packs. */
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { actingOfficial } from '../../../platform/official.ts';
import { pageHeader } from '../../../platform/ui/index.ts';
import { makeHallPack, revokeHallPack } from '../hall-pack.ts';
import { hallPackPage, type PackPageParts } from '../pages/hall-pack.ts';
import { namedTownHall, organisers } from '../scope.ts';
import { meetingNow } from '../standing.ts';
import { packsOf } from '../store/hall-packs.ts';
import { pathOf, type TownHall } from '../town-hall.ts';
import { hallWords } from '../words/hall.ts';
import { crumbs, ofHall, titleUnder } from './crumbs.ts';

async function show(
  visit: Visit,
  hall: TownHall,
  typed: PackPageParts['typed'] = {},
  problem?: PackPageParts['problem'],
): Promise<Response> {
  const { platform, locale } = visit;
  const t = hallWords(locale);
  return visit.page({
    title: titleUnder(locale, hall, t('packTitle')),
    heading: pageHeader({ title: t('packTitle'), kicker: ofHall(locale, hall), lead: t('packLead') }),
    breadcrumbs: crumbs(locale, hall),
    status: problem === undefined ? 200 : 422,
    body: hallPackPage({
      locale,
      timeZone: platform.config.timeZone,
      hall,
      packs: await packsOf(platform.db, hall.id),
      over: (await meetingNow(platform, hall)).status === 'adjourned',
      typed,
      problem,
    }),
  });
}

/** Each pack is a new one, as the key of an earlier one is gone: sent twice, the first is not used and can be revoked. */
async function make(visit: Visit): Promise<Response> {
  const [hall, form] = [await namedTownHall(visit), await visit.form()];
  const reason = form.text('makeReason').trim();
  const made = await makeHallPack(visit.platform, hall, actingOfficial(visit), reason);
  if (!made.ok) return show(visit, hall, { makeReason: reason }, { field: 'makeReason', is: made.error });
  return visit.download(`${hall.slug}-hall-pack-${made.value.number}.json`, 'application/json', made.value.file);
}

async function revoke(visit: Visit): Promise<Response> {
  const [hall, form] = [await namedTownHall(visit), await visit.form()];
  const [pack, reason] = [form.text('pack'), form.text('revokeReason').trim()];
  const number = /^\d{1,9}$/.test(pack) ? Number(pack) : 0;
  const done = await revokeHallPack(visit.platform, hall, actingOfficial(visit), number, reason);
  if (!done.ok) return show(visit, hall, { revokeReason: reason, pack }, { field: 'revokeReason', is: done.error });
  const said = hallWords(visit.locale)(done.value === 'revoked' ? 'revoked' : 'revokedBefore');
  return visit.seeOther(`${pathOf(hall)}/hall-pack`, said);
}

export const hallPackRoutes: readonly Route[] = [
  get('/town-halls/:slug/hall-pack', organisers, async (visit) => show(visit, await namedTownHall(visit))),
  post('/town-halls/:slug/hall-pack', organisers, make, { perMinute: 30 }),
  post('/town-halls/:slug/hall-pack/revoke', organisers, revoke),
];
