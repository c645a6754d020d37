/** Reads an uploaded .pb file on a worker thread: a large one takes most of a second, and pages must not wait for it. */
import type { TaskCall } from '../../platform/threads.ts';
import { readPb, voterCount, type Instance, type PbProblem, type PbWarning } from '../../rules/budgeting/index.ts';
import { importedRule, type ImportedRule } from './imported-rule.ts';
import { ok, type Result } from '../../rules/result.ts';

/** What is stored of the file in columns of their own; its ballots stay in the file, which is kept whole. */
export interface ImportedFile {
  readonly meta: readonly (readonly [key: string, value: string])[];
  readonly instance: Instance;
  readonly voters: number;
  /** By which it is counted here. */
  readonly rule: ImportedRule;
  readonly warnings: readonly PbWarning[];
}

export default function readImport({ input }: TaskCall<string>): Result<ImportedFile, PbProblem[]> {
  const read = readPb(input);
  if (!read.ok) return read;
  const { meta, instance, ballots, warnings } = read.value;
  return ok({ meta, instance, voters: voterCount(ballots), rule: importedRule(read.value), warnings });
}
