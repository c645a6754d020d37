/** The real elections beside the repository, for tests; where they are absent tests skip, except on the build server. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readPb } from '../pb/read-pb.ts';
import type { PbFile } from '../pb/pb-file.ts';

const FOLDER = new URL('../../../../../shared/data/pabulib/', import.meta.url);

interface ReferenceOutcome {
  readonly winners: readonly string[];
  readonly cost: string;
  readonly final_endowment?: string;
}

export interface ReferenceInstance {
  readonly file: string;
  readonly rules: Readonly<Record<string, ReferenceOutcome | null>>;
}

/** Why these tests are skipped, or false where they run. */
export const withoutRealFiles: string | false =
  existsSync(FOLDER) || process.env.CI !== undefined ? false : 'the real elections are not beside this repository';

export function realText(file: string): string {
  return readFileSync(new URL(file, FOLDER), 'utf8');
}

/** Names of all files, as {@link realText} takes them. */
export function realFiles(): readonly string[] {
  return readdirSync(new URL('files/', FOLDER)).map((name) => `files/${name}`);
}

export function realFile(file: string): PbFile {
  const read = readPb(realText(file));
  if (!read.ok) throw new Error(`${file} is refused: ${JSON.stringify(read.error[0])}`);
  return read.value;
}

export function referenceInstances(): readonly ReferenceInstance[] {
  return (JSON.parse(realText('reference.json')) as { instances: ReferenceInstance[] }).instances;
}
