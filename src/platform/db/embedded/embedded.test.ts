/** Claims about the embedded PostgreSQL, each on real processes. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';

import { embeddedSentence, startEmbedded } from './index.ts';
import { answer, folderForTest, startOrFail } from './testing.ts';

test('a database is made once, and its rows are there at the next start', async (t) => {
  const dataDir = await folderForTest(t);
  let made = 0;
  const first = await startOrFail({ dataDir, onFirstStart: () => (made += 1) });
  await answer(first.url, 'create table note (text text)');
  await answer(first.url, `insert into note values ('señal')`);
  await first.stop();
  const second = await startOrFail({ dataDir, onFirstStart: () => (made += 1) });
  assert.equal(await answer(second.url, 'select text from note'), 'señal');
  await second.stop();
  assert.equal(made, 1);
});

test('what is acknowledged is synced, text is UTF-8, and nothing listens on TCP', async (t) => {
  const server = await startOrFail({ dataDir: await folderForTest(t), settings: { work_mem: '9MB' } });
  const shown = async (name: string) => answer(server.url, `show ${name}`);
  assert.equal(await shown('fsync'), 'on');
  assert.equal(await shown('synchronous_commit'), 'on');
  assert.equal(await shown('server_encoding'), 'UTF8');
  assert.equal(await shown('listen_addresses'), '');
  assert.equal(await shown('work_mem'), '9MB');
  assert.equal(await answer(server.url, `select upper('ñandú')`), 'ÑANDÚ');
  await server.stop();
});

test('stopping twice is stopping once, and the end is told', async (t) => {
  const server = await startOrFail({ dataDir: await folderForTest(t) });
  await Promise.all([server.stop(), server.stop()]);
  await server.ended;
  assert.throws(() => process.kill(server.pid, 0), { code: 'ESRCH' });
});

test('a second start on the same folder is refused with a sentence that names the process', async (t) => {
  const dataDir = await folderForTest(t);
  const server = await startOrFail({ dataDir });
  const refused = await startEmbedded({ dataDir, log: () => {} });
  assert.ok(!refused.ok);
  assert.deepEqual(refused.error, { type: 'in-use', path: dataDir, pid: process.pid });
  assert.match(embeddedSentence(refused.error, 'en'), new RegExp(`^Another Concord \\(process ${process.pid}\\)`));
  assert.match(embeddedSentence(refused.error, 'es'), new RegExp(`^Otro Concord \\(proceso ${process.pid}\\)`));
  assert.equal(await answer(server.url, 'select 1'), '1', 'the first goes on');
  await server.stop();
});

test('of two starts at the same moment one wins', async (t) => {
  const dataDir = await folderForTest(t);
  const both = await Promise.all([
    startEmbedded({ dataDir, log: () => {} }),
    startEmbedded({ dataDir, log: () => {} }),
  ]);
  const winners = both.filter((start) => start.ok);
  assert.equal(winners.length, 1);
  await winners[0]?.value.stop();
});

for (const [what, name] of [
  ['spaces, quotes, commas and other scripts', `a b, "c" d'e 投票 ñ`],
  ['a name far longer than a socket allows', 'long'.repeat(40)],
] as const) {
  test(`a folder whose path has ${what} works`, async (t) => {
    const server = await startOrFail({ dataDir: join(await folderForTest(t), name) });
    assert.equal(await answer(server.url, 'select 1'), '1');
    await server.stop();
  });
}

test('a process number that was given to another process since does not keep the server from starting', async (t) => {
  const dataDir = await folderForTest(t);
  await (await startOrFail({ dataDir })).stop();
  await writeFile(join(dataDir, 'postgres', 'postmaster.pid'), `${process.pid}\n${join(dataDir, 'postgres')}\n`);
  await (await startOrFail({ dataDir })).stop();
});

test('a half-made database is made again', async (t) => {
  const dataDir = await folderForTest(t);
  await mkdir(join(dataDir, 'postgres.new', 'base'), { recursive: true });
  await (await startOrFail({ dataDir })).stop();
});

test('files of another PostgreSQL version are refused with both versions, and left alone', async (t) => {
  const dataDir = await folderForTest(t);
  await mkdir(join(dataDir, 'postgres'));
  await writeFile(join(dataDir, 'postgres', 'PG_VERSION'), '15\n');
  const refused = await startEmbedded({ dataDir, log: () => {} });
  assert.ok(!refused.ok);
  assert.match(embeddedSentence(refused.error, 'en'), /made by PostgreSQL 15; this Concord brings PostgreSQL 18/);
  assert.equal(await readFile(join(dataDir, 'postgres', 'PG_VERSION'), 'utf8'), '15\n');
});

test('a place where no folder can be is refused with the place', async (t) => {
  const file = join(await folderForTest(t), 'file');
  await writeFile(file, '');
  for (const dataDir of [file, join(file, 'inside')]) {
    const refused = await startEmbedded({ dataDir, log: () => {} });
    assert.ok(!refused.ok);
    assert.equal(refused.error.type, 'not-writable');
    assert.ok(embeddedSentence(refused.error, 'en').includes(file));
  }
});

test('a setting that PostgreSQL refuses is reported in its own words, and the folder is free again', async (t) => {
  const dataDir = await folderForTest(t);
  const refused = await startEmbedded({ dataDir, log: () => {}, settings: { max_connections: 'many' } });
  assert.ok(!refused.ok);
  assert.match(embeddedSentence(refused.error, 'en'), /did not start: .*max_connections/s);
  await (await startOrFail({ dataDir })).stop();
});

test('a folder whose path the loader of libraries cannot read is refused with a sentence, and nothing is made', async (t) => {
  const parent = await folderForTest(t);
  for (const name of ['a:b', 'a;b']) {
    const dataDir = join(parent, name);
    const refused = await startEmbedded({ dataDir, log: () => {} });
    assert.ok(!refused.ok);
    assert.deepEqual(refused.error, { type: 'odd-path', path: dataDir });
    assert.match(embeddedSentence(refused.error, 'en'), /colon or semicolon.*CONCORD_DATA_DIR/);
    assert.equal(existsSync(dataDir), false);
  }
});
