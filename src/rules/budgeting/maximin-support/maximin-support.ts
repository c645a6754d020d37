/**
 * Maximin support: the costs of all that is funded are spread over the supporters as evenly as can be, anew in every
 * round; the next project is the one with which the most that anybody bears stays lowest.
 *
 * Source: Sanchez-Fernandez, Fernandez-Garcia, Fisteus and Brill, "The Maximin Support Method: An Extension of the D'Hondt
 * Method to Approval-Based Multiwinner Elections" (Mathematical Programming, 2022); with costs: Aziz, Lee and Talmon,
 * "Proportionally Representative Participatory Budgeting: Axioms and Algorithms" (AAMAS 2018), there GPseq.
 * With W what is funded and c a candidate, z(W + c) is the least z such that all costs can be borne with nobody of weight w
 * bearing more than w * z. By the duality of flows and cuts it is the highest cost(T) / weight(supporters of T) of any
 * set T of projects of W + c. Candidates are the projects that still fit; the rule ends when there is none. Ties are broken
 * as everywhere. Differs from the papers in two points: what does not fit is skipped, and utilities, where ballots have
 * them, only decide who supports a project.
 *
 * Any set T proves a lower bound for a candidate, and no z(W + c) falls when W grows. So candidates wait in order of their
 * bounds, and only the first is tried with its bound: either the flow fits, and it has won, or it yields a set with a
 * higher ratio, which is the new bound (Newton's method, or Dinkelbach's). The first guess of a round is the set that was
 * the tight one when the last project was funded, with the candidate added; mostly it is right.
 */
import type { Counting, Selection } from '../counting.ts';
import { fractionText } from '../fraction.ts';
import type { Step } from '../outcome.ts';
import { supportersOf } from '../supporters.ts';
import type { Supporters } from '../supporters.ts';
import { compareRatios } from './ratio.ts';
import type { Ratio } from './ratio.ts';
import { Spread } from './spread.ts';
import type { Cut } from './spread.ts';

/** Goes on from what is funded already; the first selection is that of `round`. Loads are those of a voter of weight 1. */
export function fundByMaximinSupport(
  { profile, allowance, ties, onSpent }: Counting,
  step: Step,
  round: number,
  funded: readonly number[],
): Selection[] {
  const { projects, budget } = profile.instance;
  const support = new Support(profile);
  for (const project of funded) support.fund(project, support.lowest([project]).z);
  const selected: Selection[] = [];
  let candidates = [...projects.keys()];
  while (true) {
    candidates = candidates.filter((project) => allowance.admits(project));
    if (candidates.length === 0) return selected;
    const { tied, z } = support.lowest(candidates);
    const project = tied.length > 1 ? ties.take(tied, round + selected.length) : tied[0]!;
    support.fund(project, z);
    allowance.fund(project);
    const load = { numerator: BigInt(z.cost) * BigInt(profile.weightScale), denominator: BigInt(z.weight) };
    selected.push({ project, step, left: allowance.left, load: fractionText(load) });
    onSpent(budget - allowance.left);
  }
}

class Support {
  private readonly profile: Counting['profile'];
  private readonly supporters: Supporters;
  private readonly spread: Spread;
  /** A set that proves a lower bound of z with each project; undefined before the first one is asked for. */
  private readonly bounds: (Cut | undefined)[];
  /** A set of funded projects that proves the z of what is funded; empty at first. */
  private tight: Cut = { projects: [], cost: 0, weight: 0 };
  /** 1 for classes that support one of these. */
  private readonly inTight: Uint8Array;
  /** The project whose flow the spread holds ready. */
  private tried: number | undefined;

  constructor(profile: Counting['profile']) {
    this.profile = profile;
    this.supporters = supportersOf(profile);
    this.spread = new Spread(profile, this.supporters);
    this.bounds = profile.instance.projects.map(() => undefined);
    this.inTight = new Uint8Array(profile.weights.length);
  }

  /** Those of the candidates (at least one) with which z is lowest, and that z. */
  lowest(candidates: readonly number[]): { readonly tied: readonly number[]; readonly z: Ratio } {
    const waiting = new Set(candidates);
    const fresh = new Set<number>();
    const tied: number[] = [];
    let z: Ratio | undefined;
    while (waiting.size > 0) {
      const project = this.first(waiting);
      if (!fresh.has(project)) {
        fresh.add(project);
        this.raiseBound(project);
        continue;
      }
      const bound = this.bounds[project]!;
      if (z !== undefined && compareRatios(bound, z) > 0) break;
      const cut = this.spread.try(project, bound);
      this.tried = cut === undefined ? project : undefined;
      if (cut !== undefined) this.bounds[project] = cut;
      else {
        waiting.delete(project);
        tied.push(project);
        z = bound;
      }
    }
    return { tied, z: z! };
  }

  /** Of a project that {@link lowest} returned with this z. */
  fund(project: number, z: Ratio): void {
    if (this.tried !== project) this.spread.try(project, z);
    this.spread.keep();
    this.tried = undefined;
    this.tight = this.bounds[project]!;
    this.inTight.fill(0);
    const { starts, classes } = this.supporters;
    for (const one of this.tight.projects) {
      for (let i = starts[one]!; i < starts[one + 1]!; i++) this.inTight[classes[i]!] = 1;
    }
  }

  /** One with the lowest bound; those without any go first. */
  private first(waiting: ReadonlySet<number>): number {
    let first: number | undefined;
    let lowest: Cut | undefined;
    for (const project of waiting) {
      const bound = this.bounds[project];
      if (bound === undefined) return project;
      if (lowest !== undefined && compareRatios(bound, lowest) >= 0) continue;
      first = project;
      lowest = bound;
    }
    return first!;
  }

  /** By what is known of the projects that are funded. */
  private raiseBound(project: number): void {
    const { tight, inTight } = this;
    const { starts, classes } = this.supporters;
    let { weight } = tight;
    for (let i = starts[project]!; i < starts[project + 1]!; i++) {
      if (inTight[classes[i]!] === 0) weight += this.profile.weights[classes[i]!]!;
    }
    const cost = tight.cost + this.profile.instance.projects[project]!.cost;
    for (const guess of [{ projects: [...tight.projects, project], cost, weight }, tight]) {
      const known = this.bounds[project];
      if (known === undefined || compareRatios(guess, known) > 0) this.bounds[project] = guess;
    }
  }
}
