/**
 * What stays the same over all runs of Equal Shares on one instance: who supports what, how strongly, at which cost.
 *
 * A supporter with utility u of a project pays min(money left, price * u), where the price is the smallest at which the
 * payments cover the cost. Projects are taken in order of price / worth: with cost satisfaction each unit of cost is a
 * unit of satisfaction, so u = 1 and worth = cost; with cardinality u = 1 and worth = 1; with points u = points.
 */
import type { Satisfaction } from '../outcome.ts';
import type { Profile } from '../profile.ts';

export interface Market {
  readonly profile: Profile;
  readonly costs: Float64Array;
  /** What the price is divided by to compare projects; 1 where a project costs nothing. */
  readonly worth: Float64Array;
  /** Classes with utility above 0 for each project: members[starts[c]] .. members[starts[c + 1] - 1]. */
  readonly starts: Uint32Array;
  readonly members: Uint32Array;
  /** Their utilities at the same places; absent where all are 1. */
  readonly utilities: Float64Array | undefined;
  /** Sum of utilities over all supporters: at first the price is cost / this. */
  readonly demand: Float64Array;
  /** The highest utility any supporter has. */
  readonly maxUtility: number;
}

export function openMarket(profile: Profile, satisfaction: Satisfaction): Market {
  const { projects } = profile.instance;
  const costs = Float64Array.from(projects, ({ cost }) => cost);
  const worth = costs.map((cost) => (satisfaction === 'cost' && cost > 0 ? cost : 1));
  const { starts, members, utilities } = withUtility(profile);
  const demand = new Float64Array(projects.length);
  let maxUtility = 1;
  for (let project = 0; project < projects.length; project++) {
    for (let i = starts[project]!; i < starts[project + 1]!; i++) {
      const utility = utilities === undefined ? 1 : utilities[i]!;
      demand[project] = demand[project]! + profile.weights[members[i]!]! * utility;
      maxUtility = Math.max(maxUtility, utility);
    }
  }
  return { profile, costs, worth, starts, members, utilities, demand, maxUtility };
}

/** Who gives a project no points gets nothing out of it and pays nothing for it. */
function withUtility(profile: Profile): Pick<Market, 'starts' | 'members' | 'utilities'> {
  const { projectStarts, projectClasses, projectPoints } = profile;
  if (projectPoints === undefined) return { starts: projectStarts, members: projectClasses, utilities: undefined };
  const starts = new Uint32Array(projectStarts.length);
  const kept: number[] = [];
  for (let project = 0; project + 1 < projectStarts.length; project++) {
    for (let i = projectStarts[project]!; i < projectStarts[project + 1]!; i++) if (projectPoints[i]! > 0) kept.push(i);
    starts[project + 1] = kept.length;
  }
  return {
    starts,
    members: Uint32Array.from(kept, (i) => projectClasses[i]!),
    utilities: Float64Array.from(kept, (i) => projectPoints[i]!),
  };
}
