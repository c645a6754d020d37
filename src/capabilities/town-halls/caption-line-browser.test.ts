/** Lines of captions put right in real browsers: by a clerk without scripts, seen by somebody who watches, in every look. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { isSound, looks, openSite, type Site } from '../../platform/testing/site.ts';
import { openCaptionedRoom, type CaptionedRoom } from './testing/captioned.ts';
import { pathOf } from './town-hall.ts';

describe('captions that are put right, in a browser', () => {
  let captions: CaptionedRoom;
  let site: Site;
  before(async () => {
    captions = await openCaptionedRoom();
    site = await openSite(captions.room.app);
  });
  after(async () => {
    await site.close();
    await captions.room.close();
  });

  it('lets a clerk without scripts correct a line and take one out, on a phone', async () => {
    const { hall } = await captions.captioned('by-hand', 'The brigde is open.', 'Mr Jones said so.');
    await site.withPage({ width: 360, scripts: false, cookie: captions.clerk.cookie }, async (page) => {
      await page.goto(`${pathOf(hall)}/captions`);
      await page.getByRole('link', { name: /^Correct ?: The brigde/ }).click();
      assert.equal(await page.getByLabel('What was said').inputValue(), 'The brigde is open.');
      await page.getByLabel('What was said').fill('The bridge is open.');
      await page.getByRole('button', { name: 'Correct the line' }).click();
      await page.getByText('The line is corrected.').waitFor();
      await page.getByText('corrected', { exact: true }).waitFor();
      await page.getByRole('link', { name: /^Correct ?: Mr Jones/ }).click();
      await page.getByRole('button', { name: 'Take it out' }).click();
      await page.getByText('Write the reason: it is public.').first().waitFor();
      await isSound(page, 'without a reason');
      await page.getByLabel('Reason (public)').fill('It names somebody.');
      await page.getByRole('button', { name: 'Take it out' }).click();
      await page.getByText('A line was taken out: It names somebody.').waitFor();
      assert.equal(await page.getByRole('link', { name: /^Correct ?:/ }).count(), 1);
    });
  });

  it('changes the line where it stands for somebody who watches, also once it is taken out', async () => {
    const { hall, first } = await captions.captioned('seen', 'The brigde is open.', 'We go on.');
    await site.withPage({ width: 360 }, async (page) => {
      await page.goto(`${pathOf(hall)}/live?captions=en`);
      const lines = page.locator('.caption-lines li');
      await lines.filter({ hasText: 'The brigde is open.' }).waitFor();
      await captions.correct(hall, first, 'The bridge is open.');
      await lines.filter({ hasText: 'The bridge is open. corrected' }).waitFor();
      assert.equal(await lines.count(), 2);
      assert.match(await lines.first().innerText(), /The bridge is open\./);
      await isSound(page, 'corrected');
      await captions.strike(hall, first, 'Nobody said it.');
      await lines.filter({ hasText: 'A line was taken out: Nobody said it.' }).waitFor();
      assert.equal(await page.getByText('bridge').count(), 0);
      assert.equal(await lines.count(), 2);
    });
  });

  it('has pages that hold in every look', async () => {
    const { hall, first } = await captions.captioned('line-looks', 'The brigde is open.', 'Mr Jones.', 'We go on.');
    await captions.correct(hall, first, `The bridge is open ${'and wide '.repeat(30)}`.trim(), { speaker: 'Ana Ruiz' });
    await captions.strike(hall, first + 1, 'It names somebody.');
    for (const look of looks)
      await site.withPage({ ...look, cookie: captions.clerk.cookie }, async (page) => {
        for (const path of [
          'captions',
          `captions/${first}`,
          `captions/${first + 1}`,
          `captions/${first + 2}`,
          'transcript?language=en',
          'live?captions=en',
        ]) {
          await page.goto(`${pathOf(hall)}/${path}`);
          await isSound(page, `${path}, ${look.name}`);
        }
      });
  });
});
