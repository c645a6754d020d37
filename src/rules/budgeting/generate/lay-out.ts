/** Decides how long every ballot is, and makes the columns for the ballots as long as they must be. */
import { err, ok } from '../../result.ts';
import type { Result } from '../../result.ts';
import type { Culture } from './culture.ts';
import { lengthRandom } from './lengths.ts';
import type { OptionProblem, Settings } from './options.ts';

/** Positions in the columns have 32 bits. */
const MOST_ENTRIES = 0xffff_ffff;

/** As in `Ballots`; entries and points are still to be filled in. */
export interface Columns {
  readonly starts: Uint32Array;
  readonly chosen: Uint32Array;
  readonly points: Float64Array | undefined;
}

export function layOut(settings: Settings, culture: Culture): Result<Columns, OptionProblem> {
  const { voters, approvals } = settings;
  const tooLarge = err({ type: 'too-large', voters, entries: Math.ceil(voters * approvals) } as const);
  if (voters * approvals > MOST_ENTRIES) return tooLarge;
  try {
    const starts = new Uint32Array(voters + 1);
    const entries = drawLengths(starts, settings, culture);
    if (entries > MOST_ENTRIES) return tooLarge;
    const points = settings.points === undefined ? undefined : new Float64Array(entries);
    return ok({ starts, chosen: new Uint32Array(entries), points });
  } catch (problem) {
    // What engines throw where there is not enough memory for a column.
    if (problem instanceof RangeError) return tooLarge;
    throw problem;
  }
}

/** Returns the number of entries, which may be more than `starts` can tell. */
function drawLengths(starts: Uint32Array, settings: Settings, culture: Culture): number {
  const random = lengthRandom(settings.seed);
  // A cumulative ballot gives at least one point to each project that it names.
  const most = settings.ballots === 'cumulative' ? settings.points! : settings.projects;
  let entries = 0;
  for (let voter = 0; voter < settings.voters; voter++) {
    entries += Math.min(most, culture.length(random));
    starts[voter + 1] = entries;
  }
  return entries;
}
