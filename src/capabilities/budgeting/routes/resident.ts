/** Routes of the room: resident. */
import type { Route } from '../../../platform/http/route.ts';

export const residentRoutes: readonly Route[] = [];
