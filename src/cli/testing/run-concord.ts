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

/** Rejects where the command did not come to an end of its own: killed, or never started. That is no exit code, and must not be taken for 0. */
export function concord(...args: readonly string[]): Promise<Ended> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [MAIN, ...args], { maxBuffer: 100_000_000 }, (error, out, problems) => {
      if (error === null) resolve({ code: 0, out, problems });
      else if (typeof error.code === 'number') resolve({ code: error.code, out, problems });
      else reject(new Error(`concord ${args.join(' ')}: ${error.signal ?? error.code}\n${problems}`, { cause: error }));
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
