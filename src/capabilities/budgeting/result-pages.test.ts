/** Claims about the result in a real browser: accessible and readable in every state, and followed live. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { isSound, looks, openSite, unfold, type Site } from '../../platform/testing/site.ts';
import { countVotes } from './count-votes.ts';
import { importPb } from './import-budget.ts';
import { requestCount } from './request-count.ts';
import { findBudget, findBudgetById, type NewBudget } from './store/budgets.ts';
import { announcedElection } from './testing/announced-election.ts';
import { putBallots } from './testing/cast-ballots.ts';
import { official } from './testing/officials.ts';
import { fresno, openResidentRoom, type Resident, type ResidentRoom } from './testing/resident-room.ts';

let room: ResidentRoom;
let auditor: Resident;
let site: Site;
let announced: string;
before(async () => {
  room = await openResidentRoom();
  auditor = await official(room, 'auditor', { regionId: fresno });
  await room.budget('early', 'voting');
  await askForCount('counting');
  await countVotes(room.platform, await askForCount('done'));
  const failed = await askForCount('failed');
  await sql`update count_run set state = 'failed', problem = 'x' where budget_id = ${failed}`.execute(room.platform.db);
  await countVotes(
    room.platform,
    await askForCount('tied', { amount: 300_000, rule: 'greedy', completion: 'none' }, 300_000),
  );
  const elsewhere = { fileName: 'elsewhere.pb', regionId: fresno, source: '', createdBy: null };
  const imported = await importPb(room.platform, announcedElection(['rule;greedy'], 'pool'), elsewhere);
  assert.ok(imported.ok);
  announced = imported.value.slug;
  await countVotes(room.platform, (await findBudget(room.platform.db, announced))?.id ?? 0);
  site = await openSite(room.app);
});
after(async () => {
  await site.close();
  await room.close();
});

async function askForCount(slug: string, more: Partial<NewBudget> = {}, sameCost?: number): Promise<number> {
  const id = await room.budget(slug, 'closed', more);
  if (sameCost !== undefined)
    await sql`update project set cost = ${sameCost} where budget_id = ${id}`.execute(room.platform.db);
  const chosen = (voters: number, ballot: readonly number[]) =>
    Array.from({ length: voters }, () => ({ chosen: ballot }));
  await putBallots(room.platform.db, id, [...chosen(14, [0, 1]), ...chosen(6, [2, 3])]);
  const budget = await findBudgetById(room.platform.db, id);
  assert.ok(budget);
  await room.platform.db.transaction().execute((tx) => requestCount(room.platform, tx, budget));
  return id;
}

for (const look of looks) {
  test(`every state of a result is sound: ${look.name}`, async () => {
    const paths = [
      'early/results',
      'counting/results',
      'failed/results',
      'done/results',
      'done/results?progress=1',
      'done/results/projects/trees',
      'done/results/projects/clinic',
      'tied/results',
      'tied/results/projects/library',
      `${announced}/results`,
      'done/results/recount',
    ];
    await site.withPage({ ...look, cookie: auditor.cookie }, async (page) => {
      for (const path of paths) {
        assert.equal((await page.goto(`/budgets/${path}`))?.status(), 200, path);
        await unfold(page);
        await isSound(page, path);
      }
      await page.locator('form[action$="/recount"] button').click();
      await page.waitForSelector('.error-summary');
      await isSound(page, 'the recount form after an error');
    });
  });
}

test('who watches a count is led to the result when it is published, without loading the page again', async () => {
  const id = await askForCount('watched');
  await site.withPage({ width: 360 }, async (page) => {
    await page.goto('/budgets/watched/results');
    await page.getByText('The count starts within seconds').waitFor();
    await page.waitForTimeout(300);
    await countVotes(room.platform, id);
    await page.getByRole('link', { name: 'See the result' }).click();
    await page.getByText('3 of 4 projects are funded.').waitFor();
  });
});
