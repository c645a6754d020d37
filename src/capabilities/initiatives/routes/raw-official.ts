/** Who acts on a route that a role opens. */
import type { Visit } from '../../../platform/http/visit.ts';
import type { Official } from '../../../platform/official.ts';

export function officialOf(visit: Visit): Official {
  const role = visit.actingAs;
  if (role === undefined) throw new Error('an act of an official on a route without a role');
  return { id: visit.requireAccount().id, role };
}
