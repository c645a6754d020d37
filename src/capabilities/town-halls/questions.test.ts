/** Questions as HTTP sees them: asked within limits, moderated with reasons, merged with their support, and listed for everybody. Over 250 lines: one life of a question. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import type { Person } from '../../platform/testing/person.ts';
import { fresno, kern, openTownHallRoom, type TownHallRoom } from './testing/room.ts';
import type { TownHall } from './town-hall.ts';

let room: TownHallRoom;
before(async () => void (room = await openTownHallRoom()));
after(() => room.close());

const at = ({ slug }: TownHall): string => `/town-halls/${slug}`;
const textOf = async (answer: Promise<Response>): Promise<string> => (await answer).text();

async function asks(person: Person, hall: TownHall, text: string, more: Record<string, string> = {}): Promise<string> {
  const question = randomUUID();
  const answer = await person.post(`${at(hall)}/questions`, { question, text, ...more });
  assert.equal(answer.status, 303, await answer.text());
  return question;
}

const supports = async (person: Person, hall: TownHall, question: string, yes = true): Promise<number> =>
  (await person.post(`${at(hall)}/questions/${question}/support`, { supports: yes ? 'yes' : 'no' })).status;

const decides = (
  moderator: Person,
  hall: TownHall,
  act: string,
  question: string,
  more: { standard?: string; own?: string; into?: string } = {},
): Promise<Response> =>
  moderator.post(`${at(hall)}/moderate/${question}`, {
    act,
    key: randomUUID(),
    ...Object.fromEntries(Object.entries(more).map(([field, value]) => [`${field}-${act}-${question}`, value])),
  });

const calls = (person: Person, method: string, path: string, body?: unknown): Promise<Response> =>
  Promise.resolve(
    room.app.request(path, {
      method,
      headers: { cookie: person.cookie, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  );

test('a question that waits is seen by nobody but its asker and moderators, until one of them shows it', async () => {
  const hall = await room.hall('wait', { moderation: 'before' });
  const [ada, ben, mod] = [
    await room.person(fresno),
    await room.person(fresno),
    await room.person(fresno, 'moderator'),
  ];
  const question = await asks(ada, hall, 'Is the water safe?');
  for (const path of ['live', 'questions', 'questions.json', 'questions.csv'])
    assert.doesNotMatch(await textOf(ben.get(`${at(hall)}/${path}`)), /Is the water safe/, path);
  assert.match(await textOf(ada.get(`${at(hall)}/live`)), /Waits for a moderator[\s\S]*Is the water safe/);
  assert.match(await textOf(mod.get(`${at(hall)}/moderate`)), /Is the water safe/);
  assert.equal((await decides(mod, hall, 'show', question)).status, 303);
  assert.match(await textOf(ben.get(`${at(hall)}/live`)), /Is the water safe/);
  assert.match(await textOf(ada.get(`${at(hall)}/mine`)), /Number 1 in the queue/);
});

test('what is rejected needs a reason; its asker reads it, the list counts it, the log tells it, and nobody sees the text', async () => {
  const hall = await room.hall('reject', { moderation: 'before' });
  const [ada, mod] = [await room.person(fresno), await room.person(fresno, 'moderator')];
  const question = await asks(ada, hall, 'Buy concrete at once!');
  const refused = await decides(mod, hall, 'reject', question, { own: ' \u200b ' });
  assert.equal(refused.status, 422);
  assert.match(await refused.text(), /Choose a reason or write one/);
  await decides(mod, hall, 'reject', question, { standard: 'advertising', own: 'Ask without the shop.' });
  assert.match(
    await textOf(ada.get(`${at(hall)}/mine`)),
    /Not shown[\s\S]*It advertises something\. Ask without the shop\./,
  );
  const list = (await (await room.app.request(`/api/town-halls/${hall.slug}/questions`)).json()) as {
    rejected: unknown;
    questions: unknown[];
  };
  assert.deepEqual(list.rejected, [{ reason: 'It advertises something. Ask without the shop.', count: 1 }]);
  assert.deepEqual(list.questions, []);
  const record = await textOf(Promise.resolve(room.app.request(`${at(hall)}/record.json`)));
  assert.doesNotMatch(record, /Buy concrete/);
});

test('a question that was taken off is gone from every page, file and event, its reason stays, and it can come back', async () => {
  const hall = await room.hall('hide');
  const [ada, ben, mod] = [
    await room.person(fresno),
    await room.person(fresno),
    await room.person(fresno, 'moderator'),
  ];
  const question = await asks(ada, hall, 'Does Mr Smith of Elm Street pay?', { name: 'Adalina' });
  const seq = (await room.now(hall)).seq;
  await decides(mod, hall, 'hide', question, { standard: 'names-a-person' });
  const everywhere = ['live', 'questions', 'questions.csv', 'questions.json', 'record.json', 'record.ndjson'];
  for (const path of everywhere)
    assert.doesNotMatch(await textOf(ben.get(`${at(hall)}/${path}`)), /Elm Street|Adalina/, path);
  assert.doesNotMatch(await textOf(ben.get(`/api/town-halls/${hall.slug}/questions`)), /Elm Street|Adalina/);
  assert.match(await textOf(ben.get(`${at(hall)}/questions`)), /It names a private person/);
  for (const after of [0, seq]) {
    const events = await room.app.request(`${at(hall)}/events`, { headers: { 'last-event-id': String(after) } });
    const reader = events.body!.getReader();
    assert.doesNotMatch(new TextDecoder().decode((await reader.read()).value), /Elm Street|Adalina/);
    await reader.cancel();
  }
  await decides(mod, hall, 'restore', question, { own: 'Mr Smith is the mayor.' });
  assert.match(await textOf(ben.get(`${at(hall)}/questions`)), /Elm Street/);
});

test('who supports either of two merged questions counts once, through every merge, and takes it back once', async () => {
  const hall = await room.hall('merge');
  const mod = await room.person(fresno, 'moderator');
  const people = await Promise.all(Array.from({ length: 5 }, () => room.person(fresno)));
  const [a, b, c, d, e] = people as [Person, Person, Person, Person, Person];
  const [first, second, third] = [
    await asks(a, hall, 'Who pays?'),
    await asks(b, hall, 'Who is going to pay?'),
    await asks(c, hall, 'Whose money is it?'),
  ];
  for (const [person, question] of [
    [a, first],
    [b, first],
    [b, second],
    [c, second],
    [d, second],
    [d, third],
    [e, third],
  ] as const)
    assert.equal(await supports(person, hall, question), 303);
  await supports(c, hall, second, false);
  const count = async (): Promise<number[]> => {
    const answer = await room.app.request(`/api/town-halls/${hall.slug}/questions`);
    const { questions } = (await answer.json()) as { questions: { support: number }[] };
    return questions.map(({ support }) => support);
  };
  assert.deepEqual(await count(), [2, 2, 2]);
  await decides(mod, hall, 'merge', second, { into: '1', standard: 'duplicate' });
  assert.deepEqual(await count(), [3, 0, 2], 'a, b, d: b supported both');
  await decides(mod, hall, 'merge', first, { into: '3', standard: 'duplicate' });
  assert.deepEqual(await count(), [0, 0, 4], 'a, b, d, e: d supported both');
  // A page from before the merge still has the button of the question that is no more.
  assert.equal(await supports(c, hall, second), 303);
  assert.deepEqual(await count(), [0, 0, 5]);
  assert.equal(await supports(d, hall, third, false), 303);
  assert.deepEqual(await count(), [0, 0, 4]);
  const own = await calls(b, 'GET', `/api/town-halls/${hall.slug}/mine`);
  const { supports: supported, questions } = (await own.json()) as {
    supports: string[];
    questions: { mergedInto: string | null }[];
  };
  assert.deepEqual([...new Set(supported)], [third]);
  assert.equal(questions[0]?.mergedInto, third);
  assert.match(await textOf(b.get(`${at(hall)}/mine`)), /It goes on as question 3/);
});

test('nobody has more than three questions open, also when ten are sent at once; a settled or withdrawn one makes room', async () => {
  const hall = await room.hall('three');
  const ada = await room.person(fresno);
  const ids = Array.from({ length: 6 }, () => randomUUID());
  const sent = await Promise.all(
    ids.map((question) => ada.post(`${at(hall)}/questions`, { question, text: `Number ${question}?` })),
  );
  assert.equal(sent.filter(({ status }) => status === 303).length, 3);
  assert.equal((await room.now(hall)).questions.size, 3);
  const [open] = [...(await room.now(hall)).questions.keys()];
  const page = await textOf(ada.get(`${at(hall)}/live`));
  assert.match(page, /Three of your questions are open/);
  assert.equal((await ada.post(`${at(hall)}/questions/${open}/withdraw`, {})).status, 303);
  assert.doesNotMatch(await textOf(ada.get(`${at(hall)}/live`)), /Three of your questions are open/);
  // The seventh within a minute.
  const seventh = await ada.post(`${at(hall)}/questions`, { question: randomUUID(), text: 'Kept text?' });
  assert.equal(seventh.status, 422);
  assert.match(await seventh.text(), /That was a lot in one minute[\s\S]*Kept text\?/);
});

test('only whoever asked withdraws; what was withdrawn leaves the list without its text', async () => {
  const hall = await room.hall('withdraw');
  const [ada, ben] = [await room.person(fresno), await room.person(fresno)];
  const question = await asks(ada, hall, 'Rather not?');
  await asks(ben, hall, 'Mine?');
  assert.equal((await calls(ben, 'DELETE', `/api/town-halls/${hall.slug}/questions/${question}`)).status, 403);
  assert.equal((await ben.post(`${at(hall)}/questions/nonsense/withdraw`, {})).status, 422);
  for (let again = 0; again < 2; again += 1)
    assert.equal((await calls(ada, 'DELETE', `/api/town-halls/${hall.slug}/questions/${question}`)).status, 200);
  const list = await textOf(ben.get(`${at(hall)}/questions`));
  assert.match(list, /Withdrawn/);
  assert.doesNotMatch(list, /Rather not/);
});

test('the API asks, supports and tells what is refused and why', async () => {
  const hall = await room.hall('api', { items: [], joining: 'signed-in' });
  const [ada, ben] = [await room.person(fresno), await room.person(fresno)];
  const [api, question] = [`/api/town-halls/${hall.slug}/questions`, randomUUID()];
  for (let again = 0; again < 2; again += 1) {
    const done = await calls(ada, 'PUT', `${api}/${question}`, { text: 'By the API?', form: 'spoken' });
    assert.deepEqual(await done.json(), { question, state: 'shown' });
  }
  assert.equal((await room.now(hall)).questions.size, 1);
  const refusals = [
    await calls(ben, 'PUT', `${api}/${question}`, { text: 'The same id?' }),
    await calls(ben, 'PUT', `${api}/${randomUUID()}`, { text: ' \u200b\u202e ' }),
    await calls(ben, 'PUT', `${api}/${randomUUID()}`, { text: 'x'.repeat(501) }),
    await calls(ben, 'PUT', `${api}/${randomUUID()}`, { text: 'Which item?', item: 9 }),
    await calls(ben, 'PUT', `${api}/none`, { text: 'No id?' }),
    await calls(ben, 'PUT', `${api}/${randomUUID()}/support`, { supports: true }),
    await calls(ben, 'PUT', `${api}/${question}/support`, { supports: 'maybe' }),
    await room.app.request(`${api}/${question}/support`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
      body: '{"supports":true}',
    }),
  ];
  assert.deepEqual(
    refusals.map(({ status }) => status),
    [409, 422, 422, 422, 400, 404, 400, 401],
  );
  assert.equal((await calls(ben, 'PUT', `${api}/${question}/support`, { supports: true })).status, 200);
  const { supports: supported } = (await (await calls(ben, 'GET', `/api/town-halls/${hall.slug}/mine`)).json()) as {
    supports: string[];
  };
  assert.deepEqual(supported, [question]);
});

test('odd texts become one harmless line, and a session that ended keeps what was typed', async () => {
  const hall = await room.hall('odd', { joining: 'signed-in' });
  const ada = await room.person(fresno);
  await asks(ada, hall, `Why${'\n'.repeat(10_000)}so \u202emany\u202c lines 👩‍👩‍👧‍👦 e${'\u0301'.repeat(900)}?`, {
    name: '\u2066<b>Ada</b>\n\n',
  });
  const [question] = [...(await room.now(hall)).questions.values()];
  assert.equal(question?.text, `Why so many lines 👩‍👩‍👧‍👦 e${'\u0301'.repeat(4)}?`);
  assert.equal(question?.name, '<b>Ada</b>');
  assert.match(await textOf(ada.get(`${at(hall)}/live`)), /&lt;b&gt;Ada/);
  const late = await room.app.request(`${at(hall)}/questions`, {
    method: 'POST',
    headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ question: randomUUID(), text: 'Typed for long?' }).toString(),
  });
  assert.equal(late.status, 422);
  assert.match(await late.text(), /Sign in[\s\S]*Typed for long\?/);
});

test("another region's moderator neither sees what waits nor decides", async () => {
  const hall = await room.hall('elsewhere', { moderation: 'before' });
  const [ada, other] = [await room.person(fresno), await room.person(kern, 'moderator')];
  const question = await asks(ada, hall, 'Is it secret?');
  assert.equal((await other.get(`${at(hall)}/moderate`)).status, 403);
  assert.equal((await decides(other, hall, 'show', question)).status, 403);
  assert.equal((await room.now(hall)).questions.get(question)?.state, 'waiting');
});

test('a moderator shows several at once, and what another was faster with is left alone', async () => {
  const hall = await room.hall('bulk', { moderation: 'before' });
  const [ada, mod] = [await room.person(fresno), await room.person(fresno, 'moderator')];
  const ids = [await asks(ada, hall, 'One?'), await asks(ada, hall, 'Two?'), await asks(ada, hall, 'Three?')];
  await decides(mod, hall, 'show', ids[0]!);
  const none = await mod.post(`${at(hall)}/moderate`, {});
  assert.equal(none.status, 422);
  assert.equal(
    (
      await mod.post(
        `${at(hall)}/moderate`,
        ids.map((id) => ['ticked', id] as const),
      )
    ).status,
    303,
  );
  const states = [...(await room.now(hall)).questions.values()].map(({ state }) => state);
  assert.deepEqual(states, ['queued', 'queued', 'queued']);
});

test('what the desk brought in is taken out with a reason; what people asked themselves is not', async () => {
  const hall = await room.hall('desk');
  const [ada, mod] = [await room.person(fresno), await room.person(fresno, 'moderator')];
  const own = await asks(ada, hall, 'My own?');
  const { askQuestion } = await import('./ask-question.ts');
  const brought = randomUUID();
  const asked = { question: brought, form: 'spoken', text: '', language: 'en', name: 'Row 3', region: null } as const;
  await askQuestion(room.platform, hall, { ...asked, via: 'hall', item: null, interpreted: false }, null, {
    account: null,
    role: 'clerk',
  });
  assert.equal((await decides(mod, hall, 'withdraw', own, { own: 'Left.' })).status, 422);
  assert.equal((await decides(mod, hall, 'withdraw', brought)).status, 422);
  assert.equal((await decides(mod, hall, 'withdraw', brought, { own: 'Left the hall.' })).status, 303);
  assert.match(await textOf(ada.get(`${at(hall)}/questions`)), /Left the hall\./);
});

test('with two thousand in the queue the page shows the first hundred and says so, and a change is told in a few kilobytes', async () => {
  const hall = await room.hall('thousands', { queueOrder: 'votes' });
  const ada = await room.person(fresno);
  const { sql } = await import('kysely');
  await sql`
    with asked as (
      select n, gen_random_uuid() as id from generate_series(1, 2000) n
    ), questions as (
      insert into meeting_question (meeting_id, id) select ${hall.id}, id from asked
    ), counted as (update meeting set last_seq = 2000 where id = ${hall.id})
    insert into meeting_entry (meeting_id, seq, at, kind, fact, public, by_role, idempotency_key)
    select ${hall.id}, n, now(), 'question-shown', jsonb_build_object('question', id, 'form', 'written', 'text',
      'What about number ' || n || ' of the many things that could be asked tonight?', 'language', 'en', 'name', '',
      'firstTime', true, 'region', null, 'via', 'web', 'item', null, 'interpreted', false, 'before', true),
      true, 'participant', id from asked`.execute(room.platform.db);
  await asks(ada, hall, 'Am I the last?');
  const page = await textOf(ada.get(`${at(hall)}/live`));
  assert.equal([...page.matchAll(/class="question"/g)].length, 100);
  assert.match(page, /2,001 wait[\s\S]*The first 100 are shown here/);
  assert.match(page, /Number 2,001 in the queue/);
  const { seq } = await room.now(hall);
  const events = await room.app.request(`${at(hall)}/events`, { headers: { 'last-event-id': String(seq) } });
  const reader = events.body!.getReader();
  const first = (await reader.read()).value!;
  await reader.cancel();
  assert.ok(first.length < 8_000, `${first.length} bytes to somebody who has everything`);
});
