/** The projector in a browser without scripts: it follows the meeting by itself, and only there is the page loaded again. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { axeProblems, sideways } from '../../platform/testing/browser.ts';
import { openSite, type Site } from '../../platform/testing/site.ts';
import { openTownHallRoom, type TownHallRoom } from './testing/room.ts';
import { pathOf } from './town-hall.ts';

describe('the projector without scripts', () => {
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

  it('shows what the chair puts on it and what is said, without anybody touching it', async () => {
    const hall = await room.hall('still');
    await room.happens(hall, { kind: 'opened' });
    await site.withPage({ width: 1280, height: 720, scripts: false }, async (page) => {
      await page.goto(`${pathOf(hall)}/screen`);
      await room.happens(hall, { kind: 'screen-set', screen: 'captions', poll: null });
      await room.happens(hall, { kind: 'caption', language: 'en', text: 'So we begin.', speaker: '' });
      await page.getByText('So we begin.').waitFor();
      await room.happens(hall, { kind: 'caption', language: 'en', text: 'And go on.', speaker: '' });
      await page.getByText('And go on.').waitFor();
      // Nothing to load: the page stays while it is looked at.
      await page.route('**/screen', (route) => route.fulfill({ status: 204 }));
      // WCAG 2.2.1 lets what belongs to an event in real time come by itself; axe knows no events.
      assert.deepEqual(
        (await axeProblems(page)).filter((problem) => !problem.startsWith('meta-refresh:')),
        [],
      );
      assert.equal((await sideways(page)).pixels, 0);
    });
  });

  it('is not loaded again where scripts are on: there the line tells what is new', async () => {
    const hall = await room.hall('scripted');
    await room.happens(hall, { kind: 'opened' });
    await site.withPage({ width: 1280, height: 720 }, async (page) => {
      await page.goto(`${pathOf(hall)}/screen`);
      assert.equal(await page.locator('meta[http-equiv="refresh"]').count(), 0);
      await page.evaluate(() => Object.assign(globalThis, { untouched: true }));
      await room.happens(hall, { kind: 'screen-set', screen: 'captions', poll: null });
      await room.happens(hall, { kind: 'caption', language: 'en', text: 'So we begin.', speaker: '' });
      await page.getByText('So we begin.').waitFor();
      assert.equal(await page.evaluate(() => 'untouched' in globalThis), true);
    });
  });

  it('leaves every page that people read and fill in as it is', async () => {
    const hall = await room.hall('read');
    await room.happens(hall, { kind: 'opened' });
    for (const path of ['', '/live', '/transcript'])
      assert.doesNotMatch(await (await room.app.request(`${pathOf(hall)}${path}`)).text(), /http-equiv/);
  });
});
