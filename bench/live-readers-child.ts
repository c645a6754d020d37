/**
 * Many who watch one meeting, in a process of their own: `live-readers-child.ts PORT PATH PROBE COUNT DROPPED SLOW`. Says `ready` when all are
 * connected; on `drop` cuts DROPPED of the lines, which connect again with the number they saw last; on `end` tells, as JSON, when each
 * reader saw each question, and each number of supporters of the question PROBE, first, and how many of them missed one or saw one twice. SLOW more connect and never read.
 */
import { connect, type Socket } from 'node:net';
import { createInterface } from 'node:readline';

const [port = '', path = '', probe = '', count = '', dropped = '', slow = ''] = process.argv.slice(2);
const readers = Number(count);

interface Reader {
  socket: Socket;
  seq: string;
  rest: string;
  readonly questions: Map<string, number>;
  counted: number;
  readonly seen: Map<string, number[]>;
}

/** What a frame holds, read once for all who get the same bytes. */
interface Read {
  readonly seq: string;
  readonly questions: readonly string[];
  /** Supporters of the probe. */
  readonly supporters: number | undefined;
}

const frames = new Map<string, Read>();
/** By question or number of supporters: when, in milliseconds since 1970, each reader saw it first. */
const seen = new Map<string, number[]>();
/** The same for those whose lines are cut: they are told late what came while they had none. */
const seenLate = new Map<string, number[]>();
const watching: Reader[] = [];
let connected = 0;
let bytes = 0;

function readFrame(text: string): Read {
  let known = frames.get(text);
  if (known === undefined) {
    if (frames.size > 200) frames.clear();
    const data = /^data: (.*)$/m.exec(text)?.[1] ?? '{}';
    const { parts = [], counts = {} } = JSON.parse(data) as {
      parts?: [string, string][];
      counts?: Record<string, number>;
    };
    known = {
      seq: /^id: (\d+)/m.exec(text)?.[1] ?? '',
      // By the mark that live.ts puts into the text.
      questions: parts.flatMap(([, html]) => /asked-[0-9a-f-]{36}/.exec(html)?.[0] ?? []),
      supporters: counts[probe],
    };
    frames.set(text, known);
  }
  return known;
}

function note(own: Map<string, number[]>, key: string): void {
  const now = performance.timeOrigin + performance.now();
  const times = own.get(key);
  if (times === undefined) own.set(key, [now]);
  else times.push(now);
}

function open(reader: Reader, welcomed: () => void): void {
  const socket = connect(Number(port), '127.0.0.1');
  reader.socket = socket;
  reader.rest = '';
  let first = true;
  const last = reader.seq === '' ? '' : `last-event-id: ${reader.seq}\r\n`;
  socket.write(`GET ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\naccept: text/event-stream\r\n${last}\r\n`);
  socket.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    const text = reader.rest + chunk.toString('latin1');
    const end = text.lastIndexOf('\n\n');
    reader.rest = end < 0 ? text : text.slice(end + 2);
    if (end < 0) return;
    for (const frame of text.slice(0, end).split('\n\n')) {
      const at = frame.indexOf('id: ');
      if (at < 0) continue;
      const { seq, questions, supporters } = readFrame(at === 0 ? frame : frame.slice(at));
      reader.seq = seq;
      for (const question of questions) {
        const times = reader.questions.get(question) ?? 0;
        reader.questions.set(question, times + 1);
        if (times === 0) note(reader.seen, question);
      }
      if (supporters !== undefined && supporters > reader.counted) {
        for (let number = reader.counted + 1; number <= supporters; number += 1) note(reader.seen, `n-${number}`);
        reader.counted = supporters;
      }
      if (first) welcomed();
      first = false;
    }
  });
  socket.on('error', () => {});
}

/** A hundred at a time: a server's queue of new connections is short. */
function begin(): void {
  const next = (): void => {
    if (watching.length >= readers) return;
    const reader: Reader = {
      socket: undefined!,
      seq: '',
      rest: '',
      questions: new Map(),
      counted: 0,
      seen: watching.length < Number(dropped) ? seenLate : seen,
    };
    watching.push(reader);
    open(reader, () => {
      connected += 1;
      if (connected === readers) ready();
      next();
    });
  };
  for (let at = 0; at < Math.min(100, readers); at += 1) next();
}

function ready(): void {
  for (let nr = 0; nr < Number(slow); nr += 1) {
    const socket = connect(Number(port), '127.0.0.1');
    socket.write(`GET ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\naccept: text/event-stream\r\n\r\n`);
    socket.on('error', () => {});
    socket.pause();
  }
  process.stdout.write('ready\n');
}

begin();
createInterface({ input: process.stdin }).on('line', (said) => {
  if (said === 'drop') {
    for (const reader of watching.slice(0, Number(dropped))) {
      reader.socket.destroy();
      setTimeout(() => open(reader, () => {}), 500 + Math.random() * 1_500);
    }
    return;
  }
  const twice = watching.filter(({ questions }) => [...questions.values()].some((times) => times > 1)).length;
  const fewest = watching.reduce((least, { questions }) => Math.min(least, questions.size), Number.MAX_SAFE_INTEGER);
  process.stdout.write(
    `${JSON.stringify({ seen: [...seen], late: [...seenLate], twice, fewest, megabytes: Math.round(bytes / 1e6) })}\n`,
    () => process.exit(0),
  );
});
