/** An official puts a project on the list without an idea behind it. */
import type { Platform } from '../../platform/platform.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import type { Official } from '../../platform/official.ts';
import { actOnProjects, checkProject, type ProjectProblem } from './projects-open.ts';
import { listProjects } from './store/projects.ts';
import { appendProject, nextOwnProjectId, type WrittenProject } from './store/reviews.ts';

/** Gives the project's id. The same project sent twice is one project. */
export async function addProject(
  platform: Platform,
  budgetId: number,
  official: Official,
  project: WrittenProject,
  reason: string,
): Promise<Result<string, ProjectProblem>> {
  const wrong = checkProject(project);
  if (wrong !== undefined) return err(wrong);
  return actOnProjects(platform, budgetId, official, { name: 'project.added', reason }, async (tx, budget) => {
    if (project.cost > budget.amount) return err('costOverBudget');
    const same = (await listProjects(tx, budgetId)).find(
      (known) =>
        known.name === project.name && known.description === project.description && known.cost === project.cost,
    );
    if (same !== undefined) return ok({ id: same.id, already: true });
    const id = await nextOwnProjectId(tx, budgetId);
    await appendProject(tx, budgetId, id, { ...project, ideaId: null });
    return ok({ id });
  });
}
