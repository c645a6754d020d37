/** Claims about the part of a page that keeps itself up to date, against a real server with real events. */
import assert from 'node:assert/strict';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { openBrowser, type OpenBrowser } from '../testing/browser.ts';
import { buildAssets, type Assets } from './assets.ts';
import { html, liveRegion } from './index.ts';

describe('a live region', () => {
  let browser: OpenBrowser;
  let assets: Assets;
  let dir: string;
  let server: Server;
  let address: string;
  const watching = new Set<ServerResponse>();
  let count = 0;
  let eventsWork = true;

  const page = async (): Promise<string> =>
    String(
      await html`<!doctype html>
        <html lang="en">
          <head>
            <title>Count</title>
            <script type="module" src="${assets.scripts['live-region']}"></script>
          </head>
          <body>
            ${liveRegion({
              id: 'turnout',
              topic: 'budget:1',
              pollSeconds: 2,
              announce: 'The count was updated',
              body: html`<p>${count} ballots</p>
                <a href="#a">A</a><a href="#b">B</a>`,
            })}
          </body>
        </html>`,
    );

  before(async () => {
    dir = await mkdtemp(join(tmpdir(), 'concord-live-'));
    [browser, assets] = await Promise.all([openBrowser(), buildAssets(dir)]);
    server = createServer(async (request, response) => {
      const path = request.url ?? '/';
      if (path.startsWith('/assets/'))
        return response.setHeader('content-type', 'text/javascript').end(await readFile(join(dir, basename(path))));
      if (!path.startsWith('/live')) return response.setHeader('content-type', 'text/html').end(await page());
      if (!eventsWork) return response.writeHead(503).end();
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write('event: hello\ndata: budget:1\n\n');
      watching.add(response);
      request.on('close', () => watching.delete(response));
    }).listen(0, '127.0.0.1');
    await new Promise((listening) => server.once('listening', listening));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(async () => {
    await browser.close();
    server.closeAllConnections();
    server.close();
    await rm(dir, { recursive: true, force: true });
  });

  it('takes over what changed when it is told so, keeps the focus and says it politely', () =>
    browser.withPage({}, async (tab) => {
      count = 10;
      await tab.goto(address);
      await tab.waitForFunction(() => document.readyState === 'complete');
      while (watching.size === 0) await tab.waitForTimeout(20);
      await tab.locator('a[href="#b"]').focus();
      count = 11;
      for (const response of watching) response.write('event: change\ndata: budget:1\n\n');
      await tab.getByText('11 ballots').waitFor({ timeout: 5_000 });
      assert.equal(await tab.evaluate(() => document.activeElement?.getAttribute('href')), '#b');
      assert.equal(await tab.locator('#live-words[role=status]').textContent(), 'The count was updated');
    }));

  it('looks again by itself where events do not get through', () =>
    browser.withPage({}, async (tab) => {
      eventsWork = false;
      count = 20;
      await tab.goto(address);
      await tab.getByText('20 ballots').waitFor();
      count = 21;
      await tab.getByText('21 ballots').waitFor({ timeout: 8_000 });
    }));
});
