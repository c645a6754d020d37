/** Claims about the demo's brief on a real database: figures that stand as its indicators do, both sides alike, readers of all views, a second version. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { rooms } from '../src/app.ts';
import { putTopic } from '../src/capabilities/topics/index.ts';
import { california } from '../src/platform/regions/california.ts';
import { loadRegions } from '../src/platform/regions.ts';
import { openTestRoom, type TestRoom } from '../src/platform/testing/room.ts';
import { balanceOf } from '../src/rules/brief/index.ts';
import { leavingBrief } from './content/brief.ts';
import { leaving } from './content/topic.ts';
import { briefActs, putBriefs } from './put-briefs.ts';
import { putIndicators } from './put-indicators.ts';

let room: TestRoom;
let path: string;

before(async () => {
  room = await openTestRoom(rooms);
  const { platform } = room;
  await platform.db.transaction().execute(async (tx) => {
    await loadRegions(tx, california);
    await putTopic(tx, leaving);
    await putIndicators({ audit: async () => 0 }, tx);
    await putBriefs(tx, platform.now());
  });
  const { briefs } = (await (await room.app.request('/api/briefs')).json()) as { briefs: { slug: string }[] };
  path = `/briefs/${briefs[0]?.slug}`;
});
after(() => room.close());

const page = async (at: string, language = 'en'): Promise<string> => {
  const answer = await room.app.request(at, { headers: { 'accept-language': language } });
  assert.equal(answer.status, 200, at);
  return answer.text();
};

test('readers of both views are told how the other sees it, and editors answered both sides alike', async () => {
  const shown = await page(path);
  assert.match(shown, /Seen as fair by 81% of those for and 78% of those against/);
  assert.match(shown, /Taken up[^]*Declined|Declined[^]*Taken up/);
  for (const words of [/an economy as large as that of a large country/, /a market without borders/])
    assert.match(shown.slice(shown.indexOf('id="answers"')), words);
  assert.match(await page(path, 'es'), /Lo ve justo el 81\s*%/);
});

test('each official figure of the brief is the one that its indicator gives, so none is told to be revised', async () => {
  assert.ok(leavingBrief.figures.every(({ indicator, place }) => indicator !== '' && place !== ''));
  for (const at of [path, '/briefs/claimed']) assert.doesNotMatch(await page(at), /has revised it since/);
  // The first version has a rate that was revised since, and says so.
  assert.equal([...(await page(`${path}/versions/1`)).matchAll(/has revised it since: 4\.7%/g)].length, 1);
  for (const { indicator } of leavingBrief.figures)
    assert.match(await page(`/briefs/claimed?indicator=${indicator}`), /2 figures are compared/);
});

test('what changed between its versions is one figure, named', async () => {
  const changes = await page(`${path}/versions`);
  assert.match(changes, /From version 1 to version 2/);
  const kickers = [...changes.slice(changes.indexOf('id="compare"')).matchAll(/<p class="kicker">([^<]+)</g)].map(
    ([, name]) => name,
  );
  assert.deepEqual(kickers, [
    'Unemployment rate, California, 2023: Official figure',
    'Unemployment rate, California, 2023: Note for readers',
    'Unemployment rate, California, 2023: Note for readers (Spanish)',
  ]);
});

test('the meter finds its sides even, and the log has a line for each publication', async () => {
  const { for: supporters, against } = balanceOf(leavingBrief);
  assert.ok(Math.abs(supporters.words - against.words) < 0.1 * against.words);
  assert.equal(supporters.sources, against.sources);
  const acts = await room.platform.db.transaction().execute(briefActs);
  assert.deepEqual(
    acts.map(({ detail }) => detail?.['version']),
    [1, 2],
  );
});
