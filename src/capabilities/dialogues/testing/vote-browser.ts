/** The voting page in a real browser, as its stories use it: opening it, pressing keys, and what the database then holds. */
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { sql } from 'kysely';
import type { Page } from 'playwright-core';
import { openSite, type Site } from '../../../platform/testing/site.ts';
import { openDialogueRoom, type DialogueRoom, type Person } from './room.ts';

export const five = [
  'Taxes stay here.',
  'Water comes first.',
  'Farms are not asked.',
  'Turnout must be high.',
  'Trains at night.',
];

export interface VoteBrowser {
  readonly room: () => DialogueRoom;
  readonly site: () => Site;
}

/** A room and a browser in front of it for the tests of one `describe`. */
export function voteBrowser(): VoteBrowser {
  let room: DialogueRoom | undefined;
  let site: Site | undefined;
  before(async () => {
    room = await openDialogueRoom();
    site = await openSite(room.app);
  });
  after(async () => {
    await site?.close();
    await room?.close();
  });
  return { room: () => room!, site: () => site! };
}

/** Longer than the pause in which a second tap is taken for a slip. */
export const aMoment = (page: Page): Promise<void> => page.waitForTimeout(400);

export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    if ((await page.locator(selector).and(page.locator(':focus')).count()) > 0) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`${selector} cannot be reached by keyboard`);
}

export async function openVoting(slug: string, page: Page): Promise<void> {
  await page.goto(`/conversations/${slug}/vote`);
  await page.evaluate(() => customElements.whenDefined('statement-vote'));
  await aMoment(page);
}

export interface CastVote {
  readonly statement: number;
  readonly revision: number;
  readonly value: number | null;
}

export const votesIn = async ({ platform }: DialogueRoom, id: number): Promise<readonly CastVote[]> =>
  (
    await sql<CastVote>`
      select statement, revision, value from statement_vote where conversation_id = ${id} order by cast_at, statement`.execute(
      platform.db,
    )
  ).rows;

/** Until so many are recorded; fails with what there is when they do not come. */
export async function recordedIn(room: DialogueRoom, id: number, count: number): Promise<readonly CastVote[]> {
  for (let tries = 0; tries < 100; tries += 1) {
    const found = await votesIn(room, id);
    if (found.length >= count) return found;
    await new Promise((again) => setTimeout(again, 100));
  }
  return votesIn(room, id);
}

export const shown = (page: Page): Promise<number> =>
  page.locator('[data-card] input[name=statement]').inputValue().then(Number);

/** Gives the statement that stood there when the key was pressed. */
export async function press(page: Page, key: string): Promise<number> {
  const number = await shown(page);
  await page.keyboard.press(key);
  await aMoment(page);
  return number;
}

export function cookieOf({ cookie }: Person): { name: string; value: string; domain: string; path: string } {
  const [name = '', value = ''] = cookie.split('=');
  return { name, value, domain: '127.0.0.1', path: '/' };
}
