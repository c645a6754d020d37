/** `npm start`: the demo, complete in itself, with one-time sign-in links printed on the terminal. */
import { parseArgs } from 'node:util';
import { readConfig } from '../platform/config.ts';
import { runApp } from './run-app.ts';

const usage = `npm start -- [--import FILE.pb]...

Starts Concord's demo at http://localhost:3000. --import adds a real election from a Pabulib file.
`;

export async function run(args: readonly string[]): Promise<number> {
  let files: string[];
  try {
    const parsed = parseArgs({
      args: [...args],
      options: { import: { type: 'string', multiple: true }, help: { type: 'boolean' } },
    });
    if (parsed.values.help === true) {
      process.stdout.write(usage);
      return 0;
    }
    files = parsed.values.import ?? [];
  } catch (problem) {
    process.stderr.write(`${(problem as Error).message}\n\n${usage}`);
    return 2;
  }
  const config = readConfig(process.env, { demo: true });
  if (!config.ok) {
    process.stderr.write(`${config.error.join('\n')}\n`);
    return 2;
  }
  const step = (sentence: string): void => void process.stdout.write(`  ${sentence}\n`);
  const { liveTownHall, loadDemo, signInLinks, importFile } = await import('../../demo/index.ts');
  const started = await runApp(
    config.value,
    { web: true, worker: config.value.worker === 'inline', chores: [liveTownHall] },
    step,
    async ({ platform }) => {
      await loadDemo(platform, step);
      for (const file of files) {
        const imported = await importFile(platform, file, step);
        if (!imported.ok) return imported;
      }
      return { ok: true, value: undefined };
    },
  );
  if (!started.ok) {
    process.stderr.write(`${started.error}\n`);
    return 1;
  }
  const links = await signInLinks(started.value.opened.platform);
  process.stdout.write(
    [
      '',
      `Concord is ready: ${config.value.publicUrl}`,
      '',
      'Sign in to the demo (each link works once; start again for new ones):',
      ...links.map(({ role, url }) => `  ${role.padEnd(14)} ${url}`),
      '',
      'Stop it with Ctrl+C.',
      '',
    ].join('\n'),
  );
  return started.value.stopped;
}
