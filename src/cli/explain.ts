/** `concord explain FILE.pb PROJECT`: why a project is funded or not, and the smallest change that would have funded it. */
import { amountText, count, explain, readFraction, toNumber } from '../rules/budgeting/index.ts';
import type { Amount, PbFile, ProjectAccount, RuleChoice } from '../rules/budgeting/index.ts';
import { ask } from './ask.ts';
import { howMany } from './how-many.ts';
import { progressLine } from './progress-line.ts';
import { readElection } from './read-election.ts';
import { ruleName } from './rule-names.ts';
import { forElection, readRule, RULE_OPTIONS, RULE_OPTIONS_HELP } from './rule-options.ts';

const USAGE = `concord explain FILE.pb PROJECT [options]

Counts a participatory budget in Pabulib's .pb format and tells why the project with this id is funded or not, who paid
for it, and, if it is not, what would have changed that: the fewest new voters for it alone and the highest cost at which
it would have won, both found by counting again.

${RULE_OPTIONS_HELP}
  --format text|json      default text
  --help                  this text

FILE.pb may be - for standard input. The exit code is 0 when the file was counted, 1 when it was refused or has no such
project, 2 when the command was not understood.
`;

/** Recounts for one project; about a minute at most. */
const EFFORT = 5_000_000_000;

export function run(args: readonly string[]): Promise<number> {
  const options = { ...RULE_OPTIONS, format: { type: 'string' } as const };
  return ask('explain', USAGE, args, options, async ({ values, positionals }) => {
    const [path, id] = positionals;
    if (path === undefined || id === undefined || positionals.length > 2) return 'Name one .pb file and one project.';
    const { format = 'text' } = values;
    if (format !== 'text' && format !== 'json') return `--format is "${format}"; it must be one of: text, json.`;
    const rule = readRule(values);
    if (typeof rule === 'string') return rule;
    const file = await readElection(path);
    if (file === undefined) return 1;
    const choice = forElection(rule, values, file);
    const sentences = 'rule' in choice ? [] : [...choice];
    if (!file.instance.projects.some((project) => project.id === id)) sentences.push(`There is no project "${id}".`);
    if (!('rule' in choice) || sentences.length > 0) {
      for (const sentence of sentences) process.stderr.write(`${path}: ${sentence}\n`);
      return 1;
    }
    const account = explainOne(file, choice, id);
    process.stdout.write(
      format === 'json' ? `${JSON.stringify(account, undefined, 2)}\n` : accountText(file, choice, account),
    );
    return 0;
  });
}

function explainOne({ instance, ballots }: PbFile, choice: RuleChoice, only: string): ProjectAccount {
  const line = progressLine('Counting');
  try {
    const outcome = count(instance, ballots, choice, line.show);
    const { projects } = explain(instance, ballots, outcome, { only, effort: EFFORT });
    return projects.find(({ id }) => id === only)!;
  } finally {
    line.clear();
  }
}

function accountText({ instance }: PbFile, choice: RuleChoice, account: ProjectAccount): string {
  const money = (units: number): string =>
    `${amountText(units, instance.unitsPerCurrency)} ${instance.currency}`.trim();
  const about = ({ exact }: Amount): string =>
    `${(toNumber(readFraction(exact)) / instance.unitsPerCurrency).toFixed(2)} ${instance.currency}`.trim();
  const { id, name, cost, votes, funded, round, step, payments, supportersLeft, whyNot, smallestChange } = account;
  const lines = [
    `${id}${name === id ? '' : ` ${name}`}: ${money(cost)}, ${howMany(votes, 'vote')}`,
    ruleName(choice),
    '',
    funded ? `Funded in round ${round}${step === choice.rule ? '' : `, by the step ${step}`}.` : 'Not funded.',
  ];
  if (payments !== undefined) {
    lines.push(`${howMany(payments.inFull, 'supporter')} paid in full, at most ${about(payments.most)} each.`);
    if (payments.less > 0) lines.push(`${payments.less} gave all they had left, which was less.`);
    if (payments.nothing > 0) lines.push(`${payments.nothing} had nothing left.`);
  }
  if (supportersLeft !== undefined) lines.push(`Its supporters had ${about(supportersLeft)} left at the end.`);
  switch (whyNot?.code) {
    case 'nobody-voted':
      lines.push('Nobody named it.');
      break;
    case 'dearer-than-budget':
      lines.push(`It costs more than the budget of ${money(whyNot.budget)}.`);
      break;
    case 'supporters-lack-money':
      lines.push(`They lacked ${about(whyNot.missing)}.`);
      break;
    case 'does-not-fit':
      lines.push(`${money(whyNot.left)} of the budget was left, less than it costs.`);
      break;
    case 'lost-comparison':
      lines.push(`Equal Shares would have funded it; greedy was preferred, and leaves ${money(whyNot.left)}.`);
      break;
    default:
  }
  if (smallestChange !== undefined) lines.push('', ...changeText(smallestChange, money));
  return `${lines.join('\n')}\n`;
}

function changeText(
  { moreVotes, lowerCost }: NonNullable<ProjectAccount['smallestChange']>,
  money: (units: number) => string,
): string[] {
  const votes = {
    found: () => {
      const { voters, pointsEach } = moreVotes as Extract<typeof moreVotes, { code: 'found' }>;
      const points = pointsEach === undefined ? '' : ` (with ${pointsEach} points each)`;
      const who = voters === 1 ? '1 more voter who names' : `${voters} more voters who name`;
      return `With ${who} only it${points}, it would have been funded; with one fewer not.`;
    },
    impossible: () => 'No number of new voters would have funded it.',
    'needs-every-voter': () => 'It costs the whole budget: only if every voter named it could it be funded.',
    'not-computed': () => 'How many new voters it would have needed could not be found.',
  }[moreVotes.code]();
  const cost = {
    found: () => {
      const { cost: highest } = lowerCost as Extract<typeof lowerCost, { code: 'found' }>;
      return `At a cost of ${money(highest)} it would have been funded; at ${money(highest + 1)} not.`;
    },
    impossible: () => 'It would not have been funded at any cost.',
    'not-computed': () => 'At which cost it would have been funded could not be found.',
  }[lowerCost.code]();
  return [votes, cost];
}
