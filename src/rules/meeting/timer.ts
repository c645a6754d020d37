/** The speaker's clock: how long somebody may speak, and what is left of it. In whole seconds. */
import type { Asked } from './fact.ts';
import type { Setup, Timer } from './meeting.ts';

/**
 * Twice as long with an interpreter: a body that limits the time has to give somebody who speaks through a translator at least twice as
 * much, unless it translates simultaneously (Government Code 54954.3(b)(2)).
 */
export const secondsFor = (
  { speakerSeconds }: Pick<Setup, 'speakerSeconds'>,
  { interpreted }: Pick<Asked, 'interpreted'>,
): number => (interpreted ? 2 * speakerSeconds : speakerSeconds);

/** At the instant `at`; never below 0. Rounded up, so that 0 means that the time is over. */
export const secondsLeft = ({ endsAt, left }: Timer, at: number): number =>
  endsAt === null ? left : Math.max(0, Math.ceil((endsAt - at) / 1_000));
