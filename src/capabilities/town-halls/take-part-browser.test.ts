/** Taking part and moderating in a real browser: with scripts, without, and on a line that breaks. Over 250 lines: one browser for all. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import type { Person } from '../../platform/testing/person.ts';
import { isSound, looks, openSite, type Site } from '../../platform/testing/site.ts';
import { anItem, fresno, openTownHallRoom, type TownHallRoom } from './testing/room.ts';
import type { TownHall } from './town-hall.ts';

describe('taking part in a browser', () => {
  let room: TownHallRoom;
  let site: Site;
  before(async () => {
    room = await openTownHallRoom();
    site = await openSite(room.app);
  });
  after(async () => {
    await site.close();
    await room.close();
  });

  const at = ({ slug }: TownHall): string => `/town-halls/${slug}`;

  async function asks(person: Person, hall: TownHall, text: string): Promise<string> {
    const question = randomUUID();
    assert.equal((await person.post(`${at(hall)}/questions`, { question, text })).status, 303);
    return question;
  }

  const card = (question: string): string => `.question:has([data-support="${question}"])`;
  const openLine = (page: Page): Promise<unknown> => page.waitForSelector('live-parts[data-line="open"]');
  const sameTab = (page: Page): Promise<boolean> => page.evaluate(() => 'sameTab' in window);

  it('supports with one tap, asks without leaving the page, and sees what becomes of it', async () => {
    const hall = await room.hall('story', { queueOrder: 'votes', moderation: 'before' });
    const [ada, ben, mod] = [
      await room.person(fresno),
      await room.person(fresno),
      await room.person(fresno, 'moderator'),
    ];
    const first = await asks(ben, hall, 'Who pays for the bridge?');
    await mod.post(`${at(hall)}/moderate/${first}`, { act: 'show', key: randomUUID() });
    await site.withPage({ width: 360, cookie: ada.cookie }, async (page) => {
      await page.goto(`${at(hall)}/live`);
      await openLine(page);
      await page.evaluate(() => Object.assign(window, { sameTab: true }));
      const button = page.locator(`${card(first)} .support-button`);
      await button.click();
      assert.equal(await button.getAttribute('aria-pressed'), 'true', 'shown at once');
      assert.equal(await page.locator(`${card(first)} .support-count`).innerText(), '1');
      await page.getByLabel('Your question or comment').fill('When does it open?');
      await page.getByRole('button', { name: 'Send' }).click();
      await page.locator('.own-waiting', { hasText: 'When does it open?' }).waitFor();
      assert.equal(await page.getByLabel('Your question or comment').inputValue(), '');
      await isSound(page);
      const [, own] = [...(await room.now(hall)).questions.keys()];
      await mod.post(`${at(hall)}/moderate/${own}`, { act: 'show', key: randomUUID() });
      await page.locator(card(own!)).waitFor();
      await page.locator('.own-queued [data-position]', { hasText: 'Number 2 in the queue' }).waitFor();
      await room.happens(hall, { kind: 'opened' }, { kind: 'question-taken', question: own!, reason: '' });
      await page.locator('.floor-text', { hasText: 'When does it open?' }).waitFor();
      await page.locator('.own-floor').waitFor();
      assert.match(await page.locator('[data-said]').innerText(), /When does it open|Has the floor now/);
      // What was replaced meanwhile still knows what is one's own.
      assert.equal(await button.getAttribute('aria-pressed'), 'true');
      assert.equal(await sameTab(page), true);
      await page.goto(`${at(hall)}/live`);
      assert.equal(await button.getAttribute('aria-pressed'), 'true');
    });
  });

  it('does not move what is under a hand: a new order waits until it is asked for', async () => {
    const hall = await room.hall('still', { queueOrder: 'votes' });
    const [ada, ben] = [await room.person(fresno), await room.person(fresno)];
    const [first, second] = [await asks(ben, hall, 'One?'), await asks(ben, hall, 'Two?')];
    const order = (page: Page): Promise<string[]> => page.locator('.question-text').allInnerTexts();
    await site.withPage({ width: 1280, cookie: ada.cookie }, async (page) => {
      await page.goto(`${at(hall)}/live`);
      await openLine(page);
      await page.locator(`${card(first)} .support-button`).hover();
      await ben.post(`${at(hall)}/questions/${second}/support`, { supports: 'yes' });
      const changed = page.getByRole('button', { name: 'The order has changed: show it' });
      await changed.waitFor();
      assert.deepEqual(await order(page), ['One?', 'Two?']);
      assert.equal(await page.locator(`${card(second)} .support-count`).innerText(), '1', 'numbers do not wait');
      await changed.click();
      assert.deepEqual(await order(page), ['Two?', 'One?']);
      assert.equal(await changed.count(), 0);
      // With nobody at it, it comes by itself.
      await page.mouse.move(5, 5);
      for (const person of [await room.person(fresno), await room.person(fresno)])
        await person.post(`${at(hall)}/questions/${first}/support`, { supports: 'yes' });
      await page.locator('.question:first-child', { hasText: 'One?' }).waitFor();
    });
  });

  it('says that the line is lost, keeps what was tapped, and sends it when the line is back', async () => {
    const hall = await room.hall('tunnel');
    const [ada, ben] = [await room.person(fresno), await room.person(fresno)];
    const question = await asks(ben, hall, 'In the tunnel?');
    await site.withPage({ width: 360, cookie: ada.cookie }, async (page) => {
      await page.goto(`${at(hall)}/live`);
      await openLine(page);
      await page.context().setOffline(true);
      const button = page.locator(`${card(question)} .support-button`);
      for (let tap = 0; tap < 3; tap += 1) await button.click();
      assert.equal(await button.getAttribute('aria-pressed'), 'true');
      // An open line of events is not cut by the browser's switch; a cut one looks like this to the page.
      await page.evaluate(() => document.querySelector('live-parts')?.setAttribute('data-line', 'lost'));
      await page.locator('[data-line-lost]').waitFor({ state: 'visible' });
      await isSound(page);
      await page.context().setOffline(false);
      await page.evaluate(() => document.querySelector('live-parts')?.setAttribute('data-line', 'open'));
      await page.locator('[data-line-lost]').waitFor({ state: 'hidden' });
      const held = async (): Promise<number> => {
        const answer = await room.app.request(`/api/town-halls/${hall.slug}/questions`);
        return ((await answer.json()) as { questions: { support: number }[] }).questions[0]!.support;
      };
      for (let look = 0; look < 100 && (await held()) === 0; look += 1) await page.waitForTimeout(50);
      assert.equal(await held(), 1);
    });
  });

  it('asks, supports, withdraws and looks again without scripts, in a browser without an account', async () => {
    const hall = await room.hall('plain', { items: [anItem(1, { title: 'The bridge' })] });
    const question = await asks(await room.person(fresno), hall, 'Who pays?');
    await site.withPage({ width: 320, scripts: false }, async (page) => {
      const press = (button: ReturnType<Page['locator']>): Promise<unknown> =>
        Promise.all([page.waitForNavigation(), button.click()]);
      await page.goto(`${at(hall)}/live`);
      await isSound(page);
      await press(page.locator(`${card(question)} .support-button`));
      assert.equal(await page.locator(`${card(question)} .support-button`).getAttribute('aria-pressed'), 'true');
      await press(page.getByRole('button', { name: 'Send' }));
      assert.match(await page.locator('.error-summary').innerText(), /Write your question/);
      await isSound(page);
      await page.getByLabel('I want to speak myself').check();
      await page.locator('.ask summary').click();
      await page.getByLabel('How you want to be called').fill('Rosa');
      await page.getByLabel('Agenda item').selectOption('1');
      await page.getByLabel('I speak through an interpreter').check();
      await press(page.getByRole('button', { name: 'Send' }));
      assert.match(await page.locator('main').innerText(), /Your question is in the queue/);
      const [, asked] = [...(await room.now(hall)).questions.values()];
      assert.deepEqual([asked?.form, asked?.name, asked?.item, asked?.interpreted], ['spoken', 'Rosa', 1, true]);
      await room.happens(hall, { kind: 'opened' });
      await press(page.getByRole('link', { name: 'Show what is new' }));
      assert.match(await page.locator('.meeting-status').innerText(), /In session/);
      await press(page.getByRole('button', { name: 'Withdraw' }));
      assert.match(await page.locator('.own-question').innerText(), /Withdrawn/);
      await isSound(page);
    });
  });

  it('moderates by keyboard: what arrives appears by itself, a reason that is being written is left alone', async () => {
    const hall = await room.hall('desk', { moderation: 'before' });
    const [ada, mod] = [await room.person(fresno), await room.person(fresno, 'moderator')];
    const first = await asks(ada, hall, 'Buy concrete!');
    await site.withPage({ width: 1280, cookie: mod.cookie }, async (page) => {
      await page.goto(`${at(hall)}/moderate`);
      const one = page.locator(`#question-${first}`);
      await one.getByText('Do not show').first().click();
      await one.getByLabel('In own words').first().fill('Half a rea');
      await asks(ada, hall, 'Something else?');
      await page.waitForTimeout(600);
      assert.equal(await one.getByLabel('In own words').first().inputValue(), 'Half a rea');
      await one.locator('select').first().selectOption('advertising');
      await Promise.all([page.waitForNavigation(), one.getByRole('button', { name: 'Do not show' }).press('Enter')]);
      assert.match(await page.locator('main').innerText(), /Something else\?/);
      await asks(ada, hall, 'And a third?');
      await page.locator('.moderation-card', { hasText: 'And a third?' }).waitFor();
      await page.getByLabel('Choose', { exact: true }).first().check();
      await Promise.all([
        page.waitForNavigation(),
        page.getByRole('button', { name: 'Show those chosen' }).press('Enter'),
      ]);
      assert.match(await page.locator('main').innerText(), /One question is shown/);
      await isSound(page);
    });
    assert.match((await room.now(hall)).questions.get(first)?.answer ?? '', /It advertises something\. Half a rea/);
  });

  it('has pages that hold in every look, in their main states', async () => {
    const hall = await room.hall('looks', {
      queueOrder: 'votes',
      twoWay: true,
      languages: ['en', 'es', 'zh-Hant'],
      items: [anItem(1, { title: 'A very long title of an agenda item about the bridge and the road' })],
    });
    const [ada, ben, mod] = [
      await room.person(fresno),
      await room.person(fresno),
      await room.person(fresno, 'organiser'),
    ];
    const ids = [
      await asks(ada, hall, 'x'.repeat(400)),
      await asks(ada, hall, 'هل سيكون الجسر آمناً للمشاة ليلاً؟'),
      await asks(ben, hall, 'Who pays for it?'),
      await asks(ben, hall, 'Who pays?'),
    ];
    await ada.post(`${at(hall)}/questions/${ids[2]}/support`, { supports: 'yes' });
    await room.happens(
      hall,
      { kind: 'opened' },
      { kind: 'item-opened', item: 1 },
      { kind: 'question-taken', question: ids[0]!, reason: '' },
    );
    await mod.post(`${at(hall)}/moderate/${ids[3]}`, {
      act: 'merge',
      key: randomUUID(),
      [`into-merge-${ids[3]}`]: '3',
      [`standard-merge-${ids[3]}`]: 'duplicate',
    });
    const number = /conduct\?of=(\d+)/.exec(await (await mod.get(`${at(hall)}/moderate?state=queue`)).text())![1]!;
    for (const act of ['warned', 'removed'])
      await mod.post(`${at(hall)}/conduct`, {
        act,
        attendee: number,
        key: randomUUID(),
        [`reason-${act}-${number}`]: 'Loud.',
      });
    const lost = await room.hall('looks-lost', { twoWay: true });
    await room.happens(lost, { kind: 'opened' }, { kind: 'disrupted', channel: 'both', note: 'The line broke.' });
    const over = await room.hall('looks-over');
    await asks(ben, over, 'Unanswered?');
    await room.happens(over, { kind: 'opened' }, { kind: 'adjourned', reason: '' });
    const everyLook: readonly (readonly [string, Person?])[] = [
      [`${at(hall)}/live`, ada],
      [`${at(hall)}/moderate?state=queue`, mod],
      [`${at(hall)}/conduct?of=${number}`, mod],
      [`${at(hall)}/questions`],
    ];
    const twice: readonly (readonly [string, Person?])[] = [
      [`${at(hall)}/live`, ben],
      [`${at(hall)}/mine`, ada],
      [`${at(hall)}/mine`, ben],
      [`${at(lost)}/live`],
      [`${at(over)}/live`, ben],
    ];
    const see = ([path, person]: readonly [string, Person?], look: (typeof looks)[number]): Promise<void> =>
      site.withPage({ ...look, ...(person === undefined ? {} : { cookie: person.cookie }) }, async (page) => {
        await page.goto(path);
        await isSound(page, `${path}, ${look.name}`);
      });
    for (const look of looks) for (const one of everyLook) await see(one, look);
    for (const [nr, one] of twice.entries())
      for (const look of [looks[nr % looks.length]!, looks[(nr + 3) % looks.length]!]) await see(one, look);
  });

  it('loads less than 30 kB of scripts', async () => {
    const hall = await room.hall('small');
    const page = await (await room.app.request(`${at(hall)}/live`)).text();
    const seen = new Set<string>();
    const sizeOf = (name: string): number => {
      if (seen.has(name)) return 0;
      seen.add(name);
      const code = readFileSync(join(room.platform.assets.dir, name));
      const more = [...code.toString().matchAll(/from"\.\/([\w.-]+\.js)"|import"\.\/([\w.-]+\.js)"/g)];
      return gzipSync(code).length + more.reduce((sum, [, a, b]) => sum + sizeOf((a ?? b)!), 0);
    };
    const scripts = [...page.matchAll(/src="\/assets\/([\w.-]+\.js)"/g)].map(([, name]) => name!);
    assert.ok(scripts.length >= 2, scripts.join(' '));
    const bytes = scripts.reduce((sum, name) => sum + sizeOf(name), 0);
    assert.ok(bytes > 1_000 && bytes < 30_000, `${bytes} bytes`);
  });
});
