import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { isSound, looks, openSite, type Site } from '../../platform/testing/site.ts';
import { accepted, filed, paperRoom, type PaperRoom } from './testing/paper.ts';
import { fresno, state } from './testing/room.ts';

let room: PaperRoom;
let site: Site;
before(async () => {
  room = await paperRoom();
  site = await openSite(room.app);
});
after(async () => {
  await site.close();
  await room.close();
});

const small = [{ county: 'fresno', raw: 4 }];
const shown = (page: Page): Promise<string | null> => page.textContent('.verify-signature strong');

test('a clerk verifies a county with the keyboard alone', async () => {
  await room.drawn('by-keys', small, { required: 3 });
  const clerk = await room.person(fresno, 'clerk');
  await site.withPage({ cookie: clerk.cookie, width: 1280 }, async (page) => {
    await page.goto('/initiatives/by-keys/verify/fresno');
    await page.focus('main .action-form button');
    await page.keyboard.press('Enter');
    await page.waitForURL(/fresno$/);
    const press = async (key: string, next: string): Promise<void> => {
      await page.keyboard.press(key);
      await page.waitForFunction(
        (wanted) => document.querySelector('.verify-signature strong')?.textContent === wanted,
        next,
      );
    };
    await page.waitForSelector('.verify-signature strong');
    assert.equal(await shown(page), '1');
    await press('1', '2');
    await press('4', '3');
    await press('u', '2');
    await press('2', '3');
    await page.keyboard.press('d');
    await page.keyboard.type('1');
    await press('Enter', '4');
    await isSound(page);
    await page.keyboard.press('5');
    await page.waitForSelector('form[action$="/finish"]');
    await isSound(page);
    await page.focus('form[action$="/finish"] button');
    await page.keyboard.press('Enter');
    await page.waitForSelector('form[action$="/take-back"]');
  });
  const file = await (await room.app.request('/initiatives/by-keys/projection.csv')).text();
  assert.match(file, /Fresno County,4,4,1,1/);
});

test('a clerk verifies a county without scripts, one at a time and by rows, on a phone', async () => {
  await room.drawn('by-forms', small, { required: 3 });
  const clerk = await room.person(fresno, 'clerk');
  await site.withPage({ cookie: clerk.cookie, width: 320, scripts: false, colours: 'dark' }, async (page) => {
    await page.goto('/initiatives/by-forms/verify/fresno');
    await page.click('text=Take the next signature');
    // Enter in the field of a duplicate is never taken for another finding.
    await page.fill('input[name=duplicateOf]', '99');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.error-summary');
    await isSound(page);
    await page.click('button[value=valid]');
    await page.click('text=20 at a time');
    await page.click('text=Take the next 19 signatures');
    await page.selectOption('select[name=finding-2]', 'not-registered');
    await page.selectOption('select[name=finding-3]', 'duplicate');
    await page.click('text=Save these findings');
    await page.waitForSelector('.error-summary');
    assert.equal(await page.inputValue('select[name=finding-2]'), 'not-registered');
    await isSound(page);
    await page.fill('input[name=duplicate-3]', '1');
    await page.selectOption('select[name=finding-4]', 'valid');
    await page.click('text=Save these findings');
    await page.click('button:has-text("Finish")');
    await page.waitForSelector('form[action$="/take-back"]');
    await isSound(page);
  });
  const file = await (await room.app.request('/initiatives/by-forms/projection.csv')).text();
  assert.match(file, /Fresno County,4,4,2,1/);
});

test('the pages of the paper side are sound in every look', async () => {
  const counts = [
    { county: 'fresno', raw: 24_034 },
    { county: 'kern', raw: 18_411 },
    { county: 'alpine', raw: 40 },
  ];
  const organiser = await room.drawn('looked-at', counts, { required: 30_000 });
  for (const [county, ...figures] of [
    ['fresno', '24034', '722', '516', '2'],
    ['kern', '18411', '553', '400', '1'],
    ['alpine', '40', '40', '31', '0'],
  ] as const) {
    const [raw, sample, valid, duplicates] = figures;
    const totals = { raw, sample, valid, duplicates, revision: '1' };
    await accepted(organiser.post(`/initiatives/looked-at/verify/${county}/totals`, totals));
  }
  await room.initiative('still-counting', filed);
  const clerk = await room.person(state, 'clerk');
  const enter = '/initiatives/still-counting/counts/enter/fresno';
  const batch = { batch: 'Box 1', signatures: '100', receivedOn: '2026-04-20', revision: '1' };
  await accepted(clerk.post(enter, batch));
  const pages: readonly (readonly [path: string, cookie?: string])[] = [
    ['/initiatives/still-counting/counts'],
    ['/initiatives/looked-at/sample'],
    ['/initiatives/looked-at/projection', organiser.cookie],
    ['/initiatives/looked-at/projection/simulator?raw=45000'],
    [`${enter}?batch=Box+1`, clerk.cookie],
    ['/initiatives/looked-at/sample/fresno'],
    ['/initiatives/looked-at/projection/simulator?raw=many&spread=-1'],
    ['/initiatives/still-counting/sample', organiser.cookie],
    ['/initiatives/still-counting/counts/enter', clerk.cookie],
    ['/initiatives/looked-at/verify', clerk.cookie],
  ];
  // What most people see, in every look; forms of the same kind as these, in two looks that differ in everything.
  const often = 4;
  for (const [at, { name, ...look }] of looks.entries())
    for (const [path, cookie] of pages.slice(0, at === 0 || at === 3 ? pages.length : often))
      await site.withPage({ ...look, ...(cookie === undefined ? {} : { cookie }) }, async (page) => {
        await page.goto(path);
        // What is folded away is looked at too.
        for (const folded of await page.$$('main details:not([open]) > summary')) await folded.click();
        await isSound(page, `${path} (${name})`);
      });
});

test('a refused file and a preview are sound on a phone, and the file is recorded after a look', async () => {
  await room.initiative('by-file', filed);
  const clerk = await room.person(state, 'clerk');
  const good = 'county,batch,signatures,received_on\nFresno,Box 1,1200,2026-04-20\n';
  const file = (text: string) => ({ name: 'counts.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await site.withPage({ cookie: clerk.cookie, width: 320, scripts: false }, async (page) => {
    await page.goto('/initiatives/by-file/counts/import');
    await page.setInputFiles('input[type=file]', file(`${good}Atlantis,,many,2099-01-01\n`));
    await page.click('text=Look at the file');
    await page.waitForSelector('text=There is no county of this name');
    await isSound(page);
    await page.setInputFiles('input[type=file]', file(good));
    await page.click('text=Look at the file');
    await page.waitForSelector('text=Record all of it');
    await isSound(page);
    await page.click('text=Record all of it');
    await page.waitForSelector('text=One batch recorded');
  });
});
