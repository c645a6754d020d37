/** The organiser's whole task in a real browser, with scripts off: make, write, publish, record; and the pages in every look. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { isSound, looks, openSite, type Site } from '../../platform/testing/site.ts';
import { openInitiativeRoom, state, type InitiativeRoom, type Person } from './testing/room.ts';

let room: InitiativeRoom;
let site: Site;
let organiser: Person;
before(async () => {
  room = await openInitiativeRoom();
  site = await openSite(room.app);
  organiser = await room.person(state, 'organiser');
});
after(async () => {
  await site.close();
  await room.close();
});

async function send(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  await page.waitForLoadState();
}

test('an organiser makes, writes, publishes and dates an initiative, without scripts and on a phone', async () => {
  await site.withPage({ width: 320, scripts: false, cookie: organiser.cookie }, async (page) => {
    await page.goto('/initiatives/organise');
    await page.getByRole('link', { name: 'New initiative' }).click();
    await send(page, 'Save');
    await isSound(page, 'the form with problems');
    await page.getByLabel('Title by the proponents').fill('Ask the voters');
    await page.getByLabel('Region').selectOption(state);
    await page.getByLabel('Rules', { exact: true }).selectOption('california-statute@2');
    await page.getByLabel('Valid signatures needed').fill('546,651');
    await page.getByLabel('Who published that number').fill('Secretary of State');
    await page.getByLabel('Day of the election aimed at').fill('2028-11-07');
    await page.getByLabel('Proponents, one on each line').fill('A. Proponent');
    await send(page, 'Save');
    for (const text of ['Neutral title', 'Neutral summary', 'Text of the proponents']) {
      await page.getByRole('link', { name: new RegExp(`Write.*${text}`) }).click();
      await page.getByLabel('Text', { exact: true }).fill(`Words of the ${text.toLowerCase()}.`);
      await page.getByLabel('Who answers for this text').fill('Attorney General');
      await send(page, 'Save this version');
    }
    await isSound(page, 'the console of a draft');
    await page.getByLabel('Reason').fill('It was submitted.');
    await send(page, 'Publish');
    for (const [what, on] of [
      ['Text submitted', '2026-03-02'],
      ['Title and summary issued', '2026-05-04'],
    ] as const) {
      await page.locator('select[name=kind]').selectOption({ label: what });
      await page.getByLabel('On which day').fill(on);
      await page.locator('[name=entryReason]').fill('As notified.');
      await send(page, 'Record');
      await isSound(page, `the console after: ${what}`);
    }
    await page.getByRole('link', { name: 'Public page' }).click();
    assert.match((await page.textContent('main')) ?? '', /Collecting signatures/);
  });
});

for (const look of looks)
  test(`the pages of those who run it, ${look.name}`, async () => {
    const slug = `look-${looks.indexOf(look)}`;
    await room.initiative(slug, [{ kind: 'submitted', on: '2026-03-02' }]);
    const base = `/initiatives/${slug}`;
    await site.withPage({ ...look, cookie: organiser.cookie }, async (page) => {
      for (const path of [
        '/initiatives/organise',
        '/initiatives/new',
        '/initiatives/rules/new?from=california-statute@2',
        `${base}/organise`,
        `${base}/organise/proponents`,
        `${base}/texts/measure`,
        `${base}/mail`,
      ]) {
        await page.goto(path);
        await isSound(page, path);
      }
      await page.goto('/initiatives/rules/new?from=california-county@1');
      await page.locator('button[value=preview]').click();
      await page.waitForLoadState();
      await isSound(page, 'rules with problems');
    });
  });
