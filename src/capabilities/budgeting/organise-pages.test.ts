/** Claims about the pages of organisers and officials, in a real browser: axe finds nothing, nothing sticks out, also after errors. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import type { PageOptions } from '../../platform/testing/browser.ts';
import { isSound, looks, openSite, type Site } from '../../platform/testing/site.ts';
import { official, putIdea } from './testing/officials.ts';
import { fresno, openResidentRoom, type Resident, type ResidentRoom } from './testing/resident-room.ts';

let room: ResidentRoom;
let organiser: Resident;
let site: Site;
before(async () => {
  room = await openResidentRoom();
  organiser = await official(room, 'organiser', { regionId: fresno });
  const limits = {
    minVotes: 20,
    exclusive: [['trees', 'clinic']],
    groups: [{ of: 'district', name: 'District 1', atMost: 500_000, atLeast: 100_000 }],
  } as const;
  const budget = await room.budget('seen', 'ideas', { limits });
  await room.budget('seen-draft', 'announced', { publishedAt: null });
  const idea = await putIdea(room, budget, undefined);
  await putIdea(room, budget, undefined, 'Benches');
  await organiser.post(
    `/budgets/seen/ideas/${idea}/review`,
    Object.entries({ verdict: 'feasible', reason: 'The pipes are there.', cost: '45,000' }),
  );
  site = await openSite(room.app);
});
after(async () => {
  await site.close();
  await room.close();
});

const open = <T>(options: PageOptions, use: (page: Page) => Promise<T>): Promise<T> =>
  site.withPage({ ...options, cookie: organiser.cookie }, use);

for (const look of looks) {
  test(`every page of organisers is sound: ${look.name}`, async () => {
    const paths = [
      '../organise',
      'new',
      'import',
      'seen/organise',
      'seen/organise/roles',
      'seen-draft/organise',
      'seen/organise/limits',
      'seen-draft/organise/limits',
      'seen',
      'seen/edit',
      'seen-draft/edit',
      'seen/review',
      'seen/review?state=feasible',
      'seen/organise/projects/new',
      'seen/organise/projects/trees',
    ];
    await open(look, async (page) => {
      for (const path of paths) {
        const answer = await page.goto(`/budgets/${path}`);
        assert.equal(answer?.status(), 200, path);
        await isSound(page, path);
      }
    });
  });

  test(`a form that comes back is sound, and leads to each field: ${look.name}`, async () => {
    await open(look, async (page) => {
      const forms: readonly (readonly [path: string, form: string])[] = [
        ['new', 'form[action$="/budgets/new"]'],
        ['seen-draft/organise', 'form[action$="/publish"]'],
        ['seen/organise/roles', 'form[action$="/organise/roles"]'],
        ['seen/edit', 'form[action$="/edit"]'],
        ['seen/organise/limits', 'form[aria-label]:has([name=minVotes])'],
        ['seen/organise/limits', 'form[aria-label]:has([name=projects])'],
        ['seen/organise/limits', 'form[aria-label]:has([name=group])'],
        ['seen/organise/limits', 'form[aria-label]:has([name=limit])'],
        ['seen/review', 'form[action$="/review"]'],
        ['seen/organise/projects/new', 'form[action$="/projects"]'],
        ['import', 'form[action$="/import"]'],
      ];
      for (const [path, form] of forms) {
        await page.goto(`/budgets/${path}`);
        await page.locator(`${form} .actions button`).first().click();
        await page.waitForSelector('.error-summary');
        await isSound(page, `${path} after an error`);
        const link = page.locator('.error-summary a').first();
        await link.click();
        const target = await page.evaluate(() => document.activeElement?.getAttribute('name') ?? '');
        assert.notEqual(target, '', `${path}: the first error leads to no field`);
      }
    });
  });
}

test('the problems of a refused file stand in one table, on a phone as well', async () => {
  await open({ width: 320 }, async (page) => {
    await page.goto('/budgets/import');
    await page.locator('input[type=file]').setInputFiles({
      name: 'bad.pb',
      mimeType: 'text/plain',
      buffer: Buffer.from('META\nkey;value\nbudget;much\nPROJECTS\nproject_id;cost\n1;x\nVOTES\nvoter_id;vote\na;2\n'),
    });
    await page.locator('select[name=region]').selectOption(fresno);
    await page.locator('form[action$="/import"] .actions button').click();
    await page.waitForSelector('table');
    assert.ok((await page.locator('tbody tr').count()) >= 4);
    await isSound(page, 'a refused file');
  });
});

test('without scripts an organiser makes a draft, publishes it and reads it back in the console', async () => {
  await open({ scripts: false, width: 360 }, async (page) => {
    await page.goto('/budgets/new');
    await page.fill('[name=title]', 'Made without scripts');
    await page.selectOption('[name=region]', fresno);
    await page.fill('[name=amount]', '250,000');
    await page.fill('[name=votingOpenAt]', '2099-07-01T09:00');
    await page.fill('[name=votingCloseAt]', '2099-07-15T20:00');
    await page.locator('form[action$="/budgets/new"] .actions button').click();
    await page.waitForURL('**/budgets/made-without-scripts/organise');
    await page.fill('[name=publishReason]', 'Adopted by the board.');
    await page.locator('form[action$="/publish"] button').click();
    await page.getByText('The budget is published.').waitFor();
    assert.match(await page.locator('.timeline').innerText(), /Published[\s\S]*Adopted by the board/);
  });
});
