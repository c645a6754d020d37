/**
 * Pages that many strangers read and that seldom change: drawn once, kept as they are sent, plain and compressed.
 *
 * A room names everything the page depends on as the key, read from the database for each request; so a kept page is never
 * an old one, and nothing has to be thrown away by hand.
 */
import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { LRUCache } from 'lru-cache';
import { compressed, takesGzip } from './compressed.ts';

interface KeptPage {
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly gzip: Uint8Array<ArrayBuffer>;
  readonly etag: string;
}

export interface KeptPages {
  /** `draw` gives the whole page as HTML. A browser that has this page already is told so, and nothing else. */
  answer(c: Context, key: string, draw: () => Promise<string>): Promise<Response>;
}

const keptBytes = 40_000_000;

export function openKeptPages(): KeptPages {
  const kept = new LRUCache<string, KeptPage>({
    maxSize: keptBytes,
    sizeCalculation: ({ plain, gzip }, key) => plain.byteLength + gzip.byteLength + key.length,
  });
  return {
    answer: async (c, key, draw) => {
      const digest = createHash('sha256').update(key).digest('base64');
      let page = kept.get(digest);
      if (page === undefined) kept.set(digest, (page = await keep(await draw())));
      // Browsers may keep it and must ask each time, for language, colours and sign-in change it without changing its address.
      c.header('cache-control', 'private, no-cache');
      c.header('etag', page.etag);
      if (sameTag(c.req.header('if-none-match'), page.etag)) return c.body(null, 304);
      c.header('content-type', 'text/html; charset=UTF-8');
      if (!takesGzip(c)) return c.body(page.plain);
      c.header('content-encoding', 'gzip');
      return c.body(page.gzip);
    },
  };
}

async function keep(html: string): Promise<KeptPage> {
  const plain = new TextEncoder().encode(html);
  const etag = `W/"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`;
  return { plain, gzip: await compressed(plain), etag };
}

const sameTag = (asked: string | undefined, etag: string): boolean =>
  asked !== undefined && asked.split(',').some((tag) => tag.trim() === etag);
