/** Claims about what a command says of a sum or a table of regions that it cannot use. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { concord, folderWith } from './testing/run-concord.ts';

test('a sum that cannot be shared out is not understood, and a file with semicolons is told what it lacks', async () => {
  const files = folderWith({
    'few.csv': 'region,people,need\na,1,1\nb,1,2\n',
    'apart.csv': 'region;people;need\na;1;1\n',
  });
  for (const sum of ['0', '0.00', '100000000000.01', '1e9', '1.000,50', '-5']) {
    const { code, problems } = await concord('allocate', join(files, 'few.csv'), `--sum=${sum}`);
    assert.equal(code, 2, sum);
    assert.match(problems, /^--sum is "/);
  }
  assert.equal((await concord('allocate', join(files, 'few.csv'), '--sum', '0.01')).code, 0);
  const { code, problems } = await concord('allocate', join(files, 'apart.csv'), '--sum', '5');
  assert.equal(code, 1);
  assert.match(problems, /separated by semicolons; they must be separated by commas/);
});
