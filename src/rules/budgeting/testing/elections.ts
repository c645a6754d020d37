/** Random small elections full of ties, for property tests. */
import * as fc from 'fast-check';
import type { Ballots, BallotType, Instance } from '../instance.ts';
import type { RuleChoice } from '../outcome.ts';

export interface Election {
  readonly instance: Instance;
  readonly ballots: Ballots;
}

/** Few distinct costs and short ids on both sides of the surrogates, so that ties are common and their order matters. */
export function elections(ballotType: BallotType = 'approval'): fc.Arbitrary<Election> {
  const id = fc.array(fc.constantFrom('1', '2', '0', 'a', '\uffee', '\u{1f600}'), { minLength: 1, maxLength: 2 });
  const project = fc.record({
    id: id.map((parts) => parts.join('')),
    cost: fc.constantFrom(0, 1, 2, 3, 5, 6, 10, 12, 30, 100),
  });
  const projectList = fc.uniqueArray(project, { selector: ({ id }) => id, minLength: 1, maxLength: 6 });
  return projectList.chain((projects) => {
    const entry = fc.record({ project: fc.nat(projects.length - 1), points: fc.constantFrom(0, 1, 1, 2, 3, 7) });
    const ballot = fc.uniqueArray(entry, { selector: ({ project }) => project, maxLength: projects.length });
    return fc
      .record({
        rows: fc.array(ballot, { maxLength: 8 }),
        copies: fc.constantFrom(1, 1, 2, 3),
        budget: fc.constantFrom(0, 1, 7, 10, 12, 24, 30, 60, 100),
        unitsPerCurrency: fc.constantFrom(1, 1, 10),
      })
      .map(({ rows, copies, budget, unitsPerCurrency }) => {
        const all = rows.flatMap((row) => Array.from({ length: copies }, () => row));
        const starts = new Uint32Array(all.length + 1);
        all.forEach((row, voter) => (starts[voter + 1] = starts[voter]! + row.length));
        const chosen = Uint32Array.from(all.flat(), (each) => each.project);
        const columns = { starts, chosen };
        const points = { points: Float64Array.from(all.flat(), (each) => each.points), pointsScale: 1 };
        return {
          instance: {
            budget,
            unitsPerCurrency,
            currency: 'USD',
            ballotType,
            projects: projects.map(({ id, cost }) => ({ id, name: id, cost, categories: [], targets: [] })),
          },
          ballots: ballotType === 'cumulative' ? { ...columns, ...points } : columns,
        };
      });
  });
}

type Choosing = 'rule' | 'satisfaction' | 'completion' | 'ties' | 'seed' | 'add1Start' | 'add1Stop';

export function ruleChoices(satisfactions: readonly RuleChoice['satisfaction'][]): fc.Arbitrary<RuleChoice> {
  const choice: { [K in Choosing]-?: fc.Arbitrary<NonNullable<RuleChoice[K]>> } = {
    rule: fc.constantFrom('greedy', 'equal-shares', 'equal-shares'),
    satisfaction: fc.constantFrom(...satisfactions),
    completion: fc.constantFrom('none', 'add1u', 'greedy'),
    ties: fc.constantFrom('votes-cost-seed', 'id'),
    seed: fc.constantFrom('', 'draw of 3 November'),
    add1Start: fc.constantFrom('fraction', 'whole'),
    add1Stop: fc.constantFrom('exhaustive', 'budget'),
  };
  return fc.record(choice, { noNullPrototype: true });
}
