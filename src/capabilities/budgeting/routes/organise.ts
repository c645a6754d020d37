/** Everything organisers and officials do. */
import type { Route } from '../../../platform/http/route.ts';
import { organiseApi } from '../api/organise.ts';
import { budgetRoutes } from './organise-budget.ts';
import { consoleRoutes } from './organise-console.ts';
import { importRoutes } from './organise-import.ts';
import { limitRoutes } from './organise-limits.ts';
import { listRoutes } from './organise-list.ts';
import { peopleRoutes } from './organise-people.ts';
import { projectRoutes } from './organise-projects.ts';
import { reviewRoutes } from './organise-review.ts';

export const organiseRoutes: readonly Route[] = [
  ...listRoutes,
  ...budgetRoutes,
  ...importRoutes,
  ...consoleRoutes,
  ...peopleRoutes,
  ...limitRoutes,
  ...projectRoutes,
  ...reviewRoutes,
  ...organiseApi,
];
