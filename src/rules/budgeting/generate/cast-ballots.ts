/**
 * Lets every voter of a model cast a ballot, straight into the columns that the counting rules read.
 *
 * Two passes: the lengths first, so that the columns can be made as long as they must be, then the ballots. Nothing but
 * the result grows with the number of voters.
 */
import type { Ballots, Project } from '../instance.ts';
import { ok } from '../../result.ts';
import type { Result } from '../../result.ts';
import type { Culture } from './culture.ts';
import { givePoints } from './give-points.ts';
import { layOut } from './lay-out.ts';
import type { OptionProblem, Settings } from './options.ts';
import type { Offer } from './projects.ts';

/** Ballots between two reports; one less than a power of two. */
const REPORT = 0xffff;

/** Told how many ballots are filled in, of how many. */
export type Progress = (done: number, total: number) => void;

export function castBallots(
  settings: Settings,
  culture: Culture,
  offer: Offer,
  progress: Progress,
): Result<Ballots, OptionProblem> {
  const columns = layOut(settings, culture);
  if (!columns.ok) return columns;
  const { starts, chosen, points } = columns.value;
  if (settings.ballots === 'knapsack') {
    return ok({ starts, chosen: fillWithinBudget(starts, chosen, culture, offer, progress) });
  }
  for (let voter = 0; voter < settings.voters; voter++) {
    if ((voter & REPORT) === 0) progress(voter, settings.voters);
    const from = starts[voter]!;
    culture.fill(chosen, from, starts[voter + 1]! - from);
  }
  if (points === undefined) return ok({ starts, chosen });
  givePoints(settings, starts, points);
  return ok({ starts, chosen, points, pointsScale: 1 });
}

/** Each voter goes down a list of wishes and takes what still fits in the budget. Returns the entries that remain. */
function fillWithinBudget(
  starts: Uint32Array,
  chosen: Uint32Array,
  culture: Culture,
  offer: Offer,
  progress: Progress,
): Uint32Array {
  const costs = Float64Array.from(offer.projects, ({ cost }: Project) => cost);
  let wishesFrom = 0;
  let taken = 0;
  for (let voter = 0; voter + 1 < starts.length; voter++) {
    if ((voter & REPORT) === 0) progress(voter, starts.length - 1);
    const wishesTo = starts[voter + 1]!;
    const wishes = taken + wishesTo - wishesFrom;
    culture.fill(chosen, taken, wishesTo - wishesFrom);
    let left = offer.budget;
    for (let i = taken; i < wishes; i++) {
      const project = chosen[i]!;
      if (costs[project]! > left) continue;
      left -= costs[project]!;
      chosen[taken++] = project;
    }
    starts[voter + 1] = taken;
    wishesFrom = wishesTo;
  }
  // Moved, not copied: the memory of two columns is never needed.
  return new Uint32Array((chosen.buffer as ArrayBuffer).transfer(taken * Uint32Array.BYTES_PER_ELEMENT));
}
