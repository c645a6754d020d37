/**
 * The comparison step: the outcome of Equal Shares stands only if greedy's is not preferred by more voters.
 *
 * Source: https://equalshares.net, "comparison step", as in Wieliczka 2023; Pabulib calls such rules
 * `equalshares-comparison` and `equalshares/add1-comparison`. With `satisfaction` each voter prefers the outcome that
 * gives more of the chosen satisfaction; with `exclusion-ratio` what counts is for how many voters there is any funded
 * project. Equal Shares stays where both are equal.
 */
import { fundedIn } from './measures/funded.ts';
import type { Comparison, Outcome } from './outcome.ts';
import type { Profile } from './profile.ts';
import { Worths } from './worths.ts';

/** The outcome of either, with the figures of both. */
export function compareWithGreedy(profile: Profile, own: Outcome, greedy: Outcome, by: Comparison): Outcome {
  const [ours, theirs] = [fundedIn(profile.instance, own), fundedIn(profile.instance, greedy)];
  const { weights, classStarts, classProjects, weightScale } = profile;
  const worths = new Worths(profile, own.choice.satisfaction);
  let equalShares = 0;
  let forGreedy = 0;
  for (let k = 0; k < weights.length; k++) {
    const funded = (which: Uint8Array): number[] => {
      const places: number[] = [];
      for (let i = classStarts[k]!; i < classStarts[k + 1]!; i++) if (which[classProjects[i]!] === 1) places.push(i);
      return places;
    };
    const [a, b] = [funded(ours), funded(theirs)];
    if (by === 'exclusion-ratio') {
      if (a.length > 0) equalShares += weights[k]!;
      if (b.length > 0) forGreedy += weights[k]!;
      continue;
    }
    const difference = worths.compareSums(profile, a, b);
    if (difference > 0) equalShares += weights[k]!;
    if (difference < 0) forGreedy += weights[k]!;
  }
  const taken = forGreedy > equalShares ? 'greedy' : 'equal-shares';
  const compared = { taken, equalShares: equalShares / weightScale, greedy: forGreedy / weightScale } as const;
  return taken === 'greedy' ? { ...greedy, choice: own.choice, compared } : { ...own, compared };
}
