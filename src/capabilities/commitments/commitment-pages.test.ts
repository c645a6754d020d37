/** Claims about the pages of this room in a real browser: sound in every look, also after an error, and without any script. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { isSound, looks, openSite, type Site } from '../../platform/testing/site.ts';
import { openCommitmentRoom, page, type CommitmentRoom } from './testing/room.ts';

let room: CommitmentRoom;
let site: Site;
let clerk: string;
before(async () => {
  room = await openCommitmentRoom();
  site = await openSite(room.app);
  clerk = await room.person('clerk');
});
after(async () => {
  await site.close();
  await room.close();
});

for (const look of looks) {
  test(`every page of commitments is sound: ${look.name}`, () =>
    site.withPage({ ...look, cookie: clerk }, async (tab) => {
      for (const path of ['/commitments', '/commitments?status=dropped', `${page}/trees`]) {
        await tab.goto(path);
        await isSound(tab);
      }
      await Promise.all([tab.waitForNavigation(), tab.locator('form[action$="/status"] button').click()]);
      await tab.waitForSelector('.error-summary');
      await isSound(tab, 'after an error');
      assert.equal(await tab.locator('main script, live-region').count(), 0);
    }));
}
