/** Everything that organisers do. Stands before the routes with `:slug`: 'new' and 'organise' are no initiatives. */
import type { Route } from '../../../platform/http/route.ts';
import { consoleRoutes } from './organise-console.ts';
import { initiativeRoutes } from './organise-initiative.ts';
import { peopleRoutes } from './organise-people.ts';
import { profileRoutes } from './organise-profile.ts';
import { proponentsRoutes } from './organise-proponents.ts';
import { textRoutes } from './organise-texts.ts';

export const organiseRoutes: readonly Route[] = [
  ...consoleRoutes,
  ...initiativeRoutes,
  ...textRoutes,
  ...peopleRoutes,
  ...profileRoutes,
  ...proponentsRoutes,
];
