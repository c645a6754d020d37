/** Claims about an allocation over ten thousand regions: made by the forms, shared out exactly, and a page that a phone can load. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { county, openInvestmentRoom } from './testing/room.ts';

const count = 10_000;
const district = (n: number): string => `${county('fresno')}/district:${n}`;

test('ten thousand regions', async (t) => {
  const room = await openInvestmentRoom();
  t.after(() => room.close());
  const { db } = room.platform;
  await sql`update region set population = 5 where kind = 'district' and population is null`.execute(db);
  await sql`
    insert into region (id, kind, name, parent_id, population, population_source)
    select ${county('fresno')} || '/district:' || n, 'district', 'District ' || n, ${county('fresno')}, 1000 + n, 'A test'
    from generate_series(1, ${count}::integer) n`.execute(db);
  const slug = await room.draft({ level: 'district' });
  const rows = Array.from({ length: count }, (_, at) => `${district(at + 1)},${at % 40},${40_000 + at}`);
  const table = ['region,poverty-rate,median-household-income', ...rows].join('\n');
  assert.equal((await room.organiser.post(`/investment/${slug}/table`, { table, source: 'A test' })).status, 303);
  assert.equal((await room.organiser.get(`/investment/${slug}/organise`)).status, 200);
  const done = await room.organiser.post(`/investment/${slug}/publish`, { publishReason: 'Ready.' });
  assert.equal(done.status, 303);
  const page = await room.app.request(`/investment/${slug}`);
  assert.equal(page.status, 200);
  const text = await page.text();
  assert.ok(text.length < 500_000, `${text.length} characters`);
  assert.match(text, /These are the 500 regions with the most need\. [\d,]+ more are in the file/);
  assert.equal((await room.app.request(`/investment/${slug}/regions/district:9999`)).status, 200);
  const { regions } = (await (await room.app.request(`/api/investment/${slug}`)).json()) as {
    regions: readonly { readonly share: { readonly total: number } }[];
  };
  assert.ok(regions.length >= count);
  assert.equal(
    regions.reduce((sum, { share }) => sum + share.total, 0),
    10_000_000_000,
  );
});
