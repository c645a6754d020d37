/** A room's server and a browser in front of it: what every story told in a browser begins with. */
import assert from 'node:assert/strict';
import type { Hono } from 'hono';
import type { Page } from 'playwright-core';
import { listen } from '../http/serve.ts';
import { axeProblems, openBrowser, sideways, type AxeScope, type PageOptions } from './browser.ts';

export interface Site {
  readonly baseUrl: string;
  /** `cookie` as a browser sends it, `name=value`: who looks. */
  withPage<T>(options: PageOptions & { readonly cookie?: string }, use: (page: Page) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export async function openSite(app: Hono): Promise<Site> {
  const listening = await listen(app, { port: 0, host: '127.0.0.1' });
  assert.ok(listening.ok);
  const { port, stop } = listening.value;
  const browser = await openBrowser();
  const baseUrl = `http://127.0.0.1:${port}`;
  return {
    baseUrl,
    withPage: ({ cookie, ...options }, use) =>
      browser.withPage({ ...options, baseUrl, ...(cookie === undefined ? {} : { storage: storageOf(cookie) }) }, use),
    close: async () => {
      await browser.close();
      await stop();
    },
  };
}

function storageOf(cookie: string): NonNullable<PageOptions['storage']> {
  const [name = '', value = ''] = cookie.split('=');
  const place = { domain: '127.0.0.1', path: '/', expires: -1 };
  return { cookies: [{ name, value, ...place, httpOnly: true, secure: false, sameSite: 'Lax' }], origins: [] };
}

export interface Look extends PageOptions {
  readonly name: string;
}

const look = (
  width: 320 | 1280,
  colours: 'light' | 'dark',
  scripts: boolean,
  language: 'English' | 'Spanish',
  axe: AxeScope,
): Look => ({
  name: `${width} px, ${colours}, ${scripts ? 'with' : 'without'} scripts, ${language}`,
  width,
  colours,
  scripts,
  locale: language === 'Spanish' ? 'es-US' : 'en-US',
  axe,
});

/**
 * The ways in which every page is looked at in its main states: each pair of a width, a colour scheme, scripts or none, and a
 * language comes together in at least one. What goes wrong in a look comes of two things meeting, hardly ever of three.
 *
 * axe takes more time than all else, and what it finds depends on less: contrast is asked for in light and dark on a phone
 * and once on a wide page; the rest at either width, in either language, with scripts and without.
 */
export const looks: readonly Look[] = [
  look(320, 'light', true, 'Spanish', 'everything'),
  look(320, 'dark', false, 'Spanish', 'nothing'),
  look(320, 'dark', true, 'English', 'contrast'),
  look(1280, 'light', false, 'English', 'all but contrast'),
  look(1280, 'dark', true, 'Spanish', 'contrast'),
];

/** Opens what is folded in the page's own part, to be looked at; the menu's places would lie over it. */
export const unfold = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>('main details')) details.open = true;
  });

/** What holds on every page: axe finds nothing, nothing sticks out at the side, and its own links lead somewhere. */
export async function isSound(page: Page, where = page.url()): Promise<void> {
  assert.deepEqual(await axeProblems(page), [], where);
  assert.deepEqual(await sideways(page), { pixels: 0, elements: [] }, where);
  const lost = await page.evaluate(() =>
    [...document.querySelectorAll('a[href^="#"]')]
      .map((link) => link.getAttribute('href')?.slice(1) ?? '')
      .filter((id) => document.getElementById(id) === null),
  );
  assert.deepEqual(lost, [], `${where}: links to what is not there`);
}
