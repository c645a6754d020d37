/** Damaged .pb files: each is refused with reasons or read as something that can be written; both ways of reading agree. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { mutants, pbTexts } from '../testing/pb-texts.ts';
import { realFiles, realText, withoutRealFiles } from '../testing/real-files.ts';
import type { PbFile } from './pb-file.ts';
import { readPb, readPbRowByRow } from './read-pb.ts';
import { problemSentence, warningSentence } from './sentences.ts';
import { writePb } from './write-pb.ts';

/** What a file says, apart from its form and from the lines on which it says it. */
function meaning(file: PbFile) {
  const { form: _, warnings, ...rest } = file;
  const odd = warnings
    .filter(({ oddity }) => oddity.code !== 'empty-lines')
    .map(({ oddity, count }) => ({ oddity, count }));
  return { ...rest, odd: odd.toSorted((a, b) => (a.oddity.code < b.oddity.code ? -1 : 1)) };
}

function isRefusedOrRead(text: string): void {
  const read = readPb(text);
  assert.deepEqual(read, readPbRowByRow(text));
  if (!read.ok) {
    assert.ok(read.error.length > 0);
    const lines = text.split('\n').length;
    for (const problem of read.error) {
      assert.ok(problem.line >= 1 && problem.line <= lines, JSON.stringify(problem));
      assert.notEqual(problemSentence(problem), '');
    }
    return;
  }
  for (const warning of read.value.warnings) assert.notEqual(warningSentence(warning), '');
  const written = writePb(read.value);
  const again = readPb(written);
  assert.ok(again.ok, again.ok ? '' : JSON.stringify(again.error));
  assert.deepEqual(meaning(again.value), meaning(read.value));
  assert.equal(writePb(again.value), written);
}

/** META and PROJECTS with the first ballots: as many as are read quickly. */
function beginning(text: string): string {
  const lines = text.split('\n');
  const votes = lines.findIndex((line) => line.startsWith('VOTES'));
  return lines.slice(0, votes + 20).join('\n');
}

test('made-up files are read alike both ways, and written and read again as the same', () => {
  fc.assert(fc.property(pbTexts, isRefusedOrRead), { seed: 1, numRuns: 1000 });
});

test('mutants of made-up files are refused with reasons or read as what they say', () => {
  fc.assert(fc.property(mutants(pbTexts), isRefusedOrRead), { seed: 2, numRuns: 3000 });
});

test('mutants of real files are refused with reasons or read as what they say', { skip: withoutRealFiles }, () => {
  const texts = fc.constantFrom(...realFiles().map((name) => beginning(realText(name))));
  fc.assert(fc.property(mutants(texts), isRefusedOrRead), { seed: 3, numRuns: 1500 });
});
