/** `concord measure FILE.pb`: what an outcome gives to the voters, in figures, and whether it is proportional. */
import { amountText, count, measure } from '../rules/budgeting/index.ts';
import type { Measures, Outcome, PbFile, RuleChoice } from '../rules/budgeting/index.ts';
import { ask } from './ask.ts';
import { progressLine } from './progress-line.ts';
import { readElection } from './read-election.ts';
import { ruleName } from './rule-names.ts';
import { forElection, readRule, RULE_OPTIONS, RULE_OPTIONS_HELP } from './rule-options.ts';

const USAGE = `concord measure FILE.pb [options]

Counts a participatory budget in Pabulib's .pb format and measures the outcome: who has no funded project, average and
Gini coefficient of satisfaction, shares of districts and categories, proportionality (EJR+ up to one project), and, for
Equal Shares, payments and effective votes. --format json holds every figure.

${RULE_OPTIONS_HELP}
  --format text|json      default text
  --help                  this text

FILE.pb may be - for standard input. The exit code is 0 when the file was counted, 1 when it was refused, 2 when the
command was not understood.
`;

export function run(args: readonly string[]): Promise<number> {
  const options = { ...RULE_OPTIONS, format: { type: 'string' } as const };
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
    if (!('rule' in choice)) {
      for (const sentence of choice) process.stderr.write(`${path}: ${sentence}\n`);
      return 1;
    }
    const { outcome, measures } = measured(file, choice);
    process.stdout.write(
      format === 'json' ? `${JSON.stringify(measures, undefined, 2)}\n` : measuresText(file, outcome, measures),
    );
    return 0;
  });
}

function measured({ instance, ballots }: PbFile, choice: RuleChoice): { outcome: Outcome; measures: Measures } {
  const line = progressLine('Counting');
  try {
    const outcome = count(instance, ballots, choice, line.show);
    return { outcome, measures: measure(instance, ballots, outcome) };
  } finally {
    line.clear();
  }
}

function measuresText({ instance }: PbFile, outcome: Outcome, measures: Measures): string {
  const { exclusion, budget, satisfactions, fairShare, districts, categories, ejrPlus, effectiveVotes } = measures;
  const money = (units: number): string =>
    `${amountText(Math.round(units), instance.unitsPerCurrency)} ${instance.currency}`.trim();
  const lines = [
    ruleName(outcome.choice),
    `${outcome.winners.length} of ${instance.projects.length} projects, ${money(budget.spent)} of ${money(budget.budget)} (${percent(budget.shareSpent)})`,
    '',
    `${exclusion.excluded} of ${exclusion.voters} voters (${percent(exclusion.exclusionRatio)}) have no funded project;`,
    `${exclusion.averageFundedProjects.toFixed(2)} funded projects on a ballot, on average.`,
    `Distance from equal shares of the money: ${fairShare.distance.toFixed(3)} (0: everybody has the share of ${money(fairShare.equalShare)}).`,
    '',
    'satisfaction        average    of the best possible    Gini',
    ...satisfactions.map(({ satisfaction, average, ofBest, gini }) =>
      [
        satisfaction.padEnd(14),
        figure(average).padStart(12),
        (ofBest === null ? '–' : percent(ofBest)).padStart(18),
        gini.toFixed(3).padStart(12),
      ].join(' '),
    ),
    '',
    ...ejrPlus.map(
      ({ satisfaction, satisfied }) =>
        `EJR+ up to one project, ${satisfaction} satisfaction: ${satisfied ? 'satisfied' : 'not satisfied'}`,
    ),
    ...placesText('district', districts),
    ...placesText('category', categories),
  ];
  if (effectiveVotes !== undefined && effectiveVotes.rounds.length > 0) {
    lines.push('', 'round  project  effective votes (supporters who could pay in full, in effect)');
    for (const { round, project, effective } of effectiveVotes.rounds) {
      lines.push(`${String(round).padStart(5)}  ${project.padEnd(7)}  ${figure(effective.near)}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

function placesText(kind: string, places: Measures['districts']): string[] {
  if (places.length < 2) return [];
  return [
    '',
    `${kind.padEnd(30)} funded  of money  of votes  of voters`,
    ...places.map(({ name, funded, projects, shareOfSpending, shareOfVotes, shareOfVoters }) =>
      [
        (name === '' ? '(none)' : name).slice(0, 28).padEnd(28),
        `${funded}/${projects}`.padStart(8),
        percent(shareOfSpending).padStart(9),
        percent(shareOfVotes).padStart(9),
        percent(shareOfVoters).padStart(10),
      ].join(' '),
    ),
  ];
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

const figure = (amount: number): string => (Number.isInteger(amount) ? String(amount) : amount.toPrecision(7));
