/** What every call of a captioner's program has in common: whose captions are taken, and the key under which they are taken once. */
import { z } from 'zod';
import { isKey } from '../../../platform/http/form-keys.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { captionsBy } from '../captioner.ts';
import type { EnteredBy } from '../enter.ts';
import { findTownHall } from '../store/town-halls.ts';
import type { TownHall } from '../town-hall.ts';

export const keyed = z.object({
  key: z.string().refine(isKey, 'must be a UUID').describe('Of what is sent: sent again under it, it is entered once'),
});

export const captionerRefusals = {
  400: { description: 'Not in this form; nothing was recorded' },
  401: { description: 'No token that holds for this meeting' },
  403: { description: 'The account is no clerk of the meeting' },
  404: { description: 'There is no such town hall' },
} as const;

/** `key` in lower case. */
export async function asCaptioner(
  visit: Visit,
  taken: (hall: TownHall, by: EnteredBy, key: string) => Promise<Response>,
): Promise<Response> {
  const hall = await findTownHall(visit.platform.db, visit.params['slug'] ?? '');
  const by = hall === undefined ? undefined : await captionsBy(visit, hall);
  // A draft is there for those who run it only.
  if (hall === undefined || by === undefined || (!by.ok && hall.publishedAt === null))
    return visit.apiProblem(404, 'no-such-town-hall', 'There is no such town hall.');
  if (!by.ok)
    return by.error === 'unknown'
      ? visit.apiProblem(401, 'no-token', 'Send the token of this meeting as "Authorization: Bearer TOKEN".')
      : visit.apiProblem(403, 'not-allowed', 'Captions are written by the clerks of the meeting.');
  const asked = keyed.safeParse(Object.fromEntries(visit.url.searchParams));
  if (!asked.success)
    return visit.apiProblem(400, 'malformed', 'The address needs ?key= with a UUID for what is sent.');
  return taken(hall, by.value, asked.data.key.toLowerCase());
}
