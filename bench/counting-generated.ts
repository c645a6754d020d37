/** Generated elections: five million voters counted once, and how time grows with voters and with projects. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { GeneratedFigures } from './counting-generated-child.ts';
import type { GenerateOptions } from '../src/rules/budgeting/index.ts';

const LARGE: GenerateOptions = { voters: 5_000_000, projects: 300, approvals: 8, fixedLength: true };

/** Equal Shares with Add1U by two models of voters: a city with districts, and one in which no two agree but by chance. */
export async function measureLarge(): Promise<number> {
  for (const model of ['districts', 'impartial'] as const) {
    const { classes, generateSeconds, mergeSeconds, countSeconds, peakMegabytes, winners } = await measure(
      { ...LARGE, model },
      'equal shares, add1u',
    );
    process.stdout.write(
      [
        `${model}: 5,000,000 voters, 300 projects, 8 approvals each, ${classes.toLocaleString('en')} different ballots:`,
        `drawn in ${generateSeconds.toFixed(1)} s, merged in ${mergeSeconds.toFixed(1)} s,`,
        `merged and counted in ${countSeconds.toFixed(1)} s, peak ${peakMegabytes} MB, ${winners} winners\n`,
      ].join(' '),
    );
  }
  return 0;
}

const VOTERS = [10_000, 30_000, 100_000, 300_000, 1_000_000];
const PROJECTS = [30, 60, 120, 240, 480];

/** Medians of three seeds; the exponent is the slope of a straight line through the logarithms (least squares). */
export async function measureGrowth(): Promise<number> {
  for (const rule of ['greedy', 'equal shares', 'equal shares, add1u', 'phragmen']) {
    const byVoters = await series(VOTERS, (voters) => ({ voters, projects: 100, approvals: 8 }), rule);
    const byProjects = await series(PROJECTS, (projects) => ({ voters: 100_000, projects, approvals: 8 }), rule);
    process.stdout.write(`${rule.padEnd(22)} voters ${grown(VOTERS, byVoters)}\n`);
    process.stdout.write(`${' '.repeat(22)} projects ${grown(PROJECTS, byProjects)}\n`);
  }
  return 0;
}

async function series(
  sizes: readonly number[],
  options: (size: number) => GenerateOptions,
  rule: string,
): Promise<number[]> {
  const found: number[] = [];
  for (const size of sizes) {
    const seconds: number[] = [];
    for (const seed of ['1', '2', '3']) {
      seconds.push((await measure({ ...options(size), model: 'districts', seed }, rule)).countSeconds);
    }
    found.push(seconds.toSorted((a, b) => a - b)[1]!);
  }
  return found;
}

function grown(sizes: readonly number[], seconds: readonly number[]): string {
  const each = sizes.map((size, at) => `${size.toLocaleString('en')}: ${seconds[at]!.toFixed(3)} s`);
  return `^ ${slope(sizes.map(Math.log), seconds.map(Math.log)).toFixed(2)}  (${each.join(', ')})`;
}

function slope(xs: readonly number[], ys: readonly number[]): number {
  const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
  const [x, y] = [mean(xs), mean(ys)];
  const along = xs.reduce((sum, each, at) => sum + (each - x) * (ys[at]! - y), 0);
  return along / xs.reduce((sum, each) => sum + (each - x) ** 2, 0);
}

async function measure(options: GenerateOptions, rule: string): Promise<GeneratedFigures> {
  const script = fileURLToPath(new URL('counting-generated-child.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [script, JSON.stringify(options), rule]);
  return JSON.parse(stdout) as GeneratedFigures;
}
