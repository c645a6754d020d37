/** `concord measure FILE.pb`: what an outcome gives to the voters, in figures, and whether it is proportional. */
import { count, measure, whatIfTies } from '../rules/budgeting/index.ts';
import type { PbFile, RuleChoice } from '../rules/budgeting/index.ts';
import { ask } from './ask.ts';
import { measuresText } from './measures-report.ts';
import type { Measured } from './measures-report.ts';
import { progressLine } from './progress-line.ts';
import { readElection, refused } from './read-election.ts';
import { forElection, readRule, RULE_OPTIONS, RULE_OPTIONS_HELP } from './rule-options.ts';
import { countedAs } from './tally-report.ts';

const USAGE = `concord measure FILE.pb [options]

Counts a participatory budget in Pabulib's .pb format and measures the outcome: who has no funded project, average and
Gini coefficient of satisfaction, shares of districts and categories, proportionality (EJR+ up to one project), what hung on
ties, and, for Equal Shares, payments and effective votes. --format json holds every figure,
amounts in units of 1 / unitsPerCurrency.

${RULE_OPTIONS_HELP}
  --robustness            how close every project was to the other side: the cost at which it would have won or lost, and
                          the votes; by recounts, seconds for most elections, minutes for the largest
  --format text|json      default text
  --help                  this text

FILE.pb may be - for standard input. The exit code is 0 when the file was counted, 1 when it was refused, 2 when the
command was not understood.
`;

export function run(args: readonly string[]): Promise<number> {
  const options = { ...RULE_OPTIONS, format: { type: 'string' }, robustness: { type: 'boolean' } } as const;
  return ask('measure', USAGE, args, options, async ({ values, positionals }) => {
    const [path] = positionals;
    if (path === undefined || positionals.length > 1) return 'Name one .pb file.';
    const { format = 'text' } = values;
    if (format !== 'text' && format !== 'json') return `--format is "${format}"; it must be one of: text, json.`;
    const rule = readRule(values);
    if (typeof rule === 'string') return rule;
    const file = await readElection(path);
    if (file === undefined) return 1;
    const choice = forElection(rule, values, file);
    if (!('rule' in choice)) return refused(path, choice);
    const measured = measuredBy(file, choice, values.robustness === true);
    const { outcome, measures, trail } = measured;
    const report = { ...countedAs(file.instance, outcome), winners: outcome.winners, ...measures, ...trail };
    process.stdout.write(
      format === 'json' ? `${JSON.stringify(report, undefined, 2)}\n` : measuresText(file, measured),
    );
    return 0;
  });
}

function measuredBy({ instance, ballots }: PbFile, choice: RuleChoice, withRobustness: boolean): Measured {
  const line = progressLine('Counting');
  try {
    const outcome = count(instance, ballots, choice, line.show);
    const trail = whatIfTies(instance, ballots, outcome, {}, line.show);
    const options = withRobustness ? { robustness: { effort: Number.MAX_SAFE_INTEGER }, progress: line.show } : {};
    return { outcome, trail, measures: measure(instance, ballots, outcome, options) };
  } finally {
    line.clear();
  }
}
