/** Claims about the pages of organisers and officials, in a real browser: axe finds nothing, nothing sticks out, also after errors. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { serve, type ServerType } from '@hono/node-server';
import type { Page } from 'playwright-core';
import {
  axeProblems,
  openBrowser,
  sideways,
  type OpenBrowser,
  type PageOptions,
} from '../../platform/testing/browser.ts';
import { official, putIdea } from './testing/officials.ts';
import { fresno, openResidentRoom, type Resident, type ResidentRoom } from './testing/resident-room.ts';

let room: ResidentRoom;
let organiser: Resident;
let server: ServerType;
let browser: OpenBrowser;
let baseUrl: string;
before(async () => {
  room = await openResidentRoom();
  organiser = await official(room, 'organiser', { regionId: fresno });
  const budget = await room.budget('seen', 'ideas');
  await room.budget('seen-draft', 'announced', { publishedAt: null });
  const idea = await putIdea(room, budget, undefined);
  await putIdea(room, budget, undefined, 'Benches');
  await organiser.post(
    `/budgets/seen/ideas/${idea}/review`,
    Object.entries({ verdict: 'feasible', reason: 'The pipes are there.', cost: '45,000' }),
  );
  await new Promise<void>((listening) => {
    server = serve({ fetch: room.app.fetch, port: 0, hostname: 'localhost' }, (address) => {
      baseUrl = `http://localhost:${address.port}`;
      listening();
    });
  });
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
  await new Promise((closed) => server.close(closed));
  await room.close();
});

const cookies = () => [
  {
    name: 'concord',
    value: organiser.cookie.slice('concord='.length),
    domain: 'localhost',
    path: '/',
    expires: -1,
    httpOnly: true,
    secure: false,
    sameSite: 'Lax' as const,
  },
];
const open = <T>(options: PageOptions, use: (page: Page) => Promise<T>): Promise<T> =>
  browser.withPage({ ...options, baseUrl, storage: { cookies: cookies(), origins: [] } }, use);

/** Together they show every page in both widths, colours and languages: a form that comes back holds all its page holds. */
const looks: readonly (PageOptions & { readonly afterError: PageOptions })[] = [
  { width: 320, colours: 'light', afterError: { width: 1280, colours: 'dark', locale: 'es' } },
  { width: 1280, colours: 'light', locale: 'es', afterError: { width: 320, colours: 'dark' } },
];
const nameOf = (look: PageOptions): string => `${look.width} px, ${look.colours}, ${look.locale ?? 'en'}`;
const isFine = async (page: Page, where: string): Promise<void> => {
  assert.deepEqual(await axeProblems(page), [], where);
  assert.deepEqual(await sideways(page), { pixels: 0, elements: [] }, where);
};

for (const { afterError, ...look } of looks) {
  test(`every page of organisers is accessible and fits: ${nameOf(look)}`, async () => {
    const paths = [
      '../organise',
      'new',
      'import',
      'seen/organise',
      'seen-draft/organise',
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
        await isFine(page, path);
      }
    });
  });

  test(`a form that comes back is accessible, and leads to each field: ${nameOf(afterError)}`, async () => {
    await open(afterError, async (page) => {
      const forms: readonly (readonly [path: string, form: string])[] = [
        ['new', 'form[action$="/budgets/new"]'],
        ['seen-draft/organise', 'form[action$="/publish"]'],
        ['seen/organise', 'form[action$="/organise/roles"]'],
        ['seen/edit', 'form[action$="/edit"]'],
        ['seen/review', 'form[action$="/review"]'],
        ['seen/organise/projects/new', 'form[action$="/projects"]'],
        ['import', 'form[action$="/import"]'],
      ];
      for (const [path, form] of forms) {
        await page.goto(`/budgets/${path}`);
        await page.locator(`${form} .actions button`).first().click();
        await page.waitForSelector('.error-summary');
        await isFine(page, `${path} after an error`);
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
    await isFine(page, 'a refused file');
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
