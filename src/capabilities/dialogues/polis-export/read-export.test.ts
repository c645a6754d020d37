/** Claims about reading Polis's files: what is odd is told, what is broken is told by line and column, and nothing crashes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { CONVERSATIONS, withoutConversations } from '../../../rules/opinion/testing/polis-export.ts';
import { realTexts, smallTexts, type Texts } from '../testing/polis-files.ts';
import type { PolisProblem } from './notes.ts';
import { readPolisExport, type ExportFiles, type PolisExport } from './read-export.ts';
import { plainText, safeText } from './layout.ts';
import { readMapFiles } from './read-map-files.ts';

const encode = (text: string | Uint8Array): Uint8Array =>
  typeof text === 'string' ? new TextEncoder().encode(text) : text;

function files(texts: { readonly [N in keyof Texts]?: string | Uint8Array | undefined }): ExportFiles {
  const given = (name: string, text: string | Uint8Array): { name: string; bytes: Uint8Array } => ({
    name,
    bytes: encode(text),
  });
  return {
    comments: given('comments.csv', texts.comments ?? smallTexts.comments),
    votes: given('votes.csv', texts.votes ?? smallTexts.votes),
    ...(texts.participants === undefined ? {} : { participants: given('participants-votes.csv', texts.participants) }),
    ...(texts.summary === undefined ? {} : { summary: given('summary.csv', texts.summary) }),
  };
}

async function read(texts: Parameters<typeof files>[0]): Promise<PolisExport> {
  const found = await readPolisExport(files(texts));
  assert.ok(found.ok, JSON.stringify(found));
  return found.value;
}

async function refused(texts: Parameters<typeof files>[0]): Promise<readonly string[]> {
  const found = await readPolisExport(files(texts));
  assert.ok(!found.ok, 'it was read');
  return found.error.map(
    ({ file, line, column, reason }: PolisProblem) => `${file}:${line}:${column ?? ''}:${reason.code}`,
  );
}

const odd = ({ warnings }: PolisExport): readonly string[] =>
  warnings.map(({ oddity, count }) => `${oddity.code} ${count}`);

test('byte-order mark, CRLF, semicolons and empty lines change nothing but what is told', async () => {
  const plain = await read({});
  const { warnings: _told, ...same } = plain;
  const dressed = (text: string, by: string): string =>
    `\uFEFF${text.replaceAll(',', by).replaceAll('\n', '\r\n')}\r\n`;
  const { warnings, ...found } = await read({
    comments: dressed(smallTexts.comments.replace('Trees, not ""lawns""', 'Trees ""lawns""'), ';'),
    votes: dressed(smallTexts.votes, '\t'),
  });
  assert.deepEqual(found.votes, same.votes);
  assert.deepEqual(found.participants, same.participants);
  assert.deepEqual(
    found.statements.map(({ id, text }) => [id, text]),
    [
      [0, 'Trees "lawns"'],
      [3, 'Benches'],
    ],
  );
  assert.ok(warnings.some(({ oddity }) => oddity.code === 'delimiter'));
  assert.ok(warnings.some(({ oddity }) => oddity.code === 'empty-lines'));
});

test('times in seconds, as newer exports have them, are the same times', async () => {
  const seconds = await read({ votes: smallTexts.votes.replace(/^(\d{10})\d{3}/gm, '$1') });
  assert.deepEqual(
    [...seconds.votes.time],
    [1_400_000_000_000, 1_400_000_002_000, 1_400_000_003_000, 1_400_000_004_000],
  );
});

test('of several votes on one statement each is a revision, in the order of their times', async () => {
  const [head = '', ...rows] = smallTexts.votes.trimEnd().split('\n');
  const { votes } = await read({ votes: `${[head, ...rows.toReversed()].join('\n')}\n` });
  const pairs = [...votes.participant].map((who, at) => [
    who,
    votes.statement[at],
    votes.revision[at],
    votes.value[at],
  ]);
  assert.deepEqual(pairs, [
    [0, 0, 1, 1],
    [1, 0, 1, 1],
    [1, 0, 2, -1],
    [2, 3, 1, 0],
  ]);
});

test('what is odd is told with how often: replaced votes, totals, moderation, unlisted statements, idle participants', async () => {
  const found = await read({
    votes: `${smallTexts.votes}1400000005000,x,5,7,1\n`,
    participants:
      'participant,group-id,n-comments,n-votes,n-agree,n-disagree,0,3\n7,0,1,1,1,0,1,\n9,0,0,1,1,0,1,\n12,,0,1,0,0,,0\n44,,0,0,0,0,,\n',
  });
  assert.deepEqual(odd(found), [
    'not-moderated 1',
    'superseded-votes 1',
    'votes-unlisted 1',
    'totals-superseded 1',
    'without-votes 1',
    'participants-differ 1',
  ]);
  assert.deepEqual([...found.participants], [7, 9, 12, 44]);
  const wrong = await read({ comments: smallTexts.comments.replace(',7,2,1,', ',7,5,1,') });
  assert.ok(odd(wrong).includes('totals-differ 1'));
});

test('each thing that is broken is told by file, line and column', async () => {
  const cases: readonly (readonly [Parameters<typeof files>[0], readonly string[]])[] = [
    [{ votes: '' }, ['votes.csv:1::empty-file']],
    [{ votes: 'timestamp,datetime,comment-id,voter-id,vote\n' }, ['votes.csv:1::no-votes']],
    [
      { votes: 'timestamp,datetime,comment-id,vote,vote\n1,x,0,1,1\n' },
      ['votes.csv:1::column-missing', 'votes.csv:1::column-twice'],
    ],
    [{ votes: smallTexts.votes.replace(',3,12,0', ',100000,12,0') }, ['votes.csv:5:comment-id:too-large']],
    [{ votes: smallTexts.votes.replace(',3,12,0', ',3,1.5,0') }, ['votes.csv:5:voter-id:not-whole']],
    [{ votes: encode(smallTexts.votes).map((byte, at) => (at === 60 ? 0xff : byte)) }, ['votes.csv:2::not-text']],
    [{ votes: encode(smallTexts.votes).map((byte, at) => (at === 130 ? 0 : byte)) }, ['votes.csv:3::nul']],
    [{ comments: smallTexts.comments.replace('""lawns"""', '""lawns') }, ['comments.csv:2::quote-open']],
    [{ comments: smallTexts.comments.replace('Benches', 'Ben"ches') }, ['comments.csv:3::quote-stray']],
    [{ comments: smallTexts.comments.replace(',3,9,', ',0,9,') }, ['comments.csv:3:comment-id:statement-twice']],
    [
      { comments: smallTexts.comments.replace('Benches', 'B'.repeat(2_001)) },
      ['comments.csv:3:comment-body:text-too-long'],
    ],
    [{ participants: 'participant,0\n7,1\n7,1\n' }, ['participants-votes.csv:3:participant:participant-twice']],
    [{ participants: 'participant,0\n7,agree\n' }, ['participants-votes.csv:2:0:vote-value']],
  ];
  for (const [texts, told] of cases) assert.deepEqual(await refused(texts), told);
});

test('the line of a record after a text with line breaks is the line on which it begins', async () => {
  const comments = smallTexts.comments.replace('Trees, not', 'Trees,\nnot\n').replace(',3,9,', ',3,nine,');
  assert.deepEqual(await refused({ comments }), ['comments.csv:5:author-id:not-whole']);
});

test('of very many problems a hundred are listed, and how many more there are', async () => {
  const votes = `comment-id,voter-id,vote\n${'0,1,yes\n'.repeat(250)}`;
  const found = await readPolisExport(files({ votes }));
  assert.ok(!found.ok);
  assert.equal(found.error.length, 101);
  assert.deepEqual(found.error.at(-1)?.reason, { code: 'more-problems', more: 150 });
});

test('no text is taken for a formula, and every text comes back as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', 'a') }), (text) => {
      assert.doesNotMatch(safeText(text), /^[=+\-@\t\r]/);
      assert.equal(plainText(safeText(text)), text);
    }),
  );
});

test('whatever is cut off or changed, files are read or refused, and never crash', async () => {
  const texts: Required<Texts> = {
    ...smallTexts,
    participants: 'participant,group-id,n-comments,n-votes,n-agree,n-disagree,0,3\n7,0,1,1,1,0,1,\n',
    summary: 'topic,"A ""topic"""\nurl,https://pol.is/x\nconversation-description,"Two\nlines"\n',
  };
  const damage = fc.record({
    file: fc.constantFrom('comments' as const, 'votes' as const, 'participants' as const, 'summary' as const),
    cut: fc.double({ min: 0, max: 1, noNaN: true }),
    changes: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 255 })), {
      maxLength: 4,
    }),
  });
  await fc.assert(
    fc.asyncProperty(damage, async ({ file, cut, changes }) => {
      const bytes = encode(texts[file]).slice();
      for (const [at, byte] of changes) bytes[Math.floor(at * (bytes.length - 1))] = byte;
      const damaged = { ...texts, [file]: bytes.subarray(0, Math.ceil(cut * bytes.length)) };
      const found = await readPolisExport(files(damaged));
      if (!found.ok) assert.ok(found.error.length > 0);
      const votes = { name: 'votes', bytes: encode(damaged.votes) };
      const map = await readMapFiles({ votes, comments: { name: 'comments', bytes: encode(damaged.comments) } });
      if (!map.ok) assert.ok(map.error.length > 0);
    }),
    { numRuns: 500 },
  );
});

for (const name of CONVERSATIONS) {
  test(
    `${name}: votes that were cut off somewhere are refused or told of`,
    { skip: withoutConversations },
    async () => {
      const texts = realTexts(name);
      const whole = odd(await read(texts));
      const bytes = encode(texts.votes);
      for (const share of [0.1, 0.37, 0.52, 0.999]) {
        const found = await readPolisExport(
          files({ ...texts, votes: bytes.subarray(0, Math.floor(share * bytes.length)) }),
        );
        if (found.ok) assert.notDeepEqual(odd(found.value), whole);
      }
    },
  );
}
