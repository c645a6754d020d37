/** `concord tally FILE.pb`: reads a Pabulib file, counts it, and prints the outcome as text or JSON. */
import { count } from '../rules/budgeting/index.ts';
import type { Outcome, PbFile, RuleChoice } from '../rules/budgeting/index.ts';
import { ask } from './ask.ts';
import { progressLine } from './progress-line.ts';
import { readElection } from './read-election.ts';
import { forElection, readRule, RULE_OPTIONS, RULE_OPTIONS_HELP } from './rule-options.ts';
import { outcomeJson, outcomeText } from './tally-report.ts';

const USAGE = `concord tally FILE.pb [options]

Counts a participatory budget in Pabulib's .pb format and prints what is funded.

${RULE_OPTIONS_HELP}
  --format text|json      default text
  --help                  this text

FILE.pb may be - for standard input. The exit code is 0 when the file was counted, 1 when it was refused, 2 when the
command was not understood.
`;

export function run(args: readonly string[]): Promise<number> {
  const options = { ...RULE_OPTIONS, format: { type: 'string' } as const };
  return ask('tally', USAGE, args, options, async ({ values, positionals }) => {
    const [path] = positionals;
    if (path === undefined || positionals.length > 1) return 'Name one .pb file.';
    const { format = 'text' } = values;
    if (format !== 'text' && format !== 'json') return `--format is "${format}"; it must be one of: text, json.`;
    const rule = readRule(values);
    if (typeof rule === 'string') return rule;
    const file = await readElection(path);
    if (file === undefined) return 1;
    const choice = forElection(rule, values, file);
    if (Array.isArray(choice)) {
      for (const sentence of choice) process.stderr.write(`${path}: ${sentence}\n`);
      return 1;
    }
    const outcome = countWithProgress(file, choice as RuleChoice);
    process.stdout.write(format === 'json' ? outcomeJson(file, outcome) : outcomeText(file, outcome));
    return 0;
  });
}

function countWithProgress(file: PbFile, choice: RuleChoice): Outcome {
  const line = progressLine('Counting');
  try {
    return count(file.instance, file.ballots, choice, line.show);
  } finally {
    line.clear();
  }
}
