/** Builds the Visit of a request out of Hono's context. */
import type { Context } from 'hono';
import { pickLocale, type Locale } from '../i18n/catalogue.ts';
import { eventStream } from '../live/event-stream.ts';
import type { Platform } from '../platform.ts';
import type { Role } from '../rights.ts';
import { findSession, sessionCookie, type Account } from '../sessions/session.ts';
import { compressed, takesGzip } from './compressed.ts';
import { localeCookie, putCookie, readCookie, saidCookie, themeCookie } from './cookies.ts';
import { hasNul, submitted, type Submitted } from './forms.ts';
import { openKeptPages, type KeptPages } from './kept-pages.ts';
import { networkOf } from './network.ts';
import type { RenderPage } from './page.ts';
import type { Theme } from '../ui/index.ts';
import type { Visit } from './visit.ts';

/** Thrown while reading a body and caught by the server alone: the answer is 400, not 500. */
export class UnreadableBody extends Error {}

export interface Bearings {
  readonly platform: Platform;
  readonly renderPage: RenderPage;
}

const keptPagesOf = new WeakMap<Platform, KeptPages>();

function keptPages(platform: Platform): KeptPages {
  let kept = keptPagesOf.get(platform);
  if (kept === undefined) keptPagesOf.set(platform, (kept = openKeptPages()));
  return kept;
}

/** Who asks: a browser by its cookie, a program by its Authorization header. */
export async function findAccount(
  c: Context,
  platform: Platform,
): Promise<{ account: Account | undefined; bearer: boolean }> {
  const header = c.req.header('authorization');
  if (header !== undefined) {
    const token = /^Bearer (\S+)$/i.exec(header)?.[1];
    const account = token === undefined ? undefined : await findSession(platform.database, token, 'api');
    return { account, bearer: true };
  }
  const token = readCookie(c, sessionCookie(platform.config.publicUrl));
  if (token === undefined) return { account: undefined, bearer: false };
  return { account: await findSession(platform.database, token, 'browser'), bearer: false };
}

export function makeVisit(
  c: Context,
  { platform, renderPage }: Bearings,
  who: { account: Account | undefined; actingAs?: Role | undefined },
): Visit {
  const { config } = platform;
  const locale = visitLocale(c);
  let form: Promise<Submitted> | undefined;
  const visit: Visit = {
    platform,
    request: c.req.raw,
    url: new URL(c.req.url),
    params: c.req.param() as Record<string, string>,
    locale,
    theme: visitTheme(c),
    account: who.account,
    actingAs: who.actingAs,
    network: visitNetwork(c, config.proxies),
    now: platform.now(),
    cookie: (name) => readCookie(c, name),
    requireAccount: () => {
      if (who.account === undefined) throw new Error('the route is open to anyone, yet asks for an account');
      return who.account;
    },
    form: () => (form ??= readForm(c)),
    json: async () => {
      const text = await c.req.text();
      if (hasNul(text) || text.includes('\\u0000')) return undefined;
      try {
        // Half of a character (a lone surrogate) can only be written as an escape; PostgreSQL keeps none in JSON.
        return (
          /\\ud[89a-f]/i.test(text)
            ? JSON.parse(text, (_, value: unknown) => (typeof value === 'string' ? value.toWellFormed() : value))
            : JSON.parse(text)
        ) as unknown;
      } catch {
        return undefined;
      }
    },
    page: async (parts) => {
      const said = readCookie(c, saidCookie);
      if (said !== undefined) putCookie(c, config.publicUrl, saidCookie, '', 0);
      const html = await renderPage(visit, parts, said);
      const status = (parts.status ?? 200) as 200;
      // Pages change with sign-in, language and colours, without changing their address.
      c.header('cache-control', 'private, no-cache');
      if (!takesGzip(c)) return c.html(html, status);
      c.header('content-type', 'text/html; charset=UTF-8');
      c.header('content-encoding', 'gzip');
      return c.body(await compressed(html), status);
    },
    keptPage: async (dependsOn, draw) => {
      if (who.account !== undefined || readCookie(c, saidCookie) !== undefined) return visit.page(await draw());
      const { locale: language, theme, url } = visit;
      const key = JSON.stringify([language, theme, url.pathname, url.search, dependsOn]);
      return keptPages(platform).answer(c, key, async () => renderPage(visit, await draw(), undefined));
    },
    seeOther: (path, said) => {
      if (said !== undefined) putCookie(c, config.publicUrl, saidCookie, said, 60);
      return c.redirect(path, 303);
    },
    setCookie: (name, value, seconds) => putCookie(c, config.publicUrl, name, value, seconds),
    notFound: async () => {
      const { problemPage } = await import('./problem-pages.ts');
      return problemPage(visit, 404, 'notFoundTitle', 'notFound');
    },
    apiJson: (value, status = 200) => answerJson(c, value, status),
    apiProblem: (status, type, message, problems) =>
      answerJson(c, { error: { type, message, ...(problems === undefined ? {} : { problems }) } }, status),
    events: (open) => eventStream(c, open),
    download: (name, type, body) => {
      // With the size (RFC 2183): compressed on the way, the file no longer tells its length.
      const size = typeof body === 'string' || body instanceof Uint8Array ? `; size=${Buffer.byteLength(body)}` : '';
      c.header('content-disposition', `attachment; filename="${name.replace(/[^\w.-]/g, '_')}"${size}`);
      c.header('content-type', type);
      return c.body(body as string, 200);
    },
  };
  return visit;
}

/** With its length, by which the compressor sees that most answers are not worth compressing. */
function answerJson(c: Context, value: unknown, status: number): Response {
  const text = JSON.stringify(value);
  c.header('content-type', 'application/json');
  c.header('content-length', String(Buffer.byteLength(text)));
  return c.body(text, status as 200);
}

export const visitLocale = (c: Context): Locale =>
  pickLocale(readCookie(c, localeCookie), c.req.header('accept-language'));

const visitTheme = (c: Context): Theme => {
  const kept = readCookie(c, themeCookie);
  return kept === 'light' || kept === 'dark' ? kept : 'auto';
};

export function visitNetwork(c: Context, proxies: number): string {
  const peer = (c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming?.socket
    ?.remoteAddress;
  return networkOf(peer, c.req.header('x-forwarded-for'), proxies);
}

async function readForm(c: Context): Promise<Submitted> {
  let form: FormData;
  try {
    form = await c.req.formData();
  } catch {
    throw new UnreadableBody();
  }
  for (const [name, value] of form)
    if (hasNul(name) || (typeof value === 'string' && hasNul(value))) throw new UnreadableBody();
  return submitted(form);
}
