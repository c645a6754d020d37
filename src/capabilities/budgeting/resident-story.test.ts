/**
 * A resident's whole task in a real browser: on a phone without scripts, by keyboard alone, from an idea to each kind of
 * ballot; then what the scripts add. Every page on the way is looked at by axe.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import type { Page } from 'playwright-core';
import type { PageOptions } from '../../platform/testing/browser.ts';
import { isSound, looks, openSite, type Site } from '../../platform/testing/site.ts';
import { fresno, openResidentRoom, type Resident, type ResidentRoom } from './testing/resident-room.ts';

/** Goes on with the tabulator key until the element has the focus: what cannot be reached so fails. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    if ((await page.locator(selector).and(page.locator(':focus')).count()) > 0) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`${selector} cannot be reached by keyboard`);
}

const press = async (page: Page, selector: string, key: string): Promise<void> => {
  await tabTo(page, selector);
  await page.keyboard.press(key);
};

async function follow(page: Page, selector: string): Promise<void> {
  await tabTo(page, selector);
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  await isSound(page);
}

const cast = 'button[value=cast]';

describe('a resident', () => {
  let room: ResidentRoom;
  let resident: Resident;
  let site: Site;

  before(async () => {
    room = await openResidentRoom();
    site = await openSite(room.app);
    resident = await room.resident(fresno);
    await room.budget('ideas', 'ideas', { title: 'Cooler streets' });
    await room.budget('approval', 'voting');
    await room.budget('knapsack', 'voting', { ballotType: 'knapsack', hypothetical: true });
    await room.budget('points', 'voting', { ballotType: 'cumulative', points: 10 });
    await room.budget('review', 'review');
    await room.budget('closed', 'closed');
    await room.budget('announced', 'announced');
    await room.budget('elsewhere', 'closed', { importedFile: Buffer.from('x'), importedFrom: 'Pabulib' });
  });
  after(async () => {
    await site.close();
    await room.close();
  });

  const onPage = (options: PageOptions, use: (page: Page) => Promise<void>): Promise<void> =>
    site.withPage({ ...options, cookie: resident.cookie }, use);
  const phone: PageOptions = { width: 320, height: 640, scripts: false };

  it('finds the budget, is told what is missing, and submits an idea', () =>
    onPage(phone, async (page) => {
      await page.goto('/budgets');
      await isSound(page);
      await follow(page, 'main a[href="/budgets/ideas"]');
      await follow(page, 'a[href="/budgets/ideas/ideas/new"]');
      await tabTo(page, '#field-title');
      await page.keyboard.type('Shade at the clinic');
      await follow(page, 'form.form button');
      assert.match(await page.locator('.error-summary').innerText(), /Write what should be done and why/);
      assert.equal(await page.locator('#field-title').inputValue(), 'Shade at the clinic');
      await tabTo(page, '#field-description');
      await page.keyboard.type('Patients wait in the sun.');
      await follow(page, 'form.form button');
      assert.match(await page.locator('main').innerText(), /Your idea is recorded/);
      assert.equal(await page.locator('h1').innerText(), 'Shade at the clinic');
      await follow(page, 'a[href="/budgets/ideas/ideas"]');
      assert.equal(await page.locator('article').count(), 1);
    }));

  it('approves projects and gets a receipt', () =>
    onPage(phone, async (page) => {
      await page.goto('/budgets/approval');
      await isSound(page);
      await follow(page, 'a[href="/budgets/approval/vote"]');
      await follow(page, cast);
      assert.match(await page.locator('.error-summary').innerText(), /Nothing is chosen yet/);
      await press(page, 'input[value=library]', 'Space');
      await follow(page, cast);
      assert.equal(new URL(page.url()).pathname, '/budgets/approval/vote/receipt');
      assert.match(await page.locator('.receipt').innerText(), /Evening hours at the library/);
      await follow(page, 'a[href="/budgets/approval/vote"]');
      assert.equal(await page.locator('input[value=library]').isChecked(), true);
    }));

  it('packs a knapsack that is too full, is told by how much, and puts it right', () =>
    onPage({ ...phone, colours: 'dark' }, async (page) => {
      await page.goto('/budgets/knapsack/vote');
      await isSound(page);
      const boxes = page.locator('input[type=checkbox]');
      for (const value of await boxes.evaluateAll((all) => all.map((box) => (box as HTMLInputElement).value))) {
        await press(page, `input[value=${value}]`, 'Space');
      }
      await follow(page, 'button[value=recount]');
      assert.match(await page.locator('[data-sum]').innerText(), /\$400,000 over the budget of \$1,000,000/);
      await follow(page, cast);
      assert.match(await page.locator('.error-summary').innerText(), /cost \$400,000 more than there is/);
      assert.equal(await page.locator('input:checked').count(), 4);
      await press(page, 'input[value=clinic]', 'Space');
      await follow(page, cast);
      assert.match(await page.locator('.receipt').innerText(), /\$900,000/);
    }));

  it('shares out points, with what was typed kept when it cannot be read', () =>
    onPage(phone, async (page) => {
      await page.goto('/budgets/points/vote');
      await isSound(page);
      await tabTo(page, '[name=points-trees]');
      await page.keyboard.type('7');
      await tabTo(page, '[name=points-clinic]');
      await page.keyboard.type('5');
      await follow(page, cast);
      assert.match(await page.locator('.error-summary').innerText(), /You gave 12 points, and there are 10/);
      assert.equal(await page.locator('[name=points-clinic]').inputValue(), '5');
      await tabTo(page, '[name=points-clinic]');
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type('3');
      await follow(page, cast);
      assert.match(await page.locator('.receipt').innerText(), /Shade trees: 7 points/);
    }));

  it('sees the running total change with every choice where there are scripts', () =>
    onPage({ width: 360 }, async (page) => {
      await page.goto('/budgets/knapsack/vote');
      await page.evaluate(() => customElements.whenDefined('ballot-form'));
      const sum = page.locator('[data-sum]');
      assert.equal(await sum.innerText(), '$100,000 left of $1,000,000');
      await page.locator('input[value=clinic]').press('Space');
      assert.equal(await sum.innerText(), '$400,000 over the budget of $1,000,000');
      await page.goto('/budgets/points/vote');
      await page.evaluate(() => customElements.whenDefined('ballot-form'));
      await page.getByRole('button', { name: 'One point less: Shade trees' }).press('Enter');
      assert.equal(await sum.innerText(), '1 of 10 points left');
      await isSound(page);
    }));

  it('sees the number of ballots move without loading the page again', () =>
    onPage({}, async (page) => {
      await page.goto('/budgets/approval');
      await page.evaluate(() => customElements.whenDefined('live-region'));
      await page.locator('text=fewer than 10').waitFor();
      const id =
        (await sql<{ id: number }>`select id from budget where slug = 'approval'`.execute(room.platform.db)).rows[0]
          ?.id ?? 0;
      await sql`insert into ballot_fold (budget_id, voters, folded_at) values (${id}, 1234, now())`.execute(
        room.platform.db,
      );
      // The page may still be connecting.
      for (let tries = 0; tries < 50 && (await page.locator('text=1,234').count()) === 0; tries += 1) {
        room.platform.live.announce(`budget:${id}`);
        await page.waitForTimeout(100);
      }
      await page.locator('text=1,234').waitFor();
    }));

  it('cannot see the ballot again with "back" after signing out', () =>
    onPage({}, async (page) => {
      await page.goto('/budgets/approval/vote/receipt');
      await page.goto('/budgets');
      await page.context().clearCookies();
      await page.goBack();
      assert.doesNotMatch(await page.content(), /Evening hours/);
    }));

  for (const look of looks) {
    it(`finds every page sound: ${look.name}`, () =>
      onPage(look, async (page) => {
        const budgets = ['announced', 'ideas', 'review', 'approval', 'closed', 'elsewhere'].map(
          (slug) => `/budgets/${slug}`,
        );
        const more = [
          '/ideas/ideas',
          '/ideas/ideas?state=feasible',
          '/review/ideas/new',
          '/approval/projects/trees',
          '/closed/vote',
          '/points/vote',
          '/knapsack/vote/receipt',
          '/approval/export.pb',
        ];
        for (const path of ['/budgets', ...budgets, ...more.map((rest) => `/budgets${rest}`)]) {
          await page.goto(path);
          await isSound(page);
        }
      }));
  }
});
