/** Hall mode in a browser: what an organiser and a chair see, in every look, and a pack that is downloaded and a record that is merged. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Person } from '../../platform/testing/person.ts';
import { isSound, looks, openSite, type Site } from '../../platform/testing/site.ts';
import { readPack } from './hall-file.ts';
import { setWifi } from './store/hall.ts';
import { laptop, packOf, shown, signedRecord, type Laptop } from './testing/hall.ts';
import { fresno, openTownHallRoom, type TownHallRoom } from './testing/room.ts';
import type { TownHall } from './town-hall.ts';

let room: TownHallRoom;
let organiser: Person;
let hall: TownHall;
let pack: string;
let there: Laptop;
let [site, hallSite]: [Site, Site] = [] as never;
before(async () => {
  room = await openTownHallRoom();
  organiser = await room.person(fresno, 'organiser');
  hall = await room.hall('looked-at', { title: 'Wells of the valley' });
  pack = await packOf(hall, organiser);
  there = await laptop(pack);
  await setWifi(there.platform.db, there.meeting.id, 'A network with a long name of its own', 'p;w:"d');
  [site, hallSite] = [await openSite(room.app), await openSite(there.app)];
});
after(async () => {
  await Promise.all([site.close(), hallSite.close()]);
  await Promise.all([room.close(), there.close()]);
});

const at = '/town-halls/looked-at';

test('an organiser downloads a pack, and merges the record that comes back after looking at it', async () => {
  await site.withPage({ width: 1280, cookie: organiser.cookie }, async (page) => {
    await page.goto(`${at}/hall-pack`);
    await page.getByRole('button', { name: 'Make and download the pack' }).click();
    await page.waitForLoadState();
    assert.match(await page.locator('main').innerText(), /Write the reason: it is public\./);
    await page.getByLabel('Reason').first().fill('The grange has no internet.');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Make and download the pack' }).click(),
    ]);
    assert.equal(download.suggestedFilename(), 'looked-at-hall-pack-2.json');
    const chunks: Buffer[] = [];
    for await (const piece of await download.createReadStream()) chunks.push(piece as Buffer);
    const made = Buffer.concat(chunks).toString();
    assert.ok(readPack(made).ok);
    const file = join(room.platform.config.dataDir, 'record.json');
    await writeFile(
      file,
      signedRecord(made, [{ kind: 'opened' }, shown(randomUUID(), 'How deep?')], { run: randomUUID() }),
    );
    await page.goto(`${at}/hall-import`);
    await page.getByLabel('Record of the hall').setInputFiles(file);
    await page.getByRole('button', { name: 'Look at it' }).click();
    await page.waitForURL(/hall-import\/[0-9a-f]{64}$/);
    await page.getByLabel('Reason').fill('From the grange.');
    await page.getByRole('button', { name: 'Merge it' }).click();
    await page.waitForURL(/hall-import$/);
    assert.match(await page.locator('main').innerText(), /Merged: 2 entries were added\./);
  });
  assert.equal((await room.now(hall)).status, 'open');
});

test('the pages of hall mode are sound in every look', async () => {
  const form = new FormData();
  // Part of it is left out here.
  form.set(
    'file',
    new File([signedRecord(pack, [{ kind: 'opened' }, { kind: 'adjourned', reason: '' }])], 'record.json'),
  );
  const sent = await room.app.request(`${at}/hall-import`, {
    method: 'POST',
    headers: { cookie: organiser.cookie, 'sec-fetch-site': 'same-origin' },
    body: form,
  });
  const preview = sent.headers.get('location');
  assert.ok(preview !== null);
  for (const look of looks) {
    await site.withPage({ ...look, cookie: organiser.cookie }, async (page) => {
      for (const path of [`${at}/hall-pack`, `${at}/hall-import`, preview, `${at}/join`]) {
        assert.equal((await page.goto(path))?.status(), 200);
        await isSound(page, `${path}, ${look.name}`);
      }
    });
    await hallSite.withPage({ ...look, cookie: there.chair.cookie }, async (page) => {
      for (const path of [`${at}/join`, `${at}/hall-export`]) {
        assert.equal((await page.goto(path))?.status(), 200);
        await isSound(page, `${path}, ${look.name}`);
      }
    });
  }
});
