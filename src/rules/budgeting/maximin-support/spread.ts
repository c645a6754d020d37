/**
 * The costs of all funded projects, spread over their supporters so that nobody of weight w bears more than w * z; and
 * whether one project more can be spread with another z. The answers are exact.
 *
 * Where z allows it (`units.ts`), all amounts are whole numbers below 2^53, and whether a flow of whole numbers takes all of
 * them up is the answer. A try starts from the flow kept of what is funded, each cell's part divided by weight where the
 * project splits the cell, turned into the units of the new z and rounded down; mending that is little work.
 *
 * Otherwise amounts are first rounded down to larger units. More excess than there are cells cannot come from rounding, so
 * then the project does not fit. Else digits are added to all amounts, 16 binary ones at a time, until nothing is rounded.
 * By then little is left to spread, so it does not matter that flows and slack far above that are no longer exact.
 */
import type { Profile } from '../profile.ts';
import type { Supporters } from '../supporters.ts';
import { NO_CELLS, splitCells } from './cells.ts';
import type { Cells, Split } from './cells.ts';
import { SupportFlow } from './flow.ts';
import type { Ratio } from './ratio.ts';
import { unitsFor } from './units.ts';
import type { Units } from './units.ts';

/** A set of projects. */
export interface Cut extends Ratio {
  readonly projects: readonly number[];
}

/** Above the relative error of a product of a few numbers that are each rounded. */
const DOUBT = 2 ** -48;
const DIGITS = 16;

export class Spread {
  private readonly weights: Float64Array;
  private readonly costs: Float64Array;
  private readonly budget: number;
  private readonly supporters: Supporters;
  /** Cell of each class; -1 where it supports nothing that is funded. */
  private readonly cellOf: Int32Array;
  private kept: Kept = { cells: NO_CELLS, flow: new Float64Array(), scale: 1 };
  private readonly funded: number[] = [];
  private tried: { readonly project: number; readonly split: Split; readonly kept: Kept } | undefined;

  constructor({ instance, weights }: Profile, supporters: Supporters) {
    this.weights = weights;
    this.costs = Float64Array.from(instance.projects, ({ cost }) => cost);
    this.budget = instance.budget;
    this.supporters = supporters;
    this.cellOf = new Int32Array(weights.length).fill(-1);
  }

  /**
   * Undefined where the costs of what is funded and of this project can be spread with z, which must be enough for what is
   * funded; else a set of projects of which this is one and whose ratio is above z.
   */
  try(project: number, z: Ratio): Cut | undefined {
    const split = this.split(project);
    const units = unitsFor(z, this.budget);
    const all = [...this.funded, project];
    const flow = new SupportFlow(split, this.costs.length);
    for (const one of all) flow.excess[one] = units.demand(this.costs[one]!);
    this.pour(split, flow, units);
    let left = flow.spread();
    // Before digits are added: later flows may be beyond 2^53 and no longer add up.
    const kept = { cells: split, flow: units.exponent < 0 ? flow.flow.slice() : flow.flow, scale: units.scale };
    for (let exponent = units.exponent; exponent < 0 && left <= split.weights.length; exponent += DIGITS) {
      addDigits(flow, units, { from: exponent, to: Math.min(0, exponent + DIGITS) }, (one) => this.costs[one]!, all);
      left = flow.spread();
    }
    this.tried = left === 0 ? { project, split, kept } : undefined;
    return left === 0 ? undefined : this.cut(flow, all);
  }

  /** Funds the project that was tried last, which must have fitted. */
  keep(): void {
    const { project, split, kept } = this.tried!;
    const { starts, classes } = this.supporters;
    const supports = new Uint8Array(this.cellOf.length);
    for (let i = starts[project]!; i < starts[project + 1]!; i++) supports[classes[i]!] = 1;
    const fresh = split.weights.length - 1;
    for (let k = 0; k < supports.length; k++) {
      const cell = this.cellOf[k]!;
      if (cell >= 0) this.cellOf[k] = (supports[k] === 1 ? split.within : split.without)[cell]!;
      else if (supports[k] === 1) this.cellOf[k] = fresh;
    }
    this.kept = kept;
    this.funded.push(project);
    this.tried = undefined;
  }

  private split(project: number): Split {
    const { starts, classes } = this.supporters;
    const { cells } = this.kept;
    const inside = new Float64Array(cells.weights.length);
    let fresh = 0;
    for (let i = starts[project]!; i < starts[project + 1]!; i++) {
      const cell = this.cellOf[classes[i]!]!;
      const weight = this.weights[classes[i]!]!;
      if (cell < 0) fresh += weight;
      else inside[cell] = inside[cell]! + weight;
    }
    return splitCells(cells, project, inside, fresh);
  }

  /** The flow kept, in these units and split cells; the rest stays as excess. */
  private pour(split: Split, flow: SupportFlow, units: Units): void {
    const { kept } = this;
    const factor = (units.scale / kept.scale) * (1 - DOUBT);
    for (let cell = 0; cell < split.weights.length; cell++) {
      let slack = units.capacity(split.weights[cell]!);
      const parent = split.parents[cell]!;
      if (parent >= 0) {
        const share = factor * (split.weights[cell]! / kept.cells.weights[parent]!);
        const from = kept.cells.starts[parent]!;
        const length = kept.cells.starts[parent + 1]! - from;
        for (let i = 0; i < length; i++) {
          const place = split.starts[cell]! + i;
          const project = split.projects[place]!;
          const part = Math.min(slack, Math.floor(kept.flow[from + i]! * share));
          flow.flow[place] = part;
          flow.excess[project] = flow.excess[project]! - part;
          slack -= part;
        }
      }
      flow.slack[cell] = slack;
    }
  }

  private cut(flow: SupportFlow, all: readonly number[]): Cut {
    const projects = all.filter((project) => flow.reachesProject(project));
    return {
      projects,
      cost: projects.reduce((sum, project) => sum + this.costs[project]!, 0),
      weight: flow.cells.weights.reduce((sum, weight, cell) => sum + (flow.reachesCell(cell) ? weight : 0), 0),
    };
  }
}

/** A flow that spreads all costs of what is funded, but for what was rounded. */
interface Kept {
  readonly cells: Cells;
  readonly flow: Float64Array;
  readonly scale: number;
}

function addDigits(
  { cells, flow, slack, excess }: SupportFlow,
  units: Units,
  { from, to }: { readonly from: number; readonly to: number },
  costOf: (project: number) => number,
  projects: readonly number[],
): void {
  const factor = 2 ** (to - from);
  for (const project of projects)
    excess[project] = excess[project]! * factor + units.demandDigits(costOf(project), from, to);
  for (let cell = 0; cell < slack.length; cell++)
    slack[cell] = slack[cell]! * factor + units.capacityDigits(cells.weights[cell]!, from, to);
  for (let place = 0; place < flow.length; place++) flow[place] = flow[place]! * factor;
}
