/** Claims about topics: both sides get the same space and the same treatment. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { sql } from 'kysely';
import { createServer } from '../../platform/http/server.ts';
import { pageFrame } from '../../platform/http/page.ts';
import { loadRegions } from '../../platform/regions.ts';
import { california } from '../../platform/regions/california.ts';
import { testPlatform } from '../../platform/testing/database.ts';
import { putTopic, topics, type Point, type Topic } from './index.ts';
import { sidesInOrder } from '../../platform/sides-in-order.ts';

const point = (heading: string): Point => ({
  heading,
  text: `${heading}.`,
  language: 'en',
  translations: { es: { heading: `${heading} (es)` } },
});
const topic: Topic = {
  id: 'bridges',
  regionId: 'ocd-division/country:us/state:ca',
  question: 'Should bridges be free?',
  summary: 'Who pays for crossing the water.',
  language: 'en',
  translations: { es: { question: '¿Deberían ser gratis los puentes?' } },
  hypothetical: true,
  points: [
    { for: point('Open roads'), against: point('Upkeep') },
    { for: point('Fairness'), against: point('Traffic') },
  ],
};

describe('a topic', () => {
  let opened: Awaited<ReturnType<typeof testPlatform>>;
  let app: ReturnType<typeof createServer>;

  before(async () => {
    opened = await testPlatform([topics]);
    const { platform } = opened;
    await loadRegions(platform.db, california);
    app = createServer({ platform, renderPage: pageFrame(platform, [topics]) }, [topics]);
    await putTopic(platform.db, topic);
  });
  after(() => opened.close());

  const text = async (path: string, language = 'en'): Promise<string> =>
    (await app.request(path, { headers: { 'accept-language': language } })).text();
  const headings = (page: string): (string | undefined)[] =>
    [...page.matchAll(/<h3>\s*(?:<span[^>]*>)?([^<]+)/g)].map(([, heading]) => heading?.trim());

  it('shows its question, what is hypothetical, and as many arguments for as against', async () => {
    const page = await text('/topics/bridges');
    assert.match(page, /Should bridges be free\?/);
    assert.match(page, /Hypothetical/);
    assert.equal([...page.matchAll(/<p class="kicker">For<\/p>/g)].length, 2);
    assert.equal([...page.matchAll(/<p class="kicker">Against<\/p>/g)].length, 2);
    assert.deepEqual(new Set(headings(page).slice(0, 4)), new Set(['Fairness', 'Open roads', 'Traffic', 'Upkeep']));
  });

  it('speaks the language of the reader, and says where a text is in another', async () => {
    const page = await text('/topics/bridges', 'es');
    assert.match(page, /¿Deberían ser gratis los puentes\?/);
    assert.match(page, /Open roads \(es\)/);
    assert.match(page, /<span lang="en">Who pays for crossing the water\.<\/span>/);
  });

  it('is put again without doubling, and shrinks when points are taken out', async () => {
    const { db } = opened.platform;
    await putTopic(db, topic);
    assert.equal([...(await text('/topics/bridges')).matchAll(/class="side"/g)].length, 4);
    await putTopic(db, { ...topic, points: topic.points.slice(0, 1) });
    assert.equal([...(await text('/topics/bridges')).matchAll(/class="side"/g)].length, 2);
    await putTopic(db, topic);
  });

  it('never shows a point without its counterpart, even when the database holds one', async () => {
    const { db } = opened.platform;
    await sql`insert into topic_point (topic_id, position, side, heading, text) values ('bridges', 7, 'for', 'Lonely', 'x')`.execute(
      db,
    );
    assert.ok(!(await text('/topics/bridges')).includes('Lonely'));
    assert.ok(!(await text('/api/topics/bridges')).includes('Lonely'));
  });

  it('is the same as open data, and unknown ones are not found', async () => {
    const { regionName, ...found } = (await (await app.request('/api/topics/bridges')).json()) as Topic & {
      regionName: string;
    };
    assert.equal(regionName, 'California');
    assert.deepEqual(found, topic);
    const all = (await (await app.request('/api/topics')).json()) as { topics: Topic[] };
    assert.deepEqual(
      all.topics.map(({ id }) => id),
      ['bridges'],
    );
    for (const path of ['/topics/none', '/api/topics/none', `/topics/${'x'.repeat(3000)}`, '/topics/%F0%9F%98%80']) {
      assert.equal((await app.request(path)).status, 404);
    }
  });
});

describe('the order of the two sides', () => {
  const zone = 'America/Los_Angeles';
  const dayMs = 86_400_000;

  it('is the same all day and changes at midnight of the place, not of the server', () => {
    const first = (at: string): string => sidesInOrder(new Date(at), zone)[0];
    assert.equal(first('2028-06-01T00:00:00-07:00'), first('2028-06-01T23:59:59-07:00'));
    assert.notEqual(first('2028-06-01T23:59:59-07:00'), first('2028-06-02T00:00:00-07:00'));
  });

  it('gives each side every other day, also over the ends of months and years', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2020-01-01'), max: new Date('2060-01-01'), noInvalidDate: true }),
        (date) => {
          const noon = new Date(`${date.toISOString().slice(0, 10)}T20:00:00Z`);
          const [left, right] = sidesInOrder(noon, zone);
          assert.notEqual(left, right);
          assert.equal(sidesInOrder(new Date(noon.getTime() + dayMs), zone)[0], right);
        },
      ),
    );
  });
});
