/** An official corrects a project's text, cost, category or district before voting opens. */
import type { Platform } from '../../platform/platform.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import type { Official } from '../../platform/official.ts';
import { actOnProjects, checkProject, type ProjectProblem } from './projects-open.ts';
import { listProjects } from './store/projects.ts';
import { rewriteProject, type WrittenProject } from './store/reviews.ts';

export async function changeProject(
  platform: Platform,
  budgetId: number,
  official: Official,
  projectId: string,
  project: WrittenProject,
  reason: string,
): Promise<Result<string, ProjectProblem>> {
  const wrong = checkProject(project);
  if (wrong !== undefined) return err(wrong);
  return actOnProjects(platform, budgetId, official, { name: 'project.changed', reason }, async (tx, budget) => {
    if (project.cost > budget.amount) return err('costOverBudget');
    const known = (await listProjects(tx, budgetId)).some(({ id }) => id === projectId);
    if (!known) return err('noSuchProject');
    await rewriteProject(tx, budgetId, projectId, project);
    return ok({ id: projectId });
  });
}
