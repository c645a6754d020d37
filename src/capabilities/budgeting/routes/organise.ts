/** Routes of the room: organise. */
import type { Route } from '../../../platform/http/route.ts';

export const organiseRoutes: readonly Route[] = [];
