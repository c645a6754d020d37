/** When nobody takes part any more, because it is over or never takes place; and the way about a long list of questions. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { shownQuestion } from './testing/held.ts';
import { anItem, fresno, openTownHallRoom, type TownHallRoom } from './testing/room.ts';
import { actWords } from './words/acts.ts';

let room: TownHallRoom;
before(async () => void (room = await openTownHallRoom()));
after(() => room.close());

const pageOf = async (path: string): Promise<string> => (await room.app.request(path)).text();

test('a meeting that was cancelled asks for no questions and takes no support, and says why', async () => {
  const hall = await room.hall('called-off');
  const [ada, organiser] = [await room.person(fresno), await room.person(fresno, 'organiser')];
  const [at, question] = [`/town-halls/${hall.slug}`, randomUUID()];
  assert.equal((await ada.post(`${at}/questions`, { question, text: 'And the bridge?' })).status, 303);
  const cancelled = await organiser.post(`${at}/cancel`, { cancelReason: 'The bridge is gone.' });
  assert.equal(cancelled.status, 303, await cancelled.text());
  const page = await pageOf(`${at}/live`);
  assert.match(page, /does not take place[\s\S]*The bridge is gone\./);
  assert.doesNotMatch(page, /id="ask-form"|class="support"|Be the first to ask/);
  const supported = await ada.post(`${at}/questions/${question}/support`, { supports: 'yes' });
  assert.equal(supported.status, 422);
  assert.match(await supported.text(), /This meeting was cancelled/);
});

test('a meeting that is over leads to what came of it, with no button that does nothing', async () => {
  const hall = await room.hall('over-now', { items: [] });
  await room.happens(hall, { kind: 'opened' }, shownQuestion(randomUUID(), 'Never reached?'), {
    kind: 'adjourned',
    reason: '',
  });
  const at = `/town-halls/${hall.slug}`;
  const page = await pageOf(`${at}/live`);
  assert.match(page, /1 was not reached/);
  assert.doesNotMatch(page, /class="support"|id="ask-form"|Live captions/);
  for (const other of ['minutes', 'questions', 'answers', 'feedback'])
    assert.ok(page.includes(`href="${at}/${other}"`), other);
});

test('a long list of questions comes in pages, by what became of them, and on one page to print', async () => {
  const hall = await room.hall('long-list', { items: [anItem(1), anItem(2)] });
  const ids = Array.from({ length: 25 }, () => randomUUID());
  await room.happens(
    hall,
    { kind: 'opened' },
    ...ids.map((id, at) => ({ ...shownQuestion(id, `Number ${at + 1}?`), item: at < 22 ? 1 : 2 })),
    { kind: 'question-taken', question: ids[0]!, reason: '' },
    { kind: 'question-settled', question: ids[0]!, outcome: 'answered', answer: 'Yes.', by: 'Public Works' },
  );
  const at = `/town-halls/${hall.slug}/questions`;
  const rows = async (query: string): Promise<number> =>
    [...(await pageOf(`${at}${query}`)).matchAll(/class="ledger-row"/g)].length;
  assert.deepEqual(
    await Promise.all(['', '?page=2', '?page=all', '?item=2', '?state=answered', '?item=2&state=answered'].map(rows)),
    [20, 5, 25, 3, 1, 0],
  );
  const second = await pageOf(`${at}?item=1`);
  assert.ok(second.includes(`href="${at}?state=answered&amp;item=1"`), 'another view keeps the chosen item');
  assert.match(await pageOf(`${at}?state=answered`), /Answer by Public Works:<\/span>\s*<span dir="auto">Yes\./);
  assert.ok((await pageOf(`${at}?at=25`)).includes('id="question-25"'), 'a link to one question opens its page');
});

test('every act that the room puts into the log has a name on the organiser’s console', async () => {
  const files = (await readdir(import.meta.dirname, { recursive: true })).filter(
    (name) => name.endsWith('.ts') && !name.includes('.test.') && !name.startsWith('words'),
  );
  const acts = new Set<string>();
  for (const name of files)
    for (const [, act] of (await readFile(join(import.meta.dirname, name), 'utf8')).matchAll(/'(town-hall\.[a-z-]+)'/g))
      acts.add(act!);
  assert.ok(acts.size > 30, 'acts were found');
  assert.deepEqual(
    [...acts].filter((act) => !(`act.${act}` in actWords.texts.en)),
    [],
  );
});
