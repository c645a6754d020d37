/** Claims about what organisers do: adding, changing, bringing in tables, by form and by API; all or nothing, and only by those who may. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import type { Indicator } from './indicator.ts';
import { figure, fresno, openIndicatorRoom, typedTerms, type IndicatorRoom, type Person } from './testing/room.ts';

let room: IndicatorRoom;
let organiser: Person;
let elsewhere: Person;
let income: Indicator;
before(async () => {
  room = await openIndicatorRoom();
  organiser = await room.person('organiser');
  elsewhere = await room.person('organiser', fresno);
  income = await room.indicator();
});
after(() => room.close());

const count = async (table: string): Promise<number> =>
  (await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(room.platform.db)).rows[0]?.n ?? -1;

const csv = 'FIPS,County,Estimate,MOE\n06019,Fresno,"71,434",1132\n06029,Kern,66234,1100\n';
const mapped: Readonly<Record<string, string>> = {
  placeColumn: 'FIPS',
  nameColumn: '',
  layout: 'long',
  valueColumn: 'Estimate',
  marginColumn: 'MOE',
  confidence: '90',
  periodColumn: '',
  period: '2023',
  release: 'ACS 2023',
  publishedOn: '2024-09-12',
  note: '',
  reason: 'The new figures.',
};

const upload = (file: string | Uint8Array<ArrayBuffer>, who = organiser, slug = income.slug): Promise<Response> => {
  const form = new FormData();
  form.set('file', new File([file], 'figures.csv', { type: 'text/csv' }));
  return who.send(`/indicators/${slug}/import`, form);
};
const send = (
  step: 'preview' | 'confirm',
  more: Readonly<Record<string, string>> = {},
  who = organiser,
  slug = income.slug,
): Promise<Response> => {
  const form = new FormData();
  for (const [name, value] of Object.entries({ csv, ...mapped, ...more })) form.set(name, value);
  return who.send(`/indicators/${slug}/import/${step}`, form);
};
const call = async (method: string, path: string, body: object, token = organiser.token): Promise<Response> =>
  room.app.request(path, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

test('an organiser adds an indicator once, with a public reason, in two languages', async () => {
  const fields = { ...typedTerms, otherName: 'Tasa de desempleo', otherDefinition: 'Sin trabajo.', key: randomUUID() };
  const [one, two] = await Promise.all([
    organiser.post('/indicators/new', fields),
    organiser.post('/indicators/new', fields),
  ]);
  assert.deepEqual([one.status, one.headers.get('location')], [303, '/indicators/unemployment-rate']);
  assert.equal(two.headers.get('location'), one.headers.get('location'), 'sent twice it is one');
  const spanish = await room.app.request('/indicators/unemployment-rate', { headers: { 'accept-language': 'es' } });
  assert.match(await spanish.text(), /Tasa de desempleo/);
  assert.match(await room.page('/indicators?q=DESEMPLEO'), /Unemployment rate/, 'found by its other name');
  assert.match(await room.page('/indicators?q=zzz'), /No indicator is called that/);
  const acts = await sql<{ reason: string; public: boolean }>`
    select reason, public from audit where act = 'indicator.added' and reason = ${typedTerms['reason']}`.execute(
    room.platform.db,
  );
  assert.deepEqual(acts.rows, [{ reason: 'Asked for in the hearing.', public: true }]);
});

test('what is wrong in the form stands beside its field, what was typed is kept, and nothing is recorded', async () => {
  const before = await count('indicator');
  const wrong = await organiser.post('/indicators/new', {
    ...typedTerms,
    name: '',
    decimals: '9',
    sourceUrl: 'ftp://example.org',
    unit: 'furlongs',
    reason: '\u200b',
  });
  assert.equal(wrong.status, 422);
  const text = await wrong.text();
  for (const sentence of [/This is missing/, /whole number from 0 to 4/, /begins with http/, /Please choose/])
    assert.match(text, sentence);
  assert.match(text, /Those without work who look for it/);
  const noReason = await organiser.post('/indicators/new', { ...typedTerms, reason: ' ' });
  assert.equal(noReason.status, 422);
  const notMine = await elsewhere.post('/indicators/new', typedTerms);
  assert.equal(notMine.status, 422);
  assert.match(await notMine.text(), /do not have the role of organiser/);
  assert.equal(await count('indicator'), before);
});

test('a change says whether something else is measured, and is refused when somebody changed it meanwhile', async () => {
  const own = await room.indicator({ name: 'To be changed' });
  const path = `/indicators/${own.slug}/change`;
  const fields = { ...typedTerms, name: 'Changed', unit: 'dollars', measure: 'same', from: '1' };
  assert.match(await (await organiser.get(path)).text(), /What the change means/);
  assert.equal((await organiser.post(path, fields)).status, 303);
  const late = await organiser.post(path, { ...fields, name: 'Too late' });
  assert.equal(late.status, 422);
  assert.match(await late.text(), /Somebody changed the definition meanwhile/);
  assert.equal(
    (await organiser.post(path, { ...fields, name: 'Another measure', measure: 'other', from: '2' })).status,
    303,
  );
  const releases = await room.page(`/indicators/${own.slug}/releases`);
  assert.match(releases, /Definition 2/);
  assert.match(releases, /Only its text was corrected/);
  assert.equal((await elsewhere.post(path, fields)).status, 403);
});

test('a table is mapped, looked at, and only then published; the same table again adds nothing', async () => {
  const first = await upload(csv);
  assert.equal(first.status, 200);
  const mapping = await first.text();
  assert.match(mapping, /<option value="FIPS" selected/, 'columns are guessed');
  assert.match(mapping, /<option value="MOE" selected/);
  const shown = await send('preview');
  assert.equal(shown.status, 200);
  const preview = await shown.text();
  assert.match(preview, /2 figures were read/);
  assert.match(preview, /\$71,434 ± 1,132/);
  assert.equal(await count('figure'), 0);
  assert.equal((await send('confirm')).status, 303);
  assert.equal(await count('figure'), 2);
  assert.match(await room.page(`/indicators/${income.slug}`), /Figures of ACS 2023, published September 12, 2024/);
  assert.equal((await send('confirm', { release: 'The same again' })).status, 303);
  assert.equal(await count('figure'), 2);
});

test('everything that is wrong is told at once, by line, and nothing of the table is published', async () => {
  const before = await count('figure');
  const bad = 'FIPS,Estimate,MOE\n06019,many,1\n99999,1,1\n06029,1,-1\n06027,5,1\n06027,6,1\n';
  const answer = await send('preview', { csv: bad, release: '', publishedOn: '2999-01-01', reason: '' });
  assert.equal(answer.status, 422);
  const page = await answer.text();
  for (const sentence of [
    /<th scope="row" class="numeric">2<\/th>[\s\S]{0,200}This is not a number/,
    /<th scope="row" class="numeric">3<\/th>[\s\S]{0,200}No region here/,
    /<th scope="row" class="numeric">4<\/th>[\s\S]{0,200}not a margin/,
    /<th scope="row" class="numeric">6<\/th>[\s\S]{0,200}twice/,
    /Please name the release/,
    /not a date that has come/,
    /Please give a reason/,
  ])
    assert.match(page, sentence);
  assert.equal((await send('confirm', { csv: bad })).status, 422);
  assert.equal((await send('confirm', { publishedOn: '2024-02-30' })).status, 422);
  assert.equal((await send('confirm', { confidence: '93' })).status, 422);
  assert.equal((await send('confirm', { period: 'last year' })).status, 422);
  assert.equal((await send('confirm', { valueColumn: '__proto__' })).status, 422);
  assert.equal(await count('figure'), before);
});

test('what is no table is refused with a sentence', async () => {
  const cases: readonly (readonly [string | Uint8Array<ArrayBuffer>, RegExp])[] = [
    [new Uint8Array([0xff, 0xfe, 0x41]), /not text in UTF-8/],
    ['a\0b', /not text in UTF-8/],
    ['', /Please choose a file|no row with a figure/],
    ['a,b\n', /no row with a figure/],
    ['a\n"open', /cannot be read as CSV/],
    ['a,a\n1,2', /Two columns have this heading/],
  ];
  for (const [file, sentence] of cases) {
    const answer = await upload(file);
    assert.equal(answer.status, 422, String(sentence));
    assert.match(await answer.text(), sentence);
  }
});

test('only organisers of its region bring in figures or withdraw them', async () => {
  for (const who of [elsewhere, await room.person('clerk'), await room.person()]) {
    assert.equal((await upload(csv, who)).status, 403);
    assert.equal((await send('confirm', {}, who)).status, 403);
    assert.equal((await who.post(`/indicators/${income.slug}/releases/1/withdraw`, { 'reason-1': 'x' })).status, 403);
    assert.equal((await call('POST', `/api/indicators/${income.slug}/figures`, {}, who.token)).status, 403);
  }
});

test('a release is withdrawn in the browser with a reason; without one the page says so', async () => {
  const own = await room.indicator({ name: 'Wrongly entered' });
  await room.release(own, 'Wrong', [figure(fresno, '2023', 1)]);
  const path = `/indicators/${own.slug}/releases`;
  const refused = await organiser.post(`${path}/1/withdraw`, { 'reason-1': '' });
  assert.equal(refused.status, 422);
  assert.match(await refused.text(), /Please give a reason/);
  assert.equal((await organiser.post(`${path}/1/withdraw`, { 'reason-1': 'Swapped columns.' })).status, 303);
  assert.match(await room.page(`/indicators/${own.slug}`), /There are no figures yet/);
  assert.match(await (await organiser.get(path)).text(), /Take it back in/);
  assert.equal((await organiser.post(`${path}/2/withdraw`, { 'reason-2': 'x' })).status, 404);
});

test('all of it is possible by the API, by the same rules', async () => {
  const { region = '', field = '', decimals = '', ...rest } = typedTerms;
  const body = { ...rest, region, field, decimals: Number(decimals), name: 'By the API', key: randomUUID() };
  const made = await call('POST', '/api/indicators', body);
  assert.equal(made.status, 201);
  const { slug } = (await made.json()) as { slug: string };
  assert.equal(((await (await call('POST', '/api/indicators', body)).json()) as { slug: string }).slug, slug);
  assert.equal((await call('POST', '/api/indicators', { ...body, name: ' ' })).status, 422);
  const { region: _, field: __, key: ___, ...terms } = body;
  const change = { ...terms, licence: 'CC BY 4.0', measure: 'same', from: 1 };
  assert.equal((await call('PUT', `/api/indicators/${slug}`, change)).status, 200);
  assert.equal((await call('PUT', `/api/indicators/${slug}`, change)).status, 409);
  const figures = {
    csv: 'place,2022,2023\nFresno,8.1,7.5\nKern,8.9,8.2\n',
    columns: { place: 'place' },
    release: 'Annual',
    publishedOn: '2024-04-01',
    reason: 'The new figures.',
  };
  const path = `/api/indicators/${slug}/figures`;
  assert.deepEqual(await (await call('POST', path, { ...figures, look: true })).json(), { figures: 4, empty: 0 });
  const published = await call('POST', path, figures);
  assert.equal(published.status, 201);
  assert.deepEqual(await published.json(), { figures: 4, empty: 0, vintage: 1 });
  assert.equal((await call('POST', path, figures)).status, 200);
  const wrong = await call('POST', path, { ...figures, csv: 'place,2022\nNowhere,1\n' });
  assert.equal(wrong.status, 422);
  assert.match(await wrong.text(), /line 2/);
  const read = (await (await room.get(`${path}?period=2023`)).json()) as { figures: readonly { value: number }[] };
  assert.deepEqual(
    read.figures.map(({ value }) => value),
    [7.5, 8.2],
  );
  const withdraw = `/api/indicators/${slug}/releases/1/withdraw`;
  assert.equal((await call('POST', withdraw, { reason: '' })).status, 422);
  assert.equal((await call('POST', withdraw, { reason: 'A test.' })).status, 200);
  const gone = (await (await room.get(path)).json()) as { figures: readonly unknown[] };
  assert.deepEqual(gone.figures, []);
  assert.equal((await call('POST', `/api/indicators/${slug}/releases/7/withdraw`, { reason: 'x' })).status, 404);
});

test('the account that is deleted no longer stands beside what it published, which stays', async () => {
  const leaving = await room.person('organiser');
  assert.equal((await send('confirm', { period: '2019' }, leaving)).status, 303);
  await sql`update figure_vintage set by_account = null where by_account = ${leaving.id}`.execute(room.platform.db);
  assert.match(await room.page(`/indicators/${income.slug}?period=2019`), /\$71,434/);
});
