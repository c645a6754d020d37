/**
 * What hung on ties: for every tie that was broken, who would have won if another of the tied projects had gone first.
 *
 * Each is a full recount in which that project goes first in every tie with the one that was taken, and all other ties are
 * broken as before (`preference` in `ties.ts`).
 */
import { countProfile } from '../count.ts';
import type { Ballots, Instance } from '../instance.ts';
import type { BrokenTie, Outcome } from '../outcome.ts';
import { mergeBallots } from '../profile.ts';
import { unlessTooHard } from '../too-hard.ts';

export interface TieTrail {
  /** In the order of the outcome. */
  readonly ties: readonly TieAlternatives[];
}

export interface TieAlternatives extends BrokenTie {
  /** One for each tied project that was not taken, ascending by code point. */
  readonly alternatives: readonly TieAlternative[];
}

export interface TieAlternative {
  /** Which would have gone first. */
  readonly project: string;
  readonly counted: CountedAlternative | { readonly code: 'not-computed' };
}

export type CountedAlternative =
  /** The same projects win, though perhaps in another order. */
  | { readonly code: 'same-winners' }
  | {
      readonly code: 'other-winners';
      /** In order of selection. */
      readonly winners: readonly string[];
      /** Winners then that are none now, and the other way round. */
      readonly gained: readonly string[];
      readonly lost: readonly string[];
    };

export interface TieTrailLimits {
  /** How many recounts at most; what is left is marked `not-computed`. 50 if absent. */
  readonly recounts?: number;
}

/** `outcome` must be what `count` gives for this instance and these ballots. */
export function whatIfTies(
  instance: Instance,
  ballots: Ballots,
  outcome: Outcome,
  { recounts = 50 }: TieTrailLimits = {},
  progress: (done: number, total: number) => void = () => {},
): TieTrail {
  const { choice } = outcome;
  const profile = mergeBallots(instance, ballots, choice.satisfaction);
  const indexOf = new Map(instance.projects.map(({ id }, index) => [id, index]));
  const known = new Map<string, TieAlternative['counted']>();
  const total = Math.min(recounts, pairsOf(outcome.ties).size);
  const alternative = (project: string, taken: string): TieAlternative['counted'] => {
    const pair = pairKey(project, taken);
    const counted = known.get(pair);
    if (counted !== undefined) return counted;
    if (known.size >= recounts) return { code: 'not-computed' };
    progress(known.size, total);
    const preference = { project: indexOf.get(project)!, over: [indexOf.get(taken)!] };
    const recounted = unlessTooHard(() => countProfile(profile, choice, { preference }).outcome);
    const found: TieAlternative['counted'] =
      recounted === undefined ? { code: 'not-computed' } : compare(outcome.winners, recounted.winners);
    known.set(pair, found);
    return found;
  };
  const ties = outcome.ties.map((tie): TieAlternatives => {
    const others = tie.tied.filter((project) => project !== tie.taken);
    return { ...tie, alternatives: others.map((project) => ({ project, counted: alternative(project, tie.taken) })) };
  });
  progress(total, total);
  return { ties };
}

const pairsOf = (ties: readonly BrokenTie[]): Set<string> =>
  new Set(
    ties.flatMap(({ tied, taken }) =>
      tied.filter((project) => project !== taken).map((project) => pairKey(project, taken)),
    ),
  );

const pairKey = (project: string, taken: string): string => JSON.stringify([project, taken]);

function compare(now: readonly string[], then: readonly string[]): CountedAlternative {
  const gained = then.filter((id) => !now.includes(id));
  const lost = now.filter((id) => !then.includes(id));
  if (gained.length === 0 && lost.length === 0) return { code: 'same-winners' };
  return { code: 'other-winners', winners: then, gained, lost };
}
