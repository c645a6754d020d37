/** Taking part on a line that breaks, in a session that ends, in a browser that two people use: told in a real one. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sql } from 'kysely';
import { isSound } from '../../platform/testing/site.ts';
import { fresno } from './testing/room.ts';
import {
  aMoment,
  cookieOf,
  five,
  openVoting,
  press,
  recordedIn,
  shown,
  voteBrowser,
  votesIn,
} from './testing/vote-browser.ts';

describe('taking part on a bad line', () => {
  const { room, site } = voteBrowser();

  it('goes on while the line is down, says what waits, and sends it in order when it is back', async () => {
    const id = await room().conversation('tunnel', {}, five);
    const { cookie } = await room().person(fresno);
    await site().withPage({ width: 320, cookie }, async (page) => {
      await openVoting('tunnel', page);
      await page.context().setOffline(true);
      const given: number[] = [];
      for (const value of ['1', '-1', '0']) {
        given.push(await shown(page));
        await page.locator(`[data-card] button[value="${value}"]`).click();
        await aMoment(page);
      }
      await page.locator('text=3 votes wait for the network.').waitFor();
      assert.deepEqual(await votesIn(room(), id), []);
      await isSound(page);
      await page.context().setOffline(false);
      assert.deepEqual(await recordedIn(room(), id, 3), [
        { statement: given[0], revision: 1, value: 1 },
        { statement: given[1], revision: 1, value: -1 },
        { statement: given[2], revision: 1, value: 0 },
      ]);
      await page.locator('[data-waiting]').waitFor({ state: 'hidden' });
      assert.match(await page.locator('[data-progress-text]').innerText(), /3 of 5/);
    });
  });

  it('sends after a closed tab what waited, on the next visit, and does not ask for it again', async () => {
    const id = await room().conversation('closed-tab', {}, five);
    const { cookie } = await room().person(fresno);
    await site().withPage({ cookie }, async (page) => {
      const context = page.context();
      await openVoting('closed-tab', page);
      await context.setOffline(true);
      const given = [await press(page, '1'), await press(page, '2')];
      await page.close();
      await context.setOffline(false);
      const again = await context.newPage();
      // The line to the API alone is still down: who asks for a statement sees what they said to it, though it waits.
      await again.route('**/api/**', (route) => route.abort());
      await again.goto(`/conversations/closed-tab/vote?statement=${given[0]}`);
      await again.locator('text=Your vote now: Agree').waitFor();
      assert.equal(await again.locator('[data-card] input[name=revision]').inputValue(), '2');
      await again.unroute('**/api/**');
      await openVoting('closed-tab', again);
      const kept = await recordedIn(room(), id, 2);
      assert.deepEqual(
        kept.map(({ statement }) => statement),
        given,
      );
      assert.ok(!given.includes(await shown(again)));
      await again.locator('text=You have voted on 2 of 5').waitFor();
    });
  });

  it('never sends what waits for one person when another has signed in on the same browser', async () => {
    const id = await room().conversation('shared', {}, five);
    const [a, b] = [await room().person(fresno), await room().person(fresno)];
    await site().withPage({ cookie: a.cookie }, async (page) => {
      const context = page.context();
      await openVoting('shared', page);
      await context.setOffline(true);
      await press(page, '1');
      // Signed in as another in a second tab, while this one still speaks for the first.
      await context.addCookies([cookieOf(b)]);
      await context.setOffline(false);
      await page.locator('text=Somebody else uses this browser now').waitFor();
      assert.equal(await page.locator('[data-card]').isVisible(), false);
      await isSound(page);
      await openVoting('shared', page);
      await aMoment(page);
      assert.deepEqual(await votesIn(room(), id), []);
      await context.addCookies([cookieOf(a)]);
      await openVoting('shared', page);
      assert.equal((await recordedIn(room(), id, 1)).length, 1);
    });
  });

  it('is told when the dialogue closed before the votes arrived, and they are not sent again', async () => {
    const id = await room().conversation('too-late', {}, five);
    const { cookie } = await room().person(fresno);
    await site().withPage({ cookie }, async (page) => {
      await openVoting('too-late', page);
      await page.context().setOffline(true);
      await press(page, '1');
      await press(page, '1');
      await sql`update conversation set closes_at = clock_timestamp() where id = ${id}`.execute(room().platform.db);
      await page.context().setOffline(false);
      await page.locator('text=Votes that had not arrived by then were not recorded: 2').waitFor();
      await isSound(page);
      assert.deepEqual(await votesIn(room(), id), []);
      assert.equal(await page.evaluate(() => localStorage.length), 0);
    });
  });

  it('is told when the session has ended, and the vote waits for the next sign-in', async () => {
    const id = await room().conversation('signed-out', {}, five);
    const who = await room().person(fresno);
    await site().withPage({ cookie: who.cookie }, async (page) => {
      await openVoting('signed-out', page);
      await sql`delete from session where account_id = ${who.id}`.execute(room().platform.db);
      await press(page, '1');
      await page.locator('text=You are no longer signed in').waitFor();
      assert.match((await page.locator('[data-problem] a').getAttribute('href')) ?? '', /^\/sign-in\?return=/);
      assert.equal(await page.evaluate(() => localStorage.length), 1);
      assert.deepEqual(await votesIn(room(), id), []);
    });
  });

  it('is told about a vote from another window and about a statement that was taken off meanwhile', async () => {
    const id = await room().conversation('meanwhile', {}, five);
    const who = await room().person(fresno);
    await site().withPage({ cookie: who.cookie }, async (page) => {
      await openVoting('meanwhile', page);
      const first = await shown(page);
      await who.post('/conversations/meanwhile/vote', { statement: String(first), revision: '1', value: '-1' });
      await press(page, '1');
      await page.locator('text=That vote stands; this one was not recorded').waitFor();
      assert.equal(
        await page.locator('[data-problem] a').getAttribute('href'),
        `/conversations/meanwhile/vote?statement=${first}`,
      );
      await sql`update statement set state = 'rejected' where conversation_id = ${id} and number = ${await shown(page)}`.execute(
        room().platform.db,
      );
      // The list of statements may be a second old, and what is counted below comes from it.
      await page.waitForTimeout(1_100);
      await press(page, '1');
      await page.locator('text=This statement has been taken off').waitFor();
      assert.deepEqual(await recordedIn(room(), id, 1), [{ statement: first, revision: 1, value: -1 }]);
      // What stands is asked of the server again, and counted.
      await page.locator('[data-progress-text]:has-text("1 of 4")').waitFor();
    });
  });
});
