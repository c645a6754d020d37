/** Random small elections full of ties, for property tests; `countings.ts` adds rules and limits that go with them. */
import * as fc from 'fast-check';
import type { Ballots, BallotType, Instance, Project } from '../instance.ts';

export interface Election {
  readonly instance: Instance;
  readonly ballots: Ballots;
}

/** What else there may be beside projects and ballots; nothing of it unless asked for. */
export interface Varied {
  /** Weights of voters, 0 and decimals among them. */
  readonly weights?: boolean;
  /** Districts and categories of projects. */
  readonly groups?: boolean;
  /** Amounts near 10^15 that differ by 1, which floating point can hardly tell apart once they are divided. */
  readonly large?: boolean;
  /** Many voters who name much of the same, so that money runs out at different times. */
  readonly crowded?: boolean;
}

interface Entry {
  readonly project: number;
  readonly points: number;
}

/** Few distinct costs and short ids on both sides of the surrogates, so that ties are common and their order matters. */
export function elections(ballotType: BallotType = 'approval', varied: Varied = {}): fc.Arbitrary<Election> {
  const { crowded = false } = varied;
  return projectLists(varied).chain((projects) =>
    fc
      .record({
        rows: fc.array(rowsOf(ballotType, projects.length, varied), { minLength: crowded ? 5 : 0, maxLength: 8 }),
        copies: crowded ? fc.constant(1) : fc.constantFrom(1, 1, 2, 3),
        budget: budgetsFor(projects, varied),
        unitsPerCurrency: fc.constantFrom(1, 1, 10),
      })
      .chain(({ rows, copies, budget, unitsPerCurrency }) => {
        const all = rows.flatMap((row) => Array.from({ length: copies }, () => row));
        const instance = { budget, unitsPerCurrency, currency: 'USD', ballotType, projects };
        return fc
          .record({ points: pointColumns(ballotType, all), weights: weightColumns(varied, all.length) })
          .map(({ points, weights }) => ({ instance, ballots: { ...columnsOf(all), ...points, ...weights } }));
      }),
  );
}

/** Some are just enough for some of the projects: then everybody may have to give the last of what is left. */
function budgetsFor(projects: readonly Project[], varied: Varied): fc.Arbitrary<number> {
  const enough = fc.subarray([...projects]).map((some) => some.reduce((sum, { cost }) => sum + cost, 0));
  return fc.oneof(amounts(varied, [0, 1, 7, 10, 12, 24, 30, 60, 100]), enough);
}

function amounts({ large = false }: Varied, units: readonly number[]): fc.Arbitrary<number> {
  const unit = fc.constantFrom(...units);
  return large ? fc.tuple(unit, fc.constantFrom(0, 0, 1)).map(([of, more]) => of * 8e12 + more) : unit;
}

function projectLists(varied: Varied): fc.Arbitrary<Project[]> {
  const { groups = false, crowded = false } = varied;
  const id = fc.array(fc.constantFrom('1', '2', '0', 'a', '\uffee', '\u{1f600}'), { minLength: 1, maxLength: 2 });
  const project = fc
    .record({
      id: id.map((parts) => parts.join('')),
      cost: amounts(varied, crowded ? [3, 5, 6, 8, 10, 12, 30] : [0, 1, 2, 3, 5, 6, 8, 10, 12, 30, 100]),
      categories: groups ? fc.subarray(['green', 'roads']) : fc.constant([]),
      district: groups ? fc.constantFrom(undefined, 'North', 'South') : fc.constant(undefined),
    })
    .map(({ id, cost, categories, district }) => ({
      id,
      name: id,
      cost,
      categories,
      targets: [],
      ...(district === undefined ? {} : { district }),
    }));
  return fc.uniqueArray(project, { selector: ({ id }) => id, minLength: crowded ? 4 : 1, maxLength: 6 });
}

function rowsOf(ballotType: BallotType, projects: number, { crowded = false }: Varied): fc.Arbitrary<Entry[]> {
  const entry = fc.record({ project: fc.nat(projects - 1), points: fc.constantFrom(0, 1, 1, 2, 3, 7) });
  const maxLength = ballotType === 'choose-1' ? 1 : projects;
  return fc.uniqueArray(entry, { selector: ({ project }) => project, minLength: crowded ? 1 : 0, maxLength });
}

function columnsOf(rows: readonly Entry[][]): Pick<Ballots, 'starts' | 'chosen'> {
  const starts = new Uint32Array(rows.length + 1);
  rows.forEach((row, voter) => (starts[voter + 1] = starts[voter]! + row.length));
  return { starts, chosen: Uint32Array.from(rows.flat(), ({ project }) => project) };
}

function pointColumns(
  ballotType: BallotType,
  rows: readonly Entry[][],
): fc.Arbitrary<Pick<Ballots, 'points' | 'pointsScale'>> {
  if (ballotType !== 'cumulative' && ballotType !== 'scoring') return fc.constant({});
  const points = Float64Array.from(rows.flat(), ({ points }) => points);
  return fc.constantFrom(1, 10).map((pointsScale) => ({ points, pointsScale }));
}

function weightColumns(
  { weights = false }: Varied,
  voters: number,
): fc.Arbitrary<Pick<Ballots, 'weights' | 'weightScale'>> {
  const listOf = (...each: number[]): fc.Arbitrary<Float64Array> =>
    fc
      .array(fc.constantFrom(...each), { minLength: voters, maxLength: voters })
      .map((weights) => Float64Array.from(weights));
  const whole = listOf(0, 1, 1, 2, 3, 12, 1000).map((weights) => ({ weights, weightScale: 1 }));
  const tenths = listOf(0, 5, 10, 10, 12, 25).map((weights) => ({ weights, weightScale: 10 }));
  const none: fc.Arbitrary<Pick<Ballots, 'weights' | 'weightScale'>> = fc.constant({});
  return weights ? fc.oneof(none, whole, tenths) : none;
}
