/**
 * Sequential Phragmen: every funded project is a load of the size of its cost, spread evenly over its supporters; again and
 * again the project is funded whose supporters would then carry the lowest load each, counting what they carry already.
 *
 * Source: Phragmen, "Sur une methode nouvelle pour realiser, dans les elections, la representation proportionnelle des
 * partis" (1894), as in Brill, Freeman, Janson and Lackner, "Phragmen's Voting Methods and Justified Representation" (2024);
 * with costs: Los, Christoff and Grossi, "Proportional Budget Allocations: Towards a Systematization" (IJCAI 2022).
 * With p funded all its supporters carry (cost + what they carry together) / (their number); weights count as so many voters.
 * It ends at the first project that does not fit: if any of those that stand equal with the lowest load costs more than
 * what is left, none of them is funded, as in pabutools. Projects dearer than the whole budget are left out from the start.
 * Ties are broken as everywhere. Differs from the papers in one point: utilities, where ballots have them, only decide who
 * supports a project, which is whoever has one above 0 for it.
 */
import type { Counting, Selection } from '../counting.ts';
import { compareFractions, fractionText } from '../fraction.ts';
import type { Fraction } from '../fraction.ts';
import type { Step } from '../outcome.ts';
import { higher } from '../rounding.ts';
import { Loads } from './loads.ts';
import type { StartingLoads } from './starting-loads.ts';

/**
 * Goes on from what is funded already; the first selection is that of `round`. Everybody starts with no load where no
 * `start` is given. Loads in the report are those of a voter of weight 1.
 */
export function fundByPhragmen(counting: Counting, step: Step, round: number, start?: StartingLoads): Selection[] {
  const { profile, allowance, ties, onSpent } = counting;
  const { projects, budget } = profile.instance;
  const loads = new Loads(profile, start);
  const contest = new Contest(counting, loads, start !== undefined);
  const selected: Selection[] = [];
  while (true) {
    const lowest = contest.lowest();
    if (lowest === undefined || lowest.tied.some((project) => projects[project]!.cost > allowance.left))
      return selected;
    const { tied, load } = lowest;
    const project = tied.length > 1 ? ties.take(tied, round + selected.length) : tied[0]!;
    const { near, exact } = loads.lay(project, load);
    allowance.fund(project);
    contest.goOn(near);
    const ofWeightOne = { numerator: exact.numerator * BigInt(profile.weightScale), denominator: exact.denominator };
    selected.push({ project, step, left: allowance.left, load: fractionText(ofWeightOne) });
    onSpent(budget - allowance.left);
  }
}

/** The projects with the lowest load, and that load in the measure of {@link Loads.exact}. */
interface Lowest {
  readonly tied: readonly number[];
  readonly load: Fraction;
}

/** The candidates in order of lower bounds of their loads, so that few have to be looked at in a round. */
class Contest {
  private readonly counting: Counting;
  private readonly loads: Loads;
  private queue: number[];
  private readonly bounds: Float64Array;
  private readonly startsUneven: boolean;
  /** Of the loads so far, within 4 units in the last place; nobody starts above 0. */
  private highest = 0;

  constructor(counting: Counting, loads: Loads, startsUneven: boolean) {
    const { profile, allowance } = counting;
    const { projects, budget } = profile.instance;
    this.counting = counting;
    this.loads = loads;
    this.startsUneven = startsUneven;
    this.queue = [...projects.keys()].filter(
      (project) => allowance.admitsBeyondBudget(project) && projects[project]!.cost <= budget,
    );
    this.bounds = new Float64Array(projects.length).fill(-Infinity);
  }

  lowest(): Lowest | undefined {
    const { queue, bounds, loads } = this;
    queue.sort((a, b) => bounds[a]! - bounds[b]!);
    let bestHigh = Infinity;
    let close: number[] = [];
    for (const project of queue) {
      if (bounds[project]! > bestHigh) break;
      const { low, high } = loads.enclose(project);
      bounds[project] = low;
      bestHigh = Math.min(bestHigh, high);
      close.push(project);
    }
    close = close.filter((project) => bounds[project]! <= bestHigh);
    let best: Lowest | undefined;
    for (const project of close) {
      const load = loads.exact(project);
      const order = best === undefined ? -1 : compareFractions(load, best.load);
      if (order < 0) best = { tied: [project], load };
      else if (order === 0) best = { tied: [...best!.tied, project], load };
    }
    return best;
  }

  /**
   * Where all start with no load, lower bounds stay good. No round's load is below that of the round before: no candidate
   * had a lower one then, and none's falls as long as no voter's does, which by induction none's ever does.
   * Where voters start with money left, the first loads may be below what some carry; then all is looked at again.
   */
  goOn(load: number): void {
    const { allowance } = this.counting;
    if (this.startsUneven && load < higher(this.highest, 16)) this.bounds.fill(-Infinity);
    this.highest = Math.max(this.highest, load);
    this.queue = this.queue.filter((project) => allowance.admitsBeyondBudget(project));
  }
}
