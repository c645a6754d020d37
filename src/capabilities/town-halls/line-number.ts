/** The number of an entry in an address; undefined where none can have it. */
import type { Visit } from '../../platform/http/visit.ts';

export function lineNumber({ params }: Pick<Visit, 'params'>): number | undefined {
  const typed = /^[1-9]\d{0,8}$/.exec(params['line'] ?? '')?.[0];
  return typed === undefined ? undefined : Number(typed);
}
