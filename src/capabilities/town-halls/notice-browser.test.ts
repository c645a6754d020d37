/** How notice was given, as a clerk tells it on a phone without scripts and everybody reads it; in every look. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { toLocal } from '../../platform/local-time.ts';
import { isSound, looks, openSite, type Site } from '../../platform/testing/site.ts';
import { fresno, openTownHallRoom, type TownHallRoom } from './testing/room.ts';

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

const hourMs = 3_600_000;

async function send(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  await page.waitForLoadState();
}

const main = async (page: Page): Promise<string> => (await page.textContent('main'))?.replace(/\s+/g, ' ') ?? '';

test('the clerk tells two steps, one of them late, mistypes and corrects it; a resident reads all of it', async () => {
  const now = Date.now();
  const { slug } = await room.hall('notice-story', {
    kind: 'regular',
    startsAt: new Date(now + 20 * hourMs),
    endsAt: new Date(now + 22 * hourMs),
    publishedAt: new Date(now - 90 * hourMs),
  });
  const clerk = await room.person(fresno, 'clerk');
  const ago = (hours: number): string => toLocal(new Date(now - hours * hourMs), room.platform.config.timeZone);
  const at = `/town-halls/${slug}`;
  await site.withPage({ width: 320, scripts: false, cookie: clerk.cookie }, async (page) => {
    await page.goto(at);
    await page.getByRole('link', { name: 'Notice given' }).click();
    const place = page.getByRole('form', { name: 'Agenda posted at a place that is open to all' });
    await place.getByLabel('When it was done').fill(ago(80));
    await place.getByRole('button').click();
    assert.match(await main(page), /Nothing was recorded.*Write where or how it was done/);
    await isSound(page, 'the form after an error');
    assert.equal(await place.getByLabel('When it was done').inputValue(), ago(80));
    await place.getByLabel('Where or how').fill('At the north door');
    await place.getByRole('button').click();
    const sent = page.getByRole('form', { name: 'Agenda sent to those who asked for it' });
    await sent.getByLabel('When it was done').fill(ago(3));
    await sent.getByLabel('Where or how').fill('By e-mail');
    await sent.getByRole('button').click();
    await page.getByText('Correct this').first().click();
    await place.getByLabel('Where or how').fill('At the south door');
    await place.getByLabel('Why it is corrected (public)').fill('The doors were mixed up.');
    await send(page, 'Record the correction');
    assert.match(await main(page), /In time.*At the south door.*Late.*By e-mail/);
  });
  for (const { name, ...how } of looks) {
    await site.withPage({ ...how, cookie: clerk.cookie }, async (page) => {
      await page.goto(`${at}/notice`);
      await isSound(page, `the clerk's page, ${name}`);
    });
    await site.withPage(how, async (page) => {
      await page.goto(at);
      await page.locator('#notice summary').click();
      assert.match(await main(page), /At the south door.*At the north door.*The doors were mixed up\./);
      await isSound(page, `the meeting's page, ${name}`);
    });
  }
});
