/** Claims about the pages of pledges in a real browser: sound in every look, and whole tasks without scripts. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { isSound, looks, openSite, type Site } from '../../platform/testing/site.ts';
import { askLink, fold, mailedToken } from './testing/pledging.ts';
import { pledgeScene } from './testing/pledge-scene.ts';
import { fresno, openInitiativeRoom, state, type InitiativeRoom, type Person } from './testing/room.ts';

let room: InitiativeRoom;
let site: Site;
let organiser: Person;
let resident: Person;
before(async () => {
  room = await openInitiativeRoom();
  await pledgeScene(room, 'seen');
  organiser = await room.person(state, 'organiser');
  resident = await room.person(fresno);
  await resident.post('/initiatives/seen/pledge', { move: 'give' });
  await fold(room);
  site = await openSite(room.app);
});
after(async () => {
  await site.close();
  await room.close();
});

const domain = '~5b1c9e0f7a3d2468';

for (const look of looks) {
  test(`every page of pledges is sound: ${look.name}`, async () => {
    await askLink(room, 'seen', `${look.width}-${look.colours}-${look.locale}@example.org`, fresno);
    const token = await mailedToken(room, `${look.width}-${look.colours}-${look.locale}@example.org`);
    await site.withPage(look, async (page) => {
      for (const path of ['pledge', 'pledges', 'pledge/sent', `pledge/confirm?token=${token}`, 'pledge/given']) {
        await page.goto(`/initiatives/seen/${path}`);
        await isSound(page);
      }
      await page.goto('/initiatives/seen/pledge');
      await page.locator('input[name=email]').fill('not an address');
      await page.locator('main form button').last().click();
      await page.waitForSelector('.error-summary');
      await isSound(page, 'after an error');
    });
    await site.withPage({ ...look, cookie: resident.cookie }, async (page) => {
      for (const path of ['seen/pledge', 'pledge']) {
        await page.goto(`/initiatives/${path}`);
        await isSound(page);
      }
    });
    await site.withPage({ ...look, cookie: organiser.cookie }, async (page) => {
      for (const path of ['screening', `screening/decide?domain=${domain}`, 'screening/decide?from=x']) {
        await page.goto(`/initiatives/seen/pledges/${path}`);
        await isSound(page);
      }
    });
  });
}

test('a resident without an account pledges and takes it back, without scripts', async () => {
  await site.withPage({ width: 320, scripts: false }, async (page) => {
    await page.goto('/initiatives/seen/pledge');
    await page.getByLabel('E-mail address').fill('ann@example.org');
    await page.getByLabel('County you live in').selectOption({ label: 'Fresno County' });
    await page.getByRole('button', { name: 'Send me the link' }).click();
    await page.getByRole('heading', { name: 'Look at your mail' }).waitFor();
    const open = async (): Promise<void> => {
      const token = await mailedToken(room, 'ann@example.org');
      await page.goto(`/initiatives/seen/pledge/confirm?token=${token}`);
    };
    await open();
    await page.getByRole('button', { name: 'Pledge support' }).click();
    await page.getByRole('heading', { name: 'Your pledge is recorded' }).waitFor();
    await open();
    await page.getByRole('heading', { name: 'This link does not work any more' }).waitFor();
    await askLink(room, 'seen', 'ann@example.org', fresno);
    await open();
    await page.getByRole('button', { name: 'Take my pledge back' }).click();
    await page.getByRole('heading', { name: 'Your pledge is taken back' }).waitFor();
  });
});

test('an organiser strikes a held domain out, without scripts, and undoes it', async () => {
  await site.withPage({ width: 1280, scripts: false, cookie: organiser.cookie }, async (page) => {
    await page.goto('/initiatives/seen/pledges/screening');
    await page.getByRole('link', { name: 'Decide cheap-mail.example' }).click();
    await page.getByLabel(/^Strike 64 pledges out/).check();
    await page.getByLabel('Reason').fill('One script at one domain.');
    await page.getByRole('button', { name: 'Do it' }).click();
    await page.getByText('64 pledges: done').waitFor();
    assert.match(await page.locator('main').innerText(), /One script at one domain\./);
    await page.getByRole('link', { name: /Undo act 2/ }).click();
    await page.getByLabel(/^Let 64 pledges in/).check();
    await page.getByLabel('Reason').fill('They are residents after all.');
    await page.getByRole('button', { name: 'Do it' }).click();
    await page.getByText('64 pledges: done').waitFor();
  });
});

test('the count on the page follows without a reload where scripts run', async () => {
  await site.withPage({ width: 1280, scripts: true }, async (page) => {
    await page.goto('/initiatives/seen/pledges');
    const before = await page.locator('.key-figure').first().innerText();
    const late = await room.person(fresno);
    await late.post('/initiatives/seen/pledge', { move: 'give' });
    await fold(room);
    await page.waitForFunction(
      (was) => document.querySelector('.key-figure')?.textContent?.trim() !== was,
      before.trim(),
    );
  });
});
