/** The options of all subcommands that count: they choose rule, satisfaction, completion, ties and limits. */
import { choiceSentence, inUnits, optionProblems, problemsOf, readDecimal } from '../rules/budgeting/index.ts';
import type { GroupLimit, Limits, PbFile, RuleChoice } from '../rules/budgeting/index.ts';

export const RULE_OPTIONS_HELP = `\
  --rule RULE             equal-shares (default), greedy, bos-equal-shares, phragmen, maximin-support, max-welfare
  --satisfaction NAME     what a funded project is worth to who voted for it: cost (default), cardinality, sqrt-cost,
                          relative-cost, share; points, cost-points (ballots with points); borda, cost-ranks,
                          lexicographic (ordinal ballots)
  --completion NAME       how money left over is spent. Equal Shares: none (default), add1, add1u, add-opt, greedy,
                          phragmen, maximin-support. Phragmen: none (default), greedy, maximin-support
  --add1-start WHERE      Add1 starts from budget / voters exactly: fraction (default); or rounded down: whole
  --add1-stop WHEN        Add1 stops when nothing more fits: exhaustive (default); or only at the budget: budget
  --comparison BY         Equal Shares stands only if greedy is not preferred: satisfaction, exclusion-ratio
  --no-skip               greedy stops at the first project that does not fit
  --ties HOW              votes-cost-seed (default: more votes, then lower cost, then lot) or id
  --seed TEXT             public text the lots are drawn from; default empty
  --min-votes N           projects named on fewer ballots are not funded
  --min-points N          projects with fewer points in all are not funded
  --exclusive ID,ID,...   at most one of these projects (may be given again)
  --cap KIND:NAME=AMOUNT  at most so much for a category or district, as in category:sport=50000 (again)
  --floor KIND:NAME=AMOUNT
                          at least so much, as far as its projects can use it (again)
  --partial ID=LEAST      may be funded in part with what is left at the end, if that is at least LEAST (again)
`;

const text = { type: 'string' } as const;
const texts = { type: 'string', multiple: true } as const;

/** For `parseArgs`. */
export const RULE_OPTIONS = {
  rule: text,
  satisfaction: text,
  completion: text,
  'add1-start': text,
  'add1-stop': text,
  comparison: text,
  'no-skip': { type: 'boolean' },
  ties: text,
  seed: text,
  'min-votes': text,
  'min-points': text,
  exclusive: texts,
  cap: texts,
  floor: texts,
  partial: texts,
} as const;

const CHOICES = {
  rule: ['equal-shares', 'greedy', 'bos-equal-shares', 'phragmen', 'maximin-support', 'max-welfare'],
  satisfaction: [
    'cost',
    'cardinality',
    'sqrt-cost',
    'relative-cost',
    'share',
    'points',
    'cost-points',
    'borda',
    'cost-ranks',
    'lexicographic',
  ],
  completion: ['none', 'add1', 'add1u', 'add-opt', 'greedy', 'phragmen', 'maximin-support'],
  'add1-start': ['fraction', 'whole'],
  'add1-stop': ['exhaustive', 'budget'],
  comparison: ['satisfaction', 'exclusion-ratio'],
  ties: ['votes-cost-seed', 'id'],
} as const satisfies Record<string, readonly string[]>;

type Chosen = keyof typeof CHOICES;

export type RuleValues = { readonly [K in Chosen | 'seed' | 'min-votes' | 'min-points']?: string | undefined } & {
  readonly [K in 'exclusive' | 'cap' | 'floor' | 'partial']?: string[] | undefined;
} & { readonly 'no-skip'?: boolean | undefined };

/** The choice without limits, or what is wrong with the words given; before any file is read. */
export function readRule(values: RuleValues): RuleChoice | string {
  const wrong = misspelt(values);
  if (wrong !== undefined) return wrong;
  const chosen = <N extends Chosen>(name: N): (typeof CHOICES)[N][number] =>
    (values[name] as (typeof CHOICES)[N][number] | undefined) ?? CHOICES[name][0];
  const choice: RuleChoice = {
    rule: chosen('rule'),
    satisfaction: chosen('satisfaction'),
    completion: chosen('completion'),
    ties: chosen('ties'),
    seed: values.seed ?? '',
    ...(values['add1-start'] === undefined ? {} : { add1Start: chosen('add1-start') }),
    ...(values['add1-stop'] === undefined ? {} : { add1Stop: chosen('add1-stop') }),
    ...(values.comparison === undefined ? {} : { comparison: chosen('comparison') }),
    ...(values['no-skip'] === true ? { noSkip: true } : {}),
  };
  const [problem] = optionProblems(choice);
  return problem === undefined ? choice : choiceSentence(problem);
}

/** The choice with its limits for this file, or a sentence for each thing that does not go together. */
export function forElection(choice: RuleChoice, values: RuleValues, file: PbFile): RuleChoice | readonly string[] {
  const limits = readLimits(values, file);
  const limited = Object.keys(limits).length === 0 ? choice : { ...choice, limits };
  const problems = problemsOf(file.instance, file.ballots, limited).map(choiceSentence);
  return problems.length === 0 ? limited : problems;
}

function misspelt(values: RuleValues): string | undefined {
  for (const name of Object.keys(CHOICES) as Chosen[]) {
    const value = values[name];
    const allowed: readonly string[] = CHOICES[name];
    if (value !== undefined && !allowed.includes(value)) {
      return `--${name} is "${value}"; it must be one of: ${allowed.join(', ')}.`;
    }
  }
  for (const name of ['min-votes', 'min-points'] as const) {
    const value = values[name];
    if (value !== undefined && readDecimal(value) === undefined) return `--${name} is "${value}", not a number.`;
  }
  for (const name of ['cap', 'floor'] as const) {
    const wrong = values[name]?.find((value) => GROUP.exec(value) === null);
    if (wrong !== undefined)
      return `--${name} is "${wrong}"; it must be like category:NAME=AMOUNT or district:NAME=AMOUNT.`;
  }
  const wrong = values.partial?.find((value) => !/=[\d.]+$/.test(value));
  return wrong === undefined ? undefined : `--partial is "${wrong}"; it must be like ID=AMOUNT.`;
}

const GROUP = /^(category|district):(.*)=([\d.]+)$/;

/** In money units; an amount finer than the file's own unit is none: not a number is told later. */
export function unitsOf(amount: string, { instance }: PbFile): number {
  const places = String(instance.unitsPerCurrency).length - 1;
  const decimal = readDecimal(amount);
  if (decimal === undefined || decimal.decimals.length > places) return Number.NaN;
  return inUnits(decimal, places) ?? Number.NaN;
}

function readLimits(values: RuleValues, file: PbFile): Limits {
  const groups = (['cap', 'floor'] as const).flatMap((kind) =>
    (values[kind] ?? []).map((value): GroupLimit => {
      const [, of, name, amount] = GROUP.exec(value)!;
      const limit = unitsOf(amount!, file);
      return { of: of as GroupLimit['of'], name: name!, ...(kind === 'cap' ? { atMost: limit } : { atLeast: limit }) };
    }),
  );
  const partial = (values.partial ?? []).map((value): [string, number] => {
    const at = value.lastIndexOf('=');
    return [value.slice(0, at), unitsOf(value.slice(at + 1), file)];
  });
  return {
    ...(values['min-votes'] === undefined ? {} : { minVotes: Number(values['min-votes']) }),
    ...(values['min-points'] === undefined ? {} : { minPoints: Number(values['min-points']) }),
    ...(values.exclusive === undefined ? {} : { exclusive: values.exclusive.map((ids) => ids.split(',')) }),
    ...(groups.length === 0 ? {} : { groups }),
    ...(partial.length === 0 ? {} : { partial: Object.fromEntries(partial) }),
  };
}
