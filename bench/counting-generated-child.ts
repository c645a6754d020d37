/** One generated election counted in a process of its own: `counting-generated-child.ts OPTIONS RULE`, both of JSON and words. */
import { count, generate } from '../src/rules/budgeting/index.ts';
import type { GenerateOptions } from '../src/rules/budgeting/index.ts';
import { mergeBallots } from '../src/rules/budgeting/profile.ts';
import { MEASURED } from './counting-rules.ts';

export interface GeneratedFigures {
  /** Different ballots. */
  readonly classes: number;
  readonly generateSeconds: number;
  /** Of identical ballots, in a run of its own. */
  readonly mergeSeconds: number;
  /** Merging and counting. */
  readonly countSeconds: number;
  /** Of the whole process, drawing included. */
  readonly peakMegabytes: number;
  readonly winners: number;
}

const [options = '{}', rule = ''] = process.argv.slice(2);
const chosen = MEASURED[rule];
if (chosen === undefined) throw new Error(`No such rule: ${rule}`);
const begun = performance.now();
const generated = generate(JSON.parse(options) as GenerateOptions);
if (!generated.ok) throw new Error(`${options} cannot be generated`);
const { instance, ballots } = generated.value;
const drawn = performance.now();
const outcome = count(instance, ballots, { ...chosen, ties: 'id', seed: '' });
const counted = performance.now();
const classes = mergeBallots(instance, ballots, chosen.satisfaction).weights.length;
const merged = performance.now();
const figures: GeneratedFigures = {
  classes,
  generateSeconds: (drawn - begun) / 1000,
  mergeSeconds: (merged - counted) / 1000,
  countSeconds: (counted - drawn) / 1000,
  peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  winners: outcome.winners.length,
};
process.stdout.write(JSON.stringify(figures));
