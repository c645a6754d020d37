/** What the organisers' routes share: who acts, the key of a form, and the day it is. */
import { randomUUID } from 'node:crypto';
import type { Visit } from '../../../platform/http/visit.ts';
import type { Official } from '../../../platform/official.ts';

/** Of a route that only a role enters. */
export const actingOfficial = (visit: Visit): Official => {
  if (visit.actingAs === undefined) throw new Error('the route is open without a role');
  return { id: visit.requireAccount().id, role: visit.actingAs };
};

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The key that a form was sent with; a fresh one where it has none. */
export const formKey = (typed: string): string => (uuid.test(typed) ? typed : randomUUID());

/** The calendar day here, as YYYY-MM-DD. */
export const today = ({ platform, now }: Visit): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: platform.config.timeZone }).format(now);
