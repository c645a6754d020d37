/** The part of an election that belongs to one envelope: its projects, its ballots, and the limits that concern it. */
import type { Ballots, Instance, Project } from '../instance.ts';
import { isIn } from '../limits/allowance.ts';
import type { Limits } from '../limits/limits.ts';
import type { RuleChoice } from '../outcome.ts';
import type { Envelope, EnvelopeVoters } from './envelopes.ts';

export interface Part {
  readonly instance: Instance;
  readonly ballots: Ballots;
}

/** For each project the positions of the envelopes that hold it; just one unless there is a problem. */
export function holdersOf(projects: readonly Project[], envelopes: readonly Envelope[]): number[][] {
  const rest = envelopes.flatMap(({ of }, at) => (of === 'rest' ? [at] : []));
  return projects.map((project) => {
    const named = envelopes.flatMap(({ of }, at) => (of !== 'rest' && isIn(project, of) ? [at] : []));
    return named.length > 0 ? named : rest;
  });
}

/** `held`: for each project whether the envelope holds it. */
export function partOf(
  { instance, ballots }: Part,
  held: readonly boolean[],
  budget: number,
  voters: EnvelopeVoters,
): Part {
  const projects = instance.projects.filter((_, project) => held[project]);
  return { instance: { ...instance, budget, projects }, ballots: ballotsOn(ballots, held, voters) };
}

function ballotsOn(ballots: Ballots, held: readonly boolean[], voters: EnvelopeVoters): Ballots {
  const { starts, chosen, points, weights, pointsScale, weightScale } = ballots;
  let projects = 0;
  const positions = held.map((isHeld) => (isHeld ? projects++ : -1));
  const rows = new Uint32Array(starts.length - 1);
  const ends = new Uint32Array(starts.length);
  const entries = new Uint32Array(chosen.length);
  let [size, count] = [0, 0];
  for (let voter = 0; voter + 1 < starts.length; voter++) {
    for (let i = starts[voter]!; i < starts[voter + 1]!; i++) if (positions[chosen[i]!]! >= 0) entries[size++] = i;
    if (voters === 'taking-part' && size === ends[count]!) continue;
    rows[count++] = voter;
    ends[count] = size;
  }
  const [own, kept] = [rows.subarray(0, count), entries.subarray(0, size)];
  return {
    starts: ends.slice(0, count + 1),
    chosen: Uint32Array.from(kept, (i) => positions[chosen[i]!]!),
    ...(points === undefined ? {} : { points: Float64Array.from(kept, (i) => points[i]!) }),
    ...(pointsScale === undefined ? {} : { pointsScale }),
    ...(weights === undefined ? {} : { weights: Float64Array.from(own, (voter) => weights[voter]!) }),
    ...(weightScale === undefined ? {} : { weightScale }),
  };
}

/** The choice for an envelope, with as much of the limits as concerns its projects. */
export function choiceFor(envelope: Envelope, { projects }: Instance, { limits, ...common }: RuleChoice): RuleChoice {
  const choice = envelope.choice ?? common;
  if (limits === undefined && envelope.least === undefined) return choice;
  const { exclusive, groups, partial, ...least } = limits ?? {};
  const ids = new Set(projects.map(({ id }) => id));
  const own: Limits = {
    ...least,
    ...envelope.least,
    ...(exclusive === undefined ? {} : { exclusive: exclusive.filter((group) => group.some((id) => ids.has(id))) }),
    ...(groups === undefined
      ? {}
      : { groups: groups.filter((group) => projects.some((project) => isIn(project, group))) }),
    ...(partial === undefined
      ? {}
      : { partial: Object.fromEntries(Object.entries(partial).filter(([id]) => ids.has(id))) }),
  };
  return { ...choice, limits: own };
}
