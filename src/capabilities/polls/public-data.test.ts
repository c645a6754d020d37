/** Claims about what everybody gets: filters, open data, the feed, the API, and that odd requests get an answer. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { table } from './testing/csv.ts';
import { openPollRoom, pollFields, state, type Person, type PollRoom } from './testing/room.ts';

let room: PollRoom;
let organiser: Person;
let slug: string;
before(async () => {
  room = await openPollRoom();
  organiser = await room.person('organiser');
  slug = await room.poll(organiser);
  await room.poll(organiser, { pollster: 'Phone House', modes: 'phone', population: 'likely', question: 'better-off' });
  await room.poll(organiser, {
    pollster: '<script>alert(1)</script>',
    sponsor: '"Sides" & Sons',
    stake: 'has-stake',
    stakeNote: 'Works for <one> side.',
    wording: '</p><b>bold?</b>',
    label1: '<i>Yes</i>',
  });
});
after(() => room.close());

test('filters narrow the list, each by what is written in the poll, and together', async () => {
  const found = async (query: string): Promise<number> => {
    const { polls } = (await (await room.get(`/api/polls?${query}`)).json()) as { polls: unknown[] };
    return polls.length;
  };
  assert.deepEqual(
    await Promise.all(
      [
        '',
        'mode=phone',
        'population=likely',
        'stake=has-stake',
        'house=phone',
        'house=SONS',
        'question=better-off',
        'mode=phone&stake=has-stake',
      ].map(found),
    ),
    [3, 1, 1, 1, 1, 1, 1, 0],
  );
  assert.match(await (await room.get('/polls?mode=phone')).text(), /1 poll</);
  assert.match(await (await room.get('/polls?mode=phone&stake=has-stake')).text(), /No poll fits these filters/);
  // A percent sign is looked for as it is: it stands for nothing else.
  assert.equal(await found('house=%25'), 0);
});

test('nothing that was typed becomes markup, on no page', async () => {
  for (const path of [
    '/polls',
    '/polls/questions/would-vote-to-leave',
    '/polls/script-alert-1-script-2024-02-14-would-vote-to-leave',
  ]) {
    const html = await (await room.get(path)).text();
    assert.ok(!html.includes('<script>alert'), path);
    assert.ok(!html.includes('<b>bold'), path);
    assert.ok(!html.includes('<i>Yes'), path);
  }
});

test('the table has a description of every column, and the JSON has every revision', async () => {
  const csv = await (await room.get('/polls/export/polls.csv')).text();
  const described = (await (await room.get('/polls/export/polls.csv-metadata.json')).json()) as {
    tableSchema: { columns: { name: string; 'dc:description': string }[] };
  };
  const columns = described.tableSchema.columns;
  assert.equal(columns.map(({ name }) => name).join(','), csv.split('\r\n')[0]);
  assert.ok(columns.every((column) => column['dc:description'].length > 3));
  const json = (await (await room.get('/polls/export/polls.json')).json()) as {
    polls: { slug: string; revisions: unknown[]; disclosure: { score: number } }[];
  };
  assert.equal(json.polls.length, 3);
  assert.ok(json.polls.every(({ revisions, disclosure }) => revisions.length === 1 && disclosure.score > 0));
  for (const table of ['trend', 'readings']) {
    const answer = await room.get(`/polls/questions/better-off/${table}.csv-metadata.json`);
    assert.equal(answer.status, 200);
  }
});

test('the feed tells of registrations and corrections, with the reason', async () => {
  const corrected = { ...pollFields, sampleSize: '801', revision: '1', reason: 'Misread & mended.' };
  assert.equal((await organiser.post(`/polls/${slug}/correct`, corrected)).status, 303);
  const answer = await room.get('/polls.atom');
  assert.match(answer.headers.get('content-type') ?? '', /atom\+xml/);
  const feed = await answer.text();
  assert.match(feed, /Corrected: Example Research for The Daily Example/);
  assert.match(feed, /Misread &amp; mended\./);
  assert.equal(feed.match(/<entry>/g)?.length, 4);
});

test('organisers register and correct by the API, by the same rules as by the form', async () => {
  const call = (method: string, path: string, body: unknown, token = organiser.token): Promise<Response> =>
    Promise.resolve(
      room.app.request(path, {
        method,
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify(body),
      }),
    );
  const { region: _, question = '', questionReason, ...plain } = pollFields;
  const fields = { ...plain, pollster: 'By API' };
  const body = {
    region: state,
    question,
    questionReason,
    modes: ['online'],
    answers: [
      { label: 'Yes', kind: 'for', percent: '40' },
      { label: 'No', kind: 'against', percent: '60' },
    ],
    fields,
  };
  const made = await call('POST', '/api/polls', body);
  assert.equal(made.status, 201);
  const { slug: own } = (await made.json()) as { slug: string };
  assert.equal((await call('POST', '/api/polls', body)).status, 200);
  const refused = await call('POST', '/api/polls', { ...body, fields: { ...fields, pollster: '' } });
  assert.equal(refused.status, 422);
  assert.match(await refused.text(), /pollster/);
  const change = { ...body, fields: { ...fields, sampleSize: '999' }, reason: 'Read again.', revision: 1 };
  assert.equal((await call('PUT', `/api/polls/${own}`, change)).status, 200);
  assert.equal((await call('PUT', `/api/polls/${own}`, { ...change, fields: { ...fields, margin: '9' } })).status, 409);
  const asked = await call('POST', '/api/polls/questions', {
    region: state,
    title: 'By API',
    about: 'x',
    language: 'en',
    reason: 'For a test.',
  });
  assert.equal(asked.status, 201);
  const csv = table({ pollster: 'Table by API', question: 'by-api' });
  const look = await call('POST', '/api/polls/import', { region: state, csv, look: true });
  assert.deepEqual(await look.json(), { fresh: 1, known: 0 });
  const imported = await call('POST', '/api/polls/import', { region: state, csv });
  assert.deepEqual(await imported.json(), { fresh: 1, known: 0 });
  const again = await call('POST', '/api/polls/import', { region: state, csv });
  assert.deepEqual(await again.json(), { fresh: 0, known: 1 });
  const broken = await call('POST', '/api/polls/import', { region: state, csv: table({ pollster: '' }) });
  assert.equal(broken.status, 422);
  assert.match(await broken.text(), /line 2, pollster/);
  const resident = await room.person();
  assert.equal((await call('POST', '/api/polls/import', { region: state, csv }, resident.token)).status, 403);
  assert.equal((await call('POST', '/api/polls', body, resident.token)).status, 403);
  const read = (await (await room.get(`/api/polls/${own}`)).json()) as { sampleSize: number; revision: number };
  assert.deepEqual([read.sampleSize, read.revision], [999, 2]);
});

test('what is not there is a 404, and odd paths and queries get an answer below 500', async () => {
  for (const path of [
    '/polls/no-such',
    '/polls/questions/no-such',
    '/polls/questions/no-such/trend.csv',
    '/api/polls/no-such',
    '/api/polls/questions/no-such',
  ])
    assert.equal((await room.get(path)).status, 404, path);
  for (const odd of ['%00', '%E0%A4%A', '-1', "';--", 'a'.repeat(3_000), '1e9', '..%2f..']) {
    for (const path of [
      `/polls/${odd}`,
      `/polls?page=${odd}&house=${odd}&question=${odd}&mode=${odd}`,
      `/polls/questions/${odd}`,
      `/api/polls?house=${odd}&stake=${odd}`,
      `/api/polls/${odd}`,
    ])
      assert.ok((await room.get(path)).status < 500, path);
  }
});

test('an organiser opens a question in the browser, once, with a public reason and both languages', async () => {
  const fields = {
    region: state,
    title: 'Would join a union',
    about: 'Support for a union of several states.',
    language: 'en',
    otherTitle: 'Se uniría a una unión',
    otherAbout: 'Apoyo a una unión de varios estados.',
    reason: 'It is another thing than leaving alone.',
    key: crypto.randomUUID(),
  };
  const [one, two] = [
    await organiser.post('/polls/questions/new', fields),
    await organiser.post('/polls/questions/new', fields),
  ];
  assert.deepEqual([one.status, two.status, one.headers.get('location')], [303, 303, two.headers.get('location')]);
  const spanish = await room.app.request(one.headers.get('location') ?? '', { headers: { 'accept-language': 'es' } });
  assert.match(await spanish.text(), /Se uniría a una unión/);
  const wrong = await organiser.post('/polls/questions/new', { ...fields, title: '', reason: '' });
  assert.equal(wrong.status, 422);
  const text = await wrong.text();
  assert.match(text, /Support for a union of several states\./);
  assert.match(text, /Write the reason/);
  assert.equal((await (await room.person('clerk')).post('/polls/questions/new', fields)).status, 403);
});
