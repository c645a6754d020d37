/** The room in a browser: an organiser from a draft to budgets, and what a resident and a clerk see, in every look. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { isSound, looks, openSite, type Site } from '../../platform/testing/site.ts';
import { county, openInvestmentRoom, ownProfile, state, type InvestmentRoom } from './testing/room.ts';

let room: InvestmentRoom;
let site: Site;
before(async () => {
  room = await openInvestmentRoom();
  site = await openSite(room.app);
});
after(async () => {
  await site.close();
  await room.close();
});

test('an organiser shares out a sum, sees a clash in a clear sentence, puts it right, publishes, adopts and opens a budget', async () => {
  await site.withPage({ width: 360, cookie: room.organiser.cookie, scripts: false }, async (page) => {
    await page.goto('/investment/organise');
    await page.getByRole('link', { name: 'New allocation' }).click();
    await page.getByLabel('Title', { exact: true }).fill('Roads of the hills');
    await page.getByLabel('Region', { exact: true }).selectOption(state);
    await page.getByLabel('Sum').fill('58,000,000');
    await page.getByRole('button', { name: 'Make the draft' }).click();
    await isSound(page, 'console of a draft');

    const slug = new URL(page.url()).pathname.split('/')[2]!;
    await room.organiser.post(`/investment/${slug}/profile`, ownProfile);
    await page.goto(`/investment/${slug}/terms`);
    await page.getByLabel('Each region at least (optional)').fill('1,500,000');
    await page.getByRole('button', { name: 'Save' }).click();
    assert.match(
      await page.locator('main').innerText(),
      /A sum of \$58,000,000 is not enough for the minimum of each region: that is \$87,000,000 in all/,
    );
    assert.equal(await page.getByRole('button', { name: 'Publish it' }).count(), 0);

    await page.getByRole('link', { name: /^Change.*Terms$/ }).click();
    await page.getByLabel('Each region at least (optional)').fill('100,000');
    await page.getByRole('button', { name: 'Add a floor' }).click();
    await page.getByLabel('Name', { exact: true }).fill('most-need');
    await page.getByLabel('At least', { exact: true }).fill('40');
    await page.getByLabel('Part with the most need').fill('25');
    await isSound(page, 'form of terms');
    await page.getByRole('button', { name: 'Save' }).click();
    await isSound(page, 'console with a floor');
    await page.getByLabel('Reason (public)').fill('For comment.');
    await page.getByRole('button', { name: 'Publish it' }).click();
    await page.getByLabel('Reason (public)').last().fill('Adopted by the board on May 3.');
    await page.getByRole('button', { name: 'Record that it is adopted' }).click();
    await page.getByRole('link', { name: 'Open budgets from it' }).click();
    await page.getByLabel(/^Tulare County/).check();
    await page.getByLabel('Reason (public)').fill('To be decided there.');
    await page.getByRole('button', { name: 'Open the budgets' }).click();
    assert.match(await page.locator('main').innerText(), /Opened already\s+Tulare County/);
    await isSound(page, 'opened budgets');
  });
});

test('every page is sound in every look', async () => {
  const slug = await room.adopted();
  const clerk = await room.person(state, 'clerk');
  const made = await clerk.post(`/investment/${slug}/programmes/new`, [
    ['key', 'a5c6f7a0-9b5a-4c1c-8a5a-0b0e0a609b5a'],
    ['title', 'Lines and masts'],
    ['language', 'en'],
    ['region', county('alpine')],
    ['region', county('butte')],
    ['comparison', county('yolo')],
    ['comparison', county('yuba')],
    ['comparisonWhy', 'Alike in what is watched.'],
    ['watched', 'unemployment-rate 2022 2024 2030'],
    ['reason', 'Contract 12.'],
  ]);
  const programme = made.headers.get('location')!;
  const open = [
    '/investment',
    '/investment/method',
    `/investment/${slug}`,
    `/investment/${slug}/regions/county:tulare`,
    programme,
  ];
  const draft = await room.draft();
  const work = [
    '/investment/new',
    `/investment/${draft}/organise`,
    `/investment/${draft}/profile`,
    `/investment/${draft}/table`,
    `/investment/${slug}/budgets`,
    `/investment/${slug}/programmes/new`,
    `${programme}/record`,
  ];
  for (const [at, look] of looks.entries()) {
    await site.withPage(look, async (page) => {
      for (const path of open) {
        await page.goto(path);
        await isSound(page, `${path} at ${look.name}`);
      }
    });
    // Those who work here see the same kit: two looks tell whether a form sticks out.
    if (at > 1) continue;
    await site.withPage({ ...look, cookie: room.organiser.cookie }, async (page) => {
      for (const path of work) {
        await page.goto(path);
        await isSound(page, `${path} at ${look.name}`);
      }
    });
  }
});
