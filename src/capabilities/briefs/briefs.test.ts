/** Claims about briefs, through HTTP: who writes, who signs, what is published, and what readers say of it. Over 250 lines, as one server serves all. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { claimFields, newestOn, openBriefRoom, state, type BriefRoom } from './testing/room.ts';
import type { Submitted } from '../../platform/http/forms.ts';
import type { Claim } from '../../rules/brief/index.ts';
import { readClaim, typedClaim } from './read-claim.ts';
import type { Person } from '../../platform/testing/person.ts';

let room: BriefRoom;
let editor: Person;

before(async () => {
  room = await openBriefRoom();
  editor = await room.official('organiser');
});
after(() => room.close());

const to = (answer: Response): string => decodeURIComponent(answer.headers.get('location') ?? '');

describe('writing a brief', () => {
  it('is for organisers of the region, and what they write is seen by nobody else before it is published', async () => {
    const path = await room.draft(editor);
    assert.equal((await room.get(path)).status, 404);
    assert.equal((await (await room.person(state)).get(path)).status, 404);
    assert.equal((await editor.get(path)).status, 200);
    const other = await room.official('organiser', `${state}/county:fresno`);
    assert.ok([403, 404].includes((await other.get(`${path}/edit`)).status));
    const refused = await other.post('/briefs/new', { region: state, title: 'Mine', language: 'en' });
    assert.equal(refused.status, 422);
    assert.match(await refused.text(), /You do not have the role of organiser there/);
    for (const file of ['claims.csv', 'sources.csv', 'brief.json'])
      assert.equal((await room.get(`${path}/${file}`)).status, 404);
  });

  it('keeps every edit as a version, and tells who edits an older one instead of losing what the other wrote', async () => {
    const path = await room.draft(editor);
    const from = await newestOn(await editor.get(`${path}/edit`));
    const fields = { ...claimFields('for', 'Jobs'), from };
    const [one, other] = await Promise.all([
      editor.post(`${path}/claims/new`, fields),
      editor.post(`${path}/claims/new`, { ...fields, heading: 'Rivers' }),
    ]);
    assert.deepEqual(
      [one.status, other.status].toSorted((a, b) => a - b),
      [303, 422],
    );
    const late = one.status === 422 ? one : other;
    assert.match(await late.text(), /Somebody else has changed the brief meanwhile/);
    const versions = await (await editor.get(`${path}/versions`)).text();
    assert.match(versions, /Version 5/);
    const changes = await (await editor.get(`${path}/versions?from=1&to=4`)).text();
    assert.match(changes, /<ins>[^]*Some want tolls\./);
  });

  it('keeps what was typed into the text of an older version, beside the newer one', async () => {
    const path = await room.draft(editor);
    const from = await newestOn(await editor.get(`${path}/edit`));
    const text = { from, title: 'Bridges and tolls', summary: 'The first words.', note: '' };
    assert.equal((await editor.post(`${path}/edit`, text)).status, 303);
    const late = await editor.post(`${path}/edit`, { ...text, summary: 'The other words.' });
    assert.equal(late.status, 422);
    const page = await late.text();
    assert.match(page, /Somebody else has changed the brief meanwhile/);
    assert.match(page, /The other words\./);
    assert.match(page, new RegExp(`name="from" value="${Number(from) + 1}"`));
  });

  it('keeps the label of a translation by a machine until somebody changes it, and counter-claims that the form does not show', async () => {
    const worded = (words: string, spanish: string) => ({
      language: 'en',
      text: words,
      translations: { es: spanish },
      machine: ['es'],
    });
    const held = [1, 2, 3, 4].map((n) => ({
      saidBy: worded('They', 'Ellos'),
      text: worded(`No ${n}.`, `No ${n}.`),
      sources: [],
    }));
    const before: Claim = {
      key: 'upkeep',
      kind: 'driver',
      side: 'for',
      heading: worded('Upkeep', 'Cuidado'),
      saidBy: worded('Some', 'Algunos'),
      text: worded('It is so.', 'Es así.'),
      outcome: worded('', ''),
      sources: [],
      counters: held,
      check: null,
    };
    const fields = { ...typedClaim(before), textOther: 'Así es.' };
    const read = readClaim({ text: (name) => fields[name as 'textOther'] ?? '' } as Submitted, 'en', {
      before,
      taken: [],
    });
    assert.ok(read.ok);
    assert.deepEqual(read.value.heading.machine, ['es']);
    assert.deepEqual(read.value.text.machine, []);
    assert.deepEqual(
      read.value.counters.map(({ text }) => text.text),
      ['No 1.', 'No 2.', 'No 3.', 'No 4.'],
    );
  });

  it('refuses a claim without a source line that is one, and keeps what was typed', async () => {
    const path = await room.draft(editor);
    const from = await newestOn(await editor.get(`${path}/edit`));
    const wrong = await editor.post(`${path}/claims/new`, {
      ...claimFields('for', 'Jobs'),
      sources: 'just a title',
      from,
    });
    assert.equal(wrong.status, 422);
    const page = await wrong.text();
    assert.match(page, /Each line is a source/);
    assert.match(page, /just a title/);
    const taken = await editor.post(`${path}/claims/new`, { ...claimFields('for', 'Upkeep'), from });
    assert.match(await taken.text(), /Another claim has this heading/);
    const script = await editor.post(`${path}/claims/new`, {
      ...claimFields('for', 'Script'),
      text: '<script>alert(1)</script>',
      from,
    });
    assert.equal(script.status, 303);
    assert.ok(!(await (await editor.get(`${path}/versions/${Number(from) + 1}`)).text()).includes('<script>alert'));
  });
});

describe('publishing', () => {
  it('needs reviewers of both views on this very version, and none that objects', async () => {
    const path = await room.draft(editor);
    const publish = async (version: string): Promise<string> => {
      const answer = await editor.post(`${path}/publish`, { version, reason: 'It is ready.' });
      return answer.status === 303 ? to(answer) : await answer.text();
    };
    const version = await newestOn(await editor.get(`${path}/edit`));
    assert.match(await publish(version), /#publish/);
    const [supporter, opponent] = [await room.official('auditor'), await room.official('auditor')];
    const sign = (who: Person, view: string, fair: string, remarks = '', of = version): Promise<Response> =>
      who.post(`${path}/review`, { version: of, view, fair, remarks });
    assert.equal((await sign(supporter, 'for', 'yes')).status, 303);
    assert.match(await publish(version), /#publish/);
    assert.equal((await sign(opponent, 'against', 'no')).status, 422, 'an objection says what has to change');
    assert.equal((await sign(opponent, 'against', 'no', 'Our reason is missing.')).status, 303);
    assert.match(await publish(version), /#publish/);
    assert.equal((await sign(opponent, 'against', 'yes')).status, 303, 'who thinks again signs once more');
    // An edit is another version: it has no sign-offs.
    await editor.post(`${path}/edit`, { from: version, title: 'Bridges', summary: 'Another text.', note: '' });
    const next = String(Number(version) + 1);
    assert.match(await publish(version), /#publish/);
    assert.match(await publish(next), /#publish/);
    assert.equal((await sign(supporter, 'for', 'yes')).status, 422, 'an older version is no longer signed');
    await sign(supporter, 'for', 'yes', '', next);
    await sign(opponent, 'against', 'yes', '', next);
    assert.equal(await publish(next), path);
    assert.equal((await room.get(path)).status, 200);
    // What was never published stays closed.
    assert.equal((await room.get(`${path}/versions/${version}`)).status, 404);
    assert.equal((await room.get(`${path}/versions/${next}`)).status, 200);
  });

  it('is refused by a meter that finds one side far ahead', async () => {
    const path = await room.draft(editor);
    const from = await newestOn(await editor.get(`${path}/edit`));
    const put = { ...claimFields('for', 'Long'), text: 'word '.repeat(200), from };
    await editor.post(`${path}/claims/new`, put);
    const version = String(Number(from) + 1);
    for (const view of ['for', 'against'])
      await (await room.official('auditor')).post(`${path}/review`, { version, view, fair: 'yes', remarks: '' });
    const page = await (await editor.get(`${path}/edit`)).text();
    assert.match(page, /far more space, sources or checks/);
    assert.match(to(await editor.post(`${path}/publish`, { version, reason: 'x' })), /#publish/);
    assert.equal((await room.get(path)).status, 404);
  });

  it('takes one place under a race with an edit: the version that was signed, or none', async () => {
    const path = await room.draft(editor);
    const version = await newestOn(await editor.get(`${path}/edit`));
    for (const view of ['for', 'against'])
      await (await room.official('auditor')).post(`${path}/review`, { version, view, fair: 'yes', remarks: '' });
    await Promise.all([
      editor.post(`${path}/publish`, { version, reason: 'Now.' }),
      editor.post(`${path}/edit`, { from: version, title: 'Other', summary: 'Other words.', note: '' }),
      editor.post(`${path}/publish`, { version, reason: 'Now.' }),
    ]);
    const { rows } = await sql<{ version: number }>`
      select p.version from brief_publication p join brief b on b.id = p.brief_id
      where b.slug = ${path.replace('/briefs/', '')}`.execute(room.platform.db);
    assert.ok(rows.length <= 1);
    for (const row of rows) assert.equal(String(row.version), version);
  });

  it('is in the public log with its reason, and reviewers are told by their view alone', async () => {
    const path = await room.published(editor);
    const page = await (await room.get(path)).text();
    assert.match(page, /Signed off before publication by 1 for, 1 against and 0 undecided/);
    const { rows } = await sql<{ reason: string; actor: string | null }>`
      select reason, actor_id as actor from audit where act = 'brief.published' order by id desc limit 1`.execute(
      room.platform.db,
    );
    assert.equal(rows[0]?.reason, 'Both sides call it fair.');
    const open = (await (await room.get(`${path}/brief.json`)).json()) as { signOffs: Record<string, unknown>[] };
    assert.deepEqual(Object.keys(open.signOffs[0] ?? {}).toSorted(), ['at', 'fair', 'remarks', 'view']);
  });
});

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
    assert.equal(unsaid.status, 303);
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
    for (let n = 0; n < 2; n++) await moderator.post(`${path}/moderate`, answer);
    const shown = await (await room.get(path)).text();
    assert.equal([...shown.matchAll(/It says more\./g)].length, 1);
    assert.equal((await reader.get(`${path}/moderate`)).status, 403);
  });
});
