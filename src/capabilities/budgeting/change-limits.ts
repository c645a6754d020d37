/**
 * An organiser sets limits beyond the budget: a minimum number of votes, projects that exclude each other, caps and floors
 * of categories and districts. They may change, each time with a public reason once the budget is published, until voting
 * opens; from then on they stand still like everything that decides.
 */
import { actOn } from '../../platform/act.ts';
import type { Platform } from '../../platform/platform.ts';
import { problemsOf, type GroupLimit, type Limits } from '../../rules/budgeting/index.ts';
import { canonicalJson } from '../../rules/budgeting/published.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { processOf, ruleChoice, type Budget } from './budget.ts';
import { instanceOf, noBallots } from './election.ts';
import { reasonProblem, type Official } from '../../platform/official.ts';
import { projectsOpen } from './projects-open.ts';
import { limitsInForce, readLimits, withGroup, withMinVotes } from './rule-shapes.ts';
import { lockBudget, updateLimits } from './store/organise.ts';
import { listProjects, type StoredProject } from './store/projects.ts';

export type LimitChange =
  /** Null: no minimum any more. */
  | { readonly kind: 'votes'; readonly minVotes: number | null }
  /** One more group of projects of which at most one is funded. */
  | { readonly kind: 'exclusive'; readonly projects: readonly string[] }
  /** In the place of what the category or district had. */
  | { readonly kind: 'group'; readonly group: GroupLimit }
  | { readonly kind: 'remove'; readonly limit: LimitName }
  /** All limits at once, as programs send them. */
  | { readonly kind: 'all'; readonly limits: Limits };

/** Names one of the limits that a budget has. */
export type LimitName =
  | { readonly kind: 'votes' }
  | { readonly kind: 'exclusive'; readonly projects: readonly string[] }
  | { readonly kind: 'group'; readonly of: GroupLimit['of']; readonly name: string };

export type LimitProblem =
  | 'exclusiveTooFew'
  | 'noSuchProject'
  | 'noSuchGroup'
  | 'floorAboveCap'
  | 'floorsAboveBudget'
  | 'pointsNeeded'
  | 'notAnAmount'
  | 'notNow'
  | 'reasonMissing'
  | 'reasonTooLong';

export async function changeLimits(
  platform: Platform,
  budgetId: number,
  official: Official,
  change: LimitChange,
  reason: string,
): Promise<Result<Limits, LimitProblem>> {
  return actOn(platform, processOf(budgetId), async (tx) => {
    const { budget, now } = await lockBudget(tx, budgetId);
    if (!projectsOpen(budget, now)) return err('notNow');
    const wrong = budget.publishedAt === null ? undefined : reasonProblem(reason);
    if (wrong !== undefined) return err(wrong);
    const projects = await listProjects(tx, budgetId);
    const limits = changed(budget.limits, change);
    const problem = limitProblem(budget, projects, limits, change);
    if (problem !== undefined) return err(problem);
    if (canonicalJson(limits) === canonicalJson(budget.limits)) return ok(limits);
    await updateLimits(tx, budgetId, limits);
    await platform.audit(tx, {
      act: 'budget.changed',
      actorId: official.id,
      actorRole: official.role,
      regionId: budget.regionId,
      process: processOf(budgetId),
      reason: reason === '' ? undefined : reason,
      public: budget.publishedAt !== null,
      detail: { changed: ['limits'], limits },
    });
    return ok(limits);
  });
}

function changed(limits: Limits, change: LimitChange): Limits {
  const { exclusive = [] } = limits;
  switch (change.kind) {
    case 'votes':
      return withMinVotes(limits, change.minVotes);
    case 'exclusive': {
      const known = exclusive.some((group) => sameProjects(group, change.projects));
      return known ? limits : { ...limits, exclusive: [...exclusive, [...change.projects]] };
    }
    case 'group':
      return withGroup(limits, change.group);
    case 'remove':
      return without(limits, change.limit);
    case 'all':
    default:
      return readLimits(change.limits);
  }
}

function without(limits: Limits, name: LimitName): Limits {
  if (name.kind === 'votes') return withMinVotes(limits, null);
  if (name.kind === 'group') return withGroup(limits, { of: name.of, name: name.name });
  const exclusive = (limits.exclusive ?? []).filter((group) => !sameProjects(group, name.projects));
  return readLimits({ ...limits, exclusive });
}

const sameProjects = (a: readonly string[], b: readonly string[]): boolean =>
  canonicalJson(a.toSorted()) === canonicalJson(b.toSorted());

/** What is asked for must name what is there; limits set before, on what has gone since, are no hindrance. */
function limitProblem(
  budget: Budget,
  projects: readonly StoredProject[],
  limits: Limits,
  change: LimitChange,
): LimitProblem | undefined {
  const asked =
    change.kind === 'exclusive' ? { exclusive: [change.projects] } : change.kind === 'all' ? change.limits : {};
  if ((asked.exclusive ?? []).some((group) => new Set(group).size < 2)) return 'exclusiveTooFew';
  const isStrict = change.kind === 'all' || change.kind === 'exclusive' || change.kind === 'group';
  const named = change.kind === 'group' ? withGroup({}, change.group) : asked;
  const [problem] = [isStrict ? named : {}, limitsInForce(limits, projects)].flatMap((checked) =>
    problemsOf(instanceOf(budget, projects), noBallots(budget), ruleChoice(budget, checked)),
  );
  switch (problem?.code) {
    case undefined:
      return undefined;
    case 'no-such-project':
      return 'noSuchProject';
    case 'no-such-group':
      return 'noSuchGroup';
    case 'floor-above-cap':
      return 'floorAboveCap';
    case 'floors-above-budget':
    case 'floors-with-max-welfare':
      return 'floorsAboveBudget';
    case 'no-points':
      return 'pointsNeeded';
    default:
      return 'notAnAmount';
  }
}
