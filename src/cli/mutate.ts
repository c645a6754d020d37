/**
 * `npm run mutate`: changes the counting rules in thousands of small ways and asks which changes no test notices (Stryker).
 * Fetches Stryker through npm when it is asked for: nobody else needs its 130 packages.
 */
import { spawn } from 'node:child_process';
import { cp, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const USAGE = `npm run mutate -- [GLOB ...] [--share N] [--draw N] [--concurrency N]

Mutation tests of src/rules/budgeting, or of the files that the globs name. With --share 0.1 only every tenth mutant is
tried; each --draw 1, 2, 3 ... (default 1) draws others, so that a score need not rest on mutants whose survival was looked
into before. --concurrency is how many are tried at once (default 2). The report goes to standard output, the score by folder
last, and as JSON to .stryker-tmp/copy/report.json.
`;

const STRYKER = '@stryker-mutator/core@10.0.0';

const root = resolve(import.meta.dirname, '../..');

export async function run(args: readonly string[]): Promise<number> {
  const options = {
    share: { type: 'string', default: '1' },
    draw: { type: 'string', default: '1' },
    concurrency: { type: 'string', default: '2' },
    help: { type: 'boolean' },
  } as const;
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
  const share = Number(values.share);
  const draw = Number(values.draw);
  if (values.help === true || !(share > 0 && share <= 1 && Number.isSafeInteger(draw) && draw > 0)) {
    process.stdout.write(USAGE);
    return values.help === true ? 0 : 2;
  }
  const only = positionals.length === 0 ? [] : ['--mutate', [...positionals, '!src/**/*.test.ts'].join(',')];
  const copy = await copyWithoutTypes();
  const command = ['exec', '--yes', `--package=${STRYKER}`, '--', 'stryker', 'run', 'bin/mutation/stryker.config.json'];
  const speed = ['--concurrency', values.concurrency];
  const env = {
    ...process.env,
    // Stryker and its processes must run the project's own Node, not the machine's.
    PATH: `${resolve(process.execPath, '..')}:${process.env['PATH'] ?? ''}`,
    CONCORD_MUTANT_SHARE: String(share),
    CONCORD_MUTANT_DRAW: String(draw),
  };
  const code = await runIn(copy, env, 'npm', [...command, ...only, ...speed]);
  return code === 0 ? runIn(copy, env, process.execPath, ['bin/mutation/score.mjs']) : code;
}

function runIn(cwd: string, env: NodeJS.ProcessEnv, command: string, args: readonly string[]): Promise<number> {
  return new Promise((done, fail) => {
    const child = spawn(command, args, { cwd, env, stdio: 'inherit' });
    child.on('error', fail);
    child.on('close', (code) => done(code ?? 1));
  });
}

/** Types are not run, and Stryker stumbles over some of them (`sums[i]!++`). Lines and columns stay as they are. */
async function copyWithoutTypes(): Promise<string> {
  const copy = join(root, '.stryker-tmp/copy');
  await rm(copy, { recursive: true, force: true });
  const files = await readdir(join(root, 'src/rules'), { recursive: true });
  for (const file of files.filter((each) => each.endsWith('.ts'))) {
    const target = join(copy, 'src/rules', file);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, stripTypeScriptTypes(await readFile(join(root, 'src/rules', file), 'utf8')));
  }
  await cp(join(root, 'bin/mutation'), join(copy, 'bin/mutation'), { recursive: true });
  await cp(join(root, 'package.json'), join(copy, 'package.json'));
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}
