/** Claims about result pages that are kept as sent: always the present one, for each reader the right one. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { countVotes } from './count-votes.ts';
import { requestCount } from './request-count.ts';
import { findBudgetById } from './store/budgets.ts';
import { putBallots } from './testing/cast-ballots.ts';
import { fresno, openResidentRoom, type ResidentRoom } from './testing/resident-room.ts';

let room: ResidentRoom;
let id: number;
const path = '/budgets/kept/results';

before(async () => {
  room = await openResidentRoom();
  id = await room.budget('kept', 'closed');
  await putBallots(
    room.platform.db,
    id,
    Array.from({ length: 12 }, (_, at) => ({ chosen: [at % 2] })),
  );
  await count();
});
after(() => room.close());

async function count(): Promise<void> {
  const budget = await findBudgetById(room.platform.db, id);
  assert.ok(budget);
  await room.platform.db.transaction().execute((tx) => requestCount(room.platform, tx, budget));
  await countVotes(room.platform, id);
}

const look = async (headers: Record<string, string> = {}): Promise<Response> => room.app.request(path, { headers });

test('a phone takes a result compressed, and one that has it is told so in a few bytes', async () => {
  const plain = await look();
  const text = await plain.text();
  const small = await look({ 'accept-encoding': 'br, gzip;q=0.8' });
  assert.equal(small.headers.get('content-encoding'), 'gzip');
  const bytes = Buffer.from(await small.arrayBuffer());
  assert.equal(gunzipSync(bytes).toString(), text);
  assert.ok(bytes.length * 4 < text.length);
  const tag = small.headers.get('etag') ?? '';
  assert.equal(plain.headers.get('etag'), tag);
  assert.match(small.headers.get('vary') ?? '', /accept-encoding/i);
  for (const known of [tag, `"other", ${tag}`]) {
    const again = await look({ 'if-none-match': known });
    assert.equal(again.status, 304);
    assert.equal(await again.text(), '');
    assert.match(again.headers.get('content-security-policy') ?? '', /default-src 'none'/);
  }
  assert.equal((await look({ 'if-none-match': '"other"' })).status, 200);
  assert.equal((await look({ 'accept-encoding': 'gzip;q=0' })).headers.get('content-encoding'), null);
});

test('language and colours each have their own page', async () => {
  const tags = new Set<string | null>();
  for (const cookie of ['lang=en', 'lang=es', 'theme=dark', 'lang=es; theme=light']) {
    const answer = await look({ cookie });
    tags.add(answer.headers.get('etag'));
    assert.match(await answer.text(), new RegExp(`<html lang="${cookie.includes('es') ? 'es' : 'en'}"`));
  }
  assert.equal(tags.size, 4);
});

test('those who are signed in get their own page, which is not kept', async () => {
  const stranger = await (await look()).text();
  const resident = await room.resident(fresno);
  const own = await resident.get(path);
  assert.equal(own.headers.get('etag'), null);
  assert.equal(own.headers.get('cache-control'), 'private, no-cache');
  assert.match(await own.text(), /@example\.org/);
  assert.equal(await (await look()).text(), stranger);
});

test('a sentence for one reader is shown to that reader only', async () => {
  assert.match(await (await look({ cookie: 'said=Asked+for%20once' })).text(), /Asked/);
  assert.doesNotMatch(await (await look()).text(), /Asked/);
});

test('a new title, a new promise and a new count are there at the next look', async () => {
  const tag = (await look()).headers.get('etag') ?? '';
  await sql`update budget set title = 'Another title' where id = ${id}`.execute(room.platform.db);
  const renamed = await look({ 'if-none-match': tag });
  assert.equal(renamed.status, 200);
  assert.match(await renamed.text(), /Another title/);

  await sql`insert into commitment (process, id, region_id, title, language, owner, amount, units_per_currency, currency)
    values (${`budget:${id}`}, 'promise', ${fresno}, 'Plant the trees', 'en', 'County', 1, 1, 'USD')`.execute(
    room.platform.db,
  );
  assert.match(await (await look()).text(), /Plant the trees/);

  await count();
  await sql`update count_run set digest = 'sha256:0000' where budget_id = ${id} and id = 2`.execute(room.platform.db);
  assert.match(await (await look()).text(), /0000/);
});
