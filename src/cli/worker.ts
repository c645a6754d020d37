/** `concord worker`: the background jobs alone, for installations that run them apart (CONCORD_WORKER=apart). */
import { runForReal } from './serve.ts';

export async function run(args: readonly string[]): Promise<number> {
  if (args.length > 0 || (process.env['DATABASE_URL'] ?? '') === '') {
    process.stderr.write(
      'concord worker takes no arguments and needs DATABASE_URL: the embedded database belongs to one process.\n',
    );
    return 2;
  }
  return runForReal({ web: false });
}
