/** Claims about the room in a real browser: every page sound in every look; the tasks of a resident and a clerk on a phone without scripts, also in two windows. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import type { Person } from '../../platform/testing/person.ts';
import { isSound, looks, openSite, type Site } from '../../platform/testing/site.ts';
import { applicationFields, fresno, fundFields, openFundRoom, pledgeTo, type FundRoom } from './testing/room.ts';

let room: FundRoom;
let organiser: Person;
let site: Site;
/** One fund in each phase. */
let draft: string;
let applying: string;
let pledging: string;
let panel: string;
let decided: string;

const checks = 'Open to all who live here\nNo campaign on a ballot measure';

before(async () => {
  room = await openFundRoom();
  organiser = await room.official('organiser', fresno);
  const made = await organiser.post('/funds/new', { ...fundFields, title: 'Draft fund', checks });
  draft = (made.headers.get('location') ?? '').replace(/\/run$/, '');
  await makeApplying();
  pledging = await room.fund(organiser, { title: 'Pledge fund' });
  for (let at = 0; at < 2; at++) await room.application(pledging, organiser);
  await room.moveTo(pledging, 'pledging');
  await room.putPledges(pledging, 1, 12);
  panel = await room.fund(organiser, { title: 'Panel fund', deciding: 'panel' });
  await room.application(panel, organiser);
  await room.moveTo(panel, 'pledging');
  decided = await room.fund(organiser, { title: 'Granted fund' });
  await room.application(decided, organiser);
  await room.moveTo(decided, 'pledging');
  for (let at = 0; at < 3; at++) await pledgeTo(await room.person(fresno), decided, 1, '25');
  await room.moveTo(decided, 'deciding');
  await organiser.post(`${decided}/decide`, { reason: 'Pledges have closed.' });
  await organiser.post(`${decided}/stages`, { application: '1', milestone: '1', kind: 'accepted', reason: 'Seen.' });
  site = await openSite(room.app);
});
after(async () => {
  await site.close();
  await room.close();
});

/** With one refused application under appeal, one rewritten, one that waits, and terms that were changed. */
async function makeApplying(): Promise<void> {
  applying = await room.fund(organiser, { title: 'Open fund', checks });
  const fields = { ...applicationFields, title: 'A billboard' };
  const applicant = await room.person(fresno);
  for (let at = 0; at < 3; at++) await applicant.post(`${applying}/apply`, fields);
  const judge = (application: string, eligible: string, met: readonly string[]): Promise<Response> =>
    organiser.post(`${applying}/judge`, [
      ...Object.entries({ application, revision: '1', eligible, reason: 'As the rules say.' }),
      ...met.map((at) => ['met', at] as const),
    ]);
  await judge('1', 'no', ['0']);
  await applicant.post(`${applying}/appeal`, { application: '1', words: 'It praises no measure.' });
  await judge('2', 'yes', ['0', '1']);
  await applicant.post(`${applying}/apply`, { ...fields, number: '2' });
  await organiser.post(`${applying}/apply`, applicationFields);
  await judge('4', 'no', []);
  const change = { ...fundFields, title: 'Open fund', checks, closesAt: '2190-01-08T09:00', reason: 'A holiday.' };
  await organiser.post(`${applying}/edit`, change);
}

const pages = (): readonly string[] => [
  '/funds',
  '/funds/new',
  ...[draft, applying, pledging, panel, decided],
  `${applying}/versions`,
  `${applying}/apply`,
  `${applying}/apply?number=4`,
  `${applying}/run`,
  `${applying}/edit`,
  `${draft}/run`,
  `${draft}/edit`,
  `${decided}/run`,
];

for (const look of looks) {
  test(`every page is sound: ${look.name}`, () =>
    site.withPage({ ...look, cookie: organiser.cookie }, async (page) => {
      for (const path of pages()) {
        assert.equal((await page.goto(path))?.status(), 200, path);
        await page.evaluate(() =>
          document.querySelectorAll<HTMLDetailsElement>('main details').forEach((details) => (details.open = true)),
        );
        await isSound(page, path);
      }
    }));
}

const onPhone = <T>({ cookie }: Person, use: (page: Page) => Promise<T>): Promise<T> =>
  site.withPage({ width: 360, scripts: false, cookie }, use);

test('a resident applies on a phone without scripts; what is missing is said beside its field and nothing typed is lost', async () => {
  const resident = await room.person(fresno);
  await onPhone(resident, async (page) => {
    await page.goto(applying);
    await page.getByRole('link', { name: 'Apply', exact: true }).click();
    await page.getByLabel('Title').fill('A drinking fountain');
    await page.getByLabel('What you want to do, and for whom').fill('Water for all who walk by.');
    await page.getByLabel('Milestones').fill('It runs');
    await page.getByLabel('Who applies').fill('Neighbors of Oak Street');
    await page.getByRole('button', { name: 'Send the application' }).click();
    await page.getByText('Each line is a milestone').first().waitFor();
    await isSound(page, 'an application that came back');
    assert.equal(await page.getByLabel('Title').inputValue(), 'A drinking fountain');
    await page.getByLabel('Milestones').fill('It runs | 300');
    await page.getByLabel('How we reach you').fill('555 0100');
    await page.getByRole('button', { name: 'Send the application' }).click();
    await page.getByText('Your application was recorded.').waitFor();
    await page.locator('article', { hasText: 'A drinking fountain' }).getByText('Not looked at yet').waitFor();
  });
});

test('a resident pledges, is told what was typed wrongly, and takes the pledge back', async () => {
  const resident = await room.person(fresno);
  await onPhone(resident, async (page) => {
    await page.goto(pledging);
    const card = page.locator('#application-1');
    await card.getByLabel('Your pledge').fill('ten');
    await card.getByRole('button', { name: 'Pledge' }).click();
    await card.getByText('Please type an amount').waitFor();
    await isSound(page, 'a pledge that came back');
    assert.equal(await card.getByLabel('Your pledge').inputValue(), 'ten');
    await card.getByLabel('Your pledge').fill('10');
    await card.getByRole('button', { name: 'Pledge' }).click();
    await page.getByText('You pledge $10.').waitFor();
    await isSound(page, 'after a pledge');
    await card.getByRole('button', { name: 'Take it back' }).click();
    await page.getByText('Your pledge was taken back.').waitFor();
    assert.equal(await card.getByLabel('Your pledge').inputValue(), '');
  });
});

test('in two windows a resident pledges no more than the fund allows, and each window says what stands', async () => {
  const resident = await room.person(fresno);
  await onPhone(resident, (one) =>
    onPhone(resident, async (two) => {
      await one.goto(pledging);
      await two.goto(pledging);
      const say = async (page: Page, application: number, dollars: string): Promise<void> => {
        const card = page.locator(`#application-${application}`);
        await card.getByLabel('Your pledge').fill(dollars);
        await card.getByRole('button', { name: 'Pledge' }).click();
      };
      await say(one, 1, '60');
      await one.getByText('You pledge $60.').waitFor();
      await say(two, 2, '60');
      await two.getByText('In all that is more than the $100').first().waitFor();
      assert.equal(await two.locator('#application-2').getByLabel('Your pledge').inputValue(), '60');
      assert.equal(
        await two.locator('#application-1').getByLabel('Your pledge').inputValue(),
        '60',
        'of the other window',
      );
      await say(two, 2, '40');
      await two.getByText('You pledge $40.').waitFor();
    }),
  );
});

test('a clerk finds an application eligible, not one that was rewritten in another window; it is decided and paid', async () => {
  const path = await room.fund(organiser, { title: 'Story fund', checks });
  const applicant = await room.person(fresno);
  const clerk = await room.official('clerk', fresno);
  await applicant.post(`${path}/apply`, applicationFields);
  await onPhone(clerk, async (page) => {
    const find = async (): Promise<void> => {
      for (const check of checks.split('\n')) await page.getByLabel(check).check();
      await page.getByLabel('Eligible', { exact: true }).check();
      await page.getByLabel('Reason, for the public log').fill('A bench serves all.');
      await page.getByRole('button', { name: 'Record' }).click();
    };
    await page.goto(`${path}/run`);
    await onPhone(applicant, async (other) => {
      await other.goto(path);
      await other.getByRole('link', { name: 'Change or withdraw your application' }).click();
      await other.getByLabel('Title').fill('Two benches');
      await other.getByRole('button', { name: 'Save' }).click();
      await other.getByText('Your application was recorded.').waitFor();
    });
    await find();
    await page.getByText('The application was rewritten meanwhile.').first().waitFor();
    await isSound(page, 'a finding that came back');
    await find();
    await page.getByText('It is recorded, and in the public log.').waitFor();
    await room.moveTo(path, 'pledging');
    for (let at = 0; at < 3; at++) await pledgeTo(await room.person(fresno), path, 1, '25');
    await room.moveTo(path, 'deciding');
  });
  await onPhone(organiser, async (page) => {
    await page.goto(`${path}/run`);
    await page.getByLabel('Reason, for the public log').fill('Pledges have closed.');
    await page.getByRole('button', { name: 'Decide' }).click();
    await page.getByText('It is recorded, and in the public log.').waitFor();
  });
  await onPhone(clerk, async (page) => {
    await page.goto(`${path}/run`);
    const stage = page.locator('#stage-1-1');
    await stage.getByLabel('Reason, for the public log').fill('It is ordered.');
    await stage.getByRole('button', { name: 'Record' }).click();
    await stage.getByLabel('Record a payment').check();
    await stage.getByLabel('Sum in dollars').fill('49.91');
    await stage.getByLabel('Reason, for the public log').fill('As granted.');
    await stage.getByRole('button', { name: 'Record' }).click();
    await stage.getByText('$49.91 of $49.91 paid').waitFor();
    await isSound(page, 'a stage that is paid');
    await page.goto(path);
    await page.getByText('Paid ').first().waitFor();
  });
});
