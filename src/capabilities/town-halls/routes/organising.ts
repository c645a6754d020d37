/** Everything that organisers do before a meeting. Stands before the routes with `:slug`. */
import type { Route } from '../../../platform/http/route.ts';
import { agendaRoutes } from './organise-agenda.ts';
import { formRoutes } from './organise-form.ts';
import { listRoutes } from './organise-lists.ts';
import { peopleRoutes } from './organise-people.ts';
import { consoleRoutes } from './organise.ts';
import { versionRoutes } from './versions.ts';

export const organiseRoutes: readonly Route[] = [
  ...consoleRoutes,
  ...formRoutes,
  ...agendaRoutes,
  ...listRoutes,
  ...peopleRoutes,
  ...versionRoutes,
];
