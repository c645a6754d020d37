/**
 * The web server: takes the rooms' routes and serves them, each behind its declared rights, limits and body size.
 * The only place that catches what was thrown.
 */
import { randomUUID } from 'node:crypto';
import { Hono, type Context, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { secureHeaders } from 'hono/secure-headers';
import { heldRole, type Role } from '../rights.ts';
import type { Room } from '../room.ts';
import type { Account } from '../sessions/session.ts';
import { openLimits, type Limits } from './limits.ts';
import { findAccount, makeVisit, UnreadableBody, visitNetwork, type Bearings } from './make-visit.ts';
import { openApiDocument } from './openapi.ts';
import { problemPage } from './problem-pages.ts';
import type { Route } from './route.ts';
import { fromOwnSite } from './same-site.ts';
import { serviceRoutes } from './service-routes.ts';

const defaultMaxBody = 256 * 1024;

export function createServer(bearings: Bearings, rooms: readonly Room[]): Hono {
  const { platform } = bearings;
  const { config, log, metrics } = platform;
  const app = new Hono();
  const limits = openLimits();
  const routes = rooms.flatMap((room) => room.routes);

  app.use(async (c, next) => {
    const end = metrics.requests.startTimer({ method: c.req.method });
    await next();
    end({ route: c.req.routePath, status: String(c.res.status) });
  });
  // Outside of what sets the headers, so that it has the last word.
  app.use(async (c, next) => {
    await next();
    const origins = framers.get(c.req.raw) ?? [];
    if (origins.length > 0) letFrame(c.res.headers, origins);
  });
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        workerSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
      referrerPolicy: 'same-origin',
      ...(config.publicUrl.startsWith('https:') ? {} : { strictTransportSecurity: false }),
    }),
  );

  // Whatever a route has not compressed itself. Live streams are left alone: they must not wait in a buffer.
  // Said beforehand: if the compressor has to say it, it copies the answer and reads its body as a stream.
  app.use(async (c, next) => {
    c.header('vary', 'Accept-Encoding');
    await next();
  });
  app.use(compress());

  serviceRoutes(app, platform, () => openApiDocument(routes, config.publicUrl));
  for (const route of routes) {
    app.on(
      route.method,
      route.path,
      limited(route.maxBody ?? defaultMaxBody, (c) => tooLarge(c, bearings, route)),
      (c) => serveRoute(c, bearings, route, limits),
    );
  }

  app.notFound((c) => problemPage(makeVisit(c, bearings, { account: undefined }), 404, 'notFoundTitle', 'notFound'));
  app.onError((problem, c) => {
    const visit = makeVisit(c, bearings, { account: undefined });
    if (problem instanceof UnreadableBody) return problemPage(visit, 400, 'malformedTitle', 'malformed');
    if (isDatabaseAway(problem)) {
      log.error({ err: problem, path: c.req.path }, 'the database cannot be reached');
      return problemPage(visit, 503, 'busyTitle', 'busy');
    }
    const reference = randomUUID().slice(0, 8);
    log.error({ err: problem, path: c.req.path, reference }, 'request failed');
    return problemPage(visit, 500, 'brokenTitle', 'broken', { reference });
  });
  return app;
}

/**
 * No more than so many bytes. Hono's limit looks at the body first, which makes a web stream of it; that is only needed where its
 * length is not said beforehand. Node reads no more of a body than was said.
 */
function limited(maxSize: number, onError: (c: Context) => Promise<Response>): MiddlewareHandler {
  const whole = bodyLimit({ maxSize, onError });
  return (c, next) => {
    const said = c.req.header('content-length');
    const known = said !== undefined && c.req.header('transfer-encoding') === undefined && Number(said) <= maxSize;
    return known || c.req.method === 'GET' ? next() : whole(c, next);
  };
}

async function serveRoute(c: Context, bearings: Bearings, route: Route, limits: Limits): Promise<Response> {
  const { platform } = bearings;
  const { config } = platform;
  const { account, bearer } = await findAccount(c, platform);
  const stranger = makeVisit(c, bearings, { account });
  const writes = route.method !== 'get';
  if (writes && !bearer && !fromOwnSite(c.req.raw, config.publicUrl)) {
    return problemPage(stranger, 403, 'foreignFormTitle', 'foreignForm');
  }
  if (/%00/.test(c.req.url)) {
    return problemPage(stranger, 400, 'malformedTitle', 'malformed');
  }
  const network = visitNetwork(c, config.proxies);
  if (writes && !(await takesWrite(limits, route, network, config.postsPerMinute))) {
    return problemPage(stranger, 429, 'tooManyTitle', 'tooMany');
  }
  if (route.perMinute !== undefined && !(await limits.take(route.path, account?.id ?? network, route.perMinute))) {
    return problemPage(stranger, 429, 'tooManyTitle', 'tooMany');
  }
  const entry = await mayEnter(bearings, route, account, stranger.params);
  if (entry.kind === 'unknown') return stranger.notFound();
  if (entry.kind === 'sign-in') return askToSignIn(c, bearings, route, account);
  if (entry.kind !== 'in') return problemPage(stranger, 403, 'forbiddenTitle', 'forbidden');
  if (route.framedBy !== undefined) framers.set(c.req.raw, await route.framedBy(platform, stranger.params));
  return route.handle(entry.role === undefined ? stranger : makeVisit(c, bearings, { account, actingAs: entry.role }));
}

/** A route with a number of its own neither uses up the network's others nor is shut by them; nobody's number is below the common one. */
function takesWrite(limits: Limits, route: Route, network: string, common: number): Promise<boolean> {
  const { networkPerMinute, method, path } = route;
  return networkPerMinute === undefined
    ? limits.take('posts', network, common)
    : limits.take(`${method} ${path}`, network, Math.max(networkPerMinute, common));
}

/** Who may show the answer to a request in a frame; nobody, unless its route says so. */
const framers = new WeakMap<Request, readonly string[]>();

function letFrame(headers: Headers, origins: readonly string[]): void {
  const policy = headers.get('content-security-policy') ?? '';
  headers.set(
    'content-security-policy',
    policy.replace("frame-ancestors 'none'", `frame-ancestors ${origins.join(' ')}`),
  );
  // It knows no list of origins, and browsers that know frame-ancestors would still obey it where the two differ.
  headers.delete('x-frame-options');
}

type Entry =
  | { readonly kind: 'in'; readonly role: Role | undefined }
  | { readonly kind: 'sign-in' | 'forbidden' | 'unknown' };

async function mayEnter(
  { platform }: Bearings,
  { who }: Route,
  account: Account | undefined,
  params: Readonly<Record<string, string>>,
): Promise<Entry> {
  if (who.kind === 'anyone' || who.kind === 'participant') return { kind: 'in', role: undefined };
  if (account === undefined) return { kind: 'sign-in' };
  if (who.kind === 'signed-in') return { kind: 'in', role: undefined };
  const scope = who.at === 'anywhere' ? 'anywhere' : await who.at(platform, params);
  if (scope === undefined) return { kind: 'unknown' };
  const role = await heldRole(platform.db, account.id, who.roles, scope);
  if (role !== undefined) return { kind: 'in', role };
  const hidden =
    scope !== 'anywhere' &&
    scope.knownTo !== undefined &&
    (await heldRole(platform.db, account.id, scope.knownTo, scope)) === undefined;
  return { kind: hidden ? 'unknown' : 'forbidden' };
}

async function askToSignIn(
  c: Context,
  bearings: Bearings,
  route: Route,
  account: Account | undefined,
): Promise<Response> {
  const visit = makeVisit(c, bearings, { account });
  if (route.method === 'get' && route.api === undefined) {
    return visit.seeOther(`/sign-in?return=${encodeURIComponent(visit.url.pathname + visit.url.search)}`);
  }
  return problemPage(visit, 401, 'signInFirstTitle', 'signInFirst');
}

function tooLarge(c: Context, bearings: Bearings, route: Route): Promise<Response> {
  const limit = `${Math.round((route.maxBody ?? defaultMaxBody) / 1024)} KiB`;
  return problemPage(makeVisit(c, bearings, { account: undefined }), 413, 'tooLargeTitle', 'tooLarge', { limit });
}

/** Connection refused, reset, shut down, too many connections, or waited too long for one. */
function isDatabaseAway(problem: Error): boolean {
  const code = (problem as { code?: string }).code ?? '';
  return (
    /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENOENT|57P0[123]|53300|08\d{3})$/.test(code) ||
    /timeout exceeded when trying to connect|Connection terminated/.test(problem.message)
  );
}
