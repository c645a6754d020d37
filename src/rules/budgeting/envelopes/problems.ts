/** What can be wrong with envelopes, found before anything is counted. */
import { choiceSentence, problemsOf } from '../choice.ts';
import type { ChoiceProblem } from '../choice.ts';
import type { Ballots, Instance } from '../instance.ts';
import { isIn } from '../limits/allowance.ts';
import type { Limits } from '../limits/limits.ts';
import type { RuleChoice } from '../outcome.ts';
import type { Envelope, EnvelopeVoters } from './envelopes.ts';
import { choiceFor, holdersOf, partOf } from './part.ts';

export type EnvelopeProblem =
  | { readonly code: 'none' }
  | { readonly code: 'same-name'; readonly name: string }
  /** A budget that is no whole number of money units of at least 0. */
  | { readonly code: 'not-an-amount'; readonly name: string }
  /** No project has the category or district of the envelope. */
  | { readonly code: 'no-such-group'; readonly name: string }
  | { readonly code: 'in-none'; readonly ids: readonly string[] }
  | { readonly code: 'in-several'; readonly id: string; readonly names: readonly string[] }
  /** All envelopes together are more than the budget. */
  | { readonly code: 'above-budget' }
  | { readonly code: 'no-such-envelope'; readonly name: string; readonly to: string }
  /** Leftovers would go to the envelope itself or to one counted before it; so they cannot go round in circles. */
  | { readonly code: 'counted-before'; readonly name: string; readonly to: string }
  /** An exclusive group or a cap or floor that concerns projects of several envelopes, which are counted apart. */
  | { readonly code: 'limit-across'; readonly limit: 'exclusive' | 'groups'; readonly what: string }
  /** The choice of an envelope, by name, or of all of them. */
  | { readonly code: 'choice'; readonly name?: string; readonly problem: ChoiceProblem };

/** Empty where `countEnvelopes` can count. */
export function envelopeProblems(
  instance: Instance,
  ballots: Ballots,
  envelopes: readonly Envelope[],
  choice: RuleChoice,
  voters: EnvelopeVoters = 'taking-part',
): EnvelopeProblem[] {
  const own = envelopes.flatMap((envelope, at) => ownProblems(instance, envelopes, envelope, at));
  const holders = holdersOf(instance.projects, envelopes);
  const divided = [...own, ...divisionProblems(instance, envelopes, holders)];
  if (divided.length > 0) return divided;
  const common = [
    ...problemsOf(instance, ballots, choice).map((problem) => ({ code: 'choice', problem }) as const),
    ...acrossProblems(instance, holders, choice.limits ?? {}),
  ];
  if (common.length > 0) return common;
  return envelopes.flatMap((envelope, at) => {
    const held = holders.map(([holder]) => holder === at);
    const part = partOf({ instance, ballots }, held, envelope.budget, voters);
    const problems = problemsOf(part.instance, part.ballots, choiceFor(envelope, part.instance, choice));
    return problems.map((problem) => ({ code: 'choice', name: envelope.name, problem }) as const);
  });
}

function ownProblems(
  { projects }: Instance,
  envelopes: readonly Envelope[],
  { name, budget, of, leftoversTo }: Envelope,
  at: number,
): EnvelopeProblem[] {
  const problems: EnvelopeProblem[] = [];
  if (envelopes.findIndex((other) => other.name === name) < at) problems.push({ code: 'same-name', name });
  if (!Number.isSafeInteger(budget) || budget < 0) problems.push({ code: 'not-an-amount', name });
  if (of !== 'rest' && !projects.some((project) => isIn(project, of))) problems.push({ code: 'no-such-group', name });
  if (leftoversTo === undefined) return problems;
  const target = envelopes.findIndex((other) => other.name === leftoversTo);
  if (target < 0) problems.push({ code: 'no-such-envelope', name, to: leftoversTo });
  else if (target <= at) problems.push({ code: 'counted-before', name, to: leftoversTo });
  return problems;
}

function divisionProblems(
  { projects, budget }: Instance,
  envelopes: readonly Envelope[],
  holders: readonly (readonly number[])[],
): EnvelopeProblem[] {
  if (envelopes.length === 0) return [{ code: 'none' }];
  const ids = projects.flatMap(({ id }, project) => (holders[project]!.length === 0 ? [id] : []));
  const several = projects.flatMap(({ id }, project) =>
    holders[project]!.length < 2 ? [] : [{ id, names: holders[project]!.map((at) => envelopes[at]!.name) }],
  );
  const sum = envelopes.reduce((total, envelope) => total + envelope.budget, 0);
  return [
    ...(ids.length === 0 ? [] : [{ code: 'in-none', ids } as const]),
    ...several.map(({ id, names }) => ({ code: 'in-several', id, names }) as const),
    ...(sum > budget ? [{ code: 'above-budget' } as const] : []),
  ];
}

function acrossProblems(
  { projects }: Instance,
  holders: readonly (readonly number[])[],
  { exclusive = [], groups = [] }: Limits,
): EnvelopeProblem[] {
  const isAcross = (concerns: (project: number) => boolean): boolean =>
    new Set(holders.filter((_, project) => concerns(project)).map(([holder]) => holder)).size > 1;
  return [
    ...exclusive
      .filter((ids) => isAcross((project) => ids.includes(projects[project]!.id)))
      .map((ids) => ({ code: 'limit-across', limit: 'exclusive', what: ids.join(', ') }) as const),
    ...groups
      .filter((group) => isAcross((project) => isIn(projects[project]!, group)))
      .map(({ of, name }) => ({ code: 'limit-across', limit: 'groups', what: `${of} "${name}"` }) as const),
  ];
}

/** English, for a terminal. */
export function envelopeSentence(problem: EnvelopeProblem): string {
  switch (problem.code) {
    case 'none':
      return 'There is no envelope.';
    case 'same-name':
      return `There is more than one envelope "${problem.name}".`;
    case 'not-an-amount':
      return `The budget of the envelope "${problem.name}" is not an amount of at least 0.`;
    case 'no-such-group':
      return `The envelope "${problem.name}" has no projects.`;
    case 'in-none':
      return `No envelope pays for: ${problem.ids.join(', ')}.`;
    case 'in-several':
      return `The project "${problem.id}" is in more than one envelope: ${problem.names.join(', ')}.`;
    case 'above-budget':
      return 'All envelopes together are more than the budget.';
    case 'no-such-envelope':
      return `Leftovers of "${problem.name}" go to the envelope "${problem.to}", which does not exist.`;
    case 'counted-before':
      return `Leftovers of "${problem.name}" go to "${problem.to}", which is not counted after it.`;
    case 'limit-across':
      return `A limit concerns projects of several envelopes, which are counted apart: ${problem.what}.`;
    case 'choice':
    default:
      return problem.name === undefined
        ? choiceSentence(problem.problem)
        : `Envelope "${problem.name}": ${choiceSentence(problem.problem)}`;
  }
}
