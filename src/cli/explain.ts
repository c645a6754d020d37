/** `concord explain FILE.pb PROJECT`: why a project is funded or not, and the smallest change that would have funded it. */
import { count, explain } from '../rules/budgeting/index.ts';
import type { Outcome, PbFile, ProjectAccount, RuleChoice } from '../rules/budgeting/index.ts';
import { ask } from './ask.ts';
import { accountText } from './explain-report.ts';
import { progressLine } from './progress-line.ts';
import { readElection, refused } from './read-election.ts';
import { forElection, readRule, RULE_OPTIONS, RULE_OPTIONS_HELP } from './rule-options.ts';
import { countedAs } from './tally-report.ts';

const USAGE = `concord explain FILE.pb PROJECT [options]

Counts a participatory budget in Pabulib's .pb format and tells why the project with this id is funded or not, who paid
for it, and, if it is not, what would have changed that: the fewest new voters for it alone and the highest cost at which
it would have won, both found by counting again.

${RULE_OPTIONS_HELP}
  --format text|json      default text; json holds amounts in units of 1 / unitsPerCurrency
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
    if (!('rule' in choice) || sentences.length > 0) return refused(path, sentences);
    const { outcome, account } = explainOne(file, choice, id);
    process.stdout.write(
      format === 'json'
        ? `${JSON.stringify({ ...countedAs(file.instance, outcome), ...account }, undefined, 2)}\n`
        : accountText(file.instance, outcome, account),
    );
    return 0;
  });
}

function explainOne(
  { instance, ballots }: PbFile,
  choice: RuleChoice,
  only: string,
): { readonly outcome: Outcome; readonly account: ProjectAccount } {
  const line = progressLine('Counting');
  try {
    const outcome = count(instance, ballots, choice, line.show);
    const { projects } = explain(instance, ballots, outcome, { only, effort: EFFORT });
    return { outcome, account: projects.find(({ id }) => id === only)! };
  } finally {
    line.clear();
  }
}
