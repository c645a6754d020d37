/** Ideas through HTTP: one for each form, only while ideas are open, and never more than text. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { readIdea, type IdeaFields } from './read-idea.ts';
import { similarTitles } from './submit-idea.ts';
import { fresno, openResidentRoom, type Resident, type ResidentRoom } from './testing/resident-room.ts';

const typed: IdeaFields = {
  key: '',
  title: 'Night bus',
  description: 'People work late.',
  place: '',
  category: '',
  estimate: '',
};

describe('an idea', () => {
  let room: ResidentRoom;
  before(async () => {
    room = await openResidentRoom();
  });
  after(() => room.close());

  const submit = (
    who: Resident,
    slug: string,
    fields: Partial<IdeaFields> & { different?: string },
  ): Promise<Response> =>
    who.post(`/budgets/${slug}/ideas`, Object.entries({ ...typed, key: randomUUID(), ...fields }));
  const total = async (budgetId: number): Promise<number> =>
    (await sql<{ n: number }>`select count(*) as n from idea where budget_id = ${budgetId}`.execute(room.platform.db))
      .rows[0]?.n ?? 0;

  it('is recorded once, however often its form is sent, and at once', async () => {
    const id = await room.budget('double', 'ideas');
    const resident = await room.resident(fresno);
    const key = randomUUID();
    const sent = await Promise.all(Array.from({ length: 8 }, () => submit(resident, 'double', { key })));
    assert.deepEqual(new Set(sent.map(({ status }) => status)), new Set([303]));
    assert.equal(new Set(sent.map(({ headers }) => headers.get('location'))).size, 1);
    assert.equal(await total(id), 1);
    const logged = await sql`select act from audit where process = ${`budget:${id}`}`.execute(room.platform.db);
    assert.equal(logged.rows.length, 1);
    assert.equal(
      (await submit(resident, 'double', { key, title: 'Another title' })).headers.get('location'),
      sent[0]?.headers.get('location'),
    );
    assert.equal(await total(id), 1);
  });

  it('is taken only while ideas are open, by the clock of the database', async () => {
    const resident = await room.resident(fresno);
    for (const phase of ['announced', 'review', 'voting', 'closed'] as const) {
      const id = await room.budget(`in-${phase}`, phase);
      const answer = await submit(resident, `in-${phase}`, {});
      assert.equal(answer.status, 409, phase);
      assert.match(await answer.text(), /Your idea was not recorded/);
      assert.equal(await total(id), 0);
    }
    const id = await room.budget('closing', 'ideas');
    await sql`update budget set ideas_close_at = clock_timestamp() where id = ${id}`.execute(room.platform.db);
    assert.equal((await submit(resident, 'closing', {})).status, 409);
    await room.budget('draft', 'ideas', { publishedAt: null });
    assert.equal((await submit(resident, 'draft', {})).status, 404);
  });

  it('comes back with a sentence beside each field and everything that was typed', async () => {
    const id = await room.budget('fields', 'ideas');
    const resident = await room.resident(fresno);
    const answer = await submit(resident, 'fields', {
      title: ' ',
      description: 'Kept text',
      estimate: '12,5',
      place: 'x'.repeat(201),
    });
    const page = await answer.text();
    assert.equal(answer.status, 422);
    for (const sentence of [
      'Write a title.',
      'Write the cost as a number',
      'at most 200 letters',
      'Kept text',
      '12,5',
    ]) {
      assert.ok(page.includes(sentence), sentence);
    }
    for (const odd of [
      { description: '' },
      { title: 'x'.repeat(121) },
      { description: 'x'.repeat(5_001) },
      { key: 'no-key' },
      { estimate: '-5' },
      { estimate: '9'.repeat(30) },
      { estimate: 'NaN' },
    ]) {
      assert.equal((await submit(resident, 'fields', odd)).status, 422, JSON.stringify(odd).slice(0, 60));
    }
    assert.equal(await total(id), 0);
  });

  it('shows titles as text and markdown without anything that could run', async () => {
    await room.budget('escape', 'ideas');
    const resident = await room.resident(fresno);
    const attack = '<script>alert(1)</script>';
    const sent = await submit(resident, 'escape', {
      title: `${attack} "quoted" & more`,
      description: `${attack} <img src=x onerror=alert(1)> [link](javascript:alert(1)) **bold** [site](https://example.org)`,
      place: attack,
      category: attack,
    });
    const address = sent.headers.get('location') ?? '';
    for (const path of [address, '/budgets/escape/ideas', '/budgets/escape']) {
      const page = await (await resident.get(path)).text();
      assert.ok(!page.includes(attack) && !page.includes('<img'), path);
      assert.ok(!/href="javascript:/i.test(page), path);
    }
    const page = await (await resident.get(address)).text();
    assert.match(page, /&lt;script&gt;alert\(1\)&lt;\/script&gt; &quot;quoted&quot; &amp; more/);
    assert.match(page, /<strong>bold<\/strong>/);
    assert.match(page, /rel="nofollow ugc noopener"/);
  });

  it('is held back once when one like it is there, and taken when the resident still wants it', async () => {
    const id = await room.budget('alike', 'ideas');
    const [a, b] = await Promise.all([room.resident(fresno), room.resident(fresno)]);
    await submit(a, 'alike', { title: 'Shade trees at bus stops' });
    const held = await submit(b, 'alike', { title: 'Shade trees near stops' });
    const page = await held.text();
    assert.equal(held.status, 422);
    assert.match(page, /Is it one of these\?/);
    assert.match(page, /name="different" value="yes"/);
    assert.equal(await total(id), 1);
    assert.equal((await submit(b, 'alike', { title: 'Shade trees near stops', different: 'yes' })).status, 303);
    assert.equal(await total(id), 2);
  });

  it('can be withdrawn by its author only, only while ideas are open, and is then no longer shown', async () => {
    const id = await room.budget('withdraw', 'ideas');
    const [author, other] = await Promise.all([room.resident(fresno), room.resident(fresno)]);
    const address =
      (await submit(author, 'withdraw', { title: 'Night bus to the hospital' })).headers.get('location') ?? '';
    assert.doesNotMatch(await (await other.get(address)).text(), /Withdraw my idea/);
    assert.equal((await other.post(`${address}/withdraw`, [])).status, 403);
    assert.equal((await author.post(`${address}/withdraw`, [])).status, 303);
    assert.equal((await author.post(`${address}/withdraw`, [])).status, 303, 'sent twice, it is the same act');
    const gone = await other.get(address);
    assert.equal(gone.status, 410);
    assert.doesNotMatch(await gone.text(), /hospital/);
    assert.doesNotMatch(await (await other.get('/budgets/withdraw/ideas')).text(), /hospital/);
    const second = (await submit(author, 'withdraw', { title: 'A second idea' })).headers.get('location') ?? '';
    await sql`update budget set ideas_close_at = clock_timestamp() where id = ${id}`.execute(room.platform.db);
    assert.equal((await author.post(`${second}/withdraw`, [])).status, 409);
  });

  it('shows where it stands after its newest review, and keeps every review readable', async () => {
    const id = await room.budget('reviewed', 'ideas');
    const resident = await room.resident(fresno);
    const address = (await submit(resident, 'reviewed', {})).headers.get('location') ?? '';
    const ideaId = Number(address.split('/').at(-1));
    await sql`insert into idea_review (budget_id, idea_id, verdict, reason) values (${id}, ${ideaId}, 'needs-change', 'Which line?')`.execute(
      room.platform.db,
    );
    await sql`insert into idea_review (budget_id, idea_id, verdict, reason, cost) values (${id}, ${ideaId}, 'feasible', 'Line 9 can run.', 250000)`.execute(
      room.platform.db,
    );
    const page = await (await resident.get(address)).text();
    for (const text of ['Which line?', 'Line 9 can run.', 'Officials expect $250,000', 'Needs a change'])
      assert.ok(page.includes(text), text);
    const shown = async (state: string): Promise<boolean> =>
      (await (await resident.get(`/budgets/reviewed/ideas?state=${state}`)).text()).includes('Night bus');
    assert.deepEqual(await Promise.all(['feasible', 'needs-change', 'waiting', 'nonsense'].map(shown)), [
      true,
      false,
      false,
      true,
    ]);
  });

  it('answers odd addresses with 404 or an empty page, never with an error', async () => {
    await room.budget('odd', 'ideas');
    const resident = await room.resident(fresno);
    for (const id of ['0', '-1', '1e3', '99999999999999999999', 'abc', '%27', '007']) {
      assert.equal((await resident.get(`/budgets/odd/ideas/${id}`)).status, 404, id);
      assert.equal((await resident.post(`/budgets/odd/ideas/${id}/withdraw`, [])).status, 404, id);
    }
    for (const page of ['0', '-1', 'x', '1e9', '999999'])
      assert.equal((await resident.get(`/budgets/odd/ideas?page=${page}`)).status, 200);
    for (const path of [
      '/budgets/none',
      '/budgets/none/ideas',
      '/budgets/none/ideas/new',
      '/budgets/odd/projects/none',
      '/budgets/none/vote',
    ]) {
      assert.equal((await resident.get(path)).status, 404, path);
    }
    assert.equal((await resident.get('/budgets?region=nowhere')).status, 200);
    assert.equal((await resident.get('/budgets/odd?category=x&sort=%00')).status, 400);
    assert.equal((await resident.get('/budgets/odd?category=x&sort=y&district=z')).status, 200);
  });
});

describe('reading the form of an idea', () => {
  it('reads estimates exactly, in the units of the budget', () => {
    const estimate = (text: string, units: number): unknown => {
      const read = readIdea({ ...typed, key: randomUUID(), estimate: text }, units);
      return read.ok ? read.value.estimate : 'refused';
    };
    assert.deepEqual(
      ['', '$45,000', '45000.50', '0'].map((text) => estimate(text, 100)),
      [null, 4_500_000, 4_500_050, 0],
    );
    assert.equal(estimate('45000.50', 1), 'refused');
  });

  it('finds titles alike whatever their accents, case and short words, closest first', () => {
    const ideas = ['Un PARQUÉ en Riverdale', 'Parque nuevo en Riverdale', 'Agua limpia'].map((title, id) => ({
      id,
      title,
    }));
    assert.deepEqual(
      similarTitles('parque de riverdale', ideas).map(({ id }) => id),
      [0, 1],
    );
    assert.deepEqual(similarTitles('a to of', ideas), []);
  });
});
