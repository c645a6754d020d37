/** What the organisers' routes share: the key of a form, and the day it is. */
import { randomUUID } from 'node:crypto';
import type { Visit } from '../../../platform/http/visit.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The key that a form was sent with; a fresh one where it has none. */
export const formKey = (typed: string): string => (uuid.test(typed) ? typed : randomUUID());

/** The calendar day here, as YYYY-MM-DD. */
export const today = ({ platform, now }: Visit): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: platform.config.timeZone }).format(now);
