/** What an outcome gives to the voters. */
import type { Outcome } from '../outcome.ts';
import type { Profile } from '../profile.ts';
import type { VoterView } from './explanation.ts';

export function viewOfVoters(profile: Profile, outcome: Outcome): VoterView {
  const { instance, voters, weights, classStarts, classProjects } = profile;
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
    projects += profile.votes[index]!;
    cost += profile.votes[index]! * project.cost;
  });
  return {
    voters,
    withFundedProject,
    averageFundedProjects: voters === 0 ? 0 : projects / voters,
    averageFundedCost: voters === 0 ? 0 : cost / voters,
  };
}
