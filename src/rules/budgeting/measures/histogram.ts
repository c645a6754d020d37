/** How many voters got how much: by number of funded projects named, and by the money that goes to them. */
import type { Profile } from '../profile.ts';
import { mergeBars, stepsOf } from './bars.ts';
import type { Bar } from './bars.ts';
import { satisfactionOfClasses } from './class-satisfaction.ts';
import type { People } from './funded.ts';

export interface Histograms {
  /** By the number of funded projects on a ballot. */
  readonly fundedProjects: readonly Bar[];
  /** By their cost as a share of the budget, in steps of a twentieth; who gets nothing stands apart. */
  readonly fundedCost: readonly Bar[];
}

const STEPS = 20;

/** `profile` with utilities of 1. No bar is for fewer than ten people. */
export function histograms(profile: Profile, people: People, funded: Uint8Array): Histograms {
  const { budget } = profile.instance;
  const projects = satisfactionOfClasses(profile, 'cardinality', funded);
  const costs = satisfactionOfClasses(profile, 'cost', funded);
  const twentieths = costs.map((cost) => (cost === 0 ? 0 : Math.ceil((cost * STEPS) / budget)));
  return {
    fundedProjects: mergeBars(stepsBy(profile, people, projects)),
    fundedCost: mergeBars(
      stepsBy(profile, people, twentieths).map(({ to, ...step }) => ({
        ...step,
        from: Math.max(0, to - 1) / STEPS,
        to: to / STEPS,
      })),
    ),
  };
}

function stepsBy({ weights, weightScale }: Profile, people: People, values: Float64Array): ReturnType<typeof stepsOf> {
  const ofClasses = Array.from(values, (at, k) => ({
    at,
    people: people.ofClass[k]!,
    voters: weights[k]! / weightScale,
  }));
  return stepsOf([...ofClasses, { at: 0, people: people.others, voters: people.othersWeight / weightScale }]);
}
