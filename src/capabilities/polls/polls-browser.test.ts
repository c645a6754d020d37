/** Claims about the room in a real browser: every page sound in every look; a reader's and an organiser's whole task, without scripts. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { isSound, looks, openSite, unfold, type Site } from '../../platform/testing/site.ts';
import { table } from './testing/csv.ts';
import { openPollRoom, pollFields, type Person, type PollRoom } from './testing/room.ts';

let room: PollRoom;
let organiser: Person;
let site: Site;
let staked: string;
let withdrawn: string;

before(async () => {
  room = await openPollRoom();
  organiser = await room.person('organiser');
  for (const [at, day] of ['2022-01-10', '2022-06-10', '2023-01-10', '2023-06-10', '2024-01-10'].entries())
    await room.poll(organiser, {
      pollster: at % 2 === 0 ? 'North Research' : 'South and Southeast Research of the Valley',
      askedFrom: day,
      askedUntil: day,
      share1: String(20 + 4 * at),
      share2: String(60 - 4 * at),
      wording: at < 3 ? 'Would you vote to leave?' : '',
    });
  await room.poll(organiser, { pollster: 'Sizeless', sampleSize: '', margin: '' });
  staked = await room.poll(organiser, {
    question: 'better-off',
    pollster: 'Side Research',
    stake: 'has-stake',
    stakeNote: 'It campaigns on the matter.',
    limitations: 'Panels leave out people who are not online.',
  });
  withdrawn = await room.poll(organiser, { pollster: 'Gone' });
  const page = await (await organiser.get(`/polls/${withdrawn}/correct`)).text();
  assert.match(page, /Withdraw this poll/);
  const gone = { ...pollFields, pollster: 'Gone', withdrawn: 'yes', revision: '1', reason: 'Taken back.' };
  assert.equal((await organiser.post(`/polls/${withdrawn}/correct`, gone)).status, 303);
  site = await openSite(room.app);
});
after(async () => {
  await site.close();
  await room.close();
});

const shown = (): readonly string[] => [
  '/polls',
  '/polls?mode=mail',
  '/polls/questions/would-vote-to-leave',
  '/polls/questions/would-vote-to-leave?from=2024-01-10&to=2022-01-10',
  '/polls/questions/better-off',
  `/polls/${staked}`,
  `/polls/${withdrawn}`,
];
const forms = (): readonly string[] => [
  '/polls/new',
  '/polls/import',
  '/polls/questions/new',
  `/polls/${staked}/correct`,
];

for (const look of looks) {
  test(`every page is sound: ${look.name}`, () =>
    site.withPage({ ...look, cookie: organiser.cookie }, async (page) => {
      for (const path of [...shown(), ...forms()]) {
        assert.equal((await page.goto(path))?.status(), 200, path);
        await unfold(page);
        await isSound(page, path);
      }
      await page.goto('/polls/new');
      await page.locator('main form button').last().click();
      assert.match(page.url(), /\/polls\/new/);
      await isSound(page, 'the form that came back');
    }));
}

test('a reader without scripts goes from the list to a trend, tests a claim, and finds a poll with what it leaves out', () =>
  site.withPage({ width: 360, scripts: false }, async (page) => {
    await page.goto('/polls');
    await page.getByRole('link', { name: 'Would vote to leave' }).first().click();
    await page.getByText('Line through all polls').waitFor();
    assert.equal(await page.locator('.trend-point').count(), 5);
    await page.getByLabel('Earlier day').fill('2022-01-10');
    await page.getByLabel('Later day').fill('2024-01-10');
    await page.getByRole('button', { name: 'Test it' }).click();
    await page.getByText('Likely rose').waitFor();
    await page.getByText('Show the figures as a table').first().click();
    await page
      .getByRole('link', { name: /Sizeless/ })
      .first()
      .click();
    await page.getByRole('heading', { name: 'What it discloses' }).waitFor();
    await page.getByText('how many', { exact: false }).first().waitFor();
  }));

test('an organiser without scripts registers a poll on a phone, corrects it, and imports a table after looking at it', () =>
  site.withPage({ width: 360, scripts: false, cookie: organiser.cookie }, async (page) => {
    await page.goto('/polls');
    await page.getByRole('link', { name: 'Register a poll' }).click();
    await fill(page);
    await page.getByRole('button', { name: 'Register' }).click();
    await page.getByText('The poll is registered.').waitFor();
    await page.getByRole('link', { name: 'Correct or withdraw' }).click();
    await page.getByLabel('Sample size').fill('1,001');
    await page.getByLabel('Reason for the correction').fill('A digit was missing.');
    await page.getByRole('button', { name: 'Publish the correction' }).click();
    await page.getByText('1,001 people asked').first().waitFor();
    await page.getByText('A digit was missing.').waitFor();
    await page.goto('/polls/import');
    await page.getByLabel('Region').selectOption({ label: 'California' });
    const csv = table({ pollster: 'From a table' }, { pollster: 'Also from it' });
    await page.getByLabel('Table of polls (CSV)').setInputFiles({
      name: 'polls.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(csv),
    });
    await page.getByRole('button', { name: 'Show what it holds' }).click();
    await page.getByText('2 new polls').waitFor();
    await isSound(page, 'the preview');
    await page.getByRole('button', { name: 'Register 2 polls' }).click();
    await page.getByText('2 polls are registered.').waitFor();
    await page.getByRole('link', { name: /Also from it/ }).waitFor();
  }));

async function fill(page: Page): Promise<void> {
  await page.getByLabel('Region').selectOption({ label: 'California' });
  await page.getByLabel('Question', { exact: true }).selectOption({ label: 'Better off' });
  await page.getByLabel('Why it belongs to this question').fill('It asks what people expect.');
  await page.getByLabel('Exact wording').fill('Better or worse off?');
  for (const [n, label, share, kind] of [
    [1, 'Better', '40', 'For'],
    [2, 'Worse', '45', 'Against'],
    [3, 'Unsure', '15', 'Undecided'],
  ] as const) {
    await page.getByLabel(`Answer ${n}: Answer as published`).fill(label);
    await page.getByLabel(`Answer ${n}: Share`).fill(share);
    await page.getByLabel(`Answer ${n}: Counts as`).selectOption({ label: kind });
  }
  await page.getByLabel('Yes, they must add up to 100%').check();
  await page.getByLabel('Pollster', { exact: true }).fill('By hand');
  await page.getByLabel('No stake stated').check();
  await page.getByLabel('First day of asking').fill('2024-05-01');
  await page.getByLabel('Last day of asking').fill('2024-05-03');
  await page.getByLabel('Sample size').fill('101');
  await page.getByLabel('Address of the source').fill('https://example.org/by-hand');
}
