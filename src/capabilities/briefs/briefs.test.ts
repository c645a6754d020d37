/** Claims about writing and publishing briefs, through HTTP: who writes, who signs, what is published. */
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

  it('keeps a claim in the language it was said in, and names what changed as readers know it', async () => {
    const path = await room.draft(editor);
    const from = await newestOn(await editor.get(`${path}/edit`));
    const spanish = { ...claimFields('for', 'Ríos'), language: 'es', headingOther: 'Rivers', text: 'Así lo dicen.' };
    assert.equal((await editor.post(`${path}/claims/new`, { ...spanish, from })).status, 303);
    const form = await (await editor.get(`${path}/claims/rios`)).text();
    assert.match(form, /<option value="es" selected>/);
    assert.match(form, /name="headingOther"[^>]*value="Rivers"/);
    assert.match(
      await (await editor.get(path)).text(),
      /<span lang="es">Así lo dicen\.|lang="es"[^>]*>[^<]*<p>Así lo dicen/,
    );
    const versions = await newestOn(await editor.get(`${path}/edit`));
    const changes = await (await editor.get(`${path}/versions?from=${from}&to=${versions}`)).text();
    assert.match(changes, /Rivers: The claim in their own words/);
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
