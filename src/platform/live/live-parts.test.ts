/** Parts of a page pushed to those who watch it: nothing missed, nothing twice, whoever reads slowly is told the newest only. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { EventLine } from './event-stream.ts';
import { liveParts, type LiveContent } from './live-parts.ts';

interface Message {
  readonly id: number;
  readonly parts: readonly (readonly [id: string, html: string, list?: string])[];
  readonly counts: Readonly<Record<string, number>>;
  readonly order: Readonly<Record<string, readonly string[]>>;
}

/** A page of a list, drawn again at every change; `settle` waits until everybody was told. */
function aPage() {
  let content: LiveContent = { seq: 0, parts: [], counts: new Map() };
  let changed = (): void => {};
  let reads = 0;
  const hub = liveParts(
    async () => {
      reads += 1;
      return content;
    },
    (tell) => {
      changed = tell;
      return () => (changed = () => {});
    },
    (problem) => assert.fail(String(problem)),
  );
  return {
    hub,
    reads: () => reads,
    becomes: (next: Partial<LiveContent>): void => {
      content = { ...content, ...next };
      changed();
    },
    settle: () => new Promise((resolve) => setTimeout(resolve, 450)),
  };
}

function aReader() {
  const got: Message[] = [];
  let [behind, closed] = [false, false];
  const line: EventLine = {
    write: (bytes) => {
      for (const frame of Buffer.from(bytes).toString().split('\n\n').filter(Boolean)) {
        const data = JSON.parse(/^data: (.*)$/m.exec(frame)![1]!) as Omit<Message, 'id'>;
        got.push({ ...data, id: Number(/^id: (\d+)$/m.exec(frame)![1]) });
      }
    },
    behind: () => behind,
    close: () => (closed = true),
  };
  return {
    line,
    got,
    lags: (now: boolean) => (behind = now),
    isClosed: () => closed,
    seen: () => got.flatMap(({ parts }) => parts.map(([id]) => id)),
  };
}

const card = (nr: number, text = ''): LiveContent['parts'][number] => ({
  id: `q${nr}`,
  html: `<li>${nr}${text}</li>`,
  list: 'queue',
});

test('whoever joins is told what came after what they have, then only what changes', async () => {
  const page = aPage();
  page.becomes({ seq: 2, parts: [card(1), card(2)] });
  const [first, later] = [aReader(), aReader()];
  page.hub.join('en', first.line, 0);
  await page.settle();
  page.becomes({ seq: 3, parts: [card(1), card(2), card(3)] });
  await page.settle();
  page.hub.join('en', later.line, 2);
  await page.settle();
  assert.deepEqual(first.seen(), ['q1', 'q2', 'q3']);
  assert.deepEqual(later.seen(), ['q3']);
  assert.deepEqual(later.got[0]?.order, { queue: ['q1', 'q2', 'q3'] });
});

test('readers of one language cost one drawing, however many they are', async () => {
  const page = aPage();
  for (let nr = 0; nr < 200; nr += 1) page.hub.join('en', aReader().line, 0);
  await page.settle();
  assert.equal(page.reads(), 1);
  page.becomes({ seq: 1, parts: [card(1)] });
  await page.settle();
  assert.equal(page.reads(), 2);
  assert.equal(page.hub.readers(), 200);
});

test('a part that goes is gone from the order, and one that moves is not sent again', async () => {
  const page = aPage();
  page.becomes({ seq: 3, parts: [card(1), card(2), card(3)] });
  const reader = aReader();
  page.hub.join('en', reader.line, 3);
  await page.settle();
  page.becomes({ seq: 4, parts: [card(3), card(1)] });
  await page.settle();
  assert.deepEqual(reader.got.at(-1), { id: 4, parts: [], counts: {}, order: { queue: ['q3', 'q1'] } });
});

test('who is behind gets no counts but is owed the newest, and every part all the same', async () => {
  const page = aPage();
  page.becomes({
    seq: 1,
    parts: [card(1)],
    counts: new Map([
      ['q1', 1],
      ['q2', 7],
    ]),
  });
  const reader = aReader();
  page.hub.join('en', reader.line, 0);
  await page.settle();
  reader.lags(true);
  page.becomes({
    counts: new Map([
      ['q1', 2],
      ['q2', 7],
    ]),
  });
  await page.settle();
  assert.equal(reader.got.length, 1, 'counts are left out');
  reader.lags(false);
  page.becomes({
    counts: new Map([
      ['q1', 2],
      ['q2', 8],
    ]),
  });
  await page.settle();
  assert.deepEqual(reader.got.at(-1)?.counts, { q1: 2, q2: 8 }, 'all counts, not only those that changed last');
  reader.lags(true);
  page.becomes({ seq: 2, parts: [card(1), card(2)] });
  await page.settle();
  assert.deepEqual(reader.seen(), ['q1', 'q2']);
});

test('a page that cannot be drawn closes the line, and the next who comes gets it drawn again', async () => {
  let broken = true;
  const hub = liveParts(
    async () => {
      if (broken) throw new Error('no database');
      return { seq: 1, parts: [card(1)], counts: new Map() };
    },
    () => () => {},
    () => {},
  );
  const [first, second] = [aReader(), aReader()];
  hub.join('en', first.line, 0);
  await new Promise(setImmediate);
  assert.equal(first.isClosed(), true);
  broken = false;
  hub.join('en', second.line, 0);
  await new Promise(setImmediate);
  assert.deepEqual(second.seen(), ['q1']);
});

test('whoever waits for the first drawing is told of changes although another who waited has left', async () => {
  const page = aPage();
  const [gone, stays] = [aReader(), aReader()];
  const leave = page.hub.join('en', gone.line, 0);
  page.hub.join('en', stays.line, 0);
  leave();
  await page.settle();
  page.becomes({ seq: 1, parts: [card(1)] });
  await page.settle();
  assert.deepEqual(stays.seen(), ['q1']);
  assert.deepEqual(gone.seen(), []);
});

test('whenever a reader comes and goes, they end with the page as it is, and have seen no part of one number twice', async () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant('add' as const) }),
    fc.record({ kind: fc.constant('leave' as const) }),
    fc.record({ kind: fc.constant('join' as const) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
      const page = aPage();
      const anchor = aReader();
      page.hub.join('en', anchor.line, 0);
      const reader = aReader();
      let [seq, stop] = [0, page.hub.join('en', reader.line, 0)];
      let joined = true;
      const parts: LiveContent['parts'][number][] = [];
      for (const { kind } of [...steps, { kind: 'join' as const }]) {
        if (kind === 'add') {
          seq += 1;
          parts.push(card(seq));
          page.becomes({ seq, parts: [...parts] });
        } else if (kind === 'leave' && joined) {
          stop();
          joined = false;
        } else if (kind === 'join' && !joined) {
          stop = page.hub.join('en', reader.line, reader.got.at(-1)?.id ?? 0);
          joined = true;
        }
        await new Promise((resolve) => setTimeout(resolve, 15));
      }
      await page.settle();
      assert.deepEqual(new Set(reader.seen()), new Set(parts.map(({ id }) => id)));
      assert.equal(reader.seen().length, new Set(reader.seen()).size);
    }),
    { numRuns: 12 },
  );
});
