/**
 * Server-sent events to one reader, on the raw response: no web stream between, and the same bytes for all who read the same.
 *
 * A reader who takes more slowly than is sent never fills the server's memory: what is still unsent is bounded, and past it the line is
 * cut. The browser connects again by itself and says what it saw last, and is told the rest.
 */
import type { ServerResponse } from 'node:http';
import type { Context } from 'hono';

/** Unsent bytes past which a line is cut. */
const mostUnsent = 512 * 1024;
/** Proxies cut silent connections, most after a minute. */
const beatMs = 25_000;
const beat = Buffer.from(': beat\n\n');

export interface EventLine {
  /** A whole frame or several; see {@link frame}. */
  write(bytes: Uint8Array): void;
  /** Whether the reader has not taken yet what was sent before: what will be said again anyway may be left out. */
  readonly behind: () => boolean;
  close(): void;
}

/** `open` begins and gives what to do at the end; it runs once, at the end of the line by whichever side. */
export function eventStream(c: Context, open: (line: EventLine, lastId: string) => () => void): Response {
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

function rawStream(
  outgoing: ServerResponse,
  open: (line: EventLine, lastId: string) => () => void,
  lastId: string,
): Response {
  outgoing.writeHead(200, headers);
  outgoing.write('retry: 2000\n\n');
  let ended = false;
  const line: EventLine = {
    write: (bytes) => {
      if (ended) return;
      if (outgoing.writableLength > mostUnsent) return line.close();
      outgoing.write(bytes);
    },
    behind: () => outgoing.writableLength > 0,
    close: () => {
      outgoing.destroy();
      end();
    },
  };
  const beats = setInterval(() => line.write(beat), beatMs);
  const done = open(line, lastId);
  function end(): void {
    if (ended) return;
    ended = true;
    clearInterval(beats);
    done();
  }
  outgoing.once('close', end);
  // Tells the server that it has been answered.
  return new Response(null, { headers: { 'x-hono-already-sent': 'true' } });
}

/** Where there is no raw response, as in tests without a socket. */
function webStream(open: (line: EventLine, lastId: string) => () => void, lastId: string): Response {
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
