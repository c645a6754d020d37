/** A meeting in real browsers at once: the chair, the projector and the desk; and their pages in every look. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { axeProblems } from '../../platform/testing/browser.ts';
import type { Person } from '../../platform/testing/person.ts';
import { isSound, looks, openSite, unfold, type Site } from '../../platform/testing/site.ts';
import type { Fact, Screen } from '../../rules/meeting/index.ts';
import { fresno, openTownHallRoom, type TownHallRoom } from './testing/room.ts';

const long = `Why ${'is it that the county, which knows this for years, has not '.repeat(7)}acted?`;

const shown = (text: string, more: object = {}): Fact => ({
  kind: 'question-shown',
  question: randomUUID(),
  form: text === '' ? 'spoken' : 'written',
  text,
  language: 'en',
  name: 'Ada',
  firstTime: true,
  region: fresno,
  via: 'web',
  item: null,
  interpreted: false,
  before: false,
  ...more,
});

let room: TownHallRoom;
let site: Site;
let chair: Person;
let clerk: Person;
before(async () => {
  room = await openTownHallRoom();
  site = await openSite(room.app);
  chair = await room.person(fresno, 'facilitator');
  clerk = await room.person(fresno, 'clerk');
});
after(async () => {
  await site.close();
  await room.close();
});

const says = (page: Page, words: string | RegExp): Promise<void> => page.getByText(words).first().waitFor();

test('the chair opens, calls whom the desk brought in, times and settles; the projector follows by itself', async () => {
  const hall = await room.hall('story', { twoWay: true });
  const at = `/town-halls/${hall.slug}`;
  const onSite = site.withPage.bind(site);
  await onSite({ width: 1280, cookie: chair.cookie }, (console) =>
    onSite({ width: 1920, height: 1080 }, (projector) =>
      onSite({ width: 360, cookie: clerk.cookie }, async (desk) => {
        await Promise.all([console.goto(`${at}/chair`), projector.goto(`${at}/screen`), desk.goto(`${at}/desk`)]);
        await says(projector, `/join/${hall.id}`);
        await console.getByRole('button', { name: 'Open the meeting' }).click();
        await desk.getByLabel('Name to call').fill('Bernard');
        await desk.getByRole('button', { name: 'Into the queue' }).click();
        await says(desk, 'No. 1: place 1 of 1 in the queue');
        // What is typed and not sent outlives what others do.
        await console.getByText('Recess', { exact: true }).click();
        await console.getByLabel(/until when/).fill('Lunch');
        await says(console, 'Bernard');
        await console.getByRole('button', { name: 'Floor', exact: true }).click();
        await console.getByRole('button', { name: 'Give the floor' }).click();
        await says(projector, 'Bernard');
        await console.getByRole('button', { name: 'Start 2:00' }).click();
        await projector
          .getByRole('timer')
          .getByText(/^[12]:\d\d$/)
          .waitFor();
        assert.ok(
          (await projector
            .locator('.presenter-large')
            .evaluate((line) => parseFloat(getComputedStyle(line).fontSize))) >= 90,
          '60 px at 1280 is 90 at 1920',
        );
        await console.getByRole('button', { name: 'Heard' }).click();
        await says(projector, 'Nobody has the floor');
        await console.getByText('Connection lost', { exact: true }).click();
        await console.getByRole('button', { name: /stop the meeting/ }).click();
        await says(projector, 'The connection is lost');
        await console.getByLabel(/What was done/).fill('Another line.');
        await console.getByRole('button', { name: 'It is back: go on' }).click();
        await says(projector, 'Nobody has the floor');
      }),
    ),
  );
  assert.equal((await room.now(hall)).status, 'open');
});

test('what is typed into the console stays while others act, and the rest of it follows them', async () => {
  const hall = await room.hall('typing');
  await room.happens(hall, { kind: 'opened' });
  await site.withPage({ width: 1280, cookie: chair.cookie }, async (page) => {
    await page.goto(`/town-halls/${hall.slug}/chair`);
    await page.getByText('Recess', { exact: true }).click();
    await page.getByLabel(/until when/).fill('Lunch until one');
    await page.getByRole('button', { name: 'Agenda', exact: true }).focus();
    await room.happens(hall, shown('Is anybody there?'));
    await says(page, 'Is anybody there?');
    assert.equal(await page.getByLabel(/until when/).inputValue(), 'Lunch until one');
    assert.equal(await page.evaluate(() => document.activeElement?.textContent?.trim()), 'Agenda');
  });
});

test('the console, the desk and a question before the chair are sound in every look', async () => {
  const hall = await room.hall('looks', { twoWay: true, queueOrder: 'draw' });
  const at = `/town-halls/${hall.slug}`;
  const facts = [
    shown(long),
    shown('', { via: 'phone', interpreted: true, language: 'es' }),
    shown('Next?', { via: 'hall' }),
  ];
  await room.happens(hall, { kind: 'opened' }, { kind: 'item-opened', item: 1 }, ...facts);
  await room.happens(hall, { kind: 'timer-started', seconds: 900 });
  await room.happens(hall, { kind: 'draw-announced', draw: randomUUID(), source: 'Daily 3' });
  const lost = await room.hall('looks-lost', { twoWay: true });
  await room.happens(lost, { kind: 'opened' }, { kind: 'disrupted', channel: 'both', note: 'Cut.' });
  const first = [...(await room.now(hall)).questions.keys()][0]!;
  for (const { name, ...look } of looks)
    await site.withPage({ ...look, cookie: chair.cookie }, async (page) => {
      for (const path of [
        `${at}/chair`,
        `${at}/chair/questions/${first}`,
        `${at}/desk`,
        '/town-halls/looks-lost/chair',
      ]) {
        await page.goto(path);
        await unfold(page);
        await isSound(page, `${path}, ${name}`);
      }
    });
});

test('the projector’s screen is sound, and nothing of it is cut off, at 1280 and 1920', async () => {
  const hall = await room.hall('projected', { title: 'Leaving or staying: Fresno County asks' });
  const facts = Array.from({ length: 7 }, (_, nr) => shown(nr % 2 === 0 ? long : `Question ${nr}?`, { seen: true }));
  await room.happens(hall, { kind: 'opened' }, { kind: 'item-opened', item: 1 }, ...facts);
  const first = [...(await room.now(hall)).questions.keys()][0]!;
  await room.happens(hall, { kind: 'question-taken', question: first, reason: '' });
  await room.happens(hall, { kind: 'timer-started', seconds: 900 });
  await room.happens(hall, { kind: 'caption', language: 'en', text: 'So we begin.', speaker: 'Chair' });
  for (const screen of ['join', 'agenda', 'floor', 'queue', 'poll', 'captions', 'blank'] satisfies Screen[]) {
    await room.happens(hall, { kind: 'screen-set', screen, poll: null });
    for (const [width, height] of [
      [1280, 720],
      [1920, 1080],
      [360, 800],
    ] as const)
      await site.withPage({ width, height }, async (page) => {
        await page.goto(`/town-halls/${hall.slug}/screen`);
        const where = `${screen} at ${width}`;
        assert.deepEqual(await axeProblems(page), [], where);
        if (width === 360) return isSound(page, where);
        const below = await page.evaluate(
          () =>
            [...document.querySelectorAll('.presenter *')].filter(
              (one) => one.getBoundingClientRect().bottom > innerHeight + 1 && one.closest('.presenter-line') === null,
            ).length,
        );
        assert.equal(below, 0, `${where}: cut off`);
      });
  }
});
