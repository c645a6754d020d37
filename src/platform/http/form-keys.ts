/** A form that is sent twice does its work once: it carries a key made when it was drawn, and the database keeps it. */
import { randomUUID } from 'node:crypto';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export const isKey = (text: string): boolean => uuid.test(text);

/** The key that a form was sent with; a fresh one where it has none. */
export const formKey = (sent: string): string => (isKey(sent) ? sent : randomUUID());
