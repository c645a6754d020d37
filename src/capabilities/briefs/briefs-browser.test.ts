/** Claims about the room in a real browser: every page sound in every look; the tasks of an editor, a reviewer and a reader, without scripts. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { isSound, looks, openSite, type Site } from '../../platform/testing/site.ts';
import type { Person } from '../../platform/testing/person.ts';
import { openBriefRoom, state, type BriefRoom } from './testing/room.ts';

let room: BriefRoom;
let editor: Person;
let site: Site;
let brief: string;
let unsigned: string;

before(async () => {
  room = await openBriefRoom();
  editor = await room.official('organiser');
  brief = await room.published(editor);
  unsigned = await room.draft(editor);
  site = await openSite(room.app);
});
after(async () => {
  await site.close();
  await room.close();
});

const pages = (): readonly string[] => [
  '/briefs',
  brief,
  `${brief}/versions`,
  `${brief}/versions?from=1&to=4`,
  `${brief}/mark`,
  `${brief}/suggest`,
  '/briefs/new',
  `${unsigned}/edit`,
  `${unsigned}/claims/new`,
  `${unsigned}/review`,
  `${brief}/moderate`,
];

for (const look of looks) {
  test(`every page is sound: ${look.name}`, () =>
    site.withPage({ ...look, cookie: editor.cookie }, async (page) => {
      for (const path of pages()) {
        assert.equal((await page.goto(path))?.status(), 200, path);
        await page.evaluate(() =>
          document.querySelectorAll<HTMLDetailsElement>('main details').forEach((details) => (details.open = true)),
        );
        await isSound(page, path);
      }
    }));
}

test('a reader without scripts marks a sentence on a phone and takes the mark back', async () => {
  const reader = await room.person(state);
  await site.withPage({ width: 360, scripts: false, cookie: reader.cookie }, async (page) => {
    await page.goto(`${brief}/mark`);
    const sentence = page.locator('.brief-sentences > li').filter({ hasText: 'Some want tolls.' });
    await sentence.locator('summary').click();
    await sentence.getByLabel('Against').check();
    await sentence.getByRole('button').click();
    await sentence.locator('strong').waitFor();
    await isSound(page, 'a marked sentence');
    await sentence.getByRole('button').click();
    await sentence.locator('summary').waitFor();
  });
});

test('two reviewers without scripts sign a draft, and its editor publishes what they signed', async () => {
  for (const view of ['For', 'Against']) {
    const reviewer = await room.official('auditor');
    await site.withPage({ width: 360, scripts: false, cookie: reviewer.cookie }, async (page) => {
      await page.goto(`${unsigned}/review`);
      await page.getByLabel(view, { exact: true }).check();
      await page.locator('input[name=fair][value=yes]').check();
      await page.locator('main form button').last().click();
      await page.locator('main').waitFor();
    });
  }
  await site.withPage({ width: 360, scripts: false, cookie: editor.cookie }, async (page) => {
    await page.goto(`${unsigned}/edit`);
    const publishing = page.locator(`form[action="${unsigned}/publish"]`);
    await publishing.locator('textarea').fill('Both sides call it fair.');
    await publishing.locator('button').click();
    await page.getByText('Signed off before publication by 1 for, 1 against').waitFor();
    await isSound(page, 'the published brief');
  });
});
