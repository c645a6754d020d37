/** The options of all subcommands that count: they choose rule, satisfaction, completion, ties and limits. */
import { choiceSentence, optionProblems, problemsOf } from '../rules/budgeting/index.ts';
import type { PbFile, RuleChoice } from '../rules/budgeting/index.ts';
import { LIMIT_OPTIONS, LIMIT_OPTIONS_HELP, limitsFor, misspeltLimit } from './limit-options.ts';
import type { LimitValues } from './limit-options.ts';

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
${LIMIT_OPTIONS_HELP}`;

const text = { type: 'string' } as const;

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
  ...LIMIT_OPTIONS,
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

export type RuleValues = LimitValues & { readonly [K in Chosen | 'seed']?: string | undefined } & {
  readonly 'no-skip'?: boolean | undefined;
};

/** The choice without limits, or what is wrong with the words given; before any file is read. */
export function readRule(values: RuleValues): RuleChoice | string {
  const wrong = misspelt(values) ?? misspeltLimit(values);
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
  const limits = limitsFor(values, file);
  if (Array.isArray(limits)) return limits;
  const limited = Object.keys(limits).length === 0 ? choice : { ...choice, limits };
  const problems = problemsOf(file.instance, file.ballots, limited).map(choiceSentence);
  return problems.length === 0 ? limited : problems;
}

/** A sentence where a word is none of its option's. */
export function misspelt(values: { readonly [K in Chosen]?: string | undefined }): string | undefined {
  for (const name of Object.keys(CHOICES) as Chosen[]) {
    const value = values[name];
    const allowed: readonly string[] = CHOICES[name];
    if (value !== undefined && !allowed.includes(value)) {
      return `--${name} is "${value}"; it must be one of: ${allowed.join(', ')}.`;
    }
  }
  return undefined;
}
