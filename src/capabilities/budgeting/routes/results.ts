/** Routes of the room: results. */
import type { Route } from '../../../platform/http/route.ts';

export const resultsRoutes: readonly Route[] = [];
