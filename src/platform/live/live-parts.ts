/**
 * A page that thousands watch at once, kept up to date without any of them asking for it again: it is made of parts with names, drawn
 * once for each language when something has changed, and those that differ go to everybody as the same bytes.
 *
 * Nothing is missed and nothing comes twice: each frame carries the number of the newest entry that is in it, a reader who connects
 * again says the last one they saw, and gets the parts that changed after it, whichever node they reach. Counts change too often for that:
 * they are told as they stand now, and a reader who is behind gets the newest only.
 */
import { frame, type EventLine } from './event-stream.ts';

export interface LivePart {
  readonly id: string;
  readonly html: string;
  /** The list it stands in; parts of a list follow each other in the order given. */
  readonly list?: string;
  /** Number of the newest entry that is in it, where that is known: a node that draws it for the first time goes by it. */
  readonly since?: number;
}

export interface LiveContent {
  /** Number of the newest entry that is in it. */
  readonly seq: number;
  readonly parts: readonly LivePart[];
  /** By name: what is shown where `data-count` has that name. */
  readonly counts: ReadonlyMap<string, number>;
}

export interface LiveParts {
  /** Gives how to stop. `after`: the number of the newest entry the reader has. */
  join(key: string, line: EventLine, after: number): () => void;
  readonly readers: () => number;
}

/** Reads are no closer than this, and no closer than half of what telling everybody took: a third of the time is left for requests. */
const leastPauseMs = 200;
/** Lines written before others have their turn. */
const slice = 500;

interface Reader {
  readonly line: EventLine;
  /** Was behind when counts or an order were told, and is owed the newest. */
  owed: boolean;
}

interface Edition {
  readonly readers: Set<Reader>;
  /** Readers, and those who wait for the first drawing. */
  joined: number;
  content: LiveContent | undefined;
  /** By part: number of the newest entry when it changed last. */
  since: Map<string, number>;
  reading: Promise<void> | undefined;
}

/** `read` draws the page for one key, for example a language; `watch` calls back at every change. */
export function liveParts(
  read: (key: string) => Promise<LiveContent>,
  watch: (changed: () => void) => () => void,
  fail: (problem: unknown) => void,
): LiveParts {
  const editions = new Map<string, Edition>();
  let stop: (() => void) | undefined;
  let due = false;
  let telling = false;

  const changed = (): void => {
    due = true;
    if (!telling) void tell();
  };

  async function tell(): Promise<void> {
    telling = true;
    while (due && editions.size > 0) {
      due = false;
      const began = performance.now();
      for (const [key, edition] of editions) {
        try {
          await renew(key, edition);
        } catch (problem) {
          fail(problem);
        }
      }
      const took = performance.now() - began;
      await new Promise((resolve) => setTimeout(resolve, Math.max(leastPauseMs, took / 2)));
    }
    telling = false;
  }

  async function renew(key: string, edition: Edition): Promise<void> {
    // The first drawing may have begun before the change: whoever got it is told the difference.
    await edition.reading?.catch(() => {});
    const before = edition.content;
    if (before === undefined) return;
    const now = await read(key);
    const message = difference(before, now);
    take(edition, now);
    // Who joins from here on is told by their welcome.
    const readers = [...edition.readers];
    if (message === undefined) return;
    const bytes = encode(now.seq, message);
    const leavable = message.parts.length === 0;
    let written = 0;
    for (const reader of readers) {
      if (reader.line.behind() && leavable) reader.owed = true;
      else if (reader.owed) {
        reader.owed = false;
        reader.line.write(encode(now.seq, { ...message, counts: [...now.counts], order: orderOf(now) }));
      } else reader.line.write(bytes);
      written += 1;
      if (written % slice === 0) await new Promise(setImmediate);
    }
  }

  return {
    join: (key, line, after) => {
      let edition = editions.get(key);
      if (edition === undefined)
        editions.set(
          key,
          (edition = { readers: new Set(), joined: 0, content: undefined, since: new Map(), reading: undefined }),
        );
      stop ??= watch(changed);
      const reader: Reader = { line, owed: false };
      edition.joined += 1;
      let gone = false;
      void welcome(key, edition, reader, after, () => gone);
      return () => {
        if (gone) return;
        gone = true;
        edition.readers.delete(reader);
        edition.joined -= 1;
        if (edition.joined === 0) editions.delete(key);
        if (editions.size > 0) return;
        stop?.();
        stop = undefined;
      };
    },
    readers: () => [...editions.values()].reduce((sum, { readers }) => sum + readers.size, 0),
  };

  /** What the reader lacks; from then on they hear what changes. No wait lies between the two. */
  async function welcome(
    key: string,
    edition: Edition,
    reader: Reader,
    after: number,
    gone: () => boolean,
  ): Promise<void> {
    try {
      if (edition.content === undefined)
        await (edition.reading ??= read(key).then((content) => take(edition, content)));
    } catch (problem) {
      edition.reading = undefined;
      fail(problem);
      return reader.line.close();
    }
    if (gone()) return;
    const { content, since } = edition;
    if (content === undefined) return reader.line.close();
    edition.readers.add(reader);
    reader.line.write(
      encode(content.seq, {
        parts: content.parts.filter(({ id }) => since.get(id)! > after),
        counts: [...content.counts],
        order: orderOf(content),
      }),
    );
  }
}

function take(edition: Edition, now: LiveContent): void {
  const before = new Map(edition.content?.parts.map((part) => [part.id, part.html]));
  const since = new Map<string, number>();
  for (const part of now.parts) {
    const drawn = before.get(part.id);
    if (drawn === undefined) since.set(part.id, part.since ?? now.seq);
    else since.set(part.id, drawn === part.html ? edition.since.get(part.id)! : now.seq);
  }
  edition.content = now;
  edition.since = since;
}

interface Message {
  readonly parts: readonly LivePart[];
  readonly counts: readonly (readonly [string, number])[];
  /** By list; absent where it is the same as before. */
  readonly order: Readonly<Record<string, readonly string[]>>;
}

function orderOf({ parts }: LiveContent): Message['order'] {
  const order: Record<string, string[]> = {};
  for (const { id, list } of parts) if (list !== undefined) (order[list] ??= []).push(id);
  return order;
}

function difference(before: LiveContent, now: LiveContent): Message | undefined {
  const html = new Map(before.parts.map((part) => [part.id, part.html]));
  const parts = now.parts.filter((part) => html.get(part.id) !== part.html);
  const counts = [...now.counts].filter(([name, count]) => before.counts.get(name) !== count);
  for (const name of before.counts.keys()) if (!now.counts.has(name)) counts.push([name, 0]);
  const [orderBefore, order] = [orderOf(before), orderOf(now)];
  const moved: Record<string, readonly string[]> = {};
  for (const list of new Set([...Object.keys(orderBefore), ...Object.keys(order)])) {
    const next = order[list] ?? [];
    if (next.join(' ') !== (orderBefore[list] ?? []).join(' ')) moved[list] = next;
  }
  if (parts.length === 0 && counts.length === 0 && Object.keys(moved).length === 0) return undefined;
  return { parts, counts, order: moved };
}

const encode = (seq: number, { parts, counts, order }: Message): Buffer =>
  frame({
    id: seq,
    event: 'parts',
    data: JSON.stringify({
      parts: parts.map(({ id, html, list }) => (list === undefined ? [id, html] : [id, html, list])),
      counts: Object.fromEntries(counts),
      order,
    }),
  });
