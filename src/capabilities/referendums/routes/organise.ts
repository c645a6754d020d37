/** The organiser's list and console, and what is done from it. Stands before the routes with `:slug`. */
import { returnedAct } from '../../../platform/console-acts.ts';
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { actingOfficial } from '../../../platform/official.ts';
import { latestActs } from '../../../platform/process-acts.ts';
import { role } from '../../../platform/rights.ts';
import { linkButton, pageHeader } from '../../../platform/ui/index.ts';
import type { Result } from '../../../rules/result.ts';
import { certifyReferendum, reopenReturns, type CertifyProblem } from '../certify-referendum.ts';
import { consolePage, organisedList, type ConsoleAct, type ConsoleParts } from '../pages/organise.ts';
import { stateBadge, titleIn } from '../pages/referendum-words.ts';
import { publishReferendum, type PublishProblem } from '../publish-referendum.ts';
import { pathOf, processOf, stateOf } from '../referendum.ts';
import { namedReferendum, organiser } from '../scope.ts';
import { organisedReferendums } from '../store/referendums.ts';
import { currentReturns, toldRegions } from '../store/returns.ts';
import { organising } from '../words/organise.ts';
import { crumbs, titleUnder } from './crumbs.ts';
import { formRoutes } from './organise-form.ts';

const shownActs = 30;

async function showList(visit: Visit): Promise<Response> {
  const { platform, locale, now } = visit;
  const t = organising(locale);
  return visit.page({
    title: t('listTitle'),
    heading: pageHeader({
      title: t('listTitle'),
      lead: t('listLead'),
      actions: linkButton({ href: '/referendums/new', label: t('newReferendum'), icon: 'plus' }),
    }),
    breadcrumbs: crumbs(locale),
    wide: true,
    body: organisedList(locale, await organisedReferendums(platform.db, visit.requireAccount().id), now),
  });
}

async function showConsole(
  visit: Visit,
  typed: Readonly<Record<string, string>> = {},
  problem?: ConsoleParts['problem'],
): Promise<Response> {
  const { platform, locale, now } = visit;
  const referendum = await namedReferendum(visit);
  const t = organising(locale);
  const state = stateOf(referendum, now);
  const at = pathOf(referendum);
  const editable = state === 'draft' || state === 'announced' || state === 'open';
  return visit.page({
    title: titleUnder(locale, referendum, t('console')),
    heading: pageHeader({
      title: titleIn(locale, referendum),
      kicker: t('console'),
      facts: [stateBadge(locale, state), referendum.regionName],
      actions: [
        editable && linkButton({ href: `${at}/edit`, label: t('edit'), kind: 'secondary' }),
        linkButton({ href: at, label: t('publicPage'), kind: 'quiet' }),
      ],
    }),
    breadcrumbs: crumbs(locale, referendum),
    status: problem === undefined ? 200 : 422,
    body: consolePage({
      locale,
      timeZone: platform.config.timeZone,
      referendum,
      state,
      returned: (await currentReturns(platform.db, referendum.id)).length,
      regions: (await toldRegions(platform.db, referendum)).length,
      acts: await latestActs(platform.db, processOf(referendum.id), shownActs),
      typed,
      problem,
    }),
  });
}

const said = { publish: 'publishedNow', certify: 'certifiedNow', reopen: 'reopenedNow' } as const;
const acts = { publish: publishReferendum, certify: certifyReferendum, reopen: reopenReturns } as const;

const doing =
  (act: ConsoleAct) =>
  async (visit: Visit): Promise<Response> => {
    const [referendum, form] = [await namedReferendum(visit), await visit.form()];
    const t = organising(visit.locale);
    const reason = form.text(`${act}Reason`).trim();
    const done: Result<unknown, PublishProblem | CertifyProblem> = await acts[act](
      visit.platform,
      referendum.id,
      actingOfficial(visit),
      reason,
    );
    if (done.ok) return visit.seeOther(`${pathOf(referendum)}/organise`, t(said[act]));
    return showConsole(visit, form.fields, returnedAct(act, done.error, t(done.error)));
  };

export const organiseRoutes: readonly Route[] = [
  get('/referendums/organise', role(['organiser'], 'anywhere'), showList),
  ...formRoutes,
  get('/referendums/:slug/organise', organiser, (visit) => showConsole(visit)),
  post('/referendums/:slug/publish', organiser, doing('publish')),
  post('/referendums/:slug/certify', organiser, doing('certify')),
  post('/referendums/:slug/reopen', organiser, doing('reopen')),
];
