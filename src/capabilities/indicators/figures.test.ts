/** Claims about figures: only ever added, the newest release counts, one definition is never mixed with another, nothing is entered twice. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { changeDefinition } from './define-indicator.ts';
import type { Indicator } from './indicator.ts';
import { officialFigure, officialFigures } from './official-figures.ts';
import { shownFigures } from './shown-figures.ts';
import { newestAt } from './store/figures.ts';
import {
  country,
  county,
  figure,
  fresno,
  openIndicatorRoom,
  state,
  type IndicatorRoom,
  type Person,
} from './testing/room.ts';
import { changeRelease } from './withdraw-release.ts';

let room: IndicatorRoom;
let organiser: Person;
before(async () => {
  room = await openIndicatorRoom();
  organiser = await room.person('organiser');
});
after(() => room.close());

const kern = county('kern');
const official = () => ({ id: organiser.id, role: 'organiser' as const });

const values = async (indicator: Indicator, asked: Parameters<typeof shownFigures>[2] = {}): Promise<unknown> =>
  (await shownFigures(room.platform, indicator, asked)).ranked.map(({ place, value }) => [
    place.slice(place.lastIndexOf(':') + 1),
    value,
  ]);

test('the newest release counts, what it does not have stays as it was, and a page says that two releases are mixed', async () => {
  const one = await room.indicator();
  await room.release(one, 'First', [figure(fresno, '2023', 70_000), figure(kern, '2023', 66_000)]);
  const only = await shownFigures(room.platform, one, {});
  assert.deepEqual(
    only.from.map(({ name }) => name),
    ['First'],
  );
  await room.release(one, 'Second', [figure(fresno, '2023', 65_000)]);
  assert.deepEqual(await values(one), [
    ['kern', 66_000],
    ['fresno', 65_000],
  ]);
  const mixed = await room.page(`/indicators/${one.slug}`);
  assert.match(mixed, /Not all of these figures come from one release/);
  assert.deepEqual(await values(one, { asOf: 1 }), [
    ['fresno', 70_000],
    ['kern', 66_000],
  ]);
  assert.match(await room.page(`/indicators/${one.slug}?asof=1`), /stand as they were then/);
});

test('an official figure comes with its release and with what earlier releases told', async () => {
  const gdp = await room.indicator({ name: 'GDP of a country', field: 'economy' });
  const us = (value: number) => [figure(country, '2023', value, { placeName: 'United States' })];
  await room.release(gdp, 'Advance', us(27.36e12));
  await room.release(gdp, 'Annual update', us(27.72e12));
  const { db } = room.platform;
  const found = await officialFigure(db, { indicator: gdp.slug, region: country, period: '2023' });
  assert.equal(found?.figure.value, 27.72e12);
  assert.equal(found?.vintage.name, 'Annual update');
  assert.deepEqual(
    found?.earlier.map((one) => [one.vintage.name, one.figure.value]),
    [['Advance', 27.36e12]],
  );
  assert.equal(
    (await officialFigure(db, { indicator: gdp.slug, region: country, vintage: 1 }))?.figure.value,
    27.36e12,
  );
  assert.equal(await officialFigure(db, { indicator: gdp.slug, region: country, period: '2022' }), undefined);
  assert.equal(await officialFigure(db, { indicator: gdp.slug, region: country, period: 'lately' }), undefined);
  assert.equal(await officialFigure(db, { indicator: 'no-such', region: country }), undefined);
});

test('figures by place are of one period: the latest that most places have', async () => {
  const one = await room.indicator({ name: 'Of most' });
  await room.release(one, 'A', [
    ...['fresno', 'kern', 'inyo', 'mono'].map((name, at) => figure(county(name), '2022', at)),
    figure(fresno, '2023', 9),
    figure(state, '2023', 5),
  ]);
  const { db } = room.platform;
  const found = await officialFigures(db, { indicator: one.slug });
  assert.deepEqual([found?.period, found?.figures.length, found?.vintages.length], ['2022', 4, 1]);
  assert.equal((await officialFigures(db, { indicator: one.slug, period: '2023' }))?.figures.length, 1);
  assert.equal(await officialFigures(db, { indicator: one.slug, level: 'city' }), undefined);
  assert.equal((await shownFigures(room.platform, one, {})).period, '2022');
});

test('what the source withholds now hides what it told before, and stands on the page as withheld', async () => {
  const one = await room.indicator({ name: 'Withheld' });
  await room.release(one, 'First', [figure(fresno, '2023', 1), figure(kern, '2023', 2)]);
  await room.release(one, 'Second', [figure(fresno, '2023', null, { note: 'Too few cases' })]);
  assert.deepEqual(await values(one), [['kern', 2]]);
  assert.match(await room.page(`/indicators/${one.slug}`), /Too few cases/);
  assert.equal(
    (await newestAt(room.platform.db, fresno)).some(({ indicatorId }) => indicatorId === one.id),
    false,
  );
});

test('a corrected text leaves figures comparable; another measure sets them apart, each in its own unit', async () => {
  const one = await room.indicator({ name: 'Redefined' });
  await room.release(one, 'Before', [figure(fresno, '2022', 12), figure(kern, '2022', 13)]);
  const { id: _, slug, regionId: __, field: ___, number: ____, measure: _____, ...terms } = one;
  const corrected = await changeDefinition(
    room.platform,
    slug,
    { terms: { ...terms, licence: 'CC0' }, otherMeasure: false, from: 1 },
    { official: official(), reason: 'Its licence was named wrongly.' },
  );
  assert.equal(corrected.ok && corrected.value, 'changed');
  assert.equal((await shownFigures(room.platform, one, {})).ranked.length, 2);
  const stale = await changeDefinition(
    room.platform,
    slug,
    { terms, otherMeasure: false, from: 1 },
    { official: official(), reason: 'Late.' },
  );
  assert.equal(!stale.ok && stale.error, 'movedOn');
  const percent = await changeDefinition(
    room.platform,
    slug,
    { terms: { ...terms, unit: 'percent', decimals: 1 }, otherMeasure: false, from: 2 },
    { official: official(), reason: 'Now a share.' },
  );
  assert.ok(percent.ok, 'another unit is another measure, whatever was said');
  assert.match(await room.page(`/indicators/${slug}`), /There are no figures yet/);
  await room.release(one, 'After', [figure(fresno, '2023', 12)]);
  const now = await room.page(`/indicators/${slug}`);
  assert.match(now, /12\.0%/);
  assert.doesNotMatch(now, /\$12/);
  const then = await room.page(`/indicators/${slug}?asof=1`);
  assert.doesNotMatch(then, /12\.0%/, 'a release that has not come under this measure is passed over');
  const a = encodeURIComponent(fresno);
  const compared = await room.page(`/indicators/compare?indicator=${slug}&a=${a}&pa=2022&b=${a}&pb=2023`);
  assert.doesNotMatch(compared, /percentage points/, 'a dollar is not taken from a share');
});

test('a release that was entered wrongly is withdrawn with a reason, counts nowhere, stays to be read, and can come back', async () => {
  const one = await room.indicator({ name: 'Withdrawn' });
  await room.release(one, 'Right', [figure(fresno, '2023', 1)]);
  const wrong = await room.release(one, 'Wrong', [figure(fresno, '2023', 1_000)]);
  const change = (withdrawn: boolean, reason = 'The columns were swapped.') =>
    changeRelease(room.platform, one, { vintage: wrong ?? 0, withdrawn }, { official: official(), reason });
  assert.equal((await change(true, '  ')).ok, false);
  assert.ok((await change(true)).ok);
  assert.ok((await change(true)).ok, 'twice is once');
  assert.deepEqual(await values(one), [['fresno', 1]]);
  assert.match(await room.page(`/indicators/${one.slug}/releases`), /Withdrawn: The columns were swapped\./);
  const csv = await room.page(`/indicators/${one.slug}/figures.csv`);
  assert.match(csv, /,1000,.*,Wrong,2024-12-10,false,true,/);
  assert.match(csv, /,1,.*,Right,2024-12-10,true,false,/);
  assert.doesNotMatch(await room.page('/indicators.atom'), /Wrong/);
  assert.ok((await change(false)).ok);
  assert.deepEqual(await values(one), [['fresno', 1_000]]);
  const acts = await sql<{ act: string }>`
    select act from audit where process = ${`indicator:${one.id}`} and act like '%release-%' order by id`.execute(
    room.platform.db,
  );
  assert.deepEqual(
    acts.rows.map(({ act }) => act),
    ['indicator.release-withdrawn', 'indicator.release-restored'],
  );
});

test('the same figures at the same moment, in whatever order, are one release', async () => {
  const one = await room.indicator({ name: 'Raced' });
  const figures = [figure(fresno, '2023', 1), figure(kern, '2023', 2)];
  const made = await Promise.all(
    [1, 2, 3, 4, 5, 6].map((at) => room.release(one, `Try ${at}`, at % 2 === 0 ? figures : figures.toReversed())),
  );
  assert.equal(made.filter((number) => number !== undefined).length, 1);
  const other = await Promise.all(
    [3, 4, 5].map((value) => room.release(one, `Value ${value}`, [figure(fresno, '2023', value)])),
  );
  assert.deepEqual(
    other.map(Number).toSorted((a, b) => a - b),
    [2, 3, 4],
    'different ones are numbered one after the other',
  );
});

test('the database itself keeps figures, releases and definitions as they were entered', async () => {
  const one = await room.indicator({ name: 'Kept' });
  await room.release(one, 'A', [figure(fresno, '2023', 1)]);
  const { db } = room.platform;
  for (const attempt of [
    sql`update figure set value = 2`,
    sql`delete from figure`,
    sql`truncate figure`,
    sql`update figure_vintage set name = 'x'`,
    sql`delete from figure_vintage`,
    sql`update indicator_definition set measure = measure`,
    sql`delete from indicator_definition`,
    sql`delete from figure_vintage_state`,
  ])
    await assert.rejects(attempt.execute(db), /insert-only/);
  await assert.rejects(
    sql`insert into figure (indicator_id, vintage, place, place_name, level, period, period_ends, margin, confidence)
      values (${one.id}, 1, ${kern}, 'Kern', 'county', '2023', '2023-12-31', 1, 90)`.execute(db),
    /check constraint/,
    'a margin without a figure',
  );
});
