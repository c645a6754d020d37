/** One measurement of bench/counting.ts in a process of its own: `counting-child.ts FILE RULE` prints figures as JSON. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { count, readPb, voterCount } from '../src/rules/budgeting/index.ts';
import { MEASURED } from './counting-rules.ts';
import type { CountingFigures } from './counting-rules.ts';

const [path = '', rule = ''] = process.argv.slice(2);
const chosen = MEASURED[rule];
if (chosen === undefined) throw new Error(`No such rule: ${rule}`);
const text = readFileSync(path, 'utf8');
const begun = performance.now();
const read = readPb(text);
const parsed = performance.now();
if (!read.ok) throw new Error(`${path} is refused`);
const { instance, ballots } = read.value;
const choice = { ...chosen, ties: 'id', seed: '' } as const;
const outcome = count(instance, ballots, choice);
const counted = performance.now();
const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1024);
const warm: number[] = [];
for (let from = counted; warm.length < 9 && performance.now() - counted < 3000;) {
  count(instance, ballots, choice);
  const now = performance.now();
  warm.push(now - from);
  from = now;
}
const figures: CountingFigures = {
  file: basename(path),
  rule,
  voters: voterCount(ballots),
  projects: instance.projects.length,
  parseSeconds: (parsed - begun) / 1000,
  countSeconds: (counted - parsed) / 1000,
  warmSeconds: warm.toSorted((a, b) => a - b)[warm.length >> 1]! / 1000,
  peakMegabytes,
  winners: outcome.winners.length,
};
process.stdout.write(JSON.stringify(figures));
