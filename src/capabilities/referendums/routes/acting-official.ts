/** Who acts, of a route that only a role enters. */
import type { Visit } from '../../../platform/http/visit.ts';
import type { Official } from '../../../platform/official.ts';

export const actingOfficial = (visit: Visit): Official => {
  if (visit.actingAs === undefined) throw new Error('the route is open without a role');
  return { id: visit.requireAccount().id, role: visit.actingAs };
};
