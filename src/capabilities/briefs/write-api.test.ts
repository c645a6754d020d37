/** Claims about writing, reviewing and judging a brief through the API. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, it } from 'node:test';
import type { Person } from '../../platform/testing/person.ts';
import type { BriefContent, Claim } from '../../rules/brief/index.ts';
import { claimFields, newestOn, openBriefRoom, state, type BriefRoom } from './testing/room.ts';

let room: BriefRoom;
let editor: Person;

before(async () => {
  room = await openBriefRoom();
  editor = await room.official('organiser');
});
after(() => room.close());

interface Answer {
  readonly status: number;
  readonly slug?: string;
  readonly version?: number;
  readonly content?: BriefContent;
}

async function send(who: Person | undefined, method: string, path: string, body?: unknown): Promise<Answer> {
  const answer = await room.app.request(path, {
    method,
    headers: {
      'content-type': 'application/json',
      ...(who !== undefined && { authorization: `Bearer ${who.token}` }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { ...((await answer.json()) as object), status: answer.status };
}

const worded = (text: string) => ({ language: 'en', text, translations: {}, machine: [] });
const source = {
  title: 'A report',
  publisher: 'An office',
  date: '2024',
  url: 'https://example.org/report',
  archiveUrl: '',
  archiveSha256: '',
};
const claim = (side: 'for' | 'against'): Claim => ({
  key: `upkeep-${side}`,
  kind: 'motivation',
  side,
  heading: worded('Upkeep'),
  saidBy: worded(`Those who are ${side}`),
  text: worded('Tolls change who pays. That matters to us.'),
  outcome: worded('Bridges last.'),
  sources: [source],
  counters: [],
  check: { verdict: 'partly', note: worded('Some of it holds.') },
});
const content: BriefContent = {
  title: worded('Bridges and tolls'),
  summary: worded('Some want tolls. Some do not.'),
  claims: [claim('for'), claim('against')],
  figures: [
    {
      metric: worded('Upkeep in a year'),
      region: worded('California'),
      period: '2023',
      claimed: 4.2,
      step: 0.1,
      claimedSource: null,
      official: 3.86,
      margin: null,
      officialSource: source,
      unit: 'trillion-dollars',
      decimals: 2,
      indicator: '',
      place: '',
      note: worded(''),
    },
  ],
};
const begun = async (): Promise<string> =>
  `/api/briefs/${(await send(editor, 'POST', '/api/briefs', { region: state, title: 'Bridges', language: 'en' })).slug}`;

it('a brief is begun, written, signed by both views, published and judged, and reads as it was sent', async () => {
  const path = await begun();
  assert.equal((await send(editor, 'PUT', `${path}/newest`, { from: 1, content })).version, 2);
  assert.equal(
    (await send(editor, 'PUT', `${path}/newest`, { from: 2, content })).version,
    2,
    'the same is no version',
  );
  assert.deepEqual((await send(editor, 'GET', `${path}/newest`)).content, content);
  assert.equal((await send(undefined, 'GET', path)).status, 404, 'not published yet');
  const early = await send(editor, 'POST', `${path}/publish`, { version: 2, reason: 'Now.' });
  assert.equal(early.status, 422);
  for (const view of ['for', 'against']) {
    const signed = await send(await room.official('auditor'), 'POST', `${path}/sign-offs`, {
      version: 2,
      view,
      fair: true,
    });
    assert.equal(signed.status, 200);
  }
  assert.equal((await send(editor, 'POST', `${path}/publish`, { version: 2, reason: '' })).status, 422);
  assert.equal(
    (await send(editor, 'POST', `${path}/publish`, { version: 2, reason: 'Both call it fair.' })).status,
    200,
  );
  const read = await send(undefined, 'GET', path);
  assert.equal(read.version, 2);
  const reader = await room.person(state);
  assert.equal((await send(reader, 'PUT', `${path}/opinion`, { view: 'for', fair: true })).status, 200);
  assert.equal((await send(reader, 'PUT', `${path}/opinion`, { view: 'all', fair: true })).status, 400);
  assert.match(await (await room.get(path.replace('/api', ''))).text(), /Upkeep in a year/);
});

it('of two who write on the same version the later one is told, and an objection without words is refused', async () => {
  const path = await begun();
  const both = await Promise.all(
    ['One', 'Two'].map((text) =>
      send(editor, 'PUT', `${path}/newest`, { from: 1, content: { ...content, summary: worded(text) } }),
    ),
  );
  assert.deepEqual(
    both.map(({ status }) => status).toSorted((a, b) => a - b),
    [200, 409],
  );
  const reviewer = await room.official('auditor');
  const objection = { version: 2, view: 'against', fair: false };
  assert.equal((await send(reviewer, 'POST', `${path}/sign-offs`, objection)).status, 422);
  assert.equal((await send(reviewer, 'POST', `${path}/sign-offs`, { ...objection, version: 1 })).status, 422);
  const late = { ...objection, version: 1, remarks: 'The second claim has no source.' };
  assert.equal((await send(reviewer, 'POST', `${path}/sign-offs`, late)).status, 409);
});

it('what no form would take is refused with its place, and nothing is written', async () => {
  const path = await begun();
  const first = content.claims[0]!;
  const wrong: readonly unknown[] = [
    { ...content, claims: [first, first] },
    { ...content, claims: [{ ...first, key: 'Not A Key' }] },
    { ...content, claims: [{ ...first, side: 'ours' }] },
    { ...content, claims: [{ ...first, text: worded('') }] },
    { ...content, claims: [{ ...first, text: { ...worded('x'), language: 'xx' } }] },
    { ...content, claims: [{ ...first, sources: [{ ...source, url: 'javascript:alert(1)' }] }] },
    { ...content, claims: [{ ...first, sources: [{ ...source, archiveSha256: 'abc' }] }] },
    { ...content, claims: [{ ...first, hidden: true }] },
    { ...content, summary: worded('x'.repeat(12_001)) },
    { ...content, summary: worded('a\0b') },
    { ...content, figures: [{ ...content.figures[0], claimed: Infinity }] },
    { ...content, figures: [{ ...content.figures[0], indicator: 'https://example.org' }] },
  ];
  for (const sent of wrong)
    assert.equal(
      (await send(editor, 'PUT', `${path}/newest`, { from: 1, content: sent })).status,
      400,
      JSON.stringify(sent).slice(0, 200),
    );
  const other = await room.official('organiser', `${state}/county:humboldt`);
  assert.notEqual((await send(other, 'PUT', `${path}/newest`, { from: 1, content })).status, 200);
  assert.equal((await send(editor, 'GET', `${path}/newest`)).version, 1);
});

it('what the forms wrote comes out of the API and goes in again as it was', async () => {
  const path = await room.draft(editor);
  const newest = await send(editor, 'GET', `/api${path}/newest`);
  const again = await send(editor, 'PUT', `/api${path}/newest`, { from: newest.version, content: newest.content });
  assert.deepEqual([again.status, again.version], [200, newest.version]);
  const key = newest.content?.claims[0]?.key ?? '';
  const form = { ...claimFields('for', 'Upkeep'), from: String(newest.version), key: randomUUID() };
  await editor.post(`${path}/claims/${key}`, form);
  assert.equal(
    await newestOn(await editor.get(`${path}/edit`)),
    String(newest.version),
    'a form sent unchanged is no version',
  );
});
