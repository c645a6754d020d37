/**
 * The maximin support rule (Aziz, Lee and Talmon, AAMAS 2018: GPseq; Sanchez-Fernandez et al.): the project with which the
 * heaviest load of any voter stays lowest, where the costs of all that is funded are spread anew each time.
 *
 * However they are spread, the supporters of a set of projects bear at least its cost together; and by the max-flow min-cut
 * theorem some spreading is no heavier than what the worst set asks for. So all sets are looked at.
 */
import type { Step } from '../outcome.ts';
import { weightOf } from './election.ts';
import type { Election } from './election.ts';
import type { Funding } from './funding.ts';
import { compare, isPositive, larger, over, ratio, textOf, total, ZERO } from './ratio.ts';
import type { Ratio } from './ratio.ts';

export function fundByMaximinSupport(funding: Funding, step: Step): void {
  const { election } = funding;
  while (true) {
    const offers = funding
      .admitted()
      .map((project) => ({ project, load: heaviestLoad(election, [...funding.funded, project]) }));
    const lowest = offers.filter(({ load }) => offers.every((other) => compare(load, other.load) <= 0));
    if (lowest.length === 0) return;
    const taken = funding.take(lowest.map(({ project }) => project));
    funding.fund(taken, step, { load: textOf(lowest[0]!.load) });
  }
}

/** For each unit of weight. */
function heaviestLoad(election: Election, projects: readonly number[]): Ratio {
  return subsetsOf(projects)
    .filter((set) => set.length > 0)
    .map((set) => {
      const bearers = election.voters.filter(
        ({ weight, utility }) => isPositive(weight) && set.some((project) => isPositive(utility[project]!)),
      );
      return over(total(set.map((project) => ratio(election.instance.projects[project]!.cost))), weightOf(bearers));
    })
    .reduce(larger, ZERO);
}

export function subsetsOf(projects: readonly number[]): number[][] {
  return projects.reduce<number[][]>((sets, project) => [...sets, ...sets.map((set) => [...set, project])], [[]]);
}
