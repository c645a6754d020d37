/** Lines of captions that are put right: the last correction stands, a struck line stays struck, and other lines stay as they are. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Fact } from './fact.ts';
import { problemWith } from './may-follow.ts';
import { captionsKept, type Meeting } from './meeting.ts';
import { aSetup, growing } from './testing/records.ts';

const says = (line: string, text: string, language = 'en'): Fact => ({
  kind: 'caption',
  line,
  language,
  text,
  speaker: 'Chair',
});
const corrects = (line: string, text: string): Fact => ({ kind: 'caption-corrected', line, text, speaker: '' });
const strikes = (line: string): Fact => ({ kind: 'caption-struck', line, reason: 'It names somebody.' });

const shown = ({ captions }: Meeting): readonly string[] =>
  captions.map(({ line, speaker, text, revision }) =>
    [line, speaker, text, revision === null ? '' : `${revision.seq} ${revision.struck ?? 'corrected'}`].join('|'),
  );

test('a corrected line keeps its place and its instant, and of two corrections the later one stands', () => {
  const hall = growing();
  hall.add({ kind: 'opened' }, says('a', 'One.'), says('b', 'Too.'), says('c', 'Three.'));
  const { at } = hall.meeting.captions[1]!;
  hall.add(corrects('b', 'To.'), corrects('b', 'Two.'));
  assert.deepEqual(shown(hall.meeting), ['a|Chair|One.|', 'b||Two.|6 corrected', 'c|Chair|Three.|']);
  assert.equal(hall.meeting.captions[1]!.at, at);
});

test('a struck line has no words, nor who spoke, and takes neither a correction nor a second reason, also after the end', () => {
  const hall = growing();
  hall.add(
    { kind: 'opened' },
    says('a', 'One.'),
    { kind: 'adjourned', reason: '' },
    corrects('a', 'Won.'),
    strikes('a'),
  );
  assert.deepEqual(shown(hall.meeting), ['a|||5 It names somebody.']);
  for (const fact of [corrects('a', 'Again.'), strikes('a')])
    assert.equal(problemWith(fact, hall.meeting, aSetup, 9_000), 'line-struck');
});

test('nothing is put right before the meeting was opened', () => {
  assert.equal(problemWith(corrects('a', 'One.'), growing().meeting, aSetup, 0), 'not-open-yet');
});

test('what became of a line is known when the line itself has left the newest', () => {
  const hall = growing();
  hall.add({ kind: 'opened' }, says('old', 'Old.'));
  for (let nr = 0; nr < captionsKept; nr += 1) hall.add(says(`${nr}`, 'New.'));
  hall.add(strikes('old'));
  assert.equal(hall.meeting.captions.length, captionsKept);
  assert.ok(hall.meeting.captions.every(({ revision }) => revision === null));
  assert.equal(hall.meeting.revisions.get('old')?.struck, 'It names somebody.');
});

test('a line without a name, as old records tell it, is never taken for another one', () => {
  const hall = growing();
  const { line: _, ...unnamed } = says('', 'Old.') as Extract<Fact, { kind: 'caption' }>;
  hall.add({ kind: 'opened' }, unnamed, says('b', 'Two.'), corrects('b', 'Too.'));
  assert.deepEqual(shown(hall.meeting), ['|Chair|Old.|', 'b||Too.|4 corrected']);
});

test('each language keeps its newest lines, however much is said in another', () => {
  const hall = growing();
  hall.add({ kind: 'opened' }, says('es', 'Buenas tardes.', 'es'));
  for (let nr = 0; nr <= captionsKept; nr += 1) hall.add(says(`${nr}`, 'New.'));
  const kept = hall.meeting.captions.map(({ line }) => line);
  assert.deepEqual(kept, ['es', ...Array.from({ length: captionsKept }, (_, nr) => `${nr + 1}`)]);
});
