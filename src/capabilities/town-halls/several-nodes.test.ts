/** Two nodes over one database: what is asked and supported on one is told to those who watch on the other, and who changes over misses nothing. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { pageFrame } from '../../platform/http/page.ts';
import { createServer } from '../../platform/http/server.ts';
import { readersNow } from '../../platform/live/readers.ts';
import { openPlatform, type OpenPlatform } from '../../platform/open.ts';
import { townHalls } from './index.ts';
import { fresno, openTownHallRoom, type TownHallRoom } from './testing/room.ts';
import { processOf } from './town-hall.ts';

let room: TownHallRoom;
let other: OpenPlatform;
let otherApp: ReturnType<typeof createServer>;

before(async () => {
  room = await openTownHallRoom();
  const opened = await openPlatform(room.platform.config, [townHalls], () => {});
  if (!opened.ok) throw new Error(opened.error);
  other = opened.value;
  otherApp = createServer({ platform: other.platform, renderPage: pageFrame(other.platform, [townHalls]) }, [
    townHalls,
  ]);
});
after(async () => {
  await other.close();
  await room.close();
});

/** Reads frames until `enough`; gives all of the text. */
async function listen(
  app: { request: TownHallRoom['app']['request'] },
  path: string,
  enough: (text: string) => boolean,
): Promise<string> {
  const answer = await app.request(path);
  const reader = answer.body!.getReader();
  let text = '';
  for (let tries = 0; tries < 100 && !enough(text); tries += 1)
    text += new TextDecoder().decode((await reader.read()).value);
  await reader.cancel();
  assert.ok(enough(text), text);
  return text;
}

test(
  'a question asked on one node reaches who watches on the other, and so does support for it',
  { timeout: 60_000 },
  async () => {
    const hall = await room.hall('two-nodes');
    const ada = await room.person(fresno);
    const at = `/town-halls/${hall.slug}`;
    const question = randomUUID();
    const told = listen(
      otherApp,
      `${at}/events`,
      (text) => text.includes('Heard elsewhere?') && /"counts":\{"q1":1\}/.test(text),
    );
    await ada.post(`${at}/questions`, { question, text: 'Heard elsewhere?' });
    await ada.post(`${at}/questions/${question}/support`, { supports: 'yes' });
    const text = await told;
    assert.equal(text.split('Heard elsewhere?').length - 1, 1, 'told once');
  },
);

test(
  'who loses one node and goes on at the other with the last number gets what they lack',
  { timeout: 60_000 },
  async () => {
    const hall = await room.hall('change-over');
    const ada = await room.person(fresno);
    const at = `/town-halls/${hall.slug}`;
    await ada.post(`${at}/questions`, { question: randomUUID(), text: 'Before?' });
    const first = await listen(room.app, `${at}/events`, (text) => text.includes('Before?'));
    const last = /^id: (\d+)/m.exec(first)?.[1];
    await ada.post(`${at}/questions`, { question: randomUUID(), text: 'Meanwhile?' });
    const then = await listen(otherApp, `${at}/events?after=${last}`, (text) => text.includes('Meanwhile?'));
    assert.doesNotMatch(then, /Before\?/);
  },
);

test('how many watch is the sum over the nodes, and falls when they leave', { timeout: 60_000 }, async () => {
  const hall = await room.hall('counted');
  const answers = await Promise.all(
    [room.app, room.app, otherApp].map(async (app) => app.request(`/town-halls/${hall.slug}/events`)),
  );
  const counted = async (wanted: number): Promise<void> => {
    for (let tries = 0; (await readersNow(room.platform.db, processOf(hall.id))) !== wanted; tries += 1) {
      assert.ok(tries < 100, `never ${wanted}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };
  await counted(3);
  await answers[0]!.body!.cancel();
  await counted(2);
  for (const answer of answers.slice(1)) await answer.body!.cancel();
});
