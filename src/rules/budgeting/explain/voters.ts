/** What an outcome gives to the voters, each counted with the weight of the ballot. */
import type { Outcome } from '../outcome.ts';
import type { Profile } from '../profile.ts';
import type { VoterView } from './explanation.ts';

export function viewOfVoters(profile: Profile, outcome: Outcome): VoterView {
  const { instance, weights, classStarts, classProjects, weightScale } = profile;
  const voters = profile.totalWeight / weightScale;
  const winners = new Set(outcome.winners);
  const funded = instance.projects.map(({ id }) => winners.has(id));
  let withFundedProject = 0;
  for (let k = 0; k < weights.length; k++) {
    const entries = classProjects.subarray(classStarts[k], classStarts[k + 1]);
    if (entries.some((project) => funded[project])) withFundedProject += weights[k]!;
  }
  let projects = 0;
  let cost = 0;
  instance.projects.forEach((project, index) => {
    if (!funded[index]) return;
    projects += profile.votes[index]! / weightScale;
    cost += (profile.votes[index]! / weightScale) * project.cost;
  });
  return {
    voters,
    withFundedProject: withFundedProject / weightScale,
    averageFundedProjects: voters === 0 ? 0 : projects / voters,
    averageFundedCost: voters === 0 ? 0 : cost / voters,
  };
}
