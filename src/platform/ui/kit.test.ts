/** Claims about single components, read from their HTML. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  badge,
  card,
  checkboxGroup,
  dataTable,
  errorSummary,
  html,
  markdown,
  pagination,
  radioGroup,
  summaryList,
  textArea,
  textField,
  type Html,
} from './index.ts';

const text = async (made: Html | ''): Promise<string> => String(await made);

describe('a field', () => {
  it('gives back what was typed, whatever it was, without letting any of it become HTML', () =>
    fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (typed) => {
        const made = await text(textField({ name: 'n', label: 'Name', value: typed }));
        const kept = /value="([^"]*)"/.exec(made)?.[1] ?? '';
        assert.ok(!/[<>"]/.test(kept));
        assert.equal(unescape(kept), typed);
      }),
    ));

  it('keeps a line break that was typed first in a text area', async () => {
    assert.match(
      await text(textArea({ name: 't', label: 'Text', value: '\nsecond line' })),
      />\n\nsecond line<\/textarea/,
    );
  });

  it('is tied to its hint and its error, and the summary of errors leads to it', async () => {
    const made = await text(
      textField({ name: 'phase.0.opens', label: 'Opens', hint: 'Pacific Time', error: 'Write a date' }),
    );
    assert.match(made, /aria-describedby="field-phase-0-opens-hint field-phase-0-opens-error"/);
    assert.match(made, /aria-invalid="true"/);
    const summary = await text(
      errorSummary({ title: 'One thing', errors: [{ field: 'phase.0.opens', message: 'Write a date' }] }),
    );
    assert.match(summary, /href="#field-phase-0-opens"/);
    assert.match(made, /id="field-phase-0-opens"/);
  });

  it('with several answers is led to by its first answer', async () => {
    const options = [
      { value: 'a', label: 'A' },
      { value: 'b', label: 'B' },
    ];
    assert.match(await text(radioGroup({ name: 'rule', legend: 'Rule', options })), /type="radio"\s+id="field-rule"/);
    const made = await text(checkboxGroup({ name: 'lang', legend: 'Languages', options, values: ['b'] }));
    assert.equal(made.match(/checked/g)?.length, 1);
  });
});

describe('what people write', () => {
  it('cannot bring a script, a style, an image or an address of another kind into a page', async () => {
    const hostile = [
      '<script>alert(1)</script>',
      '<img src=x onerror=alert(1)>',
      '[a](javascript:alert(1))',
      '![a](https://example.org/spy.png)',
      '<p style="position:fixed">x</p>',
      '[b](//example.org)',
      '`<b onclick=1>`',
    ].join('\n\n');
    const made = await text(markdown(hostile));
    assert.doesNotMatch(made, /<(script|img|style|b)\b|href="(javascript|\/\/)|<[^>]*(onerror|onclick|style=)/i);
  });

  it('keeps headings below those of the page, and marks links as a resident’s', async () => {
    const made = await text(markdown('# Title\n\nSee https://example.org and **this**.'));
    assert.match(made, /<h3>Title<\/h3>/);
    assert.match(made, /<a href="https:\/\/example.org" rel="nofollow ugc noopener">/);
    assert.match(made, /<strong>this<\/strong>/);
  });

  it('is escaped in every place that takes plain text', async () => {
    const evil = '<i>"&\'';
    const made = await Promise.all([
      text(badge({ label: evil })),
      text(card({ title: evil, href: evil, body: evil, facts: [evil] })),
      text(summaryList([{ term: evil, value: evil }])),
      text(dataTable({ caption: evil, columns: [{ label: evil }, { label: evil }], rows: [[evil, evil]] })),
      text(html`<p>${evil}</p>`),
    ]);
    for (const part of made) assert.ok(!part.includes('<i>') && !part.includes('"&\''));
  });
});

describe('pagination', () => {
  const shown = async (page: number, pages: number): Promise<string[]> =>
    [
      ...(
        await text(
          pagination({ label: 'Pages', page, pages, href: (n) => `?page=${n}`, previous: 'Previous', next: 'Next' }),
        )
      ).matchAll(/>(\d+|…)</g),
    ].map((match) => match[1] ?? '');

  it('always shows the first, the last and the neighbours, and says where pages are left out', async () => {
    assert.deepEqual(await shown(4, 12), ['1', '…', '3', '4', '5', '…', '12']);
    assert.deepEqual(await shown(1, 2), ['1', '2']);
  });

  it('is not there when all is on one page', async () =>
    assert.equal(
      await text(pagination({ label: 'Pages', page: 1, pages: 1, href: String, previous: 'P', next: 'N' })),
      '',
    ));
});

const unescape = (escaped: string): string =>
  escaped
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
