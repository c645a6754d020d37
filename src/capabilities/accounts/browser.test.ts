/** Claims about the room in a real browser: a resident's way in without scripts, and axe over its pages. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { grantRole } from '../../platform/rights.ts';
import { listen, type Listening } from '../../platform/http/serve.ts';
import { axeProblems, openBrowser, sideways, type OpenBrowser } from '../../platform/testing/browser.ts';
import { createSignInLink, putAccount } from './index.ts';
import { openRoom, state } from './testing/room.ts';

describe('accounts in a browser', () => {
  let room: Awaited<ReturnType<typeof openRoom>>;
  let browser: OpenBrowser;
  let server: Listening;
  let baseUrl: string;

  before(async () => {
    room = await openRoom();
    const listening = await listen(room.app, { port: 0, host: '127.0.0.1' });
    assert.ok(listening.ok);
    server = listening.value;
    baseUrl = `http://127.0.0.1:${server.port}`;
    browser = await openBrowser();
  });
  after(async () => {
    await browser.close();
    await server.stop();
    await room.close();
  });

  it('a resident signs in by the letter, says where they live, and signs out, without scripts on a phone', () =>
    browser.withPage({ baseUrl, scripts: false, width: 360 }, async (page) => {
      await page.goto('/account');
      assert.equal(new URL(page.url()).pathname, '/sign-in');
      await page.getByLabel('Your e-mail address').fill('nobody');
      await page.getByRole('button', { name: 'Send me a link' }).click();
      await page.getByRole('group', { name: 'The letter was not sent' }).waitFor();
      assert.equal(await page.getByLabel('Your e-mail address').inputValue(), 'nobody');
      await page.getByLabel('Your e-mail address').fill('resident@example.org');
      await page.getByRole('button', { name: 'Send me a link' }).click();
      await page.getByRole('link', { name: 'Open the outbox' }).click();
      await page.getByRole('link', { name: /sign-in\/confirm/ }).click();
      await page.getByRole('heading', { name: 'Sign in as resident@example.org?' }).waitFor();
      await page.locator('main').getByRole('button', { name: 'Sign in' }).click();
      assert.equal(
        new URL(page.url()).pathname,
        '/account',
        'the sign-in did not lead back to the page that asked for it',
      );
      await page.getByLabel('Home region').selectOption({ label: 'Clovis' });
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByText('Your changes are saved.').waitFor();
      assert.equal(await page.getByLabel('Home region').inputValue(), `${state}/place:clovis`);
      await page.getByRole('button', { name: 'Sign out everywhere' }).click();
      await page.goto('/account');
      assert.equal(new URL(page.url()).pathname, '/sign-in');
    }));

  for (const [width, colours] of [
    [320, 'light'],
    [320, 'dark'],
    [1280, 'light'],
    [1280, 'dark'],
  ] as const) {
    it(`axe finds nothing and nothing scrolls sideways, ${width} px wide, ${colours}`, () =>
      browser.withPage({ baseUrl, width, colours }, async (page) => {
        const check = async (state: string): Promise<void> => {
          assert.deepEqual(await axeProblems(page), [], state);
          assert.deepEqual(await sideways(page), { pixels: 0, elements: [] }, state);
        };
        const visit = async (path: string): Promise<void> => {
          await page.goto(path);
          await check(path);
        };
        for (const path of ['/sign-in', '/sign-in/sent', '/sign-in/confirm?token=used', '/outbox']) await visit(path);
        await page.goto('/sign-in');
        await page.getByRole('button', { name: 'Send me a link' }).click();
        await check('sign-in with an error');

        const email = `a-rather-long-address-of-an-administrator-${width}-${colours}@example.org`;
        const id = await putAccount(room.platform.db, { email, name: '', regionId: null, locale: 'en' });
        await grantRole(room.platform.db, { accountId: id, role: 'administrator', regionId: state });
        const link = new URL(await createSignInLink(room.platform, email, '/account'));
        await visit(link.pathname + link.search);
        await page.locator('main').getByRole('button', { name: 'Sign in' }).click();
        await check('account just after signing in');
        await page
          .getByLabel('What is it for?')
          .fill('A program with quite a long name, so that the table has to wrap');
        await page.getByRole('button', { name: 'Make a token' }).click();
        await check('a token with too long a label');
        await page.getByLabel('What is it for?').fill('nightly report');
        await page.getByRole('button', { name: 'Make a token' }).click();
        await check('a new token');
        for (const path of ['/account', '/account/delete', '/roles']) await visit(path);
        await page.getByRole('button', { name: 'Give the role' }).click();
        await check('roles with errors');
        await page
          .getByRole('link', { name: /Take back.*a-rather-long/ })
          .first()
          .click();
        await check('taking a role back');
      }));
  }
});
