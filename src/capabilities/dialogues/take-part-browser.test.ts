/**
 * Taking part in a real browser: by keyboard alone, without scripts, on a phone whose line breaks, on a browser that two
 * people use; and every page in every look.
 */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import type { Page } from 'playwright-core';
import { isSound, looks, openSite, type Look, type Site } from '../../platform/testing/site.ts';
import { fresno, kern, openDialogueRoom, type DialogueRoom, type Person } from './testing/room.ts';

const five = [
  'Taxes stay here.',
  'Water comes first.',
  'Farms are not asked.',
  'Turnout must be high.',
  'Trains at night.',
];
const dayMs = 86_400_000;

/** Longer than the pause in which a second tap is taken for a slip. */
const aMoment = (page: Page): Promise<void> => page.waitForTimeout(400);

async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    if ((await page.locator(selector).and(page.locator(':focus')).count()) > 0) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`${selector} cannot be reached by keyboard`);
}

describe('taking part in a browser', () => {
  let room: DialogueRoom;
  let site: Site;
  before(async () => {
    room = await openDialogueRoom();
    site = await openSite(room.app);
  });
  after(async () => {
    await site.close();
    await room.close();
  });

  const open = async (slug: string, page: Page): Promise<void> => {
    await page.goto(`/conversations/${slug}/vote`);
    await page.evaluate(() => customElements.whenDefined('statement-vote'));
    await aMoment(page);
  };
  const votes = async (id: number) =>
    (
      await sql<{ statement: number; revision: number; value: number | null }>`
        select statement, revision, value from statement_vote where conversation_id = ${id} order by cast_at, statement`.execute(
        room.platform.db,
      )
    ).rows;
  /** Until so many are recorded; fails with what there is when they do not come. */
  async function recorded(id: number, count: number) {
    for (let tries = 0; tries < 100; tries += 1) {
      const found = await votes(id);
      if (found.length >= count) return found;
      await new Promise((again) => setTimeout(again, 100));
    }
    return votes(id);
  }
  const shown = (page: Page): Promise<number> =>
    page.locator('[data-card] input[name=statement]').inputValue().then(Number);
  const press = async (page: Page, key: string): Promise<number> => {
    const number = await shown(page);
    await page.keyboard.press(key);
    await aMoment(page);
    return number;
  };
  const cookieOf = ({ cookie }: Person) => {
    const [name = '', value = ''] = cookie.split('=');
    return { name, value, domain: '127.0.0.1', path: '/' };
  };

  it('votes, changes their mind and takes it back by keyboard alone, without a page being loaded', async () => {
    const id = await room.conversation('keys', {}, five);
    const { cookie } = await room.person(fresno);
    await site.withPage({ width: 1280, cookie }, async (page) => {
      await open('keys', page);
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
      const kept = await recorded(id, 5);
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
    const id = await room.conversation('quiet', {}, five);
    const { cookie } = await room.person(fresno);
    await site.withPage({ width: 1280, cookie }, async (page) => {
      await open('quiet', page);
      await page.locator('[data-key-switch]').click();
      await press(page, '1');
      await open('quiet', page);
      await press(page, '2');
      assert.deepEqual(await votes(id), []);
      assert.equal(await page.locator('[data-key-switch]').innerText(), 'Turn the keys on');
      await page.locator('[data-key-switch]').click();
      // In one go, because two presses that travel one by one may be far apart on a busy machine.
      await page.evaluate(() => {
        const twice = [...document.querySelectorAll<HTMLElement>('[data-card] button[value="1"]')];
        for (const button of [...twice, ...twice]) button.click();
      });
      await aMoment(page);
      assert.equal((await recorded(id, 1)).length, 1);
      // With a modifier they are the browser's.
      await page.keyboard.press('Alt+1');
      await aMoment(page);
      assert.equal((await votes(id)).length, 1);
    });
  });

  it('goes on while the line is down, says what waits, and sends it in order when it is back', async () => {
    const id = await room.conversation('tunnel', {}, five);
    const { cookie } = await room.person(fresno);
    await site.withPage({ width: 320, cookie }, async (page) => {
      await open('tunnel', page);
      await page.context().setOffline(true);
      const given: number[] = [];
      for (const value of ['1', '-1', '0']) {
        given.push(await shown(page));
        await page.locator(`[data-card] button[value="${value}"]`).click();
        await aMoment(page);
      }
      await page.locator('text=3 votes wait for the network.').waitFor();
      assert.deepEqual(await votes(id), []);
      await isSound(page);
      await page.context().setOffline(false);
      assert.deepEqual(await recorded(id, 3), [
        { statement: given[0], revision: 1, value: 1 },
        { statement: given[1], revision: 1, value: -1 },
        { statement: given[2], revision: 1, value: 0 },
      ]);
      await page.locator('[data-waiting]').waitFor({ state: 'hidden' });
      assert.match(await page.locator('[data-progress-text]').innerText(), /3 of 5/);
    });
  });

  it('sends after a closed tab what waited, on the next visit, and does not ask for it again', async () => {
    const id = await room.conversation('closed-tab', {}, five);
    const { cookie } = await room.person(fresno);
    await site.withPage({ cookie }, async (page) => {
      const context = page.context();
      await open('closed-tab', page);
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
      await open('closed-tab', again);
      const kept = await recorded(id, 2);
      assert.deepEqual(
        kept.map(({ statement }) => statement),
        given,
      );
      assert.ok(!given.includes(await shown(again)));
      await again.locator('text=You have voted on 2 of 5').waitFor();
    });
  });

  it('never sends what waits for one person when another has signed in on the same browser', async () => {
    const id = await room.conversation('shared', {}, five);
    const [a, b] = [await room.person(fresno), await room.person(fresno)];
    await site.withPage({ cookie: a.cookie }, async (page) => {
      const context = page.context();
      await open('shared', page);
      await context.setOffline(true);
      await press(page, '1');
      // Signed in as another in a second tab, while this one still speaks for the first.
      await context.addCookies([cookieOf(b)]);
      await context.setOffline(false);
      await page.locator('text=Somebody else uses this browser now').waitFor();
      assert.equal(await page.locator('[data-card]').isVisible(), false);
      await isSound(page);
      await open('shared', page);
      await aMoment(page);
      assert.deepEqual(await votes(id), []);
      await context.addCookies([cookieOf(a)]);
      await open('shared', page);
      assert.equal((await recorded(id, 1)).length, 1);
    });
  });

  it('is told when the dialogue closed before the votes arrived, and they are not sent again', async () => {
    const id = await room.conversation('too-late', {}, five);
    const { cookie } = await room.person(fresno);
    await site.withPage({ cookie }, async (page) => {
      await open('too-late', page);
      await page.context().setOffline(true);
      await press(page, '1');
      await press(page, '1');
      await sql`update conversation set closes_at = clock_timestamp() where id = ${id}`.execute(room.platform.db);
      await page.context().setOffline(false);
      await page.locator('text=Votes that had not arrived by then were not recorded: 2').waitFor();
      await isSound(page);
      assert.deepEqual(await votes(id), []);
      assert.equal(await page.evaluate(() => localStorage.length), 0);
    });
  });

  it('is told when the session has ended, and the vote waits for the next sign-in', async () => {
    const id = await room.conversation('signed-out', {}, five);
    const who = await room.person(fresno);
    await site.withPage({ cookie: who.cookie }, async (page) => {
      await open('signed-out', page);
      await sql`delete from session where account_id = ${who.id}`.execute(room.platform.db);
      await press(page, '1');
      await page.locator('text=You are no longer signed in').waitFor();
      assert.match((await page.locator('[data-problem] a').getAttribute('href')) ?? '', /^\/sign-in\?return=/);
      assert.equal(await page.evaluate(() => localStorage.length), 1);
      assert.deepEqual(await votes(id), []);
    });
  });

  it('is told about a vote from another window and about a statement that was taken off meanwhile', async () => {
    const id = await room.conversation('meanwhile', {}, five);
    const who = await room.person(fresno);
    await site.withPage({ cookie: who.cookie }, async (page) => {
      await open('meanwhile', page);
      const first = await shown(page);
      await who.post('/conversations/meanwhile/vote', { statement: String(first), revision: '1', value: '-1' });
      await press(page, '1');
      await page.locator('text=That vote stands; this one was not recorded').waitFor();
      assert.equal(
        await page.locator('[data-problem] a').getAttribute('href'),
        `/conversations/meanwhile/vote?statement=${first}`,
      );
      await sql`update statement set state = 'rejected' where conversation_id = ${id} and number = ${await shown(page)}`.execute(
        room.platform.db,
      );
      await press(page, '1');
      await page.locator('text=This statement has been taken off').waitFor();
      assert.deepEqual(await recorded(id, 1), [{ statement: first, revision: 1, value: -1 }]);
      // What stands is asked of the server again, and counted.
      await page.locator('[data-progress-text]:has-text("1 of 4")').waitFor();
    });
  });

  it('takes part without scripts: joins without an account, votes, undoes, writes, and changes a vote on the own page', async () => {
    const id = await room.conversation('plain', { joining: 'anyone', moderation: 'after' }, five.slice(0, 2));
    await site.withPage({ width: 320, scripts: false }, async (page) => {
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
      const kept = await votes(id);
      assert.deepEqual(
        kept.map(({ value }) => value),
        [1, null, -1, 0, 1, -1],
      );
    });
  });

  it('counts the characters of a statement beside the field', async () => {
    await room.conversation('count', { moderation: 'after' });
    const { cookie } = await room.person(fresno);
    await site.withPage({ cookie }, async (page) => {
      await page.goto('/conversations/count/statements/new');
      await page.locator('#field-text').fill(`Ferries  ${'x'.repeat(262)}`);
      assert.equal(await page.locator('[data-count]').innerText(), '10 characters left');
      await page.locator('#field-text').fill('x'.repeat(283));
      assert.equal(await page.locator('[data-count]').innerText(), '3 characters too many');
      await isSound(page);
    });
  });

  it('has pages that hold in every look, in their main states', async () => {
    const now = room.platform.now().getTime();
    const who = await room.person(fresno);
    const outsider = await room.person(kern);
    const id = await room.conversation('looks', { moderation: 'after' }, [
      ...five,
      `${'Long words about everything '.repeat(9)}end.`,
    ]);
    await sql`insert into statement_translation (conversation_id, statement, language, text, machine)
      values (${id}, 1, 'es', 'Primero el agua.', true)`.execute(room.platform.db);
    await room.conversation('looks-anyone', { joining: 'anyone' });
    await room.conversation('looks-fresno', { regionId: fresno });
    await room.conversation('looks-soon', { opensAt: new Date(now + dayMs), closesAt: new Date(now + 2 * dayMs) });
    await room.conversation('looks-over', { opensAt: new Date(now - 2 * dayMs), closesAt: new Date(now - dayMs) });
    await room.conversation('looks-done', {}, []);
    for (const statement of ['0', '1', '5'])
      await who.post('/conversations/looks/vote', { statement, revision: '1', value: '1' });
    await who.post('/conversations/looks/statements/new', {
      key: randomUUID(),
      text: 'Ferries again.',
      language: 'en',
      agree: 'yes',
    });
    type Shown = readonly [path: string, person?: Person];
    const everyLook: readonly Shown[] = [
      ['looks/vote?after=5', who],
      ['looks/vote?statement=1', who],
      ['looks-anyone/vote'],
      ['looks/statements/new', who],
      ['looks/me', who],
    ];
    const once: readonly Shown[] = [
      ['looks/vote?statement=5', who],
      ['looks/vote?statement=99', who],
      ['looks/vote'],
      ['looks-fresno/vote', outsider],
      ['looks-soon/vote', who],
      ['looks-over/vote', who],
      ['looks-done/vote', who],
      ['looks-over/statements/new', who],
      ['looks/me', outsider],
      ['looks-anyone/me'],
    ];
    const see = (look: Look, [path, person]: Shown): Promise<void> =>
      site.withPage({ ...look, ...(person === undefined ? {} : { cookie: person.cookie }) }, async (page) => {
        await page.goto(`/conversations/${path}`);
        await isSound(page, `${path}, ${look.name}`);
      });
    for (const look of looks) for (const shownThere of everyLook) await see(look, shownThere);
    // Made of the same parts: one narrow and one wide look each, light and dark, in either language.
    for (const [at, shownThere] of once.entries())
      for (const look of [looks[at % 4], looks[4 + ((at + 3) % 4)]])
        if (look !== undefined) await see(look, shownThere);
    for (const look of looks)
      await site.withPage({ ...look, cookie: who.cookie }, async (page) => {
        for (const text of ['', 'Trains should go at night']) {
          await page.goto('/conversations/looks/statements/new');
          await page.locator('#field-text').fill(text);
          await Promise.all([page.waitForNavigation(), page.locator('form.form .button').first().click()]);
          await isSound(page, `${text}, ${look.name}`);
        }
      });
  });
});
