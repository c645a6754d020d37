/** Claims about kept files: written once for all who ask, whole for whoever reads, and never wrong for having failed before. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Platform } from '../../platform/platform.ts';
import { keptFile, type KeptFile } from './kept-files.ts';

/** Nothing of the platform is used but that it is the same one. */
const somePlatform = (): Platform => ({}) as Platform;
const read = ({ stream }: KeptFile): Promise<string> => new Response(stream()).text();

test('who asks at the same time, or later with the same stamp, gets the one file that was written', async () => {
  const platform = somePlatform();
  let written = 0;
  const ask = (stamp: string): Promise<KeptFile> =>
    keptFile(platform, 'file', stamp, async (write) => {
      written += 1;
      await write(`Written ${written}. `);
      await write(new TextEncoder().encode('Ünïcode.'));
    });
  const files = await Promise.all(Array.from({ length: 20 }, () => ask('a')));
  for (const file of [...files, await ask('a')]) assert.equal(await read(file), 'Written 1. Ünïcode.');
  assert.equal(await read(await ask('b')), 'Written 2. Ünïcode.');
  assert.equal(files[0]?.bytes, new TextEncoder().encode('Written 1. Ünïcode.').length);
});

test('a reader reads on to the end after a newer file has taken the place of the one that is read', async () => {
  const platform = somePlatform();
  const ask = (stamp: string): Promise<KeptFile> =>
    keptFile(platform, 'file', stamp, (write) => write(stamp.repeat(200_000)));
  const reader = (await ask('old')).stream().getReader();
  let bytes = ((await reader.read()).value as Uint8Array).length;
  assert.equal((await read(await ask('new'))).length, 600_000);
  for (let next = await reader.read(); !next.done; next = await reader.read())
    bytes += (next.value as Uint8Array).length;
  assert.equal(bytes, 600_000);
});

test('no more than two are written at once, and many askers with ever new stamps wait for few', async () => {
  const platform = somePlatform();
  let [now, most, written] = [0, 0, 0];
  const fill = async (write: (text: string) => Promise<void>): Promise<void> => {
    written += 1;
    now += 1;
    most = Math.max(most, now);
    await write('x');
    await new Promise((soon) => setTimeout(soon, 5));
    now -= 1;
  };
  const names = ['a', 'b', 'c', 'd'];
  await Promise.all(
    names.flatMap((name) => Array.from({ length: 25 }, (_, at) => keptFile(platform, name, String(at), fill))),
  );
  assert.equal(most, 2);
  assert.ok(written <= 3 * names.length, `${written} written for 100 askers`);
});

test('what could not be written is told to who asked, and written anew for the next', async () => {
  const platform = somePlatform();
  await assert.rejects(
    keptFile(platform, 'file', 'a', () => Promise.reject(new Error('no'))),
    /no/,
  );
  assert.equal(await read(await keptFile(platform, 'file', 'a', (write) => write('yes'))), 'yes');
});
