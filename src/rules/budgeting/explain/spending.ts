/** How spending and votes fall over the districts or categories of the projects. */
import type { Project } from '../instance.ts';
import type { Outcome } from '../outcome.ts';
import type { Profile } from '../profile.ts';
import type { SpendingShare } from './explanation.ts';

export function spendingBy(
  { instance, votes, weightScale }: Profile,
  outcome: Outcome,
  placesOf: (project: Project) => readonly string[],
): SpendingShare[] {
  const winners = new Set(outcome.winners);
  const partly = new Map(outcome.partly?.map(({ project, amount }) => [project, amount]));
  const places = new Map<string, { projects: number; funded: number; spent: number; votes: number }>();
  let allVotes = 0;
  instance.projects.forEach((project, index) => {
    const cast = votes[index]! / weightScale;
    allVotes += cast;
    const named = placesOf(project);
    for (const name of named) {
      const place = places.get(name) ?? { projects: 0, funded: 0, spent: 0, votes: 0 };
      places.set(name, place);
      place.projects++;
      place.votes += cast / named.length;
      if (winners.has(project.id)) place.funded++;
      place.spent += (winners.has(project.id) ? project.cost : (partly.get(project.id) ?? 0)) / named.length;
    }
  });
  return [...places]
    .map(([name, place]) => ({
      name,
      ...place,
      shareOfSpending: outcome.cost === 0 ? 0 : place.spent / outcome.cost,
      shareOfVotes: allVotes === 0 ? 0 : place.votes / allVotes,
    }))
    .toSorted((a, b) => b.spent - a.spent || b.votes - a.votes);
}
