/** Claims about claimed figures, through HTTP: what editors enter, what stands beside it, and that a later release is never passed over. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import type { Person } from '../../platform/testing/person.ts';
import { addFigures, findIndicator, putIndicator } from '../indicators/index.ts';
import { newestOn, openBriefRoom, state, type BriefRoom } from './testing/room.ts';

let room: BriefRoom;
let editor: Person;

const release = async (slug: string, name: string, value: number, margin: number | null = null): Promise<void> => {
  const { platform } = room;
  await platform.db.transaction().execute(async (tx) => {
    const indicator = await findIndicator(tx, slug);
    assert.ok(indicator !== undefined);
    const place = { place: state, placeName: 'California', level: 'state' as const, period: '2023' };
    const figure = { ...place, value, margin, confidence: margin === null ? null : 90, note: '' };
    const publication = { name, publishedOn: '2024-03-29', note: '', figures: [figure] };
    await addFigures(platform, tx, indicator, publication, { official: null, reason: 'A release' });
  });
};

/** Gives the slug. */
const indicator = async (unit: 'dollars' | 'percent'): Promise<string> => {
  const terms = {
    regionId: state,
    field: 'income' as const,
    name: `Output ${randomUUID().slice(0, 8)}`,
    definition: 'What is made in a year.',
    unit,
    decimals: 0,
    direction: 'more-is-better' as const,
    publisher: 'An office of accounts',
    sourceTitle: 'Accounts by state',
    sourceUrl: 'https://example.org/accounts',
    series: '',
    licence: 'Public domain',
    language: 'en' as const,
    translations: {},
  };
  const made = await room.platform.db
    .transaction()
    .execute((tx) =>
      putIndicator(room.platform, tx, terms, { official: null, reason: 'Asked for', key: randomUUID() }),
    );
  return made.slug;
};

before(async () => {
  room = await openBriefRoom();
  editor = await room.official('organiser');
});
after(() => room.close());

const output: Readonly<Record<string, string>> = {
  metric: 'Economic output',
  region: 'California',
  period: '2023',
  unit: 'trillion-dollars',
  decimals: '2',
  claimed: '4.2',
  claimedSource: 'A speech | A paper | 2024-05-01 | https://example.org/speech',
  from: 'typed',
  official: '3.86',
  margin: '',
  officialSource: 'Accounts | An office | 2024 | https://example.org/accounts',
  note: 'Of the whole year.',
};

const newest = async (path: string): Promise<string> => newestOn(await editor.get(`${path}/edit`));
const put = async (path: string, fields: Readonly<Record<string, string>>, at = 'new'): Promise<Response> =>
  editor.post(`${path}/figures/${at}`, { ...output, version: await newest(path), ...fields });
const figuresOf = async (path: string): Promise<readonly Record<string, unknown>[]> => {
  const newestContent = await editor.get(`/api${path}/newest`);
  const { content } = (await newestContent.json()) as { content: { figures: readonly Record<string, unknown>[] } };
  return content.figures;
};
const publish = async (path: string): Promise<void> => {
  const version = await newest(path);
  for (const view of ['for', 'against'])
    await (await room.official('auditor')).post(`${path}/review`, { version, view, fair: 'yes', remarks: '' });
  const done = await editor.post(`${path}/publish`, { version, reason: 'Both sides call it fair.' });
  assert.equal(done.headers.get('location'), path);
};

describe('a claimed figure', () => {
  it('is typed with its step, its sources and the official one, and stands in the form again as it was said', async () => {
    const path = await room.draft(editor);
    assert.equal((await put(path, {})).status, 303);
    const [figure] = await figuresOf(path);
    assert.equal(figure?.['step'], 0.1);
    assert.equal(figure?.['official'], 3.86);
    const form = await (await editor.get(`${path}/figures/2023-california-economic-output`)).text();
    assert.match(form, /name="claimed"[^>]*value="4\.2"/);
    assert.match(form, /A speech \| A paper \| 2024-05-01/);
    const round = await put(path, { metric: 'Income', claimed: '90,000', unit: 'dollars', decimals: '0' });
    assert.equal(round.status, 303);
    assert.equal((await figuresOf(path))[1]?.['step'], 10_000);
    // Sent again as the form shows it: nothing is lost on the way, so there is no new version.
    const before = await newest(path);
    assert.equal((await put(path, {}, '2023-california-economic-output')).status, 303);
    assert.equal(await newest(path), before);
    const shown = await (await editor.get(path)).text();
    assert.match(shown, /\$4\.2 trillion[^]*3\.86[^]*more than the official figure[^]*Said in[^]*A speech/);
  });

  it('takes the official figure from an indicator, with its margin and source, and only in a unit that compares', async () => {
    const path = await room.draft(editor);
    const slug = await indicator('dollars');
    const from = { from: 'indicator', indicator: slug, place: state, official: '', officialSource: '' };
    assert.match(await (await put(path, from)).text(), /This indicator has no figure of that place and time/);
    await release(slug, 'First', 3.86e12, 5e9);
    assert.equal((await put(path, from)).status, 303);
    const [figure] = await figuresOf(path);
    assert.equal(figure?.['official'], 3.86);
    assert.equal(figure?.['margin'], 0.005);
    assert.equal((figure?.['officialSource'] as { url: string } | undefined)?.url, 'https://example.org/accounts');
    const percent = await put(path, { ...from, metric: 'Growth', unit: 'percent' });
    assert.equal(percent.status, 422);
    assert.match(await percent.text(), /another unit, so the two cannot be compared/);
    for (const [missing, sentence] of [
      [{ indicator: '' }, /href="#field-indicator"/],
      [{ place: 'ocd-division/country:xx' }, /href="#field-place"/],
      [{ from: '' }, /href="#field-from"/],
    ] as const) {
      const refused = await put(path, { ...from, metric: 'Other', ...missing });
      assert.equal(refused.status, 422);
      assert.match(await refused.text(), sentence);
    }
  });

  it('is told of by every page that shows it when the source has revised the official figure since', async () => {
    const path = await room.draft(editor);
    const slug = await indicator('dollars');
    await release(slug, 'First', 25_000);
    const fields = { unit: 'dollars', decimals: '0', claimed: '26,000' };
    await put(path, { ...fields, from: 'indicator', indicator: slug, place: state });
    await publish(path);
    const pages = async (): Promise<string> =>
      (await (await room.get(path)).text()) + (await (await room.get(`/briefs/claimed?indicator=${slug}`)).text());
    assert.doesNotMatch(await pages(), /has revised it since/);
    await release(slug, 'Second', 26_400);
    assert.equal([...(await pages()).matchAll(/The source has revised it since: \$26,400/g)].length, 2);
  });

  it('is refused with what was typed kept, when it is no number, no source, or there already', async () => {
    const path = await room.draft(editor);
    await put(path, {});
    for (const [wrong, field] of [
      [{ claimed: 'four' }, 'claimed'],
      [{ claimed: '1e309' }, 'claimed'],
      [{ official: '' }, 'official'],
      [{ margin: '-1' }, 'margin'],
      [{ officialSource: 'A title alone' }, 'officialSource'],
      [{ officialSource: '' }, 'officialSource'],
      [{ decimals: '7' }, 'decimals'],
      [{ unit: 'euros' }, 'unit'],
      [{ period: 'x'.repeat(51) }, 'period'],
      [{ metric: '  ' }, 'metric'],
    ] as const) {
      const refused = await put(path, { metric: 'Another', note: 'Kept <b>here</b>', ...wrong });
      assert.equal(refused.status, 422, field);
      const page = await refused.text();
      assert.match(page, new RegExp(`href="#field-${field}"`));
      assert.match(page, /Kept &lt;b&gt;here/);
    }
    assert.match(await (await put(path, {})).text(), /has a figure of this for the same place and time/);
    assert.equal((await figuresOf(path)).length, 1);
  });

  it('of two who write on one version the later keeps what was typed, and what one removed stays removed', async () => {
    const path = await room.draft(editor);
    const version = await newest(path);
    await put(path, { metric: 'First' });
    const late = await put(path, { metric: 'Second', version });
    assert.equal(late.status, 422);
    assert.match(await late.text(), /Somebody else has changed the brief meanwhile[^]*value="Second"/);
    const key = '2023-california-first';
    await editor.post(`${path}/figures/${key}/remove`, { version: await newest(path) });
    assert.equal((await figuresOf(path)).length, 0);
    assert.equal((await put(path, { metric: 'First' }, key)).status, 422);
    assert.equal((await editor.get(`${path}/figures/${key}`)).status, 404);
    const other = await room.official('organiser', `${state}/county:fresno`);
    assert.ok([403, 404].includes((await other.post(`${path}/figures/new`, output)).status));
  });

  it('of a published brief is on the page of all, and in its table; that of a draft is on neither', async () => {
    const slug = await indicator('percent');
    const drafted = await room.draft(editor);
    await put(drafted, { metric: 'Of a draft', indicator: slug, place: state });
    const path = await room.draft(editor);
    await put(path, { metric: 'Joblessness', indicator: slug, unit: 'percent', claimed: '4.1', official: '4.1' });
    await publish(path);
    const page = await (await room.get(`/briefs/claimed?indicator=${slug}`)).text();
    assert.match(page, /1 figure is compared; it fits the official one/);
    assert.match(page, /Joblessness/);
    const csv = await (await room.get('/briefs/claimed.csv')).text();
    assert.match(csv, /Joblessness,California,2023,percent,4\.1,0\.1,4\.1,,true/);
    assert.doesNotMatch(page + csv, /Of a draft/);
    assert.match(await (await room.get('/briefs/claimed', 'es')).text(), /Lo afirmado y lo oficial/);
    assert.equal((await room.get('/briefs/claimed?indicator=none')).status, 200);
  });
});
