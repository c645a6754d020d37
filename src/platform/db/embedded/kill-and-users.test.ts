/** Claims about what becomes of the server when its owner is killed, and about the users it can run as. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmod, chown, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

import { answer, folderForTest, killNine, startOrFail, startOwner } from './testing.ts';

const nobody = 65_534;
const asNobody = ['setpriv', `--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups'];
const here = fileURLToPath(import.meta.resolve('./index.ts'));

const isRoot = process.getuid?.() === 0;
const needsRoot = isRoot ? false : 'only root can take another user’s place';
const [program = '', ...user] = asNobody;
const readable = isRoot && spawnSync(program, [...user, 'test', '-r', here]).status === 0;
const needsReadable = needsRoot || (readable ? false : 'this clone is not readable for other users');

test('after kill -9 of the owner during writes, three times, every acknowledged row is there within seconds', async (t) => {
  const dataDir = await folderForTest(t);
  const acknowledged: string[] = [];
  for (let round = 0; round < 3; round += 1) {
    const started = Date.now();
    const owner = await startOwner(dataDir);
    assert.match(owner.firstLine, /^postgresql:/);
    if (round > 0) assert.ok(Date.now() - started < 10_000, 'a restart takes seconds');
    await pause(300 + round * 150);
    await killNine(owner);
    assert.ok(owner.acknowledged.length > 0, 'the round wrote something');
    acknowledged.push(...owner.acknowledged);
  }
  const server = await startOrFail({ dataDir });
  const kept = await answer(server.url, `select count(*) from row where id in (${acknowledged.join(',')})`);
  assert.equal(Number(kept), new Set(acknowledged).size);
  assert.equal(new Set(acknowledged).size, acknowledged.length, 'no number was given twice');
  await server.stop();
});

test('after kill -9 of the server too, the next start recovers every acknowledged row', async (t) => {
  const dataDir = await folderForTest(t);
  const owner = await startOwner(dataDir);
  await pause(300);
  const pid = Number.parseInt(await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8'), 10);
  process.kill(pid, 'SIGKILL');
  await killNine(owner);
  const server = await startOrFail({ dataDir });
  const { acknowledged } = owner;
  const kept = await answer(server.url, `select count(*) from row where id in (${acknowledged.join(',')})`);
  assert.equal(Number(kept), acknowledged.length);
  await server.stop();
});

test('an ordinary user runs the server as itself', { skip: needsReadable }, async (t) => {
  const dataDir = await folderForTest(t);
  await chown(dataDir, nobody, nobody);
  const owner = await startOwner(dataDir, { as: asNobody });
  assert.match(owner.firstLine, /^postgresql:/);
  assert.equal((await stat(join(dataDir, 'postgres'))).uid, nobody);
  await killNine(owner);
});

test(
  'root runs a server for another user’s folder as that user, who can use it afterwards',
  { skip: needsReadable },
  async (t) => {
    const dataDir = await folderForTest(t);
    await chown(dataDir, nobody, nobody);
    await (await startOrFail({ dataDir })).stop();
    assert.equal((await stat(join(dataDir, 'postgres'))).uid, nobody);
    const owner = await startOwner(dataDir, { as: asNobody });
    assert.match(owner.firstLine, /^postgresql:/);
    await killNine(owner);
  },
);

test('root runs the server as nobody where user namespaces are forbidden', { skip: needsReadable }, async (t) => {
  const folder = await folderForTest(t);
  await chmod(folder, 0o755);
  await mkdir(join(folder, 'bin'));
  await writeFile(
    join(folder, 'bin', 'unshare'),
    '#!/bin/sh\necho "unshare failed: Operation not permitted" >&2\nexit 1\n',
  );
  await chmod(join(folder, 'bin', 'unshare'), 0o755);
  const dataDir = join(folder, 'database');
  for (const start of ['first', 'second']) {
    const owner = await startOwner(dataDir, { environment: { PATH: `${join(folder, 'bin')}:${process.env['PATH']}` } });
    assert.match(owner.firstLine, /^postgresql:/, `the ${start} start`);
    assert.equal((await stat(join(dataDir, 'postgres'))).uid, nobody);
    await killNine(owner);
  }
});
