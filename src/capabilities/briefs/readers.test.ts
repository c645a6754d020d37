/** Claims about reading briefs, through HTTP: what everybody sees, and what readers say of it. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import type { Person } from '../../platform/testing/person.ts';
import { openBriefRoom, state, type BriefRoom } from './testing/room.ts';

let room: BriefRoom;
let editor: Person;

before(async () => {
  room = await openBriefRoom();
  editor = await room.official('organiser');
});
after(() => room.close());

describe('reading a brief', () => {
  it('shows tables, claims and the balance in both languages, and the same as open data', async () => {
    const path = await room.published(editor);
    const page = await (await room.get(path)).text();
    assert.match(page, /Supporters’ emphasis/);
    assert.match(page, /Opponents’ emphasis/);
    assert.match(page, /Partly supported/);
    assert.match(await (await room.get(path, 'es')).text(), /¿Es equilibrado el informe\?/);
    const csv = await (await room.get(`${path}/claims.csv`)).text();
    assert.equal(csv.trim().split('\r\n').length, 3);
    const sources = await (await room.get(`${path}/sources.csv`)).text();
    assert.match(sources, /https:\/\/example\.org\/report/);
    const read = await room.get(`/api${path}`);
    assert.equal(read.status, 200);
    assert.match(await (await room.get('/briefs.atom')).text(), /Bridges and tolls/);
  });

  it('shows how fair each view finds it only from ten people on, each counted once, and forgets who is gone', async () => {
    const path = await room.published(editor);
    const say = (who: Person, view: string, fair: string): Promise<Response> =>
      who.post(`${path}/opinion`, { view, fair });
    const supporters = await Promise.all(Array.from({ length: 10 }, () => room.person(state)));
    const opponents = await Promise.all(Array.from({ length: 9 }, () => room.person(state)));
    for (const [at, who] of supporters.entries()) await say(who, 'for', at < 8 ? 'yes' : 'no');
    for (const who of opponents) await say(who, 'against', 'yes');
    await say(supporters[0]!, 'for', 'no');
    await say(supporters[0]!, 'for', 'yes');
    assert.match(await (await room.get(path)).text(), /Fewer than ten readers on each side/);
    await say(await room.person(state), 'against', 'no');
    assert.match(await (await room.get(path)).text(), /Seen as fair by 80% of those for and 90% of those against/);
    const unsaid = await say(supporters[1]!, '', 'yes');
    assert.equal(unsaid.status, 422);
    const again = await unsaid.text();
    assert.match(again, /<a href="#field-view">Please say first whether you are for/);
    assert.match(again, /value="yes"\s+checked/);
    await sql`delete from session where account_id = ${supporters[2]!.id}`.execute(room.platform.db);
    await sql`delete from account where id = ${supporters[2]!.id}`.execute(room.platform.db);
    assert.match(await (await room.get(path)).text(), /Fewer than ten readers on each side/);
  });

  it('takes marks of sentences that stand in it, once for each reader, and gives them back', async () => {
    const path = await room.published(editor);
    const reader = await room.person(state);
    const page = await (await reader.get(`${path}/mark`)).text();
    assert.match(page, /It is said in their own words\./);
    const words = 'It is said in their own words.';
    for (let n = 0; n < 2; n++) await reader.post(`${path}/mark`, { words, view: 'against', why: 'One-sided' });
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from brief_mark where account_id = ${reader.id}`.execute(room.platform.db);
    assert.equal(rows[0]?.n, 1);
    assert.equal((await reader.post(`${path}/mark`, { words: 'Not in it.', view: 'for' })).status, 404);
    const unsaid = await reader.post(`${path}/mark`, { words: 'Some want tolls.', why: 'It leaves out bridges' });
    assert.equal(unsaid.status, 422);
    const again = await unsaid.text();
    assert.match(again, /<details\s+open>[^]*It leaves out bridges/);
    const leads = /class="error-summary"[^]*?href="#([^"]+)"/.exec(again)?.[1] ?? '';
    assert.ok(again.includes(`id="${leads}"`));
    const ids = [...again.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length, 'each field of each sentence has an id of its own');
    const moderator = await room.official('moderator');
    const waiting = await (await moderator.get(`${path}/moderate`)).text();
    assert.match(waiting, /1 reader[^]*0 for, 1 against, 0 undecided/);
    await reader.post(`${path}/mark`, { words, take: 'yes' });
    assert.ok(!(await (await moderator.get(`${path}/moderate`)).text()).includes('1 reader'));
  });

  it('takes suggested sources once, and shows what became of them with the reason', async () => {
    const path = await room.published(editor);
    const reader = await room.person(state);
    const key = '11111111-1111-4111-8111-111111111111';
    const fields = {
      key,
      title: 'A better study',
      url: 'https://example.org/study',
      publisher: '',
      why: '',
      claim: '',
    };
    for (let n = 0; n < 2; n++) assert.equal((await reader.post(`${path}/suggest`, fields)).status, 303);
    assert.equal((await reader.post(`${path}/suggest`, { ...fields, url: 'javascript:alert(1)' })).status, 422);
    const moderator = await room.official('moderator');
    const page = await (await moderator.get(`${path}/moderate`)).text();
    assert.equal([...page.matchAll(/A better study/g)].length, 1);
    const answer = { suggestion: '1', taken: 'yes', reason: 'It says more.' };
    assert.equal((await moderator.post(`${path}/moderate`, { ...answer, reason: '' })).status, 422);
    const undecided = await (await moderator.post(`${path}/moderate`, { ...answer, taken: '' })).text();
    assert.match(undecided, /href="#field-taken-1">[^]*It says more\.<\/textarea>/);
    for (let n = 0; n < 2; n++) await moderator.post(`${path}/moderate`, answer);
    const shown = await (await room.get(path)).text();
    assert.equal([...shown.matchAll(/It says more\./g)].length, 1);
    assert.equal((await reader.get(`${path}/moderate`)).status, 403);
  });
});
