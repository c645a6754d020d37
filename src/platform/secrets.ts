/** Random tokens and keyed pseudonyms. One secret per installation; every use derives its own key from it. */
import { createHash, createHmac, createSecretKey, hkdfSync, randomBytes, type KeyObject } from 'node:crypto';
import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LRUCache } from 'lru-cache';

export interface Secrets {
  /** The same account has another, unlinkable name in every process. 32 bytes. */
  readonly pseudonym: (process: string, accountId: string) => Buffer;
}

export function secretsFrom(secret: string): Secrets {
  // Deriving costs more than using: a node keeps the keys of the processes that are busy now.
  const keys = new LRUCache<string, KeyObject>({ max: 100 });
  const keyOf = (process: string): KeyObject => {
    let key = keys.get(process);
    if (key === undefined) {
      key = createSecretKey(Buffer.from(hkdfSync('sha256', secret, 'concord', `pseudonym ${process}`, 32)));
      keys.set(process, key);
    }
    return key;
  };
  return { pseudonym: (process, accountId) => createHmac('sha256', keyOf(process)).update(accountId).digest() };
}

/** Without CONCORD_SECRET, a random one is made once and kept in the data directory, readable by its owner only. */
export async function keptSecret(dataDir: string): Promise<string> {
  const path = join(dataDir, 'secret');
  await mkdir(dataDir, { recursive: true });
  try {
    // `wx` lets exactly one of two first starts write; the other reads.
    const file = await open(path, 'wx', 0o600);
    await file.writeFile(randomBytes(32).toString('base64url'));
    await file.sync();
    await file.close();
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code !== 'EEXIST') throw problem;
  }
  return readFile(path, 'utf8');
}

/** 256 random bits, safe in a URL. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is stored of a token. Tokens are random, so a plain hash is enough. */
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest();
