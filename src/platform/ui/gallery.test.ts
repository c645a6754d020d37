/** Claims about the kit as a whole, in a real browser. */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { axeProblems, openBrowser, sideways, type OpenBrowser } from '../testing/browser.ts';
import { buildAssets, type Assets } from './assets.ts';
import { gallery } from './gallery.ts';

const site = 'http://kit.test';

async function show(page: Page, assets: Assets, theme: 'light' | 'dark' | 'auto'): Promise<void> {
  const body = String(await gallery(theme, { css: assets.css, scripts: Object.values(assets.scripts) }));
  await page.route(`${site}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (!pathname.startsWith('/assets/'))
      return route.fulfill({ body, contentType: 'text/html; charset=utf-8', headers: policy });
    const contentType = pathname.endsWith('.css') ? 'text/css' : 'text/javascript';
    return route.fulfill({ body: await readFile(join(assets.dir, basename(pathname))), contentType });
  });
  await page.goto(`${site}/gallery`);
}

/** The same policy as the server's: an inline style or script would not work, and would be reported. */
const policy = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'",
};

describe('the kit', () => {
  let browser: OpenBrowser;
  let assets: Assets;
  let dir: string;

  before(async () => {
    dir = await mkdtemp(join(tmpdir(), 'concord-kit-'));
    [browser, assets] = await Promise.all([openBrowser(), buildAssets(dir)]);
  });
  after(async () => {
    await browser.close();
    await rm(dir, { recursive: true, force: true });
  });

  for (const theme of ['light', 'dark'] as const) {
    for (const width of [320, 1280]) {
      it(`axe finds nothing, and nothing scrolls sideways, ${width} px wide in ${theme} colours`, () =>
        browser.withPage({ width, colours: 'light' }, async (page) => {
          await show(page, assets, theme);
          assert.deepEqual(await axeProblems(page), []);
          assert.deepEqual(await sideways(page), { pixels: 0, elements: [] });
        }));
    }
  }

  it('follows the device when nobody has chosen colours', () =>
    browser.withPage({ colours: 'dark' }, async (page) => {
      await show(page, assets, 'auto');
      assert.equal(
        await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor),
        'rgb(15, 26, 29)',
      );
    }));

  it('keeps what has the focus clear of the bar at the bottom, and the total up to date', () =>
    browser.withPage({ width: 360, height: 640 }, async (page) => {
      await show(page, assets, 'light');
      const boxes = page.locator('ballot-form[kind=knapsack] input[type=checkbox]');
      for (let at = 0; at < (await boxes.count()); at += 1) {
        await boxes.nth(at).focus();
        const card = await boxes.nth(at).boundingBox();
        const bar = await page.locator('ballot-form[kind=knapsack] [data-bar]').boundingBox();
        assert.ok(card && bar && card.y + card.height <= bar.y, `box ${at} is under the bar`);
      }
      const sum = page.locator('ballot-form[kind=knapsack] [data-sum]');
      assert.equal(await sum.textContent(), '$10,000 over the budget of $2,400,000');
      await boxes.nth(3).focus();
      await page.keyboard.press('Space');
      assert.equal(await sum.textContent(), '$1,840,000 left of $2,400,000');
      await page.locator('ballot-form[kind=cumulative] button[data-step="1"]').first().click();
      assert.equal(await page.locator('ballot-form[kind=cumulative] [data-sum]').textContent(), '2 of 10 points left');
    }));

  it('opens its menu without scripts, and takes the focus to the summary of errors', () =>
    browser.withPage({ width: 360, scripts: false }, async (page) => {
      await show(page, assets, 'light');
      assert.equal(await page.locator('.error-summary:focus').count(), 1);
      await page.locator('.site-menu > summary').click();
      assert.ok(await page.locator('.site-menu').getByRole('link', { name: 'Budgets' }).isVisible());
    }));

  it('opens the places of one verb at a time on a wide screen, without scripts', () =>
    browser.withPage({ width: 1280, scripts: false }, async (page) => {
      await show(page, assets, 'light');
      const bar = page.locator('.site-bar');
      const budgets = bar.getByRole('link', { name: 'Budgets' });
      assert.ok(!(await budgets.isVisible()));
      await bar.locator('summary', { hasText: 'Fund' }).press('Enter');
      assert.ok(await budgets.isVisible());
      await bar.locator('summary', { hasText: 'Follow' }).click();
      assert.ok(!(await budgets.isVisible()));
      assert.ok(await bar.getByRole('link', { name: 'Public log' }).isVisible());
    }));

  it('gives every button, menu and field a touch target of 44 px', () =>
    browser.withPage({ width: 360 }, async (page) => {
      await show(page, assets, 'light');
      const small = await page.evaluate(() =>
        [
          ...document.querySelectorAll(
            'button, summary, .button, select, input:not([type=hidden], [type=checkbox], [type=radio])',
          ),
        ]
          .map((element) => ({ name: element.textContent?.trim() ?? '', box: element.getBoundingClientRect() }))
          .filter(({ box }) => box.height > 0 && box.height < 43.5)
          .map(({ name, box }) => `${name}: ${box.height}`),
      );
      assert.deepEqual(small, []);
    }));

  it('sends at most 16 kB of style, 20 kB with a room’s own, and 30 kB of script, compressed', async () => {
    const size = async (address: string): Promise<number> =>
      gzipSync(await readFile(join(assets.dir, basename(address)))).length;
    const scripts = await Promise.all(Object.values(assets.scripts).map(size));
    const sheets = await Promise.all(Object.values(assets.sheets).map(size));
    assert.ok(sheets.length > 0);
    for (const own of [0, ...sheets]) assert.ok((await size(assets.css)) + own < 20_000);
    assert.ok((await size(assets.css)) < 16_000);
    assert.ok(scripts.every((bytes) => bytes < 30_000));
  });
});
