/** Random elections with a rule, options and limits that go with them, all that `problemsOf` (choice.ts) allows. */
import * as fc from 'fast-check';
import { COMPLETIONS } from '../complete.ts';
import { problemsOf } from '../choice.ts';
import type { BallotType } from '../instance.ts';
import type { GroupLimit, Limits } from '../limits/limits.ts';
import type { Completion, Rule, RuleChoice, Satisfaction } from '../outcome.ts';
import { elections } from './elections.ts';
import type { Election } from './elections.ts';

/** One count that can be asked for. */
export interface Counting extends Election {
  readonly choice: RuleChoice;
}

/** A rule with one of its completions. */
export type RuleAndCompletion = readonly [Rule, Completion];

export const ALL_RULES: readonly RuleAndCompletion[] = Object.entries(COMPLETIONS).flatMap(([rule, completions]) =>
  completions.map((completion) => [rule as Rule, completion] as const),
);

const ON_EVERY_BALLOT: readonly Satisfaction[] = ['cost', 'cardinality', 'sqrt-cost', 'relative-cost', 'share'];

/** All satisfactions that go with the ballots. */
export const SATISFACTIONS: Readonly<Record<BallotType, readonly Satisfaction[]>> = {
  approval: ON_EVERY_BALLOT,
  'choose-1': ON_EVERY_BALLOT,
  cumulative: [...ON_EVERY_BALLOT, 'points', 'cost-points'],
  scoring: [...ON_EVERY_BALLOT, 'points', 'cost-points'],
  ordinal: [...ON_EVERY_BALLOT, 'borda', 'cost-ranks', 'lexicographic'],
};

/** Elections with ballots of every kind, weights and groups, counted by one of the rules within limits or without. */
export function countings(rules: readonly RuleAndCompletion[] = ALL_RULES): fc.Arbitrary<Counting> {
  return fc
    .record({
      rule: fc.constantFrom(...rules),
      ballotType: fc.constantFrom<BallotType[]>('approval', 'approval', 'choose-1', 'cumulative', 'scoring', 'ordinal'),
      groups: fc.boolean(),
      large: fc.constantFrom(false, false, true),
      crowded: fc.boolean(),
    })
    .chain(({ rule, ballotType, groups, large, crowded }) => {
      const varied = { weights: true, groups, crowded, large: large && !STEP_BY_STEP.includes(rule[1]) };
      return elections(ballotType, varied).chain((election) =>
        fc
          .record({ choice: ruleChoices(SATISFACTIONS[ballotType], [rule]), limits: limitsFor(election, rule[0]) })
          .map(({ choice, limits }) => ({ ...election, choice: groups ? { ...choice, limits } : choice })),
      );
    })
    .filter(({ instance, ballots, choice }) => problemsOf(instance, ballots, choice).length === 0);
}

/** The slow count takes every step of one unit, so that amounts have to be small. */
const STEP_BY_STEP: readonly Completion[] = ['add1', 'add1u', 'add-opt'];

const THE_USUAL: readonly RuleAndCompletion[] = [
  ['greedy', 'none'],
  ['equal-shares', 'none'],
  ['equal-shares', 'add1u'],
  ['equal-shares', 'greedy'],
];

/** Choices without limits, with only such options as the rule reads. */
export function ruleChoices(
  satisfactions: readonly Satisfaction[],
  rules: readonly RuleAndCompletion[] = THE_USUAL,
): fc.Arbitrary<RuleChoice> {
  return fc.constantFrom(...rules).chain(([rule, completion]) => {
    const shares = rule === 'equal-shares';
    const steps = completion === 'add1' || completion === 'add1u';
    const options = {
      ...(steps || completion === 'add-opt'
        ? { add1Start: fc.constantFrom('fraction' as const, 'whole' as const) }
        : {}),
      ...(steps ? { add1Stop: fc.constantFrom('exhaustive' as const, 'budget' as const) } : {}),
      ...(shares ? { comparison: fc.constantFrom('satisfaction' as const, 'exclusion-ratio' as const) } : {}),
      ...(rule === 'greedy' ? { noSkip: fc.constant(true as const) } : {}),
    };
    const choice = {
      rule: fc.constant(rule),
      satisfaction: fc.constantFrom(...satisfactions),
      completion: fc.constant(completion),
      ties: fc.constantFrom('votes-cost-seed' as const, 'id' as const),
      seed: fc.constantFrom('', 'draw of 3 November'),
    };
    return fc.record(
      { ...choice, ...options },
      { requiredKeys: ['rule', 'satisfaction', 'completion', 'ties', 'seed'], noNullPrototype: true },
    );
  });
}

/** The same without the comparison step, so that the rule itself makes the outcome. */
export const choicesAlone = (satisfactions: readonly Satisfaction[]): fc.Arbitrary<RuleChoice> =>
  ruleChoices(satisfactions).filter(({ comparison }) => comparison === undefined);

function limitsFor({ instance, ballots }: Election, rule: Rule): fc.Arbitrary<Limits> {
  const ids = instance.projects.map(({ id }) => id);
  const amount = fc.constantFrom(0, 1, 3, 5, 8, 10, 12, 24, 30);
  const group = fc
    .record(
      {
        kind: fc.constantFrom<Pick<GroupLimit, 'of' | 'name'>[]>(
          ...['green', 'roads', ''].map((name) => ({ of: 'category', name }) as const),
          ...['North', 'South', ''].map((name) => ({ of: 'district', name }) as const),
        ),
        atMost: amount,
        ...(rule === 'max-welfare' ? {} : { atLeast: amount }),
      },
      { requiredKeys: ['kind'], noNullPrototype: true },
    )
    .map(({ kind, ...amounts }) => ({ ...kind, ...amounts }));
  const hasPoints = ballots.points !== undefined || instance.ballotType === 'ordinal';
  const partial = fc
    .subarray([...instance.projects])
    .chain((chosen) =>
      fc
        .array(fc.constantFrom(0, 1, 2, 5), { minLength: chosen.length, maxLength: chosen.length })
        .map((least) => Object.fromEntries(chosen.map(({ id, cost }, at) => [id, Math.min(cost, least[at]!)]))),
    );
  return fc.record(
    {
      minVotes: fc.constantFrom(0, 0.5, 1, 1.1, 2),
      ...(hasPoints ? { minPoints: fc.constantFrom(0, 0.3, 1, 2.5, 4) } : {}),
      exclusive: fc.array(fc.subarray(ids), { maxLength: 2 }),
      groups: fc.array(group, { maxLength: 3 }),
      partial,
    },
    { requiredKeys: [], noNullPrototype: true },
  );
}
