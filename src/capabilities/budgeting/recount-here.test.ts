/** Claims about the recount in the reader's own browser: a real count in a real Chromium, under the server's own policy. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { Page, Route } from 'playwright-core';
import { isSound, looks, openSite, type Site } from '../../platform/testing/site.ts';
import { countVotes } from './count-votes.ts';
import { requestCount } from './request-count.ts';
import { findBudgetById } from './store/budgets.ts';
import { putBallots } from './testing/cast-ballots.ts';
import { openResidentRoom, type ResidentRoom } from './testing/resident-room.ts';

let room: ResidentRoom;
let site: Site;
before(async () => {
  room = await openResidentRoom();
  const id = await room.budget('done', 'closed');
  const chosen = (voters: number, ballot: readonly number[]) =>
    Array.from({ length: voters }, () => ({ chosen: ballot }));
  await putBallots(room.platform.db, id, [...chosen(14, [0, 1]), ...chosen(6, [2, 3])]);
  const budget = await findBudgetById(room.platform.db, id);
  assert.ok(budget);
  await room.platform.db.transaction().execute((tx) => requestCount(room.platform, tx, budget));
  await countVotes(room.platform, id);
  site = await openSite(room.app);
});
after(async () => {
  await site.close();
  await room.close();
});

/** What Content Security Policy refused, and what went wrong in scripts. */
function watched(page: Page): readonly string[] {
  const wrong: string[] = [];
  page.on('pageerror', (problem) => wrong.push(problem.message));
  page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
  return wrong;
}

/** The export as it would be after somebody had a hand in it. */
const tampered = (change: (text: string) => string) => async (route: Route) => {
  const answer = await route.fetch();
  await route.fulfill({ response: answer, body: change(await answer.text()) });
};
const exportFile = '**/budgets/done/export.json';
const start = (page: Page) => page.getByRole('button', { name: 'Recount this in my browser' });
const verdict = (page: Page) => page.locator('recount-here [data-verdict]:visible');

for (const look of looks.filter(({ scripts }) => scripts)) {
  test(`a reader counts the result again, and is told that it is right: ${look.name}`, async () => {
    await site.withPage(look, async (page) => {
      const wrong = watched(page);
      const asked: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      await page.goto('/budgets/done/results');
      await page.locator('recount-here [data-start]').waitFor();
      assert.ok(!asked.some((path) => path.includes('recount-worker')), 'the rules are loaded on demand');
      await page.locator('recount-here [data-start]').click();
      await verdict(page).waitFor();
      assert.match(await verdict(page).innerText(), /The result is right|El resultado es correcto/);
      assert.match(await verdict(page).innerText(), /kB[\s\S]*\d seconds|kB[\s\S]*\d segundos/);
      assert.ok(asked.some((path) => path.includes('recount-worker')) && asked.includes('/budgets/done/export.json'));
      assert.deepEqual(wrong, []);
      await isSound(page, 'after the recount');
    });
  });
}

test('before the click a result loads less than 4 kB of script, and all the rules are less than 30 kB', async () => {
  const size = async (name: string): Promise<number> => {
    const { dir, scripts } = room.platform.assets;
    return gzipSync(await readFile(join(dir, basename(scripts[name] ?? '')))).length;
  };
  assert.ok((await size('recount')) < 4_000, `the island: ${await size('recount')} bytes`);
  assert.ok((await size('recount-worker')) < 30_000, `the rules: ${await size('recount-worker')} bytes`);
});

test('without scripts there is no button, and the command for a terminal stands there', async () => {
  await site.withPage({ scripts: false }, async (page) => {
    await page.goto('/budgets/done/results');
    assert.equal(await page.locator('recount-here').isVisible(), false);
    await page.getByText('./concord recount FILE.json').waitFor();
  });
});

test('by the keyboard alone: the steps are said, the focus stays, and the recount can be done once more', async () => {
  await site.withPage({}, async (page) => {
    await page.goto('/budgets/done/results');
    await start(page).focus();
    await page.keyboard.press('Enter');
    await verdict(page).waitFor();
    assert.equal(await page.locator('[role=status] [data-verdict]:visible').count(), 1, 'read out when it appears');
    const again = page.getByRole('button', { name: 'Recount once more' });
    assert.ok(await again.evaluate((button) => button === document.activeElement));
    await page.keyboard.press('Enter');
    await page.getByText('The result is right').waitFor();
  });
});

test('a recount under way says where it is, and can be stopped', async () => {
  await site.withPage({}, async (page) => {
    const held: Route[] = [];
    await page.route(exportFile, (route) => void held.push(route));
    await page.goto('/budgets/done/results');
    await start(page).click();
    await page.getByRole('progressbar', { name: 'Progress of the recount' }).waitFor();
    assert.equal(await page.locator('[data-said]').textContent(), 'Step 1 of 3: downloading the ballots');
    await isSound(page, 'during the recount');
    const stop = page.getByRole('button', { name: 'Stop the recount' });
    assert.ok(await stop.evaluate((button) => button === document.activeElement));
    await stop.click();
    await page.getByText('The recount was stopped.').waitFor({ state: 'attached' });
    assert.equal(await page.locator('recount-here progress').isVisible(), false);
    assert.equal(await verdict(page).count(), 0);
    await page.unroute(exportFile);
    await page.getByRole('button', { name: 'Recount once more' }).click();
    await page.getByText('The result is right').waitFor();
  });
});

const lies: readonly (readonly [what: string, change: (text: string) => string, said: readonly RegExp[]])[] = [
  [
    'a ballot is another one',
    (text) => text.replace('"chosen":[[0,1],', '"chosen":[[0],'),
    [/contents of the file do not have the digest it states/],
  ],
  [
    'a winner is another one',
    (text) => text.replace('"winners":["', '"winners":["clinic","'),
    [/funds other projects than the file says/, /Funded only by what the file says: A mobile clinic\./],
  ],
  ['only the digest is another one', (text) => text.replace(/"sha256:\w{8}/, '"sha256:00000000'), [/digest it states/]],
  ['it is another result', (text) => text.replace(/"digest":"\w+:\w+"/, '"digest":"x"'), [/not the one of this page/]],
  ['it is no result', () => '{"format":"something else"}', [/not a result that can be counted/, /format/]],
  ['it is cut off', (text) => text.slice(0, 200), [/not a result that can be counted/, /JSON/]],
];

test('when the file was tampered with, the reader is told what differs', async () => {
  await site.withPage({}, async (page) => {
    for (const [what, change, said] of lies) {
      await page.route(exportFile, tampered(change));
      await page.goto('/budgets/done/results');
      await start(page).click();
      await verdict(page).waitFor();
      const words = await verdict(page).innerText();
      assert.match(words, /The recount differs/, what);
      for (const sentence of said) assert.match(words, sentence, what);
      await isSound(page, what);
      await page.unroute(exportFile);
    }
  });
});

test('when the file cannot be had, that is said, and nothing about the result', async () => {
  await site.withPage({}, async (page) => {
    await page.goto('/budgets/done/results');
    await page.route(exportFile, (route) => route.fulfill({ status: 503, body: 'busy' }));
    await start(page).click();
    await page.getByText('The server did not give out the file (answer 503).').waitFor();
    await page.unroute(exportFile);
    await page.route(exportFile, (route) => route.abort());
    await page.getByRole('button', { name: 'Recount once more' }).click();
    await page.getByText('The file could not be downloaded.').waitFor();
    assert.equal(await page.getByText('The recount differs').isVisible(), false);
  });
});
