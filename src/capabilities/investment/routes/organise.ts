/** The list of allocations that somebody works on, the console of one, and what is done from it. Stands before the routes with `:slug`. */
import { returnedAct, type ReturnedAct } from '../../../platform/console-acts.ts';
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { actingOfficial } from '../../../platform/official.ts';
import { latestActs } from '../../../platform/process-acts.ts';
import { heldRole, role } from '../../../platform/rights.ts';
import { cardGrid, emptyState, linkButton, pageHeader } from '../../../platform/ui/index.ts';
import { pathOf, processOf, stateOf } from '../allocation.ts';
import { allocationCard } from '../cards.ts';
import { hypotheticalBadge, stateBadge, titleOf } from '../pages/allocation-words.ts';
import { consolePage, type ConsoleAct } from '../pages/console.ts';
import { previewPlan } from '../plan-preview.ts';
import { adoptAllocation, publishPlan, type ActProblem } from '../publish-allocation.ts';
import { holds, namedAllocation, official, organiser } from '../scope.ts';
import { organisedAllocations } from '../store/allocations.ts';
import { versionNotes } from '../store/versions.ts';
import { organiseWords } from '../words/organise.ts';
import { planProblemSentence } from '../words/problems.ts';
import { crumbs, titleUnder } from './crumbs.ts';
import { budgetsRoutes } from './organise-budgets.ts';
import { peopleRoutes } from './organise-people.ts';
import { planRoutes } from './organise-plan.ts';
import { textRoutes } from './organise-texts.ts';

const shownActs = 20;

async function showList(visit: Visit): Promise<Response> {
  const { platform, locale } = visit;
  const t = organiseWords(locale);
  const { id } = visit.requireAccount();
  const [all, makes] = await Promise.all([
    organisedAllocations(platform.db, id),
    heldRole(platform.db, id, ['organiser'], 'anywhere'),
  ]);
  return visit.page({
    title: t('listTitle'),
    heading: pageHeader({
      title: t('listTitle'),
      lead: t('listLead'),
      actions: makes !== undefined && linkButton({ href: '/investment/new', label: t('newAllocation'), icon: 'plus' }),
    }),
    breadcrumbs: crumbs(locale),
    wide: true,
    body:
      all.length === 0
        ? emptyState({ title: t('none'), body: t('noneBody') })
        : cardGrid(
            all.map((one) =>
              allocationCard(locale, one, platform.config.timeZone, {
                href: `${pathOf(one)}/organise`,
                headingLevel: 2,
              }),
            ),
          ),
  });
}

async function showConsole(
  visit: Visit,
  typed: Readonly<Record<string, string>> = {},
  problem?: ReturnedAct<ConsoleAct>,
): Promise<Response> {
  const { platform, locale } = visit;
  const { db } = platform;
  const allocation = await namedAllocation(visit);
  const state = stateOf(allocation);
  const t = organiseWords(locale);
  const [preview, versions, acts, mayOrganise, mayEnter] = await Promise.all([
    previewPlan(db, allocation),
    versionNotes(db, allocation.id),
    latestActs(db, processOf(allocation.id), shownActs),
    holds(visit, allocation, ['organiser']),
    holds(visit, allocation, ['organiser', 'clerk']),
  ]);
  return visit.page({
    title: titleUnder(locale, allocation, t('console')),
    heading: pageHeader({
      title: titleOf(locale, allocation),
      kicker: t('kicker'),
      facts: [stateBadge(locale, state), allocation.regionName, allocation.hypothetical && hypotheticalBadge(locale)],
      actions: [
        mayOrganise && linkButton({ href: `${pathOf(allocation)}/edit`, label: t('edit'), kind: 'secondary' }),
        state !== 'draft' && linkButton({ href: pathOf(allocation), label: t('publicPage'), kind: 'quiet' }),
      ],
    }),
    breadcrumbs: crumbs(locale, state === 'draft' ? undefined : allocation),
    status: problem === undefined ? 200 : 422,
    body: consolePage(locale, {
      allocation,
      state,
      preview,
      versions,
      mayOrganise,
      mayEnter,
      acts,
      timeZone: platform.config.timeZone,
      typed,
      problem,
    }),
  });
}

const said = { publish: 'publishedNow', revise: 'revisedNow', adopt: 'adoptedNow' } as const;

const doing =
  (act: ConsoleAct) =>
  async (visit: Visit): Promise<Response> => {
    const [allocation, form] = [await namedAllocation(visit), await visit.form()];
    const t = organiseWords(visit.locale);
    const does = act === 'adopt' ? adoptAllocation : publishPlan;
    const seen = form.text('seen') || undefined;
    const reason = form.text(`${act}Reason`).trim();
    const done = await does(visit.platform, allocation.id, actingOfficial(visit), reason, seen);
    if (done.ok) return visit.seeOther(`${pathOf(allocation)}/organise`, t(said[act]));
    const problem: ActProblem = done.error;
    const returned =
      typeof problem === 'string'
        ? returnedAct(act, problem, t(problem))
        : returnedAct(act, problem.type, planProblemSentence(visit.locale, problem, allocation.plan));
    return showConsole(visit, form.fields, returned);
  };

export const organiseRoutes: readonly Route[] = [
  get('/investment/organise', role(['organiser', 'clerk', 'auditor'], 'anywhere'), showList),
  ...textRoutes,
  ...planRoutes,
  get('/investment/:slug/organise', official, (visit) => showConsole(visit)),
  post('/investment/:slug/publish', organiser, doing('publish')),
  post('/investment/:slug/revise', organiser, doing('revise')),
  post('/investment/:slug/adopt', organiser, doing('adopt')),
  ...budgetsRoutes,
  ...peopleRoutes,
];
