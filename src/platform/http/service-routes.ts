/** What is served beside the rooms: health, metrics, assets, live updates, the API document, language and colours. */
import { serveStatic } from '@hono/node-server/serve-static';
import type { Context, Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { locales } from '../i18n/catalogue.ts';
import type { Platform } from '../platform.ts';
import { localeCookie, putCookie, themeCookie } from './cookies.ts';
import { fromOwnSite } from './same-site.ts';

const topicName = /^[a-z-]+:[a-z0-9-]{1,80}$/;
/** Proxies cut silent connections, most after a minute. */
const beatMs = 25_000;

export function serviceRoutes(app: Hono, platform: Platform, apiDocument: () => unknown): void {
  const { config, database, metrics, assets, live } = platform;
  app.get('/healthz', (c) => c.text('ok\n'));
  app.get('/readyz', async (c) => {
    try {
      await database.pool.query('select 1');
      return c.text('ready\n');
    } catch {
      return c.text('the database cannot be reached\n', 503);
    }
  });
  app.get('/metrics', async (c) =>
    c.text(await metrics.registry.metrics(), 200, { 'content-type': metrics.registry.contentType }),
  );

  // For clocks that everybody sees alike: devices' own are off by minutes.
  app.get('/clock', (c) => c.text(String(platform.now().getTime()), 200, { 'cache-control': 'no-store' }));

  let document: unknown;
  app.get('/api/openapi.json', (c) => c.json((document ??= apiDocument()) as object));

  app.use('/assets/*', async (c, next) => {
    await next();
    if (c.res.ok) c.res.headers.set('cache-control', 'public, max-age=31536000, immutable');
  });
  app.use(
    '/assets/*',
    serveStatic({
      root: assets.dir,
      rewriteRequestPath: (path) => path.replace(/^\/assets/, ''),
      precompressed: true,
    }),
  );

  app.get('/live', (c) => {
    const topic = c.req.query('topic') ?? '';
    if (!topicName.test(topic))
      return c.json({ error: { type: 'no-such-topic', message: 'There is no such topic.' } }, 404);
    c.header('x-accel-buffering', 'no');
    return streamSSE(c, async (stream) => {
      let wake = (): void => {};
      let changed = false;
      const stop = live.watch(topic, () => {
        changed = true;
        wake();
      });
      stream.onAbort(() => {
        stop();
        wake();
      });
      await stream.writeSSE({ event: 'hello', data: topic, retry: 2_000 });
      while (!stream.aborted) {
        if (changed) {
          changed = false;
          await stream.writeSSE({ event: 'change', data: topic });
          continue;
        }
        const beat = await new Promise<boolean>((resolve) => {
          const timer = setTimeout(() => resolve(true), beatMs);
          wake = () => {
            clearTimeout(timer);
            resolve(false);
          };
        });
        if (beat && !stream.aborted) await stream.write(': beat\n\n');
      }
      stop();
    });
  });

  const prefer = (cookie: string, allowed: readonly string[]) => async (c: Context) => {
    if (!fromOwnSite(c.req.raw, config.publicUrl)) return c.text('This form came from another site.\n', 403);
    const form = await c.req.formData().catch(() => new FormData());
    const wanted = form.get('value');
    if (typeof wanted === 'string' && allowed.includes(wanted)) putCookie(c, config.publicUrl, cookie, wanted);
    return c.redirect(ownPath(form.get('return')), 303);
  };
  app.post('/preferences/language', prefer(localeCookie, locales));
  app.post('/preferences/theme', prefer(themeCookie, ['auto', 'light', 'dark']));
}

/** A path on this site and nothing else, so that no link of ours can send people elsewhere. */
export function ownPath(wanted: unknown): string {
  if (typeof wanted !== 'string' || !/^\/(?![/\\])[^\\\s]*$/.test(wanted)) return '/';
  return wanted;
}
