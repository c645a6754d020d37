/** Taking part in a real browser: by keyboard alone, and without scripts. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isSound } from '../../platform/testing/site.ts';
import { fresno } from './testing/room.ts';
import {
  aMoment,
  five,
  openVoting,
  press,
  recordedIn,
  shown,
  tabTo,
  voteBrowser,
  votesIn,
} from './testing/vote-browser.ts';

describe('taking part in a browser', () => {
  const { room, site } = voteBrowser();

  it('votes, changes their mind and takes it back by keyboard alone, without a page being loaded', async () => {
    const id = await room().conversation('keys', {}, five);
    const { cookie } = await room().person(fresno);
    await site().withPage({ width: 1280, cookie }, async (page) => {
      await openVoting('keys', page);
      await page.evaluate(() => Object.assign(window, { sameTab: true }));
      const first = await shown(page);
      await tabTo(page, '[data-card] button[value="1"]');
      await page.keyboard.press('Enter');
      await aMoment(page);
      // The focus stays where it was: the next statement takes the same buttons.
      assert.equal(await page.locator('[data-card] button[value="1"]:focus').count(), 1);
      assert.match(await page.locator('[data-said]').innerText(), /You agreed\. Next statement: \S/);
      const second = await press(page, '2');
      const third = await press(page, '3');
      assert.equal(new Set([first, second, third]).size, 3);
      assert.match(await page.locator('[data-undo]').innerText(), /You passed on:/);
      await page.keyboard.press('u');
      await aMoment(page);
      assert.equal(await shown(page), third);
      assert.match(await page.locator('[data-said]').innerText(), /Your vote was taken back/);
      await press(page, '1');
      assert.equal(await page.evaluate(() => 'sameTab' in window), true);
      const kept = await recordedIn(room(), id, 5);
      assert.deepEqual(kept, [
        { statement: first, revision: 1, value: 1 },
        { statement: second, revision: 1, value: -1 },
        { statement: third, revision: 1, value: 0 },
        { statement: third, revision: 2, value: null },
        { statement: third, revision: 3, value: 1 },
      ]);
      assert.match(await page.locator('[data-progress-text]').innerText(), /3 of 5/);
      for (const key of ['1', '1']) await press(page, key);
      await page.locator('[data-done]:visible').waitFor();
      assert.match(await page.locator('[data-done]').innerText(), /You have voted on every statement/);
      await isSound(page);
    });
  });

  it('can turn the keys off, and they stay off; two quick taps are one vote', async () => {
    const id = await room().conversation('quiet', {}, five);
    const { cookie } = await room().person(fresno);
    await site().withPage({ width: 1280, cookie }, async (page) => {
      await openVoting('quiet', page);
      await page.locator('[data-key-switch]').click();
      await press(page, '1');
      await openVoting('quiet', page);
      await press(page, '2');
      assert.deepEqual(await votesIn(room(), id), []);
      assert.equal(await page.locator('[data-key-switch]').innerText(), 'Turn the keys on');
      await page.locator('[data-key-switch]').click();
      // In one go, because two presses that travel one by one may be far apart on a busy machine.
      await page.evaluate(() => {
        const twice = [...document.querySelectorAll<HTMLElement>('[data-card] button[value="1"]')];
        for (const button of [...twice, ...twice]) button.click();
      });
      await aMoment(page);
      assert.equal((await recordedIn(room(), id, 1)).length, 1);
      // With a modifier they are the browser's.
      await page.keyboard.press('Alt+1');
      await aMoment(page);
      assert.equal((await votesIn(room(), id)).length, 1);
    });
  });

  it('takes part without scripts: joins without an account, votes, undoes, writes, and changes a vote on the own page', async () => {
    const id = await room().conversation('plain', { joining: 'anyone', moderation: 'after' }, five.slice(0, 2));
    await site().withPage({ width: 320, scripts: false }, async (page) => {
      const follow = async (selector: string, key = 'Enter'): Promise<void> => {
        await tabTo(page, selector);
        await Promise.all([page.waitForNavigation(), page.keyboard.press(key)]);
        await isSound(page);
      };
      await page.goto('/conversations/plain/vote');
      await isSound(page);
      await page.selectOption('#field-region', { label: 'Fresno County' });
      await follow('.join-way form button');
      assert.match(await page.locator('main').innerText(), /You take part without an account/);
      await follow('[data-card] button[value="1"]');
      assert.match(await page.locator('[data-undo]').innerText(), /You agreed with:/);
      await follow('[data-undo] button');
      await follow('[data-card] button[value="-1"]');
      await follow('[data-card] button[value="0"]');
      assert.match(await page.locator('[data-done]').innerText(), /You have voted on every statement/);
      await follow('.dialogue-links a[href$="/statements/new"]');
      await tabTo(page, '#field-text');
      await page.keyboard.type('Ferries should cross the bay.');
      await follow('form.form .button');
      assert.match(await page.locator('main').innerText(), /Your statement is published, and you agree with it/);
      await follow('#vote-2 button[value="-1"]');
      assert.match(await page.locator('#vote-2').innerText(), /Your vote: Disagree/);
      const kept = await votesIn(room(), id);
      assert.deepEqual(
        kept.map(({ value }) => value),
        [1, null, -1, 0, 1, -1],
      );
    });
  });

  it('counts the characters of a statement beside the field', async () => {
    await room().conversation('count', { moderation: 'after' });
    const { cookie } = await room().person(fresno);
    await site().withPage({ cookie }, async (page) => {
      await page.goto('/conversations/count/statements/new');
      await page.locator('#field-text').fill(`Ferries  ${'x'.repeat(262)}`);
      assert.equal(await page.locator('[data-count]').innerText(), '10 characters left');
      await page.locator('#field-text').fill('x'.repeat(283));
      assert.equal(await page.locator('[data-count]').innerText(), '3 characters too many');
      await isSound(page);
    });
  });
});
