/** The few cookies: session, language, colours, and one sentence to show on the next page. */
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';

const year = 365 * 24 * 3600;

export function putCookie(c: Context, publicUrl: string, name: string, value: string, seconds = year): void {
  setCookie(c, name, value, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: publicUrl.startsWith('https:'),
    maxAge: seconds,
  });
}

export const readCookie = (c: Context, name: string): string | undefined => getCookie(c, name);

/** Shown once on the next page, then gone. */
export const saidCookie = 'said';
export const localeCookie = 'lang';
export const themeCookie = 'theme';
