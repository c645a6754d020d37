/** Claims about briefs: sentences with lasting names, and a meter that treats both sides alike. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { balanceOf, isTooUneven, type Measure } from './balance.ts';
import { worded, type Claim, type Side } from './brief.ts';
import { readingMinutes, sentencesOf, wordsIn } from './sentences.ts';

const source = {
  title: 'T',
  publisher: 'P',
  date: '2023',
  url: 'https://example.org',
  archiveUrl: '',
  archiveSha256: '',
};
const claim = (side: Side, more: Partial<Claim> = {}): Claim => ({
  key: `c${Math.random()}`,
  kind: 'motivation',
  side,
  heading: worded('Taxes'),
  saidBy: worded('Somebody'),
  text: worded('Ten words of what this side says in the brief.'),
  outcome: worded(''),
  sources: [source],
  counters: [],
  check: { verdict: 'partly', note: worded('x') },
  ...more,
});
const judged = (claims: readonly Claim[]): Record<Measure, string> =>
  Object.fromEntries(balanceOf({ claims }).judged.map(({ measure, is }) => [measure, is])) as Record<Measure, string>;

describe('sentences', () => {
  it('end where people end them, and go on after abbreviations', () => {
    const texts = sentencesOf(
      'In Texas v. White the Court ruled. It said “no.” The U.S. Constitution is silent! Is it?\n\nYes',
    ).map(({ text }) => text);
    assert.deepEqual(texts, [
      'In Texas v. White the Court ruled.',
      'It said “no.”',
      'The U.S. Constitution is silent!',
      'Is it?',
      'Yes',
    ]);
    assert.deepEqual(sentencesOf(' \n '), []);
  });

  it('keep their names when others change, whatever the spaces and capitals', () => {
    const before = sentencesOf('One thing is said. Another follows.');
    const after = sentencesOf('Something new.  one  thing is said.');
    assert.equal(after[1]?.key, before[0]?.key);
    assert.notEqual(before[0]?.key, before[1]?.key);
  });

  it('together are all of the text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('A b.', 'C?', 'v. d', 'Dr. E f!', 'g\n\nh', '…'), { maxLength: 12 }),
        (pieces) => {
          const text = pieces.join(' ');
          assert.equal(
            sentencesOf(text)
              .map((sentence) => sentence.text)
              .join(' ')
              .replace(/\s+/g, ''),
            text.replace(/\s+/g, ''),
          );
        },
      ),
    );
  });

  it('have words, and words take time: 238 a minute, and never less than one minute', () => {
    assert.equal(wordsIn('El 3.86 es la cifra, ¿no? State-wide.'), 7);
    assert.deepEqual([1, 238, 239, 1190].map(readingMinutes), [1, 1, 2, 5]);
  });
});

describe('the balance meter', () => {
  it('finds two sides that take turns with the same words, sources and checks even in everything', () => {
    const claims = [claim('for'), claim('against'), claim('for'), claim('against')];
    assert.deepEqual(judged(claims), { claims: 'even', words: 'even', sources: 'even', checks: 'even', order: 'even' });
  });

  it('worked examples: half again as many words is uneven, twice as many too uneven', () => {
    const ten = claim('for', { text: worded('one two three four five six seven eight nine ten') });
    const words = (n: number): Claim => claim('against', { text: worded('word '.repeat(n)) });
    assert.equal(judged([ten, words(12)]).words, 'even');
    assert.equal(judged([ten, words(15)]).words, 'uneven');
    assert.equal(judged([ten, words(20)]).words, 'too-uneven');
  });

  it('counts what is held against the other side as this side’s words and sources', () => {
    const counter = { saidBy: worded('They'), text: worded('one two three four five'), sources: [source, source] };
    const { against } = balanceOf({ claims: [claim('for', { counters: [counter] }), claim('against')] });
    assert.equal(against.words, 10 + 5);
    assert.equal(against.sources, 3);
  });

  it('does not let one side stand before the other, nor one side stand alone', () => {
    const first = [
      ...Array.from({ length: 4 }, () => claim('for')),
      ...Array.from({ length: 4 }, () => claim('against')),
    ];
    assert.equal(judged(first).order, 'too-uneven');
    assert.ok(isTooUneven(balanceOf({ claims: [claim('for')] })));
    assert.ok(!isTooUneven(balanceOf({ claims: [claim('neither')] })));
  });

  it('judges the same when the two sides change places', () => {
    const any = fc.array(
      fc.record({
        side: fc.constantFrom<Side>('for', 'against', 'neither'),
        words: fc.nat(40),
        sources: fc.nat(4),
        checked: fc.boolean(),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(any, (all) => {
        const made = (turn: (side: Side) => Side): readonly Claim[] =>
          all.map(({ side, words, sources, checked }) =>
            claim(turn(side), {
              text: worded('word '.repeat(words)),
              sources: Array.from({ length: sources }, () => source),
              check: checked ? { verdict: 'supported', note: worded('x') } : null,
            }),
          );
        const turned = (side: Side): Side => (side === 'for' ? 'against' : side === 'against' ? 'for' : 'neither');
        const [one, other] = [balanceOf({ claims: made((side) => side) }), balanceOf({ claims: made(turned) })];
        assert.deepEqual(one.judged, other.judged);
        assert.deepEqual(one.for, other.against);
      }),
    );
  });
});
