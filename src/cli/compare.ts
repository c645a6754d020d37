/** `concord compare FILE.pb`: the same ballots counted by every rule, side by side. */
import { amountText, compareRules, COMPLETIONS, optionProblems, problemsOf } from '../rules/budgeting/index.ts';
import type { ComparedOutcome, Completion, PbFile, Rule, RuleChoice, Satisfaction } from '../rules/budgeting/index.ts';
import { ask } from './ask.ts';
import { howMany } from './how-many.ts';
import { progressLine } from './progress-line.ts';
import { readElection } from './read-election.ts';
import { ruleName } from './rule-names.ts';

const USAGE = `concord compare FILE.pb [options]

Counts a participatory budget in Pabulib's .pb format by every rule with every completion, and prints what each of them
funds: figures first, then project by project where they disagree. A rule that would be too hard to count exactly is named
as such and left out of the rest.

  --satisfaction NAME,NAME,...
                          default: cost, cardinality, and points where the ballots carry some
  --ties HOW              votes-cost-seed (default) or id
  --seed TEXT             public text the lots are drawn from; default empty
  --format text|json      default text
  --help                  this text

FILE.pb may be - for standard input. The exit code is 0 when the file was counted, 1 when it was refused, 2 when the
command was not understood.
`;

type Compared = ReturnType<typeof compareRules>;

/** Their outcome depends only on who supports what. */
const BLIND: readonly Rule[] = ['phragmen', 'maximin-support'];

export function run(args: readonly string[]): Promise<number> {
  const text = { type: 'string' } as const;
  const options = { satisfaction: text, ties: text, seed: text, format: text };
  return ask('compare', USAGE, args, options, async ({ values, positionals }) => {
    const [path] = positionals;
    const { ties = 'votes-cost-seed', seed = '', format = 'text' } = values;
    if (path === undefined || positionals.length > 1) return 'Name one .pb file.';
    if (ties !== 'votes-cost-seed' && ties !== 'id') return `--ties is "${ties}"; it must be votes-cost-seed or id.`;
    if (format !== 'text' && format !== 'json') return `--format is "${format}"; it must be one of: text, json.`;
    const file = await readElection(path);
    if (file === undefined) return 1;
    const satisfactions = values.satisfaction?.split(',') ?? usualSatisfactions(file);
    const choices = everyChoice(satisfactions as Satisfaction[], { ties, seed });
    const countable = choices.filter((choice) => problemsOf(file.instance, file.ballots, choice).length === 0);
    if (countable.length === 0) {
      process.stderr.write(`${path}: no rule counts these ballots by ${satisfactions.join(', ')}.\n`);
      return 1;
    }
    const line = progressLine('Counting');
    const compared = compareRules(file.instance, file.ballots, countable, line.show);
    line.clear();
    process.stdout.write(format === 'json' ? comparedJson(file, compared) : comparedText(file, compared));
    return 0;
  });
}

function usualSatisfactions({ ballots }: PbFile): string[] {
  return ['cost', 'cardinality', ...(ballots.points === undefined ? [] : ['points'])];
}

function everyChoice(satisfactions: readonly Satisfaction[], ties: Pick<RuleChoice, 'ties' | 'seed'>): RuleChoice[] {
  return (Object.entries(COMPLETIONS) as [Rule, readonly Completion[]][])
    .flatMap(([rule, completions]) =>
      completions.flatMap((completion) =>
        (BLIND.includes(rule) ? satisfactions.slice(0, 1) : satisfactions).map((satisfaction) => ({
          rule,
          satisfaction,
          completion,
          ...ties,
        })),
      ),
    )
    .filter((choice) => optionProblems(choice).length === 0);
}

function comparedJson({ instance }: PbFile, compared: Compared): string {
  const named = ({ rule, satisfaction, completion }: RuleChoice): object => ({ rule, satisfaction, completion });
  const report = compared.map((each) => {
    if (!each.ok) return { ...named(each.error.choice), problem: each.error.code };
    const { outcome, voters } = each.value;
    return {
      ...named(outcome.choice),
      winners: outcome.winners,
      cost: amountText(outcome.cost, instance.unitsPerCurrency),
      ties: outcome.ties.length,
      votersWithFundedProject: voters.withFundedProject,
      averageFundedProjects: voters.averageFundedProjects,
    };
  });
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

function comparedText(file: PbFile, compared: Compared): string {
  const { instance } = file;
  const names = compared.map((each) => ruleName(each.ok ? each.value.outcome.choice : each.error.choice));
  const longest = Math.max(...names.map((name) => name.length));
  const figures = compared.map((each, at) => {
    const figure = each.ok ? figuresText(file, each.value) : 'too hard to count exactly';
    return `${`${at + 1}.`.padStart(4)} ${names[at]!.padEnd(longest)} ${figure}`;
  });
  const columns = compared.flatMap((each, at) => (each.ok ? [String(at + 1)] : []));
  const sets = compared.flatMap((each) => (each.ok ? [new Set(each.value.outcome.winners)] : []));
  if (sets.length === 0) return `${figures.join('\n')}\n`;
  const fundedBy = (id: string): number => sets.filter((set) => set.has(id)).length;
  const ids = instance.projects.map(({ id }) => id);
  const differ = ids.filter((id) => fundedBy(id) > 0 && fundedBy(id) < sets.length);
  const width = Math.max(...differ.map((id) => id.length), 7);
  return [
    ...figures,
    '',
    `Funded by all: ${listed(ids.filter((id) => fundedBy(id) === sets.length))}`,
    ...(differ.length === 0 ? ['No project is funded by some and not by others.'] : ['']),
    ...(differ.length === 0
      ? []
      : [[`project`.padEnd(width), ...columns.map((column) => column.padStart(2))].join(' ')]),
    ...differ.map((id) => [id.padEnd(width), ...sets.map((set) => (set.has(id) ? ' x' : ' ·'))].join(' ')),
    '',
  ].join('\n');
}

function figuresText({ instance }: PbFile, { outcome, voters }: ComparedOutcome): string {
  const share = voters.voters === 0 ? 0 : (100 * voters.withFundedProject) / voters.voters;
  return [
    howMany(outcome.winners.length, 'project').padEnd(12),
    amountText(outcome.cost, instance.unitsPerCurrency).padStart(14),
    `${share.toFixed(1).padStart(5)} % with a funded project`,
  ].join(' ');
}

const listed = (ids: readonly string[]): string => (ids.length === 0 ? 'none' : ids.join(', '));
