/**
 * Files that are costly to write and asked for by many: written once, into a file that has no name and so is gone with the
 * process, and kept for a while. Requests for a file that is being written wait for it.
 */
import { mkdtemp, open, rm, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Platform } from '../../platform/platform.ts';

export interface KeptFile {
  readonly bytes: number;
  stream(): ReadableStream;
}

interface Kept {
  readonly stamp: string;
  readonly file: Promise<KeptFile>;
  /** What it shows is from then on. */
  begun: boolean;
  drop: () => void;
}

type Write = (text: string | Uint8Array) => Promise<void>;

interface Shelf {
  readonly kept: Map<string, Kept>;
  readonly waiting: (() => void)[];
  writing: number;
}

const shelves = new WeakMap<Platform, Shelf>();
const keptMs = 60_000;
/** Each holds a connection to the database while it is written. */
const mostAtOnce = 2;

/**
 * Of each name one file is kept, the newest. It is used as long as the stamp is the same; one that waits for its turn to be
 * written will be newer than any stamp, and is used too.
 */
export function keptFile(
  platform: Platform,
  name: string,
  stamp: string,
  fill: (write: Write) => Promise<void>,
): Promise<KeptFile> {
  let shelf = shelves.get(platform);
  if (shelf === undefined) shelves.set(platform, (shelf = { kept: new Map(), waiting: [], writing: 0 }));
  const { kept } = shelf;
  const there = kept.get(name);
  if (there !== undefined && (there.stamp === stamp || !there.begun)) return there.file;
  const forget = (): void => {
    if (kept.get(name) === own) kept.delete(name);
  };
  const begin = (write: Write): Promise<void> => {
    own.begun = true;
    return fill(write);
  };
  const file = written(shelf, begin).then(({ handle, bytes }) => {
    const use = shared(handle);
    const drop = (): void => {
      clearTimeout(timer);
      forget();
      use.leave();
      own.drop = () => {};
    };
    const timer = setTimeout(drop, keptMs).unref();
    // A newer one may have come while this one was written.
    if (kept.get(name) === own) own.drop = drop;
    else setTimeout(drop);
    return { bytes, stream: () => use.stream() };
  });
  const own: Kept = { stamp, file, begun: false, drop: forget };
  file.catch(forget);
  there?.drop();
  kept.set(name, own);
  return file;
}

async function written(
  shelf: Shelf,
  fill: (write: Write) => Promise<void>,
): Promise<{ handle: FileHandle; bytes: number }> {
  while (shelf.writing >= mostAtOnce) await new Promise<void>((turn) => shelf.waiting.push(turn));
  shelf.writing += 1;
  try {
    const folder = await mkdtemp(join(tmpdir(), 'concord-export-'));
    let handle: FileHandle;
    try {
      handle = await open(join(folder, 'file'), 'w+');
    } finally {
      // What is open stays readable without its name.
      await rm(folder, { recursive: true });
    }
    try {
      let bytes = 0;
      await fill(async (text) => {
        const piece = typeof text === 'string' ? Buffer.from(text, 'utf8') : text;
        await handle.writeFile(piece);
        bytes += piece.byteLength;
      });
      return { handle, bytes };
    } catch (problem) {
      await handle.close();
      throw problem;
    }
  } finally {
    shelf.writing -= 1;
    shelf.waiting.shift()?.();
  }
}

/** The file is closed once it is left and nobody reads it any more. */
function shared(handle: FileHandle): { stream(): ReadableStream; leave(): void } {
  let users = 1;
  const leave = (): void => {
    users -= 1;
    if (users === 0) void handle.close();
  };
  return {
    leave,
    stream: () => {
      users += 1;
      let left = false;
      const reading = Readable.from(pieces(handle), { objectMode: false }).once('close', () => {
        if (!left) leave();
        left = true;
      });
      return Readable.toWeb(reading) as ReadableStream;
    },
  };
}

const pieceBytes = 64 * 1024;

/** Each reader has its own place in the file. */
async function* pieces(handle: FileHandle): AsyncGenerator<Uint8Array> {
  for (let at = 0; ;) {
    const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(pieceBytes), 0, pieceBytes, at);
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
    at += bytesRead;
  }
}
