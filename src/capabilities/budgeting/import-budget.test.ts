/** Claims about importing Pabulib files: all or nothing, every problem told, the same file once. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { realText, withoutRealFiles } from '../../rules/budgeting/testing/real-files.ts';
import { importPb } from './import-budget.ts';
import { findBudget } from './store/budgets.ts';
import { listProjects } from './store/projects.ts';
import { countRows, official, publicActs } from './testing/officials.ts';
import { fresno, kern, openResidentRoom, type Resident, type ResidentRoom } from './testing/resident-room.ts';

let room: ResidentRoom;
let organiser: Resident;
before(async () => {
  room = await openResidentRoom();
  organiser = await official(room, 'organiser', { regionId: fresno });
});
after(() => room.close());

const small = (meta: readonly string[] = []): string =>
  [
    'META',
    'key;value',
    'description;A small election',
    'budget;1000.50',
    'vote_type;approval',
    ...meta,
    'PROJECTS',
    'project_id;cost;name;category',
    '1;400;"Trees; tall";a,b',
    '2;700;Lamps;',
    'VOTES',
    'voter_id;vote',
    'x;1,2',
    'y;1',
    '',
  ].join('\n');

const upload = async (
  text: string | Uint8Array<ArrayBuffer>,
  fields: Readonly<Record<string, string>> = {},
  who = organiser,
): Promise<Response> => {
  const form = new FormData();
  for (const [name, value] of Object.entries({ region: fresno, title: '', source: 'The city of Nowhere', ...fields }))
    form.set(name, value);
  if (text.length > 0) form.set('file', new File([text], 'election.pb'));
  return room.app.request('/budgets/import', {
    method: 'POST',
    headers: { cookie: who.cookie, 'sec-fetch-site': 'same-origin' },
    body: form,
  });
};
const slugOf = (answer: Response): string =>
  /^\/budgets\/(.+)\/organise$/.exec(answer.headers.get('location') ?? '')?.[1] ?? '';

test('a file is stored whole, published, logged, and its count is requested', async () => {
  const text = small(['rule;equalshares/add1', 'currency;PLN', 'language;pl', 'max_length;2']);
  const answer = await upload(text);
  assert.equal(answer.status, 303, await answer.clone().text());
  const budget = await findBudget(room.platform.db, slugOf(answer));
  assert.ok(budget?.publishedAt);
  assert.deepEqual(
    [
      budget.slug,
      budget.title,
      budget.amount,
      budget.unitsPerCurrency,
      budget.currency,
      budget.language,
      budget.imported,
      budget.importedFrom,
    ],
    ['a-small-election', 'A small election', 10_005, 10, 'PLN', 'pl', true, 'The city of Nowhere'],
  );
  assert.deepEqual([budget.rule, budget.completion, budget.maxChoices], ['equal-shares', 'add1', 2]);
  const projects = await listProjects(room.platform.db, budget.id);
  assert.deepEqual(
    projects.map(({ id, position, name, cost, categories }) => [id, position, name, cost, categories]),
    [
      ['1', 0, 'Trees; tall', 4_000, ['a', 'b']],
      ['2', 1, 'Lamps', 7_000, []],
    ],
  );
  const file = await sql<{ file: Buffer }>`select imported_file as file from budget where id = ${budget.id}`.execute(
    room.platform.db,
  );
  assert.equal(file.rows[0]?.file.toString('utf8'), text);
  assert.deepEqual(
    (await publicActs(room, `budget:${budget.id}`)).map(({ act }) => act),
    ['budget.imported', 'count.requested'],
  );
  const runs = await sql<{
    id: number;
    state: string;
  }>`select id, state from count_run where budget_id = ${budget.id}`.execute(room.platform.db);
  assert.deepEqual(runs.rows, [{ id: 1, state: 'queued' }]);
  assert.equal((await organiser.get(`/budgets/${budget.slug}/organise`)).status, 200);
  assert.equal((await organiser.get(`/budgets/${budget.slug}/review`)).status, 404);
});

test('the same file again, also at the same moment, is the same budget', async () => {
  const text = small(['comment;once']);
  const before = await countRows(room, 'budget');
  const answers = await Promise.all([1, 2, 3].map(() => upload(text)));
  assert.equal(new Set(answers.map(slugOf)).size, 1);
  assert.equal(await countRows(room, 'budget'), before + 1);
  const again = await importPb(room.platform, text, {
    fileName: 'again.pb',
    regionId: kern,
    source: 'x',
    createdBy: null,
  });
  assert.ok(again.ok);
  assert.equal(again.value.slug, slugOf(answers[0] as Response));
});

test('without an acknowledgment the one in the file is taken, and without any the file is refused', async () => {
  const from = { fileName: 'a.pb', regionId: fresno, source: '', createdBy: null };
  const named = await importPb(room.platform, small(['acknowledgments;Gelauff and Goel']), from);
  assert.ok(named.ok);
  assert.equal((await findBudget(room.platform.db, named.value.slug))?.importedFrom, 'Gelauff and Goel');
  const none = await importPb(room.platform, small().replace('description;A small election\n', ''), from);
  assert.ok(!none.ok);
  assert.deepEqual(
    none.error.map(({ field, reason }) => [field, reason.code]),
    [['acknowledgments', 'key-missing']],
  );
});

test('a malformed file is refused with every line, in the reader’s language, and nothing is stored', async () => {
  const before = [
    await countRows(room, 'budget'),
    await countRows(room, 'project'),
    await countRows(room, 'audit'),
    await countRows(room, 'count_run'),
  ];
  const wrong = small()
    .replace('1;400', '1;four')
    .replace('y;1', 'y;9')
    .replace('vote_type;approval', 'vote_type;shouting');
  const page = await (await upload(wrong)).text();
  for (const sentence of [
    /“four” is not a number/,
    /“shouting” is not a vote type/,
    /names project “9”/,
    /3 problems were found/,
    /Line/,
  ])
    assert.match(page, sentence);
  const spanish = await room.app.request('/budgets/import', {
    method: 'POST',
    headers: {
      cookie: `${organiser.cookie}; concord-language=es`,
      'accept-language': 'es',
      'sec-fetch-site': 'same-origin',
    },
    body: (() => {
      const form = new FormData();
      form.set('region', fresno);
      form.set('file', new File([wrong], 'x.pb'));
      return form;
    })(),
  });
  assert.equal(spanish.status, 422);
  assert.match(await spanish.text(), /«four» no es un número/);
  const odd: readonly (readonly [string | Uint8Array<ArrayBuffer>, RegExp])[] = [
    [new Uint8Array([0xff, 0xfe, 0x41]), /not UTF-8/],
    [small().replace('Lamps', 'La\0mps'), /NUL character/],
    [small().replace('1000.50', '0'), /budget of zero/],
    ['hello', /must begin with a line that says META/],
  ];
  for (const [text, sentence] of odd) {
    const answer = await upload(text);
    assert.equal(answer.status, 422);
    assert.match(await answer.text(), sentence);
  }
  assert.deepEqual(
    [
      await countRows(room, 'budget'),
      await countRows(room, 'project'),
      await countRows(room, 'audit'),
      await countRows(room, 'count_run'),
    ],
    before,
  );
});

test('each field is checked, and only organisers of the region import', async () => {
  const cases: readonly (readonly [string, Readonly<Record<string, string>>, RegExp])[] = [
    ['', {}, /Choose a \.pb file/],
    [small(), { region: '' }, /Choose a region/],
    [small(), { region: kern }, /not an organiser in this region/],
    [small(), { title: 'x'.repeat(121) }, /at most 120/],
    [small(), { source: 'x'.repeat(1_001) }, /at most 1,000/],
  ];
  for (const [text, fields, sentence] of cases) {
    const answer = await upload(text, fields);
    assert.equal(answer.status, 422);
    assert.match(await answer.text(), sentence);
  }
  assert.equal((await upload(small(), {}, await room.resident(fresno))).status, 403);
  assert.equal((await upload(small(), {}, await official(room, 'clerk', { regionId: fresno }))).status, 403);
});

test(
  'a real election from Vallejo is imported as it is, and its oddities are told',
  { skip: withoutRealFiles },
  async () => {
    const text = realText('files/US_Stanford_Dataset_PB_Vallejo_2015_vote_approvals.pb');
    const answer = await upload(text, { source: '' });
    assert.equal(answer.status, 303, await answer.clone().text());
    const budget = await findBudget(room.platform.db, slugOf(answer));
    assert.deepEqual(
      [budget?.slug, budget?.title, budget?.amount, budget?.rule],
      ['pb-vallejo-2015', 'PB Vallejo 2015', 1_000_000, 'greedy'],
    );
    assert.match(budget?.importedFrom ?? '', /Gelauff, L\. and Goel, A\. \(2024\)/);
    assert.equal((await listProjects(room.platform.db, budget?.id ?? 0)).length, 17);
    assert.match(await (await organiser.get('/budgets/pb-vallejo-2015/organise')).text(), /Gelauff/);
  },
);

test('the API imports a file sent as the body, and answers with every problem', async () => {
  const call = (text: string, query: string) =>
    room.app.request(`/api/budgets/import?${query}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${organiser.token}`, 'content-type': 'text/plain' },
      body: text,
    });
  const region = encodeURIComponent(fresno);
  const done = await call(small(['edition;api']), `region=${region}&source=City&title=By+program`);
  assert.equal(done.status, 201, await done.clone().text());
  assert.equal(((await done.json()) as { slug: string }).slug, 'by-program');
  const refused = await call('nothing', `region=${region}&source=City`);
  assert.equal(refused.status, 422);
  const { error } = (await refused.json()) as { error: { problems: readonly { field: string }[] } };
  assert.ok(error.problems.length > 0 && error.problems.every(({ field }) => field.startsWith('line ')));
  assert.equal((await call(small(), `region=${encodeURIComponent(kern)}`)).status, 403);
  assert.equal((await call(small(), '')).status, 400);
});
