/** Claims about moderating statements and the public log of it, through HTTP on a real PostgreSQL. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { hiddenValue, publicActs, waitingStatement, withRole } from './testing/facilitating.ts';
import { fresno, openDialogueRoom, type DialogueRoom, type Person } from './testing/room.ts';

let room: DialogueRoom;
before(async () => {
  room = await openDialogueRoom();
});
after(() => room.close());

interface Moderated {
  readonly id: number;
  readonly base: string;
  readonly moderator: Person;
  /** Number 3; 0 to 2 are published seeds. */
  readonly waiting: number;
}

async function moderated(slug: string, text = 'Rivers should have rights of their own.'): Promise<Moderated> {
  const id = await room.conversation(slug, { regionId: fresno });
  const moderator = await withRole(room, id, 'moderator');
  return { id, base: `/conversations/${slug}/moderate`, moderator, waiting: await waitingStatement(room, id, text) };
}

const stateOf = async (id: number, number: number): Promise<{ state: string; into: number | null; meta: boolean }> => {
  const found = await sql<{ state: string; into: number | null; meta: boolean }>`
    select state, merged_into as into, meta from statement where conversation_id = ${id} and number = ${number}`.execute(
    room.platform.db,
  );
  assert.ok(found.rows[0]);
  return found.rows[0];
};

test('the queue shows what waits, what is like it, and never who wrote it', async () => {
  const { base, moderator, id } = await moderated(
    'queue',
    'Local taxes should stay inside the county where they are paid.',
  );
  const author = await room.person(fresno);
  await author.post('/conversations/queue/vote', { statement: '0', revision: '1', value: '1' });
  const unknown = await (await moderator.get(base)).text();
  await sql`update statement set author = 0 where conversation_id = ${id} and number = 3`.execute(room.platform.db);
  const page = await (await moderator.get(base)).text();
  assert.match(page, /Statement 3/);
  assert.match(page, /0: Local taxes should stay in the county/);
  assert.equal(page, unknown, 'a known author changes nothing on the page');
  assert.match(await (await moderator.get(`${base}?state=published`)).text(), /1 agrees, 0 disagree, 0 pass/);
  assert.match(await (await moderator.get(`${base}?state=rejected`)).text(), /No statements in this list/);
});

test('publishing is one press and needs no reason; pressed twice it is one act', async () => {
  const { id, base, moderator, waiting } = await moderated('publish-one');
  const form = { act: 'published', seen: '0', from: 'waiting' };
  const answers = await Promise.all([1, 2, 3].map(() => moderator.post(`${base}/${waiting}`, form)));
  for (const { status } of answers) assert.equal(status, 303);
  assert.equal((await stateOf(id, waiting)).state, 'published');
  assert.deepEqual(await publicActs(room, id), [
    { act: 'statement.published', reason: null, detail: { statement: waiting } },
  ]);
});

test('rejecting needs a reason from the list or in own words, and what was typed is kept', async () => {
  const { id, base, moderator, waiting } = await moderated('reject');
  const silent = await moderator.post(`${base}/${waiting}`, { act: 'rejected', [`reject-standard-${waiting}`]: '' });
  assert.equal(silent.status, 422);
  assert.match(await silent.text(), /href="#field-reject-standard-3"[^]*<details class="explainer" open/);
  const long = await moderator.post(`${base}/${waiting}`, {
    act: 'rejected',
    [`reject-reason-${waiting}`]: 'Kept as typed '.repeat(80),
  });
  assert.match(await long.text(), /at most 1,000 letters[^]*Kept as typed/);
  assert.equal((await moderator.post(`${base}/${waiting}`, { act: 'explode' })).status, 422);
  assert.equal((await moderator.post(`${base}/999`, { act: 'published' })).status, 404);
  assert.equal((await moderator.post(`${base}/x`, { act: 'published' })).status, 404);
  assert.equal((await stateOf(id, waiting)).state, 'waiting');
  const done = await moderator.post(`${base}/${waiting}`, {
    act: 'rejected',
    seen: '0',
    'reject-standard': 'several-ideas',
    'reject-reason': 'Please send both on their own.',
  });
  assert.equal(done.status, 303);
  assert.deepEqual(await publicActs(room, id), [
    {
      act: 'statement.rejected',
      reason:
        'It holds more than one idea: who agrees with one part may not agree with the other. Please send both on their own.',
      detail: { statement: waiting },
    },
  ]);
});

test('of two moderators who decide differently at once, one is told about the other', async () => {
  const { id, base, moderator, waiting } = await moderated('two-moderators');
  const other = await withRole(room, id, 'facilitator');
  const seen = hiddenValue(await (await moderator.get(base)).text(), 'seen');
  assert.equal(seen, '0');
  const answers = await Promise.all([
    moderator.post(`${base}/${waiting}`, { act: 'published', seen }),
    other.post(`${base}/${waiting}`, { act: 'rejected', seen, 'reject-standard': 'off-topic' }),
  ]);
  assert.deepEqual(
    answers.map(({ status }) => status).sort((a, b) => a - b),
    [303, 422],
  );
  const told = answers.find(({ status }) => status === 422);
  assert.match((await told?.text()) ?? '', /Another moderator has decided/);
  assert.equal((await publicActs(room, id)).length, 1);
});

test('merging leads to a published statement only, and what was merged before goes along', async () => {
  const { id, base, moderator, waiting } = await moderated('merge');
  const second = await waitingStatement(room, id, 'Rivers need rights.');
  const merge = (from: number, into: string): Promise<Response> =>
    moderator.post(`${base}/${from}`, { act: 'merged', 'merge-number': into });
  for (const wrong of ['', String(waiting), String(second), '77', 'x'])
    assert.equal((await merge(waiting, wrong)).status, 422, wrong);
  assert.equal((await merge(waiting, '0')).status, 303);
  assert.equal((await moderator.post(`${base}/0`, { act: 'rejected', 'reject-standard': 'off-topic' })).status, 422);
  assert.equal((await merge(0, '1')).status, 303);
  assert.deepEqual(await stateOf(id, waiting), { state: 'merged', into: 1, meta: false });
  assert.equal((await moderator.post(`${base}/${waiting}`, { act: 'published' })).status, 303);
  assert.deepEqual(await stateOf(id, waiting), { state: 'published', into: null, meta: false });
  const acts = await publicActs(room, id);
  assert.deepEqual(acts[0]?.detail, { statement: waiting, into: 0 });
  assert.equal(acts[0]?.reason, 'Another statement says the same already.');
});

test('a statement is marked as about the dialogue and unmarked again, each with a reason', async () => {
  const { id, base, moderator } = await moderated('meta');
  assert.equal((await moderator.post(`${base}/1`, { act: 'marked-meta' })).status, 422);
  assert.equal(
    (await moderator.post(`${base}/1`, { act: 'marked-meta', 'meta-reason': 'About this site.' })).status,
    303,
  );
  assert.equal((await stateOf(id, 1)).meta, true);
  assert.equal((await moderator.post(`${base}/1`, { act: 'unmarked-meta', 'meta-reason': 'A mistake.' })).status, 303);
  assert.equal((await stateOf(id, 1)).meta, false);
  assert.deepEqual(
    (await publicActs(room, id)).map(({ act }) => act),
    ['statement.marked-meta', 'statement.unmarked-meta'],
  );
});

test('several chosen ones are published together; one decided meanwhile stays as it is', async () => {
  const { id, base, moderator, waiting } = await moderated('together');
  const [second, third] = [await waitingStatement(room, id, 'Two.'), await waitingStatement(room, id, 'Three.')];
  assert.equal((await moderator.post(base, {})).status, 422);
  await moderator.post(`${base}/${second}`, { act: 'rejected', 'reject-standard': 'not-a-statement' });
  const done = await moderator.post(
    base,
    [waiting, second, third].map((number) => ['ticked', `${number}:0`] as const),
  );
  assert.equal(done.status, 303);
  assert.deepEqual(
    await Promise.all([waiting, second, third].map(async (number) => (await stateOf(id, number)).state)),
    ['published', 'rejected', 'published'],
  );
});

test('the queue is paged, and a page that was emptied leads to the last one', async () => {
  const { id, base, moderator } = await moderated('paged');
  for (let at = 0; at < 24; at += 1) await waitingStatement(room, id, `Waiting number ${at}.`);
  const first = await (await moderator.get(base)).text();
  assert.equal(first.match(/<article/g)?.length, 20);
  assert.equal((await (await moderator.get(`${base}?page=2`)).text()).match(/<article/g)?.length, 5);
  assert.equal((await (await moderator.get(`${base}?page=99`)).text()).match(/<article/g)?.length, 5);
});

test('the public log tells every decision with its reason in the reader’s language, and repeats no rejected text', async () => {
  const { id, base, moderator, waiting } = await moderated('log', 'Jane Doe of Elm Street should pay.');
  const good = await waitingStatement(room, id, 'Everybody should pay.');
  await moderator.post(`${base}/${waiting}`, { act: 'published' });
  await moderator.post(`${base}/${waiting}`, { act: 'rejected', 'reject-standard': 'names-a-person' });
  await moderator.post(`${base}/${good}`, { act: 'published' });
  const read = async (language: string): Promise<string> =>
    (await room.app.request('/conversations/log/moderation', { headers: { 'accept-language': language } })).text();
  const english = await read('en');
  assert.match(english, /Everybody should pay/);
  assert.match(english, /by a moderator[^]*Statement 3 rejected[^]*It names a private person/);
  assert.doesNotMatch(english, /Jane Doe/);
  assert.doesNotMatch(english, new RegExp(moderator.id));
  assert.match(await read('es'), /Afirmación 3 rechazada[^]*Nombra a una persona particular/);
});

test('a translation is added and corrected, told as a machine’s where it is, and logged once for each change', async () => {
  const { id, base, moderator, waiting } = await moderated('translate');
  const path = `${base}/${waiting}/translation`;
  for (const [wrong, sentence] of [
    [{ language: 'es', text: ' ' }, /Write the translation/],
    [{ language: 'en', text: 'Same.' }, /in this language already[^]*Same\./],
    [{ language: 'xx', text: 'Kept.' }, /Choose a language[^]*Kept\./],
    [{ language: 'es', text: 'x'.repeat(601) }, /at most 600/],
  ] as const) {
    const answer = await moderator.post(path, wrong);
    assert.equal(answer.status, 422);
    assert.match(await answer.text(), sentence);
  }
  const machine = { language: 'es', text: 'Los ríos deben tener derechos.', machine: 'yes' };
  for (let again = 0; again < 2; again += 1) assert.equal((await moderator.post(path, machine)).status, 303);
  assert.match(await (await moderator.get(base)).text(), /Translated by a machine[^]*Los ríos deben tener derechos/);
  await moderator.post(path, { language: 'es', text: 'Los ríos deberían tener derechos propios.' });
  assert.deepEqual(
    (await publicActs(room, id)).map(({ act, detail }) => [act, detail['made']]),
    [
      ['statement.translated', 'by-machine'],
      ['statement.translated', 'by-hand'],
    ],
  );
  assert.equal((await moderator.post(`${base}/99/translation`, machine)).status, 404);
});
