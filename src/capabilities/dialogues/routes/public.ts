/** What everybody sees of the room, in one list: pages, feeds, and the same as open data. */
import type { Route } from '../../../platform/http/route.ts';
import { readApi } from '../api/read.ts';
import { feedRoutes } from './feeds.ts';
import { overviewRoutes } from './overview.ts';
import { reportRoutes } from './report.ts';
import { statementRoutes } from './statements.ts';

export const publicRoutes: readonly Route[] = [
  ...feedRoutes,
  ...statementRoutes,
  ...reportRoutes,
  ...overviewRoutes,
  ...readApi,
];
