/**
 * `npm run check`: types, lint, format and dead code. A checker that looks at nothing passes everything, so each must
 * first show how many files it saw.
 */
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

interface Checker {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  /** Reads from its output, or asks apart, how many files it looked at. */
  readonly saw: (output: string) => number | Promise<number>;
}

const checkers: readonly Checker[] = [
  {
    name: 'types',
    command: ['tsc', '-p', '.', '--listFiles'],
    saw: (output) => output.split('\n').filter((line) => line.startsWith(join(root, 'src'))).length,
  },
  {
    name: 'lint',
    command: ['oxlint', '--type-aware', '--deny-warnings', 'src', 'demo', 'bench', 'bin'],
    saw: (output) => Number(/on (\d+) files/.exec(output)?.[1] ?? 0),
  },
  {
    name: 'format',
    command: ['oxfmt', '--check', 'src', 'demo', 'bench', 'bin'],
    saw: (output) => Number(/on (\d+) files/.exec(output)?.[1] ?? 0),
  },
  {
    name: 'dead code',
    command: ['knip', '--no-progress'],
    // knip says nothing about itself when all is well; its own tracing of one export shows that it read the tree.
    saw: async () => {
      const { output } = await tool([
        'knip',
        '--no-progress',
        '--trace-file',
        'src/rules/result.ts',
        '--trace-export',
        'ok',
      ]);
      return output.split('\n').filter((line) => /\.ts\b/.test(line)).length;
    },
  },
];

export async function run(): Promise<number> {
  for (const { name, command, saw } of checkers) {
    const started = performance.now();
    const { code, output } = await tool(command);
    const files = await saw(output);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    if (code !== 0 || files === 0) {
      // The list of files that proves what was seen would bury the findings.
      process.stdout.write(
        `${output.replace(/^\/.*\.ts\n/gm, '')}\n✖ ${name}: ${files === 0 ? 'saw no files' : 'failed'}\n`,
      );
      return 1;
    }
    process.stdout.write(`✔ ${name} (${files} files, ${seconds} s)\n`);
  }
  return 0;
}

function tool([name = '', ...args]: readonly string[]): Promise<{ code: number; output: string }> {
  return new Promise((done, fail) => {
    const child = spawn(join(root, 'node_modules/.bin', name), args, { cwd: root, env: toolEnvironment() });
    let output = '';
    child.stdout.on('data', (text: Buffer) => (output += text.toString()));
    child.stderr.on('data', (text: Buffer) => (output += text.toString()));
    child.on('error', fail);
    child.on('close', (code) => done({ code: code ?? 1, output }));
  });
}

/** The tools' scripts start with `env node`: they must find our Node, not the machine's. */
function toolEnvironment(): NodeJS.ProcessEnv {
  return { ...process.env, PATH: `${resolve(process.execPath, '..')}:${process.env['PATH'] ?? ''}`, NO_COLOR: '1' };
}
