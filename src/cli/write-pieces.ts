/** Writes a long text piece by piece, waiting for each to be gone. Answers with the exit code: 0, or 1 where it went wrong. */
import { open } from 'node:fs/promises';

/** To standard output. */
export async function writePieces(pieces: Iterable<string>): Promise<number> {
  const { stdout } = process;
  // Every write tells of its own failure below; without a listener the first one would end the process.
  stdout.on('error', () => {});
  try {
    for (const piece of pieces) {
      await new Promise<void>((gone, failed) => {
        stdout.write(piece, (problem) => (problem ? failed(problem) : gone()));
      });
    }
    return 0;
  } catch (problem) {
    // Whoever reads has seen enough, as `head` does.
    if ((problem as { code?: string }).code !== 'EPIPE') complain('standard output', problem);
    return 1;
  }
}

/** To a file, which is replaced if it is there. */
export async function writeFilePieces(path: string, pieces: Iterable<string>): Promise<number> {
  try {
    await using file = await open(path, 'w');
    for (const piece of pieces) await file.appendFile(piece);
    return 0;
  } catch (problem) {
    complain(path, problem);
    return 1;
  }
}

function complain(where: string, problem: unknown): void {
  process.stderr.write(`${where}: ${whyUnwritable(problem)}\n`);
}

function whyUnwritable(problem: unknown): string {
  const { code, message } = problem as { code?: string; message: string };
  if (code === 'ENOENT') return 'there is no such folder.';
  if (code === 'EISDIR') return 'this is a folder, not a file.';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return 'it may not be written.';
  if (code === 'ENOSPC') return 'the disk is full; what was written is incomplete.';
  return message;
}
