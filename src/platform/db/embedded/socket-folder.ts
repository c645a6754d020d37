/**
 * The folder of the Unix socket. It is the only way in and asks for no password, so it is open to its owner alone.
 *
 * A socket's path has at most 107 bytes. Where the data directory's own path is too long, the folder is made under a
 * random name in XDG_RUNTIME_DIR or the folder for temporary files, and a link in the data directory remembers it, so
 * that the next start after a kill -9 can take it away.
 */
import { mkdir, mkdtemp, readlink, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

const longestPath = 107;
const socketName = '.s.PGSQL.5432';
const prefix = 'concord-socket-';

export const fits = (folder: string): boolean => Buffer.byteLength(join(folder, socketName)) <= longestPath;

/** Made anew at every start, so call it only when no server runs. */
export async function makeSocketFolder(dataDir: string): Promise<string> {
  const home = join(dataDir, 'socket');
  await removeSocketFolder(dataDir);
  if (fits(home)) {
    await mkdir(home, { mode: 0o700 });
    return home;
  }
  const places = [process.env['XDG_RUNTIME_DIR'], tmpdir(), '/tmp'];
  for (const place of places) {
    if (place === undefined || place === '' || !fits(join(place, `${prefix}XXXXXX`))) continue;
    const folder = await mkdtemp(join(place, prefix)).catch(() => undefined);
    if (folder === undefined) continue;
    await symlink(folder, home);
    return folder;
  }
  throw new Error(`no folder short enough for a socket among ${places.join(', ')}`);
}

export async function removeSocketFolder(dataDir: string): Promise<void> {
  const home = join(dataDir, 'socket');
  const elsewhere = await readlink(home).catch(() => undefined);
  // The name was ours to choose: anything else behind the link is not ours to remove.
  if (elsewhere !== undefined && basename(elsewhere).startsWith(prefix)) {
    await rm(elsewhere, { recursive: true, force: true });
  }
  await rm(home, { recursive: true, force: true });
}
