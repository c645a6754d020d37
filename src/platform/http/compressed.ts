/** Compressing whole texts at once, which costs less than sending them through a stream. */
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Context } from 'hono';
import { accepts } from 'hono/accepts';

const gzipped = promisify(gzip);

export const compressed = async (text: string | Uint8Array): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await gzipped(text));

export const takesGzip = (c: Context): boolean =>
  accepts(c, { header: 'Accept-Encoding', supports: ['gzip'], default: 'identity' }) === 'gzip';
