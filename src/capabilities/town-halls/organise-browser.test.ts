/** The organiser in a real browser: every page in five looks, and the whole way from a draft to a posted and a changed agenda. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { isSound, looks, openSite, type Site } from '../../platform/testing/site.ts';
import type { Person } from '../../platform/testing/person.ts';
import { versionsOf } from './store/plan.ts';
import { findTownHall } from './store/town-halls.ts';
import { anItemForm, filled } from './testing/form.ts';
import { fresno, openTownHallRoom, type TownHallRoom } from './testing/room.ts';

describe('organising a town hall in a browser', () => {
  let room: TownHallRoom;
  let site: Site;
  let organiser: Person;
  before(async () => {
    room = await openTownHallRoom();
    site = await openSite(room.app);
    organiser = await room.person(fresno, 'organiser');
    const post = (path: string, fields: Readonly<Record<string, string>>): Promise<Response> =>
      organiser.post(`/town-halls/${path}`, fields);
    for (const title of ['Posted', 'Draft', 'Off']) {
      await post('new', filled({ title, key: randomUUID(), twoWay: 'yes' }));
      const slug = title.toLowerCase();
      await post(`${slug}/organise/items/new`, anItemForm());
      await post(
        `${slug}/organise/items/new`,
        anItemForm({ title: 'Comments', kind: 'public-comment', minutes: '100' }),
      );
      await post(`${slug}/organise/members`, {
        rows: '3',
        'name-0': 'Ada',
        'seat-0': 'District 1, chair',
        'name-1': 'Ben',
      });
      await post(`${slug}/organise/documents`, {
        title: 'Offers',
        url: 'https://example.org/offers.pdf',
        item: '1',
        language: 'en',
      });
    }
    for (const slug of ['posted', 'off']) await post(`${slug}/publish`, { publishReason: 'Called by the council.' });
    await post('posted/organise/items/1', anItemForm({ minutes: '20', after: '2', reason: 'Comments come first.' }));
    await post('posted/move', {
      startsAt: '2099-03-06T18:00',
      endsAt: '2099-03-06T21:00',
      moveReason: 'The library is closed that day.',
    });
    await post('off/cancel', { cancelReason: 'Taken up by the county instead.' });
  });
  after(async () => {
    await site.close();
    await room.close();
  });

  const pages = [
    '/town-halls/organise',
    '/town-halls/new',
    '/town-halls/draft/organise',
    '/town-halls/draft/organise/agenda',
    '/town-halls/draft/organise/items/1',
    '/town-halls/draft/organise/documents',
    '/town-halls/draft/organise/documents/1',
    '/town-halls/draft/organise/members',
    '/town-halls/posted/edit',
    '/town-halls/posted/organise',
    '/town-halls/posted/organise/agenda',
    '/town-halls/posted/organise/roles',
    '/town-halls/posted/versions',
    '/town-halls/off/organise',
  ];

  for (const look of looks)
    it(`is sound on every page: ${look.name}`, async () => {
      for (const path of pages)
        await site.withPage({ ...look, cookie: organiser.cookie }, async (page) => {
          const answer = await page.goto(path);
          assert.equal(answer?.status(), 200, path);
          await isSound(page, path);
        });
    });

  it('goes on a phone without scripts from a draft to a posted agenda, and to a change of it', async () => {
    await site.withPage({ ...looks[1]!, locale: 'en-US', cookie: organiser.cookie }, async (page) => {
      await page.goto('/town-halls/organise');
      await page.getByRole('link', { name: 'New town hall' }).click();
      await page.getByLabel('Title', { exact: true }).fill('Story of a clerk');
      await page.getByLabel('Region', { exact: true }).selectOption({ label: 'Fresno County' });
      await page.getByRole('button', { name: 'Make the draft' }).click();
      assert.match(await page.locator('.error-summary').innerText(), /Kind of meeting: Choose one/);
      await isSound(page, 'kind and time are missing');
      await page.getByLabel('Regular meeting of a public body').check();
      await page.getByLabel('Begins', { exact: true }).fill('2099-05-04T18:00');
      await page.getByLabel('Ends', { exact: true }).fill('2099-05-04T19:00');
      await page.getByLabel('Room or building').fill('Town hall');
      await page.getByLabel('Spanish', { exact: true }).check();
      await page.getByRole('button', { name: 'Make the draft' }).click();
      for (const [title, kind, minutes] of [
        ['Report of the clerk', 'Information', '10'],
        ['The bridge', 'Decision', '30'],
      ] as const) {
        await page.getByRole('link', { name: 'Add an item' }).click();
        await page.getByLabel('Title', { exact: true }).fill(title);
        await page.getByLabel(kind, { exact: true }).check();
        await page.getByLabel('Planned length').fill(minutes);
        await page.getByRole('button', { name: 'Save' }).click();
      }
      await page.getByRole('button', { name: 'Move up: The bridge' }).click();
      assert.match(await page.locator('.meeting-agenda').innerText(), /6:00[\s\S]*The bridge[\s\S]*6:30[\s\S]*Report/);
      await page.getByRole('link', { name: 'Back to organising' }).click();
      await page.getByRole('button', { name: 'Post it' }).click();
      assert.match(await page.locator('.error-summary').innerText(), /Write a reason/);
      await isSound(page, 'no reason');
      await page.locator('[name=publishReason]').fill('Called by the council.');
      await page.getByRole('button', { name: 'Post it' }).click();
      await page.getByRole('link', { name: 'Agenda', exact: true }).first().click();
      await page.getByRole('link', { name: 'Edit: The bridge' }).click();
      await page.getByLabel('Planned length').fill('40');
      await page.locator('[name=reason]').fill('More people want to speak.');
      await page.getByRole('button', { name: 'Save' }).click();
      await page.goto('/town-halls/story-of-a-clerk/versions');
      assert.match(await page.locator('#version-2').innerText(), /More people want to speak[\s\S]*30 min[\s\S]*40 min/);
    });
    const hall = await findTownHall(room.platform.db, 'story-of-a-clerk');
    assert.equal((await versionsOf(room.platform.db, hall!.id)).length, 2);
  });
});
