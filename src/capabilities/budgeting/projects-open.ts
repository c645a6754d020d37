/** Whether the list of projects may still change: until voting opens, for budgets that are decided here. */
import { actOn } from '../../platform/act.ts';
import type { Db } from '../../platform/db/db.ts';
import type { Platform } from '../../platform/platform.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { phaseOf, processOf, type Budget, type Phase } from './budget.ts';
import { longestText, longestTitle } from './budget-terms.ts';
import { reasonProblem, type Official } from '../../platform/official.ts';
import { lockBudget } from './store/organise.ts';
import type { WrittenProject } from './store/reviews.ts';

export type ProjectProblem =
  | 'nameMissing'
  | 'nameTooLong'
  | 'textTooLong'
  | 'categoryTooLong'
  | 'costMissing'
  | 'costOverBudget'
  | 'reasonMissing'
  | 'reasonTooLong'
  | 'notNow'
  | 'noSuchProject';

const beforeVoting: ReadonlySet<Phase> = new Set(['draft', 'announced', 'ideas', 'review']);

export const projectsOpen = (budget: Budget, now: Date): boolean =>
  !budget.imported && beforeVoting.has(phaseOf(budget, now));

export function checkProject(project: WrittenProject): ProjectProblem | undefined {
  if (project.name === '') return 'nameMissing';
  if (project.name.length > longestTitle) return 'nameTooLong';
  if (project.description.length > longestText) return 'textTooLong';
  if (
    project.categories.some((name) => name.length > 60) ||
    project.categories.length > 5 ||
    (project.district ?? '').length > 60
  ) {
    return 'categoryTooLong';
  }
  return project.cost > 0 ? undefined : 'costMissing';
}

export interface Changed {
  readonly id: string;
  /** The same was done before: nothing to record. */
  readonly already?: boolean;
}

/**
 * One act on the list of projects, with the budget locked so that voting cannot open under it. `change` gives what goes
 * into the public log, or a problem: then nothing is kept.
 */
export async function actOnProjects(
  platform: Platform,
  budgetId: number,
  official: Official,
  act: { readonly name: 'project.added' | 'project.changed' | 'project.removed'; readonly reason: string },
  change: (tx: Db, budget: Budget) => Promise<Result<Changed, ProjectProblem>>,
): Promise<Result<string, ProjectProblem>> {
  return actOn(platform, processOf(budgetId), async (tx) => {
    const { budget, now } = await lockBudget(tx, budgetId);
    if (!projectsOpen(budget, now)) return err('notNow');
    // Nobody but its officials has seen a draft: its reasons would be noise.
    const wrong = budget.publishedAt === null ? undefined : reasonProblem(act.reason);
    if (wrong !== undefined) return err(wrong);
    const changed = await change(tx, budget);
    if (!changed.ok) return changed;
    const { id, already } = changed.value;
    if (already) return ok(id);
    await platform.audit(tx, {
      act: act.name,
      actorId: official.id,
      actorRole: official.role,
      regionId: budget.regionId,
      process: processOf(budgetId),
      reason: act.reason === '' ? undefined : act.reason,
      public: budget.publishedAt !== null,
      detail: { project: id },
    });
    return ok(id);
  });
}
