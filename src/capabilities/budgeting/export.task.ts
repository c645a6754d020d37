/** Writes one file of a counted vote, on a worker thread: sorting and hashing a hundred thousand ballots takes a while. */
import type { TaskCall } from '../../platform/threads.ts';
import { publishResult, type Outcome } from '../../rules/budgeting/index.ts';
import { readElection, type ElectionSource } from './election.ts';
import { pbText } from './export-pb.ts';
import { ballotsCsv } from './export-tables.ts';

export interface ExportInput {
  readonly kind: 'pb' | 'json' | 'ballots';
  readonly source: ElectionSource;
  readonly outcome: Outcome;
  /** As published; what is written must have the same. */
  readonly digest: string;
  readonly meta: Readonly<Record<string, string>>;
}

export default function writeExport({ input }: TaskCall<ExportInput>): Uint8Array {
  const { instance, ballots } = readElection(input.source);
  const result = publishResult(instance, ballots, input.outcome);
  if (result.digest !== input.digest)
    throw new Error(`the ballots no longer give the published digest ${input.digest}`);
  const texts = {
    pb: () => pbText(result, input.meta),
    json: () => `${JSON.stringify(result)}\n`,
    ballots: () => ballotsCsv(result),
  };
  return new TextEncoder().encode(texts[input.kind]());
}
