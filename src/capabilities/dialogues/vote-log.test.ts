/** Claims about holding votes in memory and reading them out of the database. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { votesReader } from './store/copy-votes.ts';
import { appendVotes, newVoteLog, votesIn } from './vote-log.ts';

describe('votes in memory', () => {
  it('hold the last vote of each pair, and nothing where it was taken back', () => {
    const row = fc.tuple(fc.nat(4), fc.nat(5), fc.constantFrom(1, 0, -1, null));
    fc.assert(
      fc.property(fc.array(row, { maxLength: 60 }), (rows) => {
        const log = newVoteLog();
        const append = appendVotes(log);
        const expected = new Map<string, number>();
        for (const [participant, statement, value] of rows) {
          append(participant, statement, value);
          if (value === null) expected.delete(`${participant} ${statement}`);
          else expected.set(`${participant} ${statement}`, value);
        }
        const votes = votesIn(log, 5, 6);
        const found = new Map<string, number>();
        for (let p = 0; p < 5; p += 1)
          for (let at = votes.starts[p]!; at < votes.starts[p + 1]!; at += 1)
            found.set(`${p} ${votes.columns[at]}`, votes.values[at]!);
        assert.deepEqual(found, expected);
      }),
    );
  });

  it('grow without losing any, also through what was made to append before', () => {
    const log = newVoteLog();
    const append = appendVotes(log);
    const many = 200_000;
    for (let n = 0; n < many; n += 1) append(n % 1_000, Math.floor(n / 1_000), (n % 3) - 1);
    const votes = votesIn(log, 1_000, many / 1_000);
    assert.equal(votes.columns.length, many);
    assert.equal(votes.values[votes.starts[7]! + 3], ((3_007 % 3) - 1) as number);
  });
});

describe('votes streamed out of the database', () => {
  it('are read the same wherever the stream is cut, changed ones after all first ones and by revision', () => {
    const revision = fc.constantFrom(1, 1, 1, 2, 3, 12);
    const row = fc.tuple(fc.nat(1_000_000), fc.nat(3_000), fc.constantFrom(1, 0, -1, null), revision);
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), fc.integer({ min: 1, max: 30 }), (rows, piece) => {
        const text = rows.map(([p, s, value, nr]) => `${p}\t${s}\t${value ?? '\\N'}\t${nr}\n`).join('');
        const found: unknown[] = [];
        const reader = votesReader((p, s, value) => found.push([p, s, value]));
        const bytes = new TextEncoder().encode(text);
        for (let at = 0; at < bytes.length; at += piece) reader.read(bytes.subarray(at, at + piece));
        reader.end();
        const expected = rows.toSorted((a, b) => a[3] - b[3]).map(([p, s, value]) => [p, s, value]);
        assert.deepEqual(found, expected);
      }),
    );
  });
});
