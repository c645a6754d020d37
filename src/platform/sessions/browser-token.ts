/**
 * Taking part without an account: a browser that did so keeps a random token in a cookie of its own for 400 days, the longest that browsers
 * allow (RFC 6265bis). The token itself is stored nowhere: rooms make a pseudonym of it for each process.
 */
import type { Visit } from '../http/visit.ts';
import { newToken } from '../secrets.ts';

const nameOf = (publicUrl: string): string =>
  publicUrl.startsWith('https:') ? '__Host-concord-browser' : 'concord-browser';
const days = 400;
const form = /^[\w-]{43}$/;

/** What this browser brought; undefined where it brought none, or something else. Nothing is set. */
export function browserToken({ cookie, platform }: Pick<Visit, 'cookie' | 'platform'>): string | undefined {
  const kept = cookie(nameOf(platform.config.publicUrl));
  return kept !== undefined && form.test(kept) ? kept : undefined;
}

/** The same, or a new one; either is kept from now on. */
export function keepBrowserToken(visit: Pick<Visit, 'cookie' | 'setCookie' | 'platform'>): string {
  const token = browserToken(visit) ?? newToken();
  visit.setCookie(nameOf(visit.platform.config.publicUrl), token, days * 86_400);
  return token;
}
