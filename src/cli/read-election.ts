/** Reads the .pb file that a subcommand is given, or tells on the terminal everything that is wrong with it. */
import { readFile } from 'node:fs/promises';
import { problemSentence, readPb, warningSentence } from '../rules/budgeting/index.ts';
import type { PbFile } from '../rules/budgeting/index.ts';

/** `path` may be - for standard input. Undefined once the complaints are written. */
export async function readElection(path: string): Promise<PbFile | undefined> {
  const text = await readText(path);
  if (text === undefined) return undefined;
  const read = readPb(text);
  if (!read.ok) {
    for (const problem of read.error) {
      const field = problem.field === undefined ? '' : ` ${problem.field}:`;
      process.stderr.write(`${path}:${problem.line}:${field} ${problemSentence(problem)}\n`);
    }
    return undefined;
  }
  for (const warning of read.value.warnings) {
    process.stderr.write(`${path}:${warning.line}: note: ${warningSentence(warning)}\n`);
  }
  return read.value;
}

/** Tells on the terminal what does not go together with the file; the exit code. */
export function refused(path: string, sentences: readonly string[]): number {
  for (const sentence of sentences) process.stderr.write(`${path}: ${sentence}\n`);
  return 1;
}

/** Undefined once it is written why it cannot be read. */
export async function readText(path: string): Promise<string | undefined> {
  const bytes = await readBytes(path);
  if (bytes === undefined) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (problem) {
    process.stderr.write(`${path}: ${whyUnreadable(problem)}\n`);
    return undefined;
  }
}

/** Undefined once it is written why it cannot be read. `path` may be - for standard input. */
export async function readBytes(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path === '-' ? '/dev/stdin' : path);
  } catch (problem) {
    process.stderr.write(`${path}: ${whyUnreadable(problem)}\n`);
    return undefined;
  }
}

function whyUnreadable(problem: unknown): string {
  if (problem instanceof TypeError) return 'the file is not UTF-8 text.';
  const { code } = problem as { code?: string };
  if (code === 'ENOENT') return 'there is no such file.';
  if (code === 'EISDIR') return 'this is a folder, not a file.';
  if (code === 'EACCES') return 'the file may not be read.';
  return problem instanceof Error ? problem.message : String(problem);
}
