/** Claims about the bundler: it builds once, and again only when it must. */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { it } from 'node:test';
import { buildAssets } from './assets.ts';

it('bundles once, takes what is there the next time, and builds again when something has been lost', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'concord-assets-'));
  try {
    const first = await buildAssets(dir);
    assert.match(first.css, /^\/assets\/concord-[\w-]+\.css$/);
    assert.match(first.scripts['ballot'] ?? '', /^\/assets\/ballot-[\w-]+\.js$/);
    assert.doesNotMatch(await readFile(join(dir, basename(first.css)), 'utf8'), /@import/);
    const built = (await stat(join(dir, 'built.json'))).mtimeMs;
    assert.deepEqual(await buildAssets(dir), first);
    assert.equal((await stat(join(dir, 'built.json'))).mtimeMs, built);
    await rm(join(dir, basename(first.css)));
    assert.deepEqual(await buildAssets(dir), first);
    assert.ok((await stat(join(dir, basename(first.css)))).size > 1_000);
    for (const unreadable of ['', '{', '{"stamp":"","css":"/assets/a.css","scripts":{}}']) {
      await writeFile(join(dir, 'built.json'), unreadable);
      assert.deepEqual(await buildAssets(dir), first);
    }
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
});
