/** Caption lines keep every word and stay short; a WebVTT file is well formed whatever was said. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { captionLines, longestLine } from './caption-lines.ts';
import { webVtt } from './web-vtt.ts';

test('a text is cut at the ends of its sentences, in either language', () => {
  assert.deepEqual(captionLines('We open at 3.5 hours. Who pays? Nobody!\nNext item.', 'en'), [
    'We open at 3.5 hours.',
    'Who pays?',
    'Nobody!',
    'Next item.',
  ]);
  assert.deepEqual(captionLines('¿Quién paga? El condado. ¡Bien!', 'es'), ['¿Quién paga?', 'El condado.', '¡Bien!']);
  assert.deepEqual(captionLines(' \n\n ', 'en'), []);
});

test('a long sentence is cut at the last blank that fits, and a word longer than a line where the line ends', () => {
  assert.deepEqual(captionLines('One two three four', 'en', 7), ['One two', 'three', 'four']);
  assert.deepEqual(captionLines('One two three four', 'en', 8), ['One two', 'three', 'four']);
  assert.deepEqual(captionLines('One two three four', 'en', 13), ['One two three', 'four']);
  assert.deepEqual(captionLines('Otorrinolaringología sí', 'es', 10), ['Otorrinola', 'ringología', 'sí']);
  assert.deepEqual(
    captionLines('🌉🌉🌉 🌉', 'en', 2),
    ['🌉🌉', '🌉 🌉'].flatMap((line) => line.split(' ')),
  );
  assert.deepEqual(captionLines('Exactly', 'en', 7), ['Exactly']);
});

test('no word is lost and no line is longer than a line', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 300, unit: 'grapheme' }), { maxLength: 6 }), (texts) => {
      const text = texts.join(' ');
      const lines = captionLines(text, 'en');
      const signs = (said: string): string => said.replace(/[\s\u2028\u2029]+/g, '');
      assert.equal(signs(lines.join('')), signs(text));
      for (const line of lines)
        assert.ok(Array.from(line).length <= longestLine && line.trim() === line && line !== '');
    }),
  );
});

test('the times of a file count from the beginning of the recording, and what was said before it is left out', () => {
  const said = (at: number, text: string, speaker = '') => ({ at, text, speaker });
  const file = webVtt(
    [said(500, 'Before.'), said(1_000, 'Hello.', 'Ana <Ruiz>'), said(2_000, 'A --> b & c'), said(3_726_001, 'Late.')],
    { from: 1_000, title: 'Bridge' },
  );
  assert.equal(
    file,
    `WEBVTT

NOTE Bridge

00:00:00.000 --> 00:00:01.500
<v Ana &lt;Ruiz&gt;>Hello.

00:00:01.000 --> 00:00:08.000
A --&gt; b &amp; c

01:02:05.001 --> 01:02:12.001
Late.
`,
  );
});

test('a name that ends in a dash is told whole and makes no arrow with the end of its tag', () => {
  const file = webVtt([{ at: 0, text: 'Hello.', speaker: 'Ana-Maria --' }], { from: 0, title: 'T' });
  assert.equal(file.split('\n').at(-2), '<v Ana-Maria -&#45;>Hello.');
});

test('every cue ends after it begins, cues are in order, and no text looks like the end of a cue', () => {
  const caption = fc.record({ at: fc.integer({ min: 0, max: 10_000_000 }), text: fc.string(), speaker: fc.string() });
  fc.assert(
    fc.property(fc.array(caption, { maxLength: 20 }), (captions) => {
      const blocks = webVtt(captions, { from: 0, title: 'T' }).trimEnd().split('\n\n').slice(2);
      let before = '';
      for (const block of blocks) {
        const [times = '', ...text] = block.split('\n');
        const [start = '', end = ''] = times.split(' --> ');
        assert.ok(start < end && start >= before, times);
        assert.ok(text.length <= 1 && !text.join('').includes('-->'));
        before = start;
      }
    }),
    { examples: [[[{ at: 0, text: '!', speaker: '--' }]]] },
  );
});
