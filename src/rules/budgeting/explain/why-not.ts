/** Why a project is not funded: the first thing that stands against it, from what it is to what the count came to. */
import type { Fraction } from '../fraction.ts';
import type { Project } from '../instance.ts';
import { isIn } from '../limits/allowance.ts';
import type { Outcome } from '../outcome.ts';
import type { Profile } from '../profile.ts';
import { amountOf } from './amounts.ts';
import type { WhyNot } from './explanation.ts';

/** `held` is what its supporters had left at the end, where that decides: with Equal Shares and nothing after it. */
export function reasonAgainst(profile: Profile, outcome: Outcome, index: number, held: Fraction | undefined): WhyNot {
  const { instance, votes, weightScale, demand, pointSums, pointsScale } = profile;
  const project = instance.projects[index]!;
  const { minVotes = 0, minPoints = 0 } = outcome.choice.limits ?? {};
  if (demand[index] === 0) return { code: 'nobody-voted' };
  if (votes[index]! < minVotes * weightScale) return { code: 'too-few-votes', least: minVotes };
  const points = (pointSums?.[index] ?? 0) / (pointsScale * weightScale);
  if (points < minPoints) return { code: 'too-few-points', least: minPoints, points };
  if (project.cost > instance.budget) return { code: 'dearer-than-budget', budget: instance.budget };
  const limit = limitAgainst(instance.projects, outcome, project);
  if (limit !== undefined) return limit;
  const left = instance.budget - outcome.cost;
  if (held !== undefined) {
    const numerator = BigInt(project.cost) * held.denominator - held.numerator;
    if (numerator > 0n) return { code: 'supporters-lack-money', missing: amountOf({ ...held, numerator }) };
  }
  if (project.cost > left) return { code: 'does-not-fit', left };
  // Any supporter with money left would have been enough.
  if (outcome.choice.rule === 'bos-equal-shares')
    return { code: 'supporters-lack-money', missing: amountOf(whole(project.cost)) };
  return { code: 'count-ended' };
}

function limitAgainst(
  projects: readonly Project[],
  { winners, choice }: Outcome,
  project: Project,
): WhyNot | undefined {
  const funded = new Set(winners);
  const { exclusive = [], groups = [] } = choice.limits ?? {};
  for (const group of exclusive) {
    const other = group.includes(project.id) ? group.find((id) => funded.has(id)) : undefined;
    if (other !== undefined) return { code: 'excluded-by', project: other };
  }
  for (const group of groups) {
    const { of, name, atMost = Infinity } = group;
    if (!isIn(project, group)) continue;
    const spent = projects.reduce(
      (sum, other) => sum + (funded.has(other.id) && isIn(other, group) ? other.cost : 0),
      0,
    );
    if (spent + project.cost > atMost) return { code: 'cap-reached', of, name, left: atMost - spent };
  }
  return undefined;
}

const whole = (amount: number): Fraction => ({ numerator: BigInt(amount), denominator: 1n });
