/** Which rules, satisfactions, completions and limits go together, and with which ballots. */
import { COMPLETIONS } from './complete.ts';
import type { Ballots, Instance } from './instance.ts';
import type { GroupLimit, Limits } from './limits/limits.ts';
import type { RuleChoice } from './outcome.ts';
import { countableBy } from './satisfaction.ts';
import type { UncountableBallots } from './satisfaction.ts';

export type ChoiceProblem =
  | UncountableBallots
  /** The rule does not take this completion; see `COMPLETIONS`. */
  | { readonly code: 'completion' }
  /** An option that the chosen rule or completion does not read. */
  | { readonly code: 'unused'; readonly option: 'add1Start' | 'add1Stop' | 'comparison' | 'noSkip' }
  /** A limit names a project that there is not. */
  | { readonly code: 'no-such-project'; readonly id: string }
  /** A limit names a category or district that no project has. */
  | { readonly code: 'no-such-group'; readonly of: GroupLimit['of']; readonly name: string }
  | { readonly code: 'floor-above-cap'; readonly of: GroupLimit['of']; readonly name: string }
  /** All floors together are more than the budget. */
  | { readonly code: 'floors-above-budget' }
  | { readonly code: 'floors-with-max-welfare' }
  /** An amount or a number of votes or points that is negative or no number. */
  | { readonly code: 'not-an-amount'; readonly limit: keyof Limits };

/** Empty where the choice can be counted. */
export function problemsOf(instance: Instance, ballots: Ballots, choice: RuleChoice): ChoiceProblem[] {
  const countable = countableBy(instance, ballots, choice.satisfaction);
  const pointless = !countable.ok && countable.error.code === 'no-points';
  return [
    ...(countable.ok ? [] : [countable.error]),
    ...optionProblems(choice),
    // A minimum of points asks for the same.
    ...limitProblems(instance, ballots, choice).filter(({ code }) => !(pointless && code === 'no-points')),
  ];
}

/** The problems that do not depend on the election. */
export function optionProblems({
  rule,
  completion,
  add1Start,
  add1Stop,
  comparison,
  noSkip,
}: RuleChoice): ChoiceProblem[] {
  const problems: ChoiceProblem[] = [];
  if (!COMPLETIONS[rule].includes(completion)) problems.push({ code: 'completion' });
  const steps = completion === 'add1' || completion === 'add1u';
  if (add1Start !== undefined && !steps && completion !== 'add-opt') {
    problems.push({ code: 'unused', option: 'add1Start' });
  }
  if (add1Stop !== undefined && !steps) problems.push({ code: 'unused', option: 'add1Stop' });
  if (comparison !== undefined && rule !== 'equal-shares') problems.push({ code: 'unused', option: 'comparison' });
  if (noSkip === true && rule !== 'greedy') problems.push({ code: 'unused', option: 'noSkip' });
  return problems;
}

function limitProblems(instance: Instance, ballots: Ballots, { rule, limits = {} }: RuleChoice): ChoiceProblem[] {
  const problems: ChoiceProblem[] = [];
  const { minVotes, minPoints, exclusive = [], groups = [], partial = {} } = limits;
  const ids = new Set(instance.projects.map(({ id }) => id));
  for (const id of [...exclusive.flat(), ...Object.keys(partial)]) {
    if (!ids.has(id)) problems.push({ code: 'no-such-project', id });
  }
  if (!isAmount(minVotes)) problems.push({ code: 'not-an-amount', limit: 'minVotes' });
  if (!isAmount(minPoints)) problems.push({ code: 'not-an-amount', limit: 'minPoints' });
  if (minPoints !== undefined && ballots.points === undefined && instance.ballotType !== 'ordinal')
    problems.push({ code: 'no-points' });
  if (!Object.values(partial).every(isAmount)) problems.push({ code: 'not-an-amount', limit: 'partial' });
  for (const group of groups) problems.push(...groupProblems(instance, group));
  const floors = groups.reduce((sum, { atLeast = 0 }) => sum + atLeast, 0);
  if (floors > instance.budget) problems.push({ code: 'floors-above-budget' });
  if (floors > 0 && rule === 'max-welfare') problems.push({ code: 'floors-with-max-welfare' });
  return problems;
}

function groupProblems({ projects }: Instance, { of, name, atMost, atLeast }: GroupLimit): ChoiceProblem[] {
  const problems: ChoiceProblem[] = [];
  const named = projects.some(({ categories, district = '' }) =>
    of === 'district' ? district === name : name === '' || categories.includes(name),
  );
  if (!named) problems.push({ code: 'no-such-group', of, name });
  if (!isAmount(atMost) || !isAmount(atLeast)) problems.push({ code: 'not-an-amount', limit: 'groups' });
  else if ((atLeast ?? 0) > (atMost ?? Infinity)) problems.push({ code: 'floor-above-cap', of, name });
  return problems;
}

const isAmount = (amount: number | undefined): boolean =>
  amount === undefined || (Number.isFinite(amount) && amount >= 0);

/** English, for a terminal. */
export function choiceSentence(problem: ChoiceProblem): string {
  switch (problem.code) {
    case 'no-points':
      return 'The ballots carry no points.';
    case 'no-ranks':
      return 'The ballots are not ordinal: they rank nothing.';
    case 'too-long':
      return 'Lexicographic scores can be counted for up to 1,000 ranks only.';
    case 'completion':
      return 'This rule does not take this completion.';
    case 'unused':
      return `The option ${OPTION_NAMES[problem.option]} does not belong to this rule and completion.`;
    case 'no-such-project':
      return `A limit names the project "${problem.id}", which does not exist.`;
    case 'no-such-group':
      return `A limit names the ${problem.of} "${problem.name}", which no project has.`;
    case 'floor-above-cap':
      return `The floor of the ${problem.of} "${problem.name}" is above its cap.`;
    case 'floors-above-budget':
      return 'All floors together are more than the budget.';
    case 'floors-with-max-welfare':
      return 'Max welfare cannot be combined with floors.';
    case 'not-an-amount':
    default:
      return 'A limit is not an amount of at least 0.';
  }
}

const OPTION_NAMES = {
  add1Start: 'add1-start',
  add1Stop: 'add1-stop',
  comparison: 'comparison',
  noSkip: 'no-skip',
} as const;
