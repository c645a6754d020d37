import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { realFile, referenceInstances, withoutRealFiles } from '../testing/real-files.ts';
import type { PbFile } from './pb-file.ts';
import { readPb } from './read-pb.ts';
import { writePb } from './write-pb.ts';

const inside = fc.constantFrom('a', 'B', '"', ';', ',', '\n', '\r\n', "'", 'ł', ' ', '\u{1f600}', '7');
const words = fc.array(inside, { maxLength: 6 }).map((parts) => parts.join('').trim());
const plainId = fc
  .array(fc.constantFrom('a', '1', '/', '"', ';', '.'), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join(''));
const uniqueIds = fc.uniqueArray(plainId, { minLength: 1, maxLength: 5 });

const files: fc.Arbitrary<PbFile> = fc
  .record({ ids: uniqueIds, voters: fc.uniqueArray(plainId, { maxLength: 5 }) })
  .chain(({ ids, voters }) => {
    const ballot = fc.uniqueArray(fc.nat(ids.length - 1), { maxLength: ids.length });
    const forEach = <V>(rows: readonly string[], value: fc.Arbitrary<V>) =>
      fc.array(value, { minLength: rows.length, maxLength: rows.length });
    return fc
      .record({
        description: words,
        names: forEach(ids, words),
        cents: forEach(ids, fc.nat(100_000)),
        sexes: forEach(voters, words),
        ballots: forEach(voters, ballot),
      })
      .map(({ description, names, cents, sexes, ballots }): PbFile => {
        const costs = cents.map((cost) => `${Math.floor(cost / 100)}.${String(cost % 100).padStart(2, '0')}`);
        const starts = new Uint32Array(voters.length + 1);
        ballots.forEach((row, voter) => (starts[voter + 1] = starts[voter]! + row.length));
        const projects = ids.map((id, at) => ({
          id,
          name: names[at] || id,
          cost: cents[at]!,
          categories: [],
          targets: [],
        }));
        return {
          meta: [
            ['budget', '1000.01'],
            ['description', description],
            ['vote_type', 'approval'],
          ],
          projectColumns: [
            { name: 'cost', values: costs },
            { name: 'project_id', values: ids },
            { name: 'name', values: names },
          ],
          voteColumns: [{ name: 'sex', values: sexes }, { name: 'vote' }, { name: 'voter_id', values: voters }],
          instance: { budget: 100_001, unitsPerCurrency: 100, currency: '', ballotType: 'approval', projects },
          ballots: { starts, chosen: Uint32Array.from(ballots.flat()) },
          warnings: [],
        };
      });
  });

test('whatever is written is read again as the same', () => {
  fc.assert(
    fc.property(files, (file) => {
      const read = readPb(writePb(file));
      assert.ok(read.ok, read.ok ? '' : JSON.stringify(read.error));
      assert.deepEqual({ ...read.value, warnings: [] }, file);
    }),
    { numRuns: 1000 },
  );
});

test('a real file written again means the same', { skip: withoutRealFiles }, () => {
  for (const { file } of referenceInstances().filter((_, at) => at % 5 === 0)) {
    const original = realFile(file);
    const again = readPb(writePb(original));
    assert.ok(again.ok);
    const { warnings: _, ...meaning } = original;
    const { warnings: __, ...meaningAgain } = again.value;
    assert.deepEqual(meaningAgain, meaning);
  }
});
