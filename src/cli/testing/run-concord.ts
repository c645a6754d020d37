/** The `concord` command as somebody at a terminal meets it, for tests: in a process of its own, with files in a new folder. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';

export const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));

export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly problems: string;
}

export function concord(...args: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(process.execPath, [MAIN, ...args], { maxBuffer: 100_000_000 }, (error, out, problems) => {
      resolve({ code: error === null ? 0 : Number(error.code), out, problems });
    });
  });
}

/** A folder with these files, which is gone after the tests. */
export function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'concord-cli-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  after(() => rmSync(folder, { recursive: true }));
  return folder;
}
