/**
 * Sequential Phragmen (Los, Christoff and Grossi, IJCAI 2022; Brill et al.): the project that raises the load of its
 * supporters least, until the best one does not fit any more.
 */
import type { Step } from '../outcome.ts';
import { supportersOf, weightOf } from './election.ts';
import type { Voter } from './election.ts';
import type { Funding } from './funding.ts';
import { compare, over, plus, ratio, textOf, times, total } from './ratio.ts';
import type { Ratio } from './ratio.ts';

/** `loads` holds the load of every voter for each unit of the voter's weight. */
export function fundByPhragmen(funding: Funding, step: Step, loads: Map<Voter, Ratio>): void {
  const { election } = funding;
  while (true) {
    const offers = funding
      .admittedBeyondBudget()
      .filter((project) => funding.cost(project) <= BigInt(election.instance.budget))
      .map((project) => {
        const supporters = supportersOf(election, project);
        const borne = total(supporters.map((voter) => times(voter.weight, loads.get(voter)!)));
        return { project, supporters, load: over(plus(ratio(funding.cost(project)), borne), weightOf(supporters)) };
      });
    const lowest = offers.filter(({ load }) => offers.every((other) => compare(load, other.load) <= 0));
    if (lowest.length === 0 || lowest.some(({ project }) => funding.cost(project) > funding.left)) return;
    const taken = funding.take(lowest.map(({ project }) => project));
    const { supporters, load } = offers.find(({ project }) => project === taken)!;
    for (const voter of supporters) loads.set(voter, load);
    funding.fund(taken, step, { load: textOf(load) });
  }
}
