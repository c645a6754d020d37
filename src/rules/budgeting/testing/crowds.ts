/** Projects with many payers of different levels: elections with points in clusters. */
import * as fc from 'fast-check';
import { ballotsOf, example } from './by-hand.ts';
import type { Election } from './elections.ts';

type Points = readonly (readonly [project: number, points: number])[];

export function scoring(budget: number, costs: Readonly<Record<string, number>>, rows: readonly Points[]): Election {
  const { instance } = example({ budget, costs, ballots: [] });
  const points = Float64Array.from(rows.flat(), ([, each]) => each);
  const ballots = { ...ballotsOf(rows.map((row) => row.map(([project]) => project))), points };
  return { instance: { ...instance, ballotType: 'scoring' }, ballots };
}

const between = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min, max });
/** Few of the levels are near the others, or all are within a third of each other; between clusters there is nobody. */
const POINTS = [
  fc.oneof(between(1, 40), between(900, 1000), between(10 ** 6, 10 ** 6 + 9)),
  fc.oneof(between(100, 104), between(133, 140)),
];

/** Up to 75 payers for each of two projects, at levels of their own in clusters. */
export const crowds: fc.Arbitrary<Election> = fc.constantFrom(...POINTS).chain((points) =>
  fc
    .record({
      rows: fc.array(fc.tuple(points, fc.option(points)), { minLength: 40, maxLength: 75, size: 'max' }),
      costs: fc.record({ a: between(100, 900), b: between(100, 900) }),
      idle: fc.constantFrom(0, 10, 60),
    })
    .map(({ rows, costs, idle }) => {
      const named = rows.map((row) =>
        row.flatMap((each, project) => (each === null ? [] : [[project, each] as const])),
      );
      return scoring(1000, costs, [...named, ...Array.from({ length: idle }, () => [])]);
    }),
);
