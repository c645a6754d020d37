/** Claims about tables, calendars and feeds: whatever text people write, it stays a text and stays whole. */
import assert from 'node:assert/strict';
import { after, before, describe, it, test } from 'node:test';
import * as fc from 'fast-check';
import { csvText, safeText } from '../../platform/csv.ts';
import { escapeText, fold } from '../../platform/feeds/calendar.ts';
import { exportWords } from './words/exports.ts';
import { openResidentRoom, type ResidentRoom } from './testing/resident-room.ts';

const odd = 'Parks & <b>"trees"</b>; shade, 50\\50 ñ — 橋';

test('no spreadsheet takes a text for a formula, and taking one apostrophe away gives the text back', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', "'"), fc.string()).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const cell = safeText(text);
      assert.ok(!/^[=+\-@\t\r\n]/.test(cell));
      assert.equal(cell.replace(/^'/, ''), text);
    }),
  );
});

test('numbers are never changed, and quotes, commas and line breaks keep their place', () => {
  const columns = [
    { name: 'a', description: '', datatype: 'string', value: (row: readonly [string, number]) => row[0] },
    { name: 'b', description: '', datatype: 'integer', value: (row: readonly [string, number]) => row[1] },
  ] as const;
  assert.equal(csvText(columns, [['x,"y"\nz', -1]]), 'a,b\r\n"x,""y""\nz",-1\r\n');
});

test('a folded calendar line has at most 75 octets a line, and unfolds to what it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const line = `SUMMARY:${escapeText(text)}`;
      const folded = fold(line);
      for (const part of folded.split('\r\n')) assert.ok(Buffer.byteLength(part) <= 75);
      assert.equal(folded.replaceAll('\r\n ', ''), line);
    }),
  );
});

test('a text in a calendar says what was written', () => {
  const read = (escaped: string): string =>
    escaped.replace(/\\(.)/g, (_, character: string) => (character === 'n' ? '\n' : character));
  fc.assert(fc.property(fc.stringMatching(/^[\n\t -~ñ橋]*$/), (text) => assert.equal(read(escapeText(text)), text)));
  assert.equal(escapeText(odd), 'Parks & <b>"trees"</b>\\; shade\\, 50\\\\50 ñ — 橋');
});

test('the words of files and feeds are there in both languages', () => {
  const { en, es } = exportWords.texts;
  assert.deepEqual(Object.keys(es), Object.keys(en));
});

describe('the feeds of budgets', () => {
  let room: ResidentRoom;
  before(async () => {
    room = await openResidentRoom();
    await room.budget('odd', 'voting', {
      title: odd,
      summary: 'One.\nTwo.',
      translations: { es: { title: 'Parques' } },
    });
    await room.budget('ahead', 'announced');
    await room.budget('draft', 'voting', { publishedAt: null, title: 'Not public' });
  });
  after(() => room.close());

  it('tell each step that a budget has taken, newest first, and none that lies ahead', async () => {
    const response = await room.app.request('/budgets.atom');
    assert.match(response.headers.get('content-type') ?? '', /^application\/atom\+xml/);
    const feed = await response.text();
    assert.ok(feed.includes('Parks &amp; &lt;b&gt;&quot;trees&quot;&lt;/b&gt;; shade, 50\\50 ñ — 橋'));
    const steps = [...feed.matchAll(/<id>[^<]*\/budgets\/odd#(\w+)<\/id>/g)].map(([, step]) => step);
    assert.deepEqual(steps, ['voting', 'review', 'ideas', 'published']);
    assert.ok(feed.includes('/budgets/ahead#published') && !feed.includes('/budgets/ahead#ideas'));
    assert.ok(!feed.includes('Not public'));
    const dates = [...feed.matchAll(/<updated>([^<]+)<\/updated>/g)].slice(1).map(([, at]) => at ?? '');
    assert.deepEqual(dates, [...dates].sort().reverse());
  });

  it('put the times for ideas and votes into a calendar, in the language asked for', async () => {
    const calendar = await (await room.app.request('/budgets.ics', { headers: { 'accept-language': 'es' } })).text();
    assert.ok(calendar.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n') && calendar.endsWith('END:VCALENDAR\r\n'));
    const lines = calendar.replaceAll('\r\n ', '').split('\r\n');
    assert.ok(lines.includes('SUMMARY:Votación: Parques'));
    assert.ok(lines.includes('DESCRIPTION:One.\\nTwo.'));
    assert.equal(lines.filter((line) => line === 'BEGIN:VEVENT').length, 4);
    for (const line of lines.filter((one) => one.startsWith('DT')))
      assert.match(line, /^(DTSTAMP|DTSTART|DTEND):\d{8}T\d{6}Z$/);
    assert.equal(new Set(lines.filter((line) => line.startsWith('UID:'))).size, 4);
    assert.ok(!calendar.includes('Not public'));
  });
});
