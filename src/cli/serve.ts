/** `concord serve`: Concord for real. Everything is set by environment variables; see docs/operations.md. */
import { readConfig } from '../platform/config.ts';
import { runApp } from './run-app.ts';

export async function run(args: readonly string[]): Promise<number> {
  if (args.length > 0) {
    process.stderr.write(
      'concord serve takes no arguments: it is set by environment variables (docs/operations.md).\n',
    );
    return 2;
  }
  return runForReal({ web: true });
}

/** The worker runs in the same process unless CONCORD_WORKER=apart. */
export async function runForReal({ web }: { web: boolean }): Promise<number> {
  const config = readConfig(process.env, { demo: false });
  if (!config.ok) {
    process.stderr.write(`${config.error.join('\n')}\n`);
    return 2;
  }
  const worker = !web || config.value.worker === 'inline';
  const started = await runApp(config.value, { web, worker }, (sentence) => process.stderr.write(`${sentence}\n`));
  if (!started.ok) {
    process.stderr.write(`${started.error}\n`);
    return 1;
  }
  process.stdout.write(
    web ? `Concord serves ${config.value.publicUrl} on port ${started.value.port}\n` : 'The worker is running\n',
  );
  return started.value.stopped;
}
