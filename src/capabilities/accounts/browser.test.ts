/** Claims about the room in a real browser: a resident's way in without scripts, and axe over its pages. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { grantRole } from '../../platform/rights.ts';
import { isSound, looks, openSite, type Site } from '../../platform/testing/site.ts';
import { createSignInLink, putAccount } from './index.ts';
import { openRoom, state } from './testing/room.ts';

describe('accounts in a browser', () => {
  let room: Awaited<ReturnType<typeof openRoom>>;
  let site: Site;

  before(async () => {
    room = await openRoom();
    site = await openSite(room.app);
  });
  after(async () => {
    await site.close();
    await room.close();
  });

  it('a resident signs in by the letter, says where they live, and signs out, without scripts on a phone', () =>
    site.withPage({ scripts: false, width: 360 }, async (page) => {
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

  for (const [at, look] of looks.entries()) {
    it(`every page is sound, also after an error: ${look.name}`, () =>
      site.withPage(look, async (page) => {
        const visit = async (path: string): Promise<void> => {
          await page.goto(path);
          await isSound(page);
        };
        const send = async (form: string, state: string): Promise<void> => {
          await Promise.all([
            page.waitForNavigation(),
            page.locator(`main form[action="${form}"] button`).last().click(),
          ]);
          await isSound(page, state);
        };
        for (const path of ['/sign-in/sent', '/sign-in/confirm?token=used', '/outbox', '/sign-in']) await visit(path);
        await send('/sign-in', 'sign-in with an error');

        const email = `a-rather-long-address-of-an-administrator-${at}@example.org`;
        const id = await putAccount(room.platform.db, { email, name: '', regionId: null, locale: 'en' });
        await grantRole(room.platform.db, { accountId: id, role: 'administrator', regionId: state });
        const link = new URL(await createSignInLink(room.platform, email, '/account'));
        await visit(link.pathname + link.search);
        await send('/sign-in/confirm', 'account just after signing in');
        await page.fill('[name=label]', 'A program with quite a long name, so that the table has to wrap');
        await send('/account/tokens', 'a token with too long a label');
        await page.fill('[name=label]', 'nightly report');
        await send('/account/tokens', 'a new token');
        for (const path of ['/account', '/account/delete', '/roles']) await visit(path);
        await send('/roles', 'roles with errors');
        await Promise.all([page.waitForNavigation(), page.locator('main a[href^="/roles/revoke"]').first().click()]);
        await isSound(page, 'taking a role back');
      }));
  }
});
