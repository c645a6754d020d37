/** The room in a real browser: every page in five looks, and one story for each role. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { isSound, looks, openSite, unfold, type Site } from '../../platform/testing/site.ts';
import { countBallots } from './count-ballots.ts';
import { findReferendum } from './store/referendums.ts';
import { putBallots } from './store/seed.ts';
import { fresno, kern, openReferendumRoom, state, twoKeys, type Person, type ReferendumRoom } from './testing/room.ts';

describe('referendums in a browser', () => {
  let room: ReferendumRoom;
  let site: Site;
  let people: Readonly<Record<'resident' | 'voter' | 'clerk' | 'organiser', Person>>;
  before(async () => {
    room = await openReferendumRoom();
    site = await openSite(room.app);
    people = {
      resident: await room.person(fresno),
      voter: await room.person(fresno),
      clerk: await room.person(state, 'clerk'),
      organiser: await room.person(state, 'organiser'),
    };
    const regions = { of: 1, in: 2 };
    const keys = [
      ...twoKeys,
      { kind: 'regions', threshold: regions, comparison: 'more-than', regions, regionsComparison: 'at-least' },
      { kind: 'approval-quorum', threshold: { of: 1, in: 4 }, comparison: 'at-least' },
    ] as const;
    await room.referendum('open', { keys, hypothetical: true });
    const reported = await room.referendum('reported', { kind: 'reported', keys });
    await room.move(reported, 'over');
    for (const region of [fresno, kern])
      await room.app.request('/api/referendums/reported/returns', {
        method: 'POST',
        headers: { authorization: `Bearer ${people.clerk.token}`, 'content-type': 'application/json' },
        body: JSON.stringify({
          key: crypto.randomUUID(),
          returns: [{ region, registered: 1_000, ballots: 700, yes: region === kern ? 300 : 450, no: 200 }],
        }),
      });
    const counted = await room.referendum('counted', { keys });
    await putBallots(room.platform.db, counted, [
      { choice: 'yes', region: fresno, many: 30 },
      { choice: 'no', region: fresno, many: 40 },
      { choice: 'yes', region: kern, many: 14 },
      { choice: 'no', region: kern, many: 12 },
      { choice: 'no', region: null, many: 3 },
    ]);
    await room.move(counted, 'over');
    await countBallots(room.platform, counted);
    await people.voter.post('/referendums/open/vote', { choice: 'blank', key: crypto.randomUUID() });
  });
  after(async () => {
    await site.close();
    await room.close();
  });

  const pages = [
    ['/referendums', undefined],
    ['/referendums/open', undefined],
    ['/referendums/reported', undefined],
    ['/referendums/counted', undefined],
    ['/referendums/counted/export', undefined],
    ['/referendums/open/forecast', undefined],
    ['/referendums/open/forecast?support=52&error=3', undefined],
    ['/referendums/open/forecast?support=x&low=-1', undefined],
    ['/referendums/open/vote', 'voter'],
    ['/referendums/open/vote/receipt', 'voter'],
    ['/referendums/organise', 'organiser'],
    ['/referendums/new', 'organiser'],
    ['/referendums/reported/organise', 'organiser'],
    [`/referendums/reported/returns?region=${encodeURIComponent(kern)}`, 'clerk'],
  ] as const;

  for (const look of looks)
    it(`is sound on every page: ${look.name}`, async () => {
      for (const [path, who] of pages) {
        const cookie = who === undefined ? {} : { cookie: people[who].cookie };
        await site.withPage({ ...look, ...cookie }, async (page) => {
          const answer = await page.goto(path);
          assert.equal(answer?.status(), path.includes('support=x') ? 422 : 200, path);
          // The folded tables are part of the page.
          await unfold(page);
          await isSound(page, path);
        });
      }
    });

  const phone = looks[1]!;

  it('lets a resident vote on a phone without scripts, keep the receipt, and vote anew', async () => {
    await site.withPage({ ...phone, locale: 'en-US', cookie: people.resident.cookie }, async (page) => {
      await page.goto('/referendums/open');
      await page.getByRole('link', { name: 'Vote', exact: true }).click();
      await page.getByRole('button', { name: 'Cast my ballot' }).click();
      assert.match(await page.locator('.error-summary').innerText(), /Choose yes, no or blank/);
      await isSound(page, 'nothing chosen');
      await page.getByLabel('Yes', { exact: true }).check();
      await page.getByRole('button', { name: 'Cast my ballot' }).click();
      assert.match(await page.locator('.receipt').innerText(), /First ballot/);
      await page.getByRole('link', { name: 'Change my vote' }).click();
      assert.ok(await page.getByLabel('Yes', { exact: true }).isChecked());
      await page.getByLabel('No', { exact: true }).check();
      await page.getByRole('button', { name: 'Cast my ballot' }).click();
      assert.match(await page.locator('.receipt').innerText(), /Ballot number 2/);
    });
  });

  it('lets an organiser make a referendum with two keys without scripts, and publish it', async () => {
    await site.withPage({ ...looks[3]!, cookie: people.organiser.cookie }, async (page) => {
      await page.goto('/referendums/organise');
      await page.getByRole('link', { name: 'New referendum' }).click();
      await page.getByLabel('Neutral title').fill('Story of an organiser');
      await page.getByLabel('The question, word for word').fill('Should it be told?');
      await page.getByLabel('Argument for yes').first().fill('It is short.');
      await page.getByLabel('Argument for no').first().fill('It is long.');
      await page.getByLabel('Region', { exact: true }).selectOption({ label: 'California' });
      await page.getByLabel('Key 2: Kind').selectOption('turnout');
      await page.locator('[name=key-1-share]').fill('50%');
      await page.getByRole('button', { name: 'Add another key' }).click();
      assert.equal(await page.getByLabel('Neutral title').inputValue(), 'Story of an organiser');
      await page.getByRole('button', { name: 'Make the draft' }).click();
      await isSound(page, 'dates are missing');
      await page.getByLabel('Voting opens').fill('2099-03-01T07:00');
      // Enter in a field sends the form; it does not add a key.
      await page.getByLabel('Voting closes').fill('2099-03-01T20:00');
      await page.getByLabel('Neutral title').press('Enter');
      await page.getByLabel('Reason (public)').fill('Called by the legislature.');
      await page.getByRole('button', { name: 'Publish' }).click();
      await page.getByRole('link', { name: 'Public page' }).click();
      assert.match(await page.locator('#keys').innerText(), /At least 50% of registered voters take part/);
      await isSound(page);
    });
    assert.equal((await findReferendum(room.platform.db, 'story-of-an-organiser'))?.keys.length, 2);
  });

  it('lets a county clerk enter a return on a phone without scripts, and correct it with a reason', async () => {
    const clerk = await room.person(fresno, 'clerk');
    const id = await room.referendum('clerk-story', { kind: 'reported', regionId: fresno });
    await room.move(id, 'over');
    await site.withPage({ ...phone, locale: 'en-US', cookie: clerk.cookie }, async (page) => {
      await page.goto('/referendums/clerk-story');
      await page.getByRole('link', { name: 'Enter returns' }).click();
      await page.getByRole('link', { name: 'Fresno County' }).click();
      for (const [label, figure] of [
        ['Registered voters', '1000'],
        ['Ballots cast', '700'],
        ['Yes', '400'],
        ['No', '350'],
      ] as const)
        await page.getByLabel(label, { exact: true }).fill(figure);
      await page.getByRole('button', { name: 'Enter', exact: true }).click();
      assert.match(await page.locator('.error-summary').innerText(), /yes and no together are more than the ballots/);
      await isSound(page, 'more votes than ballots');
      await page.getByLabel('No', { exact: true }).fill('250');
      await page.getByRole('button', { name: 'Enter', exact: true }).click();
      await page.getByRole('link', { name: 'Fresno County' }).click();
      await page.getByLabel('Yes', { exact: true }).fill('401');
      await page.getByLabel('Why it is corrected (public)').first().fill('A ballot was found.');
      await page.getByRole('button', { name: 'Enter', exact: true }).click();
      await page.goto('/referendums/clerk-story');
      assert.match(await page.locator('#result').innerText(), /359 yes votes needed of 651 yes and no, 401 cast/);
    });
    const rows = await sql`select from referendum_return where referendum_id = ${id}`.execute(room.platform.db);
    assert.equal(rows.rows.length, 2);
  });

  it('shows a return on an open page as soon as a clerk enters it', async () => {
    const id = await room.referendum('live', { kind: 'reported', regionId: fresno });
    await room.move(id, 'over');
    await site.withPage({ ...looks[3]!, scripts: true }, async (page) => {
      await page.goto('/referendums/live');
      assert.match(await page.locator('#standing').innerText(), /No region has returned/);
      const fields = { registered: '100', ballots: '60', yes: '40', no: '20' };
      const key = crypto.randomUUID();
      await people.clerk.post('/referendums/live/returns', { key, region: fresno, seen: '0', ...fields });
      await page.getByText('So far, the measure would carry').waitFor();
      await isSound(page, 'after it changed');
    });
  });
});
