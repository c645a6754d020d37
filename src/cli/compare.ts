/** `concord compare FILE.pb`: the same ballots counted by every rule, side by side. */
import { choiceSentence, compareRules, everyRule, problemsOf, voterCount } from '../rules/budgeting/index.ts';
import type { ComparedOutcome, PbFile, RuleChoice, Satisfaction } from '../rules/budgeting/index.ts';
import { ask } from './ask.ts';
import { howMany } from './how-many.ts';
import { LIMIT_OPTIONS, LIMIT_OPTIONS_HELP, limitsFor, misspeltLimit } from './limit-options.ts';
import { limitLines, money, tieBreakWords } from './outcome-words.ts';
import { progressLine } from './progress-line.ts';
import { readElection, refused } from './read-election.ts';
import { ruleName } from './rule-names.ts';
import { misspelt } from './rule-options.ts';
import { amount } from './tally-report.ts';

const USAGE = `concord compare FILE.pb [options]

Counts a participatory budget in Pabulib's .pb format by every rule with every completion, and prints what each of them
funds: figures first, then project by project where they disagree. A rule that would be too hard to count exactly is named
as such and left out of the rest.

  --satisfaction NAME,NAME,...
                          default: cost, cardinality, and points where the ballots carry some
  --ties HOW              votes-cost-seed (default) or id
  --seed TEXT             public text the lots are drawn from; default empty
${LIMIT_OPTIONS_HELP}
  --format text|json      default text
  --help                  this text

FILE.pb may be - for standard input. The exit code is 0 when the file was counted, 1 when it was refused, 2 when the
command was not understood.
`;

type Compared = ReturnType<typeof compareRules>;

export function run(args: readonly string[]): Promise<number> {
  const text = { type: 'string' } as const;
  const options = { satisfaction: text, ties: text, seed: text, format: text, ...LIMIT_OPTIONS };
  return ask('compare', USAGE, args, options, async ({ values, positionals }) => {
    const [path] = positionals;
    const { ties, seed = '', format = 'text', satisfaction } = values;
    if (path === undefined || positionals.length > 1) return 'Name one .pb file.';
    const asked = satisfaction === undefined ? undefined : [...new Set(satisfaction.split(','))];
    const [wrong] = (asked ?? []).flatMap((word) => misspelt({ satisfaction: word }) ?? []);
    const misunderstood = wrong ?? misspelt({ ties }) ?? misspeltLimit(values);
    if (misunderstood !== undefined) return misunderstood;
    if (format !== 'text' && format !== 'json') return `--format is "${format}"; it must be one of: text, json.`;
    const file = await readElection(path);
    if (file === undefined) return 1;
    const { instance, ballots } = file;
    const limits = limitsFor(values, file);
    if (Array.isArray(limits)) return refused(path, limits);
    const satisfactions = (asked as Satisfaction[] | undefined) ?? usualSatisfactions(file);
    const shared = { ties: ties === 'id' ? ties : 'votes-cost-seed', seed, limits } as const;
    const choices = everyRule(instance, ballots, satisfactions, shared);
    if (choices.length === 0) {
      // Greedy goes with every limit that any rule goes with.
      const greedy = { rule: 'greedy', completion: 'none', ...shared } as const;
      const problems = satisfactions.flatMap((each) =>
        problemsOf(instance, ballots, { ...greedy, satisfaction: each }),
      );
      return refused(path, [...new Set(problems.map(choiceSentence))]);
    }
    const line = progressLine('Counting');
    const compared = compareRules(instance, ballots, choices, line.show);
    line.clear();
    process.stdout.write(format === 'json' ? comparedJson(file, compared) : comparedText(file, choices[0]!, compared));
    return 0;
  });
}

function usualSatisfactions({ ballots }: PbFile): Satisfaction[] {
  return ['cost', 'cardinality', ...(ballots.points === undefined ? [] : ['points' as const])];
}

function comparedJson({ instance }: PbFile, compared: Compared): string {
  const named = ({ rule, satisfaction, completion }: RuleChoice): object => ({ rule, satisfaction, completion });
  const report = compared.map((each) => {
    if (!each.ok) return { ...named(each.error.choice), problem: each.error.code };
    const { outcome, voters } = each.value;
    return {
      ...named(outcome.choice),
      winners: outcome.winners,
      cost: amount(outcome.cost, instance),
      ties: outcome.ties.length,
      votersWithFundedProject: voters.withFundedProject,
      averageFundedProjects: voters.averageFundedProjects,
    };
  });
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

function comparedText(file: PbFile, shared: RuleChoice, compared: Compared): string {
  const { instance, ballots } = file;
  const names = compared.map((each) => ruleName(each.ok ? each.value.outcome.choice : each.error.choice));
  const longest = Math.max(...names.map((name) => name.length));
  const figures = compared.map((each, at) => {
    const figure = each.ok ? figuresText(file, each.value) : 'too hard to count exactly';
    return `${`${at + 1}.`.padStart(4)} ${names[at]!.padEnd(longest)} ${figure}`;
  });
  const columns = compared.flatMap((each, at) => (each.ok ? [String(at + 1)] : []));
  const sets = compared.flatMap((each) => (each.ok ? [new Set(each.value.outcome.winners)] : []));
  const head = [
    `${howMany(voterCount(ballots), 'ballot')}, ${howMany(instance.projects.length, 'project')}, budget ${money(instance.budget, instance)}; ${tieBreakWords(shared)}`,
    ...limitLines(shared.limits, instance),
    '',
  ];
  if (sets.length === 0) return `${[...head, ...figures].join('\n')}\n`;
  const fundedBy = (id: string): number => sets.filter((set) => set.has(id)).length;
  const ids = instance.projects.map(({ id }) => id);
  const differ = ids.filter((id) => fundedBy(id) > 0 && fundedBy(id) < sets.length);
  const width = Math.max(...differ.map((id) => id.length), 7);
  return [
    ...head,
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
    money(outcome.cost, instance).padStart(18),
    `${share.toFixed(1).padStart(5)} % with a funded project`,
  ].join(' ');
}

const listed = (ids: readonly string[]): string => (ids.length === 0 ? 'none' : ids.join(', '));
