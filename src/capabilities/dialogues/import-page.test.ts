/** A facilitator brings in a conversation in a real browser, with and without scripts; broken files are told of on a sound page. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { isSound, looks, openSite, type Site } from '../../platform/testing/site.ts';
import { findConversation } from './store/conversations.ts';
import { smallTexts } from './testing/polis-files.ts';
import { openDialogueRoom, state, type DialogueRoom, type Person } from './testing/room.ts';

let room: DialogueRoom;
let site: Site;
let facilitator: Person;
before(async () => {
  room = await openDialogueRoom();
  site = await openSite(room.app);
  facilitator = await room.person(state, 'facilitator');
});
after(async () => {
  await site.close();
  await room.close();
});

const csv = (name: string, text: string): { name: string; mimeType: string; buffer: Buffer } => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text),
});

for (const [at, look] of looks.entries()) {
  test(`a facilitator imports: ${look.name}`, async () => {
    await site.withPage({ ...look, cookie: facilitator.cookie }, async (page) => {
      await page.goto('/conversations/import');
      await isSound(page, 'the form');
      const send = async (votes: string): Promise<void> => {
        await page.setInputFiles('input[name=comments]', csv('comments.csv', smallTexts.comments));
        await page.setInputFiles('input[name=votes]', csv('votes.csv', votes));
        await page
          .locator(
            'form[action="/conversations/import"] button[type=submit], form[action="/conversations/import"] button:not([type])',
          )
          .last()
          .click();
        await page.waitForLoadState();
      };
      await page.selectOption('select[name=region]', state);
      await page.fill('input[name=title]', `Story ${at}`);
      await send(`${smallTexts.votes}1,2\n`);
      assert.match(await page.content(), /votes\.csv/);
      await isSound(page, 'the problems');
      assert.equal(await page.inputValue('input[name=title]'), `Story ${at}`);
      // Another vote in each: the same files would be the same conversation.
      await send(`${smallTexts.votes}1400000005000,x,3,${1_000 + at},1\n`);
      assert.match(page.url(), new RegExp(`/conversations/story-${at}$`));
      await page.goto(`/conversations/story-${at}/export`);
      await isSound(page, 'the open data');
    });
    assert.ok((await findConversation(room.platform.db, `story-${at}`)) !== undefined);
  });
}
