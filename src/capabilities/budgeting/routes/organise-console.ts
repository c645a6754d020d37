/** The console of a budget, and publishing it. */
import { returnedAct, type ReturnedAct } from '../../../platform/console-acts.ts';
import { actingOfficial } from '../../../platform/official.ts';
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { processRolesTitle } from '../../../platform/process-roles/index.ts';
import { heldRole } from '../../../platform/rights.ts';
import { latestActs } from '../../../platform/process-acts.ts';
import { linkButton, pageHeader } from '../../../platform/ui/index.ts';
import type { PbWarning } from '../../../rules/budgeting/index.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import { phaseOf, processOf, scopeOf } from '../budget.ts';
import { consolePage } from '../pages/organise-console.ts';
import { projectsOpen } from '../projects-open.ts';
import { publishBudget } from '../publish-budget.ts';
import { voterTotal } from '../store/ballots.ts';
import { countIdeas } from '../store/organise.ts';
import { listProjects } from '../store/projects.ts';
import { limitWords } from '../words/limits.ts';
import { organise } from '../words/organise.ts';
import { namedBudget, official, organiser, trail } from './organise-budget.ts';

const shownActs = 20;

async function showConsole(
  visit: Visit,
  typed: Readonly<Record<string, string>> = {},
  problem?: ReturnedAct<'publish'>,
): Promise<Response> {
  const { platform, locale, now } = visit;
  const { db } = platform;
  const budget = await namedBudget(visit);
  const t = organise(locale);
  const process = processOf(budget.id);
  const acts = await latestActs(db, process, shownActs);
  const ideas = await countIdeas(db, budget.id);
  const mayOrganise = (await heldRole(db, visit.requireAccount().id, ['organiser'], scopeOf(budget))) !== undefined;
  const warnings = acts.find(({ act }) => act === 'budget.imported')?.detail['warnings'] as
    | readonly PbWarning[]
    | undefined;
  const title = inLanguage(budget, 'title', locale);
  const base = `/budgets/${budget.slug}`;
  return visit.page({
    title: `${t('console')}: ${title.text}`,
    heading: pageHeader({
      title: title.text,
      kicker: t('kicker'),
      actions: [
        mayOrganise && linkButton({ href: `${base}/edit`, label: t('edit'), kind: 'secondary' }),
        mayOrganise &&
          !budget.imported &&
          linkButton({ href: `${base}/organise/limits`, label: limitWords(locale)('title'), kind: 'secondary' }),
        !budget.imported &&
          linkButton({ href: `${base}/review`, label: t('review'), kind: 'secondary', icon: 'review' }),
        mayOrganise &&
          linkButton({
            href: `${base}/organise/roles`,
            label: processRolesTitle(locale),
            kind: 'secondary',
            icon: 'people',
          }),
        linkButton({ href: base, label: t('publicPage'), kind: 'quiet' }),
      ],
    }),
    breadcrumbs: trail(visit, budget),
    wide: true,
    status: problem === undefined ? 200 : 422,
    body: consolePage(locale, {
      budget,
      phase: phaseOf(budget, now),
      projects: await listProjects(db, budget.id),
      projectsOpen: projectsOpen(budget, now),
      waiting: ideas['waiting'] ?? 0,
      ballots: (await voterTotal(db, budget.id)) ?? 0,
      acts,
      warnings: warnings ?? [],
      mayOrganise,
      timeZone: platform.config.timeZone,
      typed,
      problem,
    }),
  });
}

async function publish(visit: Visit): Promise<Response> {
  const [budget, form] = [await namedBudget(visit), await visit.form()];
  const t = organise(visit.locale);
  const done = await publishBudget(
    visit.platform,
    budget.id,
    actingOfficial(visit),
    (form.text('publishReason') || form.text('reason')).trim(),
  );
  if (done.ok) return visit.seeOther(`/budgets/${budget.slug}/organise`, t('published'));
  return showConsole(visit, form.fields, returnedAct('publish', done.error, t(done.error)));
}

export const consoleRoutes: readonly Route[] = [
  get('/budgets/:slug/organise', official, (visit) => showConsole(visit)),
  post('/budgets/:slug/publish', organiser, publish),
];
