/** Claims about what everybody gets: pages in both languages, comparisons that are never silent, open data, and odd requests. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { california } from '../../platform/regions/california.ts';
import type { Indicator, NewFigure } from './indicator.ts';
import { country, county, figure, fresno, openIndicatorRoom, state, type IndicatorRoom } from './testing/room.ts';

let room: IndicatorRoom;
let poverty: Indicator;
let income: Indicator;
const counties = california.filter(({ kind }) => kind === 'county');

const everywhere = (period: string, least: number, margin: number | null): readonly NewFigure[] => [
  ...counties.map(({ id, name }, at) =>
    figure(id, period, Math.round((least + at / 5) * 10) / 10, {
      placeName: name,
      margin,
      confidence: margin === null ? null : 90,
    }),
  ),
  figure(state, period, least + 5, { placeName: 'California', margin: 0.1, confidence: 90 }),
  figure(country, period, least + 4, { placeName: 'United States' }),
];

before(async () => {
  room = await openIndicatorRoom();
  poverty = await room.indicator({
    name: 'People in poverty <b>',
    unit: 'percent',
    decimals: 1,
    direction: 'less-is-better',
    definition: 'Below the <i>line</i>.',
    translations: { es: { name: 'Personas en pobreza', definition: 'Bajo la línea.' } },
  });
  await room.release(poverty, 'SAIPE 2018', everywhere('2018', 9, 1));
  await room.release(poverty, 'SAIPE 2023', everywhere('2023', 8, 0.5));
  income = await room.indicator({ name: 'Income' });
  await room.release(income, 'ACS', [figure(fresno, '2019-2023', 71_434), figure(county('marin'), '2023', 140_000)]);
});
after(() => room.close());

test('an indicator is shown on the map, in order, over time, with its source; in the reader’s language', async () => {
  const page = await room.page(`/indicators/${poverty.slug}`);
  assert.match(page, /county-map/);
  assert.equal([...page.matchAll(/href="\/indicators\/places\?place=/g)].length, 58);
  assert.match(page, /California over time/);
  assert.match(page, /United States/);
  assert.match(page, /The gap between counties/);
  assert.ok(!page.includes('<b>') && !page.includes('<i>line'), 'nothing that was typed becomes markup');
  const spanish = await (
    await room.app.request(`/indicators/${poverty.slug}`, { headers: { 'accept-language': 'es' } })
  ).text();
  assert.match(spanish, /Personas en pobreza/);
  assert.match(spanish, /Condados en orden/);
  assert.match(await room.page(`/indicators/${poverty.slug}?period=2018`), /SAIPE 2018/);
  assert.match(
    await room.page(`/indicators/${poverty.slug}?place=${encodeURIComponent(fresno)}`),
    /Fresno County over time/,
  );
});

test('equal figures share a rank, and the best comes first whichever way is better', async () => {
  const tied = await room.indicator({ name: 'Tied', direction: 'more-is-better' });
  await room.release(
    tied,
    'A',
    [
      ['fresno', 5],
      ['inyo', 7],
      ['kern', 5],
      ['mono', 1],
    ].map(([name, value]) => figure(county(String(name)), '2023', Number(value))),
  );
  const page = await room.page(`/indicators/${tied.slug}`);
  const ranks = [...page.matchAll(/county%3A(\w+)"[\s\S]*?data-label="Rank">(\d+)</g)].map(
    ([, name, rank]) => `${rank} ${name}`,
  );
  assert.deepEqual(ranks, ['1 inyo', '2 fresno', '2 kern', '4 mono']);
});

test('two places are compared with every difference said, or not at all', async () => {
  const [a, b] = [encodeURIComponent(fresno), encodeURIComponent(county('marin'))];
  const compare = (query: string): Promise<string> => room.page(`/indicators/compare?${query}`);
  const plain = await compare(`indicator=${poverty.slug}&a=${a}&b=${b}&pa=2023&pb=2023`);
  assert.doesNotMatch(plain, /The two are of different periods/);
  assert.match(plain, /percentage points/);
  const periods = await compare(`indicator=${poverty.slug}&a=${a}&b=${b}&pa=2018&pb=2023`);
  assert.match(periods, /The two are of different periods/);
  const lengths = await compare(`indicator=${income.slug}&a=${a}&b=${b}`);
  assert.match(lengths, /The two are of different periods/);
  assert.match(lengths, /covers a longer time/);
  assert.match(lengths, /cannot be told whether chance/);
  assert.match(await compare('indicator=no-such'), /Choose an indicator/);
});

test('a place has all its newest figures, each beside that of the whole region', async () => {
  const page = await room.page(`/indicators/places?place=${encodeURIComponent(fresno)}`);
  assert.match(page, /Fresno County in figures|fresno in figures/);
  assert.match(page, /In California/);
  assert.match(await room.page('/indicators/places?place=nowhere'), /Choose a place/);
});

test('gaps are measured where people are known, and some of the counties are not taken for all of them', async () => {
  await room.release(poverty, 'Early 2024', [figure(fresno, '2024', 20), figure(county('marin'), '2024', 5)]);
  const page = await room.page('/indicators/gaps');
  assert.match(page, /Since 2018/);
  assert.doesNotMatch(page, />2024</);
  const { gaps } = (await (await room.get(`/api/indicators/${poverty.slug}/gaps`)).json()) as {
    gaps: readonly { period: string; gini: number }[];
  };
  assert.deepEqual(
    gaps.map(({ period }) => period),
    ['2018', '2023'],
  );
  assert.ok(gaps.every(({ gini }) => gini > 0 && gini < 1));
});

test('the export holds every figure with what it is, and the description names every column', async () => {
  const csv = await room.page(`/indicators/${poverty.slug}/figures.csv`);
  const [heading = '', ...lines] = csv.trim().split('\r\n');
  assert.ok(lines.length >= 120);
  const description = (await (await room.get('/indicators/export/figures.csv-metadata.json')).json()) as {
    tableSchema: { columns: readonly { name: string }[] };
  };
  assert.deepEqual(
    heading.split(','),
    description.tableSchema.columns.map(({ name }) => name),
  );
  const json = (await (await room.get(`/indicators/${poverty.slug}/figures.json`)).json()) as {
    figures: readonly unknown[];
    releases: readonly unknown[];
  };
  assert.equal(json.figures.length, lines.length);
  assert.ok(json.releases.length >= 2);
  assert.match(await room.page('/indicators.atom'), /SAIPE 2023/);
  assert.match(await room.page('/api/indicators'), /people-in-poverty/);
});

test('what is not there is a 404, and odd paths and queries get an answer below 500', async () => {
  for (const path of [
    '/indicators/no-such',
    '/indicators/no-such/releases',
    '/indicators/no-such/figures.csv',
    '/api/indicators/no-such/figures',
  ])
    assert.equal((await room.get(path)).status, 404, path);
  const odd = [
    '%00',
    '%E0%A4%A',
    '-1',
    '99999999999999999999',
    "';--",
    'a'.repeat(3_000),
    '1e9',
    '%F0%9F%8C%89',
    'NaN',
    '0000',
  ];
  for (const piece of odd)
    for (const path of [
      `/indicators/${piece}`,
      `/indicators?q=${piece}`,
      `/indicators/${poverty.slug}?period=${piece}&asof=${piece}&level=${piece}&page=${piece}`,
      `/indicators/places?place=${piece}`,
      `/indicators/compare?indicator=${poverty.slug}&a=${piece}&b=${piece}&pa=${piece}`,
      `/api/indicators/${poverty.slug}/figures?period=${piece}&region=${piece}&vintage=${piece}`,
    ])
      assert.ok((await room.get(path)).status < 500, path);
});

test('ten thousand places are listed in pages of a hundred', async () => {
  const many = await room.indicator({ name: 'Of tracts' });
  const tracts = Array.from({ length: 10_000 }, (_, at) =>
    figure(`${fresno}/tract:${String(at).padStart(6, '0')}`, '2023', at),
  );
  await room.release(many, 'All', tracts);
  const page = await room.page(`/indicators/${many.slug}`);
  assert.equal([...page.matchAll(/href="\/indicators\/places\?place=/g)].length, 100);
  assert.ok(page.length < 300_000, `${page.length} characters`);
  assert.match(await room.page(`/indicators/${many.slug}?page=100`), /tract%3A000000/);
});
