/** Reads the files of a conversation on a worker thread: a million votes take some seconds, and pages must not wait. */
import type { TaskCall } from '../../platform/threads.ts';
import type { Result } from '../../rules/result.ts';
import type { PolisProblem } from './polis-export/notes.ts';
import { readPolisExport, type ExportFiles, type PolisExport } from './polis-export/read-export.ts';

export interface ReadSoFar {
  readonly done: number;
  readonly total: number;
}

/** The port is told how many bytes of votes.csv are read, about a hundred times. */
export default function readConversation({
  input,
  port,
}: TaskCall<ExportFiles>): Promise<Result<PolisExport, readonly PolisProblem[]>> {
  let told = 0;
  return readPolisExport(input, (done, total) => {
    if (done < total && done - told < total / 100) return;
    told = done;
    port.postMessage({ done, total } satisfies ReadSoFar);
  });
}
