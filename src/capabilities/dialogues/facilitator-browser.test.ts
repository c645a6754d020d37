/** Claims about the pages of facilitators and moderators in a real browser: sound in every look, whole tasks without scripts and by keyboard. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import type { PageOptions } from '../../platform/testing/browser.ts';
import { isSound, looks, openSite, type Site } from '../../platform/testing/site.ts';
import { waitingStatement, withRole } from './testing/facilitating.ts';
import { fresno, openDialogueRoom, state, type DialogueRoom, type Person } from './testing/room.ts';

let room: DialogueRoom;
let facilitator: Person;
let site: Site;
const dayMs = 86_400_000;

before(async () => {
  room = await openDialogueRoom();
  facilitator = await room.person(state, 'facilitator');
  const now = room.platform.now().getTime();
  const seen = await room.conversation('seen', {
    title: 'Water in the valley',
    translations: { es: { title: 'Agua en el valle' } },
  });
  await room.conversation('seen-draft', { publishedAt: null }, []);
  const [opensAt, closesAt] = [new Date(now - 5 * dayMs), new Date(now - dayMs)];
  await room.conversation('seen-closed', { opensAt, closesAt });
  await room.conversation('seen-reported', { opensAt, closesAt });
  await waitingStatement(room, seen, 'Local taxes should stay inside the county in which they are paid.');
  const translated = await waitingStatement(room, seen, 'Rivers should have rights of their own.');
  const rejected = await waitingStatement(room, seen, 'Buy my filters.');
  const merged = await waitingStatement(room, seen, 'Settle water rights first.');
  const moderate = '/conversations/seen/moderate';
  const text = 'Los ríos deberían tener derechos propios.';
  const prepared: readonly (readonly [path: string, fields: Readonly<Record<string, string>>])[] = [
    [`${moderate}/${translated}/translation`, { language: 'es', text, machine: 'yes' }],
    [`${moderate}/${rejected}`, { act: 'rejected', 'reject-standard': 'advertising', 'reject-reason': 'A shop.' }],
    [`${moderate}/${merged}`, { act: 'merged', 'merge-number': '2' }],
    [`${moderate}/1`, { act: 'marked-meta', 'meta-reason': 'About this site.' }],
    ['/conversations/seen-reported/closing', { words: 'We learnt **much**.', other: 'Aprendimos **mucho**.' }],
    ['/conversations/seen/invitations', { region: fresno, sent: '2,500', sentOn: '2026-03-01', note: 'By post' }],
  ];
  for (const [path, fields] of prepared) assert.equal((await facilitator.post(path, fields)).status, 303, path);
  const residents = await Promise.all(Array.from({ length: 11 }, () => room.person(fresno)));
  for (const who of residents)
    await who.post('/conversations/seen/vote', { statement: '0', revision: '1', value: '1' });
  site = await openSite(room.app);
});
after(async () => {
  await site.close();
  await room.close();
});

const open = <T>(options: PageOptions, who: Person, use: (page: Page) => Promise<T>): Promise<T> =>
  site.withPage({ ...options, cookie: who.cookie }, use);

const paths = [
  'facilitate',
  'new',
  'seen/edit',
  'seen-draft/edit',
  'seen/facilitate',
  'seen/facilitate/roles',
  'seen-draft/facilitate',
  'seen-closed/facilitate',
  'seen-draft/seeds',
  'seen/moderate',
  'seen/moderate?state=published',
  'seen/moderate?state=rejected',
  'seen/moderate?state=merged',
  'seen/moderate/4',
  'seen/moderation',
  'seen-draft/moderation',
  'seen/invitations',
  'seen-draft/invitations',
  'seen/closing',
  'seen-closed/closing',
  'seen-reported/closing',
];

/** What to press, so that the form comes back; `first`: what must be opened before. */
const forms: readonly (readonly [path: string, button: string, first?: string])[] = [
  ['new', 'form[action$="/new"] .actions button'],
  ['seen/edit', 'form[action$="/edit"] .actions button'],
  ['seen-draft/facilitate', 'form[action$="/publish"] button'],
  ['seen/facilitate', 'form[action$="/close"] button'],
  ['seen/facilitate/roles', 'form[action$="/roles"] .actions button'],
  ['seen-draft/seeds', 'form[action$="/seeds"] .actions button'],
  ['seen/moderate', '#statement-4 button[value=rejected]', '#statement-4 details:has(button[value=rejected]) summary'],
  ['seen/moderate', '#statement-4 button[value=merged]', '#statement-4 details:has(button[value=merged]) summary'],
  ['seen/moderate/4', 'button[value=marked-meta]', 'details:has(button[value=marked-meta]) summary'],
  ['seen/moderate/3', 'form[action$="/translation"] .actions button'],
  ['seen/invitations', 'form[action$="/invitations"] .actions button'],
  ['seen-closed/closing', 'form[action$="/closing"] .actions button'],
];

for (const look of looks) {
  test(`every page of facilitators and moderators is sound, with all of it unfolded: ${look.name}`, async () => {
    await open(look, facilitator, async (page) => {
      for (const path of paths) {
        const answer = await page.goto(`/conversations/${path}`);
        assert.equal(answer?.status(), 200, path);
        await page.evaluate(() => {
          for (const folded of document.querySelectorAll('main details')) folded.setAttribute('open', '');
        });
        await isSound(page, path);
      }
    });
  });

  test(`a form that comes back is sound, and leads to the field that is wrong: ${look.name}`, async () => {
    await open(look, facilitator, async (page) => {
      for (const [path, button, first] of forms) {
        await page.goto(`/conversations/${path}`);
        if (first !== undefined) await page.locator(first).click();
        await page.locator(button).first().click();
        await page.waitForSelector('.error-summary');
        await isSound(page, `${path} after an error`);
        await page.locator('.error-summary a').first().click();
        const target = await page.evaluate(() => {
          const at = document.activeElement;
          return at instanceof HTMLElement && at.checkVisibility() ? (at.getAttribute('name') ?? '') : '';
        });
        assert.notEqual(target, '', `${path}: the first error leads to no field that can be seen`);
      }
    });
  });
}

test('without scripts, on a phone, a facilitator drafts, seeds, publishes, closes and reports', async () => {
  await open({ scripts: false, width: 360 }, facilitator, async (page) => {
    await page.goto('/conversations/facilitate');
    await page.getByRole('link', { name: 'New dialogue' }).click();
    await page.fill('[name=title]', 'Made without scripts');
    await page.selectOption('[name=region]', fresno);
    await page.fill('[name=opensAt]', '2020-07-01T09:00');
    await page.fill('[name=closesAt]', '2099-07-15T20:00');
    await page.check('[name=regionKind][value=city]');
    await page.locator('form[action$="/new"] .actions button').click();
    await page.waitForURL('**/conversations/made-without-scripts/facilitate');
    await page.getByText('There are no statements yet').waitFor();
    await page.getByRole('link', { name: 'Add seed statements' }).first().click();
    await page.fill('[name=statements]', ['One.', 'Two.', 'Three.', 'Four.', 'Five.'].join('\n'));
    await page.getByRole('button', { name: 'Add the statements' }).click();
    await page.getByText('5 statements are added.').waitFor();
    await page.fill('[name=publishReason]', 'Asked for by the board.');
    await page.getByRole('button', { name: 'Publish the dialogue' }).click();
    await page.getByText('The dialogue is published.').waitFor();
    await page.fill('[name=closeReason]', 'The board has decided.');
    await page.getByRole('button', { name: 'Close the dialogue' }).click();
    await page.getByText('The dialogue is closed.').waitFor();
    await page.getByRole('link', { name: 'Closing words' }).click();
    await page.fill('[name=words]', 'We learnt **much**.');
    await page.getByRole('button', { name: 'Publish the report' }).click();
    await page.getByText('The report is published', { exact: true }).waitFor();
    await page.goto('/conversations/made-without-scripts/facilitate');
    await page.getByText('Nothing is left to do').waitFor();
    assert.match(
      await page.locator('.timeline').innerText(),
      /Closed[^]*The board has decided[^]*Published[^]*Draft made/,
    );
  });
});

test('by keyboard alone a moderator publishes one, rejects one with a reason, and publishes two chosen ones together', async () => {
  const id = await room.conversation('keys');
  const moderator = await withRole(room, id, 'moderator');
  for (const text of ['First waiting.', 'Second waiting.', 'Third waiting.', 'Fourth waiting.'])
    await waitingStatement(room, id, text);
  await open({ scripts: false, width: 1_280 }, moderator, async (page) => {
    /** Goes forward by Tab to what has this text or name, as somebody without a mouse does. */
    const tabTo = async (wanted: string, within: string): Promise<void> => {
      for (let presses = 0; presses < 150; presses += 1) {
        await page.keyboard.press('Tab');
        const here = await page.evaluate((place) => {
          const at = document.activeElement;
          if (at === null || at.closest(place) === null) return '';
          return at.getAttribute('name') ?? at.textContent?.trim() ?? '';
        }, within);
        if (here === wanted) return;
      }
      assert.fail(`${wanted} cannot be reached by keyboard`);
    };
    const buttonAt = async (value: string, within: string): Promise<void> => {
      do await tabTo('act', within);
      while ((await page.evaluate(() => document.activeElement?.getAttribute('value'))) !== value);
    };
    await page.goto('/conversations/keys/moderate');
    await buttonAt('published', '#statement-3');
    await page.keyboard.press('Enter');
    await page.getByText('Statement 3 is published.').waitFor();
    await tabTo('Reject', '#statement-4');
    await page.keyboard.press('Enter');
    await tabTo('reject-standard-4', '#statement-4');
    await page.keyboard.press('ArrowDown');
    await tabTo('reject-reason-4', '#statement-4');
    await page.keyboard.type('It is a heading.');
    await buttonAt('rejected', '#statement-4');
    await page.keyboard.press('Enter');
    await page.getByText('Statement 4 is rejected.').waitFor();
    for (const card of ['#statement-5', '#statement-6']) {
      await tabTo('ticked', card);
      await page.keyboard.press('Space');
    }
    await tabTo('Publish the chosen ones', '#publish-chosen');
    await page.keyboard.press('Enter');
    await page.getByText('2 statements are published.').waitFor();
    await page.goto('/conversations/keys/moderation');
    assert.match(
      await page.locator('.timeline').innerText(),
      /Statement 6 published[^]*Statement 5 published[^]*Statement 4 rejected[^]*not a statement one can agree[^]*It is a heading\.[^]*Statement 3 published/,
    );
  });
});
