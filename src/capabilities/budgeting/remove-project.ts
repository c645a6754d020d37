/** An official takes a project off the list before voting opens. An idea behind it stays readable, with its reviews. */
import type { Platform } from '../../platform/platform.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import type { Official } from '../../platform/official.ts';
import { actOnProjects, type ProjectProblem } from './projects-open.ts';
import { dropProject } from './store/reviews.ts';

export const removeProject = (
  platform: Platform,
  budgetId: number,
  official: Official,
  projectId: string,
  reason: string,
): Promise<Result<string, ProjectProblem>> =>
  actOnProjects(platform, budgetId, official, { name: 'project.removed', reason }, async (tx) =>
    (await dropProject(tx, budgetId, projectId)) ? ok({ id: projectId }) : err('noSuchProject'),
  );
