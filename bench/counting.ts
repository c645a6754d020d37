/**
 * Reading and counting of real elections, each in a fresh process of one thread, beside what is known of the peers; and
 * with --large and --growth of generated ones.
 *
 * The peers' figures were measured elsewhere and are read from `counting-rules.ts`; only the times of Concord come from
 * this run.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { FILES, MEASURED, PEERS } from './counting-rules.ts';
import type { CountingFigures } from './counting-rules.ts';
import { measureGrowth, measureLarge } from './counting-generated.ts';

const USAGE = `npm run bench -- [FOLDER] [--rule NAME] [--json]
npm run bench -- --large
npm run bench -- --growth

Measures reading and counting the largest and three middling files of FOLDER (by default ../shared/data/pabulib), by every
rule or by one. With --large: 5 million generated voters. With --growth: how time grows with voters and with projects.
`;

const inRepository = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export async function run(args: readonly string[]): Promise<number> {
  const flag = { type: 'boolean' } as const;
  const options = { json: flag, help: flag, large: flag, growth: flag, rule: { type: 'string' } } as const;
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
  if (values.help === true) {
    process.stdout.write(USAGE);
    return 0;
  }
  if (values.large === true) return measureLarge();
  if (values.growth === true) return measureGrowth();
  const folder = filesIn(positionals[0] ?? inRepository('../../shared/data/pabulib'));
  const missing = FILES.filter((file) => !existsSync(join(folder, file)));
  if (missing.length > 0) {
    process.stderr.write(`${folder} does not hold ${missing.join(', ')}: get them from https://pabulib.org.\n`);
    return 1;
  }
  const rules = Object.keys(MEASURED).filter((rule) => values.rule === undefined || values.rule === rule);
  const figures: CountingFigures[] = [];
  for (const file of FILES) {
    for (const rule of rules) {
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

function asLine({ file, rule, parseSeconds, countSeconds, warmSeconds, peakMegabytes }: CountingFigures): string {
  const peers = PEERS[file] ?? {};
  const times = (own: number, peer: number | undefined): string =>
    `${own.toFixed(3).padStart(7)} s${peer === undefined ? '' : ` (peer ${peer} s: ${Math.round(peer / own)}x)`}`;
  return [
    file.replace('.pb', '').padEnd(30),
    rule.padEnd(30),
    `reading ${times(parseSeconds, peers.reading)}`.padEnd(40),
    `counting ${times(countSeconds, peers[rule])}`.padEnd(42),
    `again ${times(warmSeconds, undefined)}`,
    `peak ${peakMegabytes} MB`,
  ].join(' ');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = await run(process.argv.slice(2));
