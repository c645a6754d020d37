/** A meeting's record as three people meet it in a real browser: the scribe during, the clerk afterwards, a resident reading; in every look. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { isSound, looks, openSite, type Site } from '../../platform/testing/site.ts';
import { heldMeeting, shownQuestion } from './testing/held.ts';
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

async function send(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  await page.waitForLoadState();
}

const main = async (page: Page): Promise<string> => (await page.textContent('main'))?.replace(/\s+/g, ' ') ?? '';

const members = [1, 2].map((number) => ({ number, name: `Member ${number}`, seat: 'District' }));

test('the scribe writes on a phone without scripts; the clerk publishes, answers and corrects; a resident reads it all', async () => {
  const hall = await room.hall('story', { members, joining: 'signed-in' });
  const [clerk, resident] = [await room.person(fresno, 'clerk'), await room.person(fresno)];
  const question = randomUUID();
  await room.happens(
    hall,
    { kind: 'opened' },
    { kind: 'roll-called', present: [1, 2], remote: [] },
    { kind: 'item-opened', item: 1 },
    shownQuestion(question, 'When does the bridge open?'),
    { kind: 'question-settled', question, outcome: 'deferred', answer: 'Nobody knew.', by: '' },
  );
  const at = '/town-halls/story';
  await site.withPage({ width: 320, scripts: false, cookie: clerk.cookie }, async (page) => {
    await page.goto(`${at}/scribe`);
    await page.getByLabel('What was said').fill('The engineer showed two drawings.');
    await send(page, 'Write it down');
    await page.getByLabel('What was promised').fill('Publish the drawings');
    await page.getByLabel('Who answers for it').fill('Public Works');
    await send(page, 'Record the promise');
    assert.match(await main(page), /The engineer showed two drawings\..*Publish the drawings/);
    await isSound(page, 'the scribe’s page');
    await room.happens(hall, { kind: 'adjourned', reason: '' });
    await page.goto(`${at}/minutes`);
    await page.getByRole('link', { name: 'Publish or correct' }).click();
    await page.getByLabel('Added by the clerk: the whole meeting').fill('The hall was full.');
    await send(page, 'Publish version 1');
    assert.match(await main(page), /Version 1, published.*1 question is still open.*The hall was full\./);
    await page.getByRole('link', { name: 'Written answers' }).click();
    await page.getByText('Answer this question').click();
    await page.getByLabel('Answer', { exact: true }).fill('In May.');
    await send(page, 'Publish the answer');
    await isSound(page, 'answers with a problem');
    await page.getByLabel('Who answers').fill('Public Works');
    await send(page, 'Publish the answer');
    assert.match(await main(page), /Every question that the meeting left open has a written answer/);
    await page.goto(`${at}/minutes/publish`);
    await page.getByLabel('Why there is a new version (public)').fill('An answer came in.');
    await send(page, 'Publish version 2');
  });
  await site.withPage({ width: 320, cookie: resident.cookie }, async (page) => {
    await page.goto(at);
    await page.getByRole('link', { name: 'Minutes', exact: true }).click();
    assert.match(await main(page), /Version 2, published.*Answer in writing by Public Works.*In May\./);
    await page.getByRole('link', { name: 'All versions' }).click();
    assert.match(await main(page), /An answer came in\..*In May\./);
    await page.goto(`${at}/feedback`);
    await send(page, 'Send');
    await isSound(page, 'feedback with a problem');
    for (const group of await page.locator('main fieldset').all()) await group.getByLabel('I agree').check();
    await send(page, 'Send');
    assert.match(await main(page), /You have given feedback/);
  });
});

test('what the scribe’s colleague writes appears without loading the page, and what is being typed stays', async () => {
  const hall = await room.hall('together');
  await room.happens(hall, { kind: 'opened' }, { kind: 'item-opened', item: 1 });
  const clerk = await room.person(fresno, 'clerk');
  await site.withPage({ width: 1280, cookie: clerk.cookie }, async (page) => {
    await page.goto('/town-halls/together/scribe');
    await page.getByLabel('What was said').fill('Half a sen');
    await page.waitForTimeout(300);
    await room.happens(hall, { kind: 'noted', note: randomUUID(), item: null, text: 'Written by somebody else.' });
    await page.getByText('Written by somebody else.').waitFor();
    assert.equal(await page.getByLabel('What was said').inputValue(), 'Half a sen');
  });
});

test('more than three questions of an item are folded behind what became of them, and printed in full', async () => {
  const ids = [1, 2, 3, 4].map(() => randomUUID());
  const settled = (outcome: 'answered' | 'deferred') => (question: string) =>
    ({ kind: 'question-settled', question, outcome, answer: '', by: '' }) as const;
  const facts = [
    { kind: 'item-opened', item: 1 } as const,
    ...ids.map((id, nr) => shownQuestion(id, `Question ${nr + 1}?`)),
    ...ids.slice(0, 3).map(settled('answered')),
  ];
  await heldMeeting(room, 'four', [...facts, ...ids.slice(3).map(settled('deferred'))], { daysAgo: 1 });
  await heldMeeting(room, 'three', [...facts.slice(0, 4), ...ids.slice(0, 3).map(settled('answered'))], { daysAgo: 1 });
  await site.withPage({ width: 320, scripts: false }, async (page) => {
    await page.goto('/town-halls/three/minutes');
    assert.ok(await page.getByText('Question 3?').isVisible());
    await page.goto('/town-halls/four/minutes');
    const last = page.getByText('Question 4?');
    assert.ok(!(await last.isVisible()));
    await page.emulateMedia({ media: 'print' });
    assert.ok((await last.boundingBox())?.height);
    await page.emulateMedia({ media: 'screen' });
    await page.getByText('Read all 4 (Answered: 3, Deferred: 1)').click();
    assert.ok(await last.isVisible());
    await isSound(page, 'unfolded');
  });
});

for (const look of looks)
  test(`the pages of a meeting’s record, ${look.name}`, async () => {
    const slug = `look-${looks.indexOf(look)}`;
    const [first, second, motion] = [randomUUID(), randomUUID(), randomUUID()];
    const recordingFrom = new Date(room.platform.now().getTime() - 21 * 86_400_000);
    const hall = await heldMeeting(
      room,
      slug,
      [
        { kind: 'roll-called', present: [1], remote: [2] },
        { kind: 'item-opened', item: 1 },
        shownQuestion(first, 'Who pays for the bridge?'),
        shownQuestion(second, 'When does it open?'),
        { kind: 'question-taken', question: first, reason: '' },
        { kind: 'question-settled', question: first, outcome: 'answered', answer: 'The county.', by: 'Works' },
        { kind: 'noted', note: randomUUID(), item: null, text: 'A drawing was shown.' },
        {
          kind: 'motion-put',
          motion,
          text: 'Build the bridge.',
          mover: 1,
          seconder: 2,
          about: 'business',
          needs: 'majority-of-members',
          item: null,
        },
        { kind: 'motion-voted', motion, votes: [1, 2].map((member) => ({ member, vote: 'aye' as const })) },
        { kind: 'disrupted', channel: 'both', note: 'The line is dead.' },
        { kind: 'restored', note: 'A second line.' },
      ],
      { daysAgo: 20, kind: 'regular', members, recordingUrl: 'https://youtu.be/abc', recordingFrom },
    );
    const organiser = await room.person(fresno, 'organiser');
    const at = `/town-halls/${hall.slug}`;
    await organiser.post(`${at}/minutes/publish`, { key: randomUUID(), general: 'The hall was full.' });
    await organiser.post(`${at}/minutes/publish`, { key: randomUUID(), general: 'Full.', reason: 'Shorter.' });
    await site.withPage({ ...look, cookie: organiser.cookie }, async (page) => {
      for (const path of [
        '/minutes',
        '/minutes/versions',
        '/minutes/publish',
        '/scribe',
        '/answers',
        '/feedback',
        '/recording',
        '/export',
      ]) {
        await page.goto(`${at}${path}`);
        await isSound(page, path);
      }
    });
  });
