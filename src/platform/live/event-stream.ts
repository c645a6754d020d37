/**
 * Server-sent events to one reader, on the raw response: no web stream between, no chunks around, and the same bytes for all who read
 * the same.
 *
 * A reader who takes more slowly than is sent never fills the server's memory: what is still unsent is bounded, and past it the line is
 * cut. The browser connects again by itself and says what it saw last, and is told the rest.
 */
import type { ServerResponse } from 'node:http';
import type { Context } from 'hono';

/** Unsent bytes past which a line is cut. */
const mostUnsent = 256 * 1024;
/** Proxies cut silent connections, most after a minute. */
const beatMs = 25_000;
const beat = Buffer.from(': beat\n\n');
/** How long a browser waits before it connects again. */
const retryMs = 2_000;

export interface EventLine {
  /** A whole frame or several; see {@link frame}. */
  write(bytes: Uint8Array): void;
  /** Whether the reader has not taken yet what was sent before: what will be said again anyway may be left out. */
  readonly behind: () => boolean;
  close(): void;
}

/** Begins, and gives what to do at the end; that runs once, whichever side ends the line. */
export type OpenLine = (line: EventLine, lastId: string) => () => void;

export function eventStream(c: Context, open: OpenLine): Response {
  const lastId = c.req.header('last-event-id') ?? c.req.query('after') ?? '';
  const outgoing = (c.env as { outgoing?: ServerResponse } | undefined)?.outgoing;
  return outgoing === undefined ? webStream(open, lastId) : rawStream(outgoing, open, lastId);
}

/** `data` must be one line, as JSON is. */
export const frame = ({
  id,
  event,
  data,
}: {
  readonly id?: string | number;
  readonly event: string;
  readonly data: string;
}): Buffer => Buffer.from(`${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${data}\n\n`);

const headers = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-cache, no-transform',
  'x-accel-buffering': 'no',
  'x-content-type-options': 'nosniff',
};

/** One clock for all lines of the process: ten thousand timers cost more than the beats. */
const lines = new Set<EventLine>();
let beats: NodeJS.Timeout | undefined;

function keepAlive(line: EventLine): () => void {
  lines.add(line);
  beats ??= setInterval(() => {
    for (const one of lines) one.write(beat);
  }, beatMs).unref();
  return () => void lines.delete(line);
}

function rawStream(outgoing: ServerResponse, open: OpenLine, lastId: string): Response {
  // Ends with the connection, so that no chunk has to be framed; HTTP/1.1 allows it where no length is said.
  outgoing.useChunkedEncodingByDefault = false;
  outgoing.writeHead(200, { ...headers, connection: 'close' });
  outgoing.write(`retry: ${retryMs}\n\n`);
  const { socket } = outgoing;
  let ended = false;
  const line: EventLine = {
    write: (bytes) => {
      if (ended || socket === null) return;
      if (socket.writableLength > mostUnsent) return line.close();
      socket.write(bytes);
    },
    behind: () => socket !== null && socket.writableLength > 0,
    close: () => {
      outgoing.destroy();
      end();
    },
  };
  const still = keepAlive(line);
  const done = open(line, lastId);
  function end(): void {
    if (ended) return;
    ended = true;
    still();
    done();
  }
  outgoing.once('close', end);
  const answered = new Response(null, { headers: { 'x-hono-already-sent': 'true' } });
  // The adapter sends a response that nobody has looked into as it is, without seeing that header: looking makes it a real one.
  void answered.body;
  return answered;
}

/** Where there is no raw response, as in tests without a socket. */
function webStream(open: OpenLine, lastId: string): Response {
  let done = (): void => {};
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      let ended = false;
      done = open(
        {
          write: (bytes) => void (ended || controller.enqueue(bytes)),
          behind: () => false,
          close: () => {
            if (!ended) controller.close();
            ended = true;
          },
        },
        lastId,
      );
    },
    cancel: () => done(),
  });
  return new Response(body, { headers });
}
