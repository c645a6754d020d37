/** Polls, motions and captions in a real browser: the chair asks, somebody chooses, the bars grow for all; every page in the five looks. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { isSound, looks, openSite, type Site } from '../../platform/testing/site.ts';
import { fresno, openTownHallRoom, type TownHallRoom } from './testing/room.ts';
import { pathOf } from './town-hall.ts';

const five = ['Ana Ruiz', 'Bo Lee', 'Cy Park', 'Di Cruz', 'Ed Moss'].map((name, at) => ({
  number: at + 1,
  name,
  seat: `District ${at + 1}`,
}));

describe('polls, motions and captions in a browser', () => {
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

  it('shows a choice made elsewhere and a line of captions to somebody who only watches', async () => {
    const hall = await room.hall('watch', { languages: ['en', 'es'] });
    const [chair, ada, ben] = [
      await room.person(fresno, 'facilitator'),
      await room.person(fresno),
      await room.person(fresno),
    ];
    await room.happens(hall, { kind: 'opened' });
    const at = pathOf(hall);
    await site.withPage({ width: 360, cookie: ada.cookie }, async (page) => {
      await page.goto(`${at}/live`);
      const poll = randomUUID();
      await chair.post(`${at}/polls`, { poll, key: randomUUID(), question: 'Shall we break?', options: 'Yes\nNo' });
      await chair.post(`${at}/polls/${poll}/open`, { key: randomUUID() });
      await page.getByText('Shall we break?').waitFor();
      await ben.post(`${at}/polls/${poll}`, { option: '1' });
      await page.locator(`[data-count="poll-${poll}-1"][data-value="1"]`).waitFor();
      assert.equal(await page.locator(`rect[data-share="poll-${poll}-1"]`).getAttribute('width'), '100%');
      await page.getByLabel('Yes').check();
      await Promise.all([page.waitForNavigation(), page.getByRole('button', { name: 'Choose', exact: true }).click()]);
      await page.locator(`[data-count="poll-${poll}"][data-value="2"]`).waitFor();
      assert.equal(await page.locator(`rect[data-share="poll-${poll}-0"]`).getAttribute('width'), '50%');
      const said = { key: randomUUID(), language: 'en', speaker: 'Chair', text: 'We go on with the bridge.' };
      await chair.post(`${at}/captions`, said);
      await page.locator('.caption-lines li', { hasText: 'We go on with the bridge.' }).waitFor();
      // Also to somebody who was about to choose.
      await page.getByLabel('No', { exact: true }).focus();
      await chair.post(`${at}/polls/${poll}/close`, { key: randomUUID(), 'hands-0': '3', 'hands-1': '4' });
      await page.getByText('Show of hands in the hall: 7 hands.').waitFor();
      await isSound(page);
    });
  });

  it('has pages that hold in every look', async () => {
    const hall = await room.hall('votes-looks', { languages: ['en', 'es'], members: five });
    const chair = await room.person(fresno, 'facilitator');
    const at = pathOf(hall);
    await room.happens(hall, { kind: 'opened' });
    const [poll, motion] = [randomUUID(), randomUUID()];
    await chair.post(`${at}/polls`, {
      poll,
      key: randomUUID(),
      form: 'straw',
      question: 'Where?',
      options: 'Here\nThere',
    });
    await chair.post(`${at}/polls/${poll}/open`, { key: randomUUID() });
    await chair.post(`${at}/polls`, { key: randomUUID(), question: 'When?', options: 'Now\nThen' });
    const fields = { key: randomUUID(), mover: '1', seconder: '2', needs: 'majority-of-members', about: 'business' };
    await chair.post(`${at}/motions`, { ...fields, motion, text: 'To meet in May.' });
    const votes = five.map(({ number }) => [`vote-${motion}-${number}`, 'aye']);
    await chair.post(`${at}/motions/${motion}`, { key: randomUUID(), ...Object.fromEntries(votes) });
    await chair.post(`${at}/motions`, { ...fields, key: randomUUID(), motion: randomUUID(), text: 'To part.' });
    const answers = five.map(({ number }) => [`member-${number}`, number % 2 === 0 ? 'remote' : 'room']);
    await chair.post(`${at}/roll`, { key: randomUUID(), ...Object.fromEntries(answers) });
    await chair.post(`${at}/captions`, {
      key: randomUUID(),
      language: 'es',
      speaker: 'Ana',
      text: 'Buenas noches. Empezamos.',
    });
    await chair.post(`${at}/captions/programs`, { label: 'Dana' });
    for (const look of looks)
      await site.withPage({ ...look, cookie: chair.cookie }, async (page) => {
        for (const path of [
          'live?captions=es',
          `polls/${poll}`,
          'polls',
          'roll',
          'motions',
          'captions',
          'transcript?language=es',
        ]) {
          await page.goto(`${at}/${path}`);
          await isSound(page, `${path}, ${look.name}`);
        }
        await page.goto(`${at}/captions`);
        await Promise.all([page.waitForNavigation(), page.locator('form.form .button').first().click()]);
        await isSound(page, `captions without words, ${look.name}`);
      });
  });
});
