/** What everybody sees of the room, in one list: pages, feeds, and the same as open data. */
import type { Route } from '../../../platform/http/route.ts';
import { overviewRoutes } from './overview.ts';
import { statementRoutes } from './statements.ts';

export const publicRoutes: readonly Route[] = [...statementRoutes, ...overviewRoutes];
