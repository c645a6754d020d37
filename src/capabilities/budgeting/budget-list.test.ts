/** Claims about the list of budgets: what residents can do first, page after page, whatever number is asked for. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { openResidentRoom, type ResidentRoom } from './testing/resident-room.ts';

let room: ResidentRoom;
before(async () => {
  room = await openResidentRoom();
  await room.budget('open-now', 'voting');
  const old = await room.budget('old', 'closed');
  await sql`
    insert into budget (slug, region_id, title, summary, language, amount, units_per_currency, currency, ballot_type, rule,
      satisfaction, completion, ties, seed, voters, voting_open_at, voting_close_at, published_at)
    select 'old-' || n, region_id, 'Old ' || n, summary, language, amount, units_per_currency, currency, ballot_type, rule,
      satisfaction, completion, ties, seed, voters, voting_open_at, voting_close_at, published_at
    from budget, generate_series(1, 149) n where id = ${old}`.execute(room.platform.db);
});
after(() => room.close());

const read = async (path: string): Promise<readonly string[]> => {
  const answer = await room.app.request(path);
  assert.equal(answer.status, 200, path);
  return [...(await answer.text()).matchAll(/href="\/budgets\/((?:old|open)[\w-]*)"/g)].map(([, slug]) => slug ?? '');
};

test('every budget is on exactly one page, and what is open now on the first', async () => {
  const pages = await Promise.all([1, 2, 3].map((page) => read(`/budgets?page=${page}`)));
  assert.equal(pages[0]?.[0], 'open-now');
  assert.deepEqual(
    pages.map((slugs) => new Set(slugs).size),
    [60, 60, 31],
  );
  assert.equal(new Set(pages.flat()).size, 151);
});

test('an odd number of a page is the first or the last page, never an error', async () => {
  const last = await read('/budgets?page=3');
  for (const odd of ['4', '999999999999999999999']) assert.deepEqual(await read(`/budgets?page=${odd}`), last, odd);
  const first = await read('/budgets');
  for (const odd of ['0', '-1', 'x', '', '1.5']) assert.deepEqual(await read(`/budgets?page=${odd}`), first, odd);
});
