import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import type { Cells } from './cells.ts';
import { SupportFlow } from './flow.ts';

const PROJECTS = 5;

interface Cell {
  readonly projects: readonly number[];
  readonly capacity: number;
  /** What of each project would be spread over it at the beginning, as far as there is room. */
  readonly held: readonly number[];
}

const cells = fc.array(
  fc.record({
    projects: fc.subarray([...Array(PROJECTS).keys()], { minLength: 1 }),
    capacity: fc.nat(12),
    held: fc.array(fc.nat(4), { minLength: PROJECTS, maxLength: PROJECTS }),
  }),
  { maxLength: 7 },
);
const excesses = fc.array(fc.oneof(fc.constant(0), fc.nat(20)), { minLength: PROJECTS, maxLength: PROJECTS });

function flowOf(list: readonly Cell[], excess: readonly number[]): SupportFlow {
  const starts = new Uint32Array(list.length + 1);
  list.forEach(({ projects }, cell) => (starts[cell + 1] = starts[cell]! + projects.length));
  const lists: Cells = {
    weights: Float64Array.from(list, () => 1),
    starts,
    projects: Uint32Array.from(list.flatMap(({ projects }) => projects)),
  };
  const flow = new SupportFlow(lists, PROJECTS);
  excess.forEach((each, project) => (flow.excess[project] = lists.projects.includes(project) ? each : 0));
  list.forEach(({ projects, capacity, held }, cell) => {
    flow.slack[cell] = capacity;
    projects.forEach((project, i) => {
      const part = Math.min(held[project]!, flow.slack[cell]!);
      flow.flow[starts[cell]! + i] = part;
      flow.slack[cell]! -= part;
    });
  });
  return flow;
}

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((all, each) => all + each, 0);

/** What each cell holds, by project. */
const holdings = ({ cells: { starts, projects }, flow }: SupportFlow): Map<number, number>[] =>
  Array.from(starts.subarray(1), (end, cell) => {
    const places = Array.from({ length: end - starts[cell]! }, (_, i) => starts[cell]! + i);
    return new Map(places.map((place) => [projects[place]!, flow[place]!]));
  });

/** Of each project all that is spread or not. */
const amounts = (flow: SupportFlow): number[] =>
  Array.from(flow.excess, (left, project) => left + sum(holdings(flow).map((held) => held.get(project) ?? 0)));

test('as much is spread as can be, and what was reached from the rest is a cut that proves it', () => {
  fc.assert(
    fc.property(cells, excesses, (list, excess) => {
      const flow = flowOf(list, excess);
      const before = amounts(flow);
      const left = flow.spread();
      assert.equal(left, sum(flow.excess));
      assert.deepEqual(amounts(flow), before);
      const held = holdings(flow);
      held.forEach((parts, cell) => {
        assert.ok([...parts.values(), flow.slack[cell]!].every((part) => part >= 0));
        assert.equal(sum(parts.values()) + flow.slack[cell]!, list[cell]!.capacity);
      });
      // By the duality of flows and cuts: no set of projects has more over than is left, and the one reached has just that.
      const reached = [...before.keys()].filter((project) => flow.reachesProject(project));
      assert.ok([...before.keys()].every((project) => flow.excess[project] === 0 || reached.includes(project)));
      const around = list.filter(({ projects }) => projects.some((project) => reached.includes(project)));
      assert.equal(left, sum(reached.map((project) => before[project]!)) - sum(around.map(({ capacity }) => capacity)));
      assert.deepEqual(
        list.map((_, cell) => flow.reachesCell(cell)),
        list.map((each) => around.includes(each)),
      );
    }),
    { numRuns: 1000 },
  );
});
