/**
 * How long reading and counting real budgets takes, and how much memory: the largest file and three middling ones, each
 * rule in a process of its own so that its peak memory is its own.
 *
 * What it is held against: the figures of pabutools and of the equal-shares web tool in src/rules/budgeting/README.md.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { MEASURED } from './counting-rules.ts';
import type { CountingFigures } from './counting-rules.ts';

const USAGE = `npm run bench -- [FOLDER] [--json]

Measures reading and counting the largest and three middling files of FOLDER (by default ../shared/data/pabulib).
`;

const FILES = [
  'Poland_Wroclaw_2015_150_-_500.pb',
  'Poland_Lodz_2022.pb',
  'Poland_Warszawa_2023_Mokotow.pb',
  'France_Toulouse_2022.pb',
];

const inRepository = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { json: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  if (values.help === true) {
    process.stdout.write(USAGE);
    return 0;
  }
  const folder = filesIn(positionals[0] ?? inRepository('../../shared/data/pabulib'));
  const missing = FILES.filter((file) => !existsSync(join(folder, file)));
  if (missing.length > 0) {
    process.stderr.write(`${folder} does not hold ${missing.join(', ')}: get them from https://pabulib.org.\n`);
    return 1;
  }
  const figures: CountingFigures[] = [];
  for (const file of FILES) {
    for (const rule of Object.keys(MEASURED)) {
      const measured = await measure(join(folder, file), rule);
      figures.push(measured);
      if (values.json !== true) process.stdout.write(`${asLine(measured)}\n`);
    }
  }
  if (values.json === true) process.stdout.write(`${JSON.stringify(figures, undefined, 2)}\n`);
  return 0;
}

function filesIn(folder: string): string {
  const inside = join(folder, 'files');
  return existsSync(inside) ? inside : folder;
}

async function measure(path: string, rule: string): Promise<CountingFigures> {
  const script = inRepository('counting-child.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [script, path, rule]);
  return JSON.parse(stdout) as CountingFigures;
}

function asLine(figures: CountingFigures): string {
  const { file, rule, voters, projects, parseSeconds, countSeconds, peakMegabytes, winners } = figures;
  const what = `${file.replace('.pb', '').padEnd(30)} ${rule.padEnd(32)}`;
  const times = `parse ${parseSeconds.toFixed(3)} s  count ${countSeconds.toFixed(3)} s  peak ${peakMegabytes} MB`;
  return `${what} ${times}  (${voters} voters, ${projects} projects, ${winners} funded)`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = await run(process.argv.slice(2));
