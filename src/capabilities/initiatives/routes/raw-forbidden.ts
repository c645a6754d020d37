/** The role opens the door of these pages anywhere; whether it covers this county is asked here. */
import { problemPage } from '../../../platform/http/problem-pages.ts';
import type { Visit } from '../../../platform/http/visit.ts';

export const forbidden = (visit: Visit): Promise<Response> => problemPage(visit, 403, 'forbiddenTitle', 'forbidden');
