/**
 * How much work a count is allowed, in steps that take about as long as each other, so that it comes to the same on every
 * machine. All searches of one count take from the same.
 */
import { TooHard } from '../too-hard.ts';

/** One to five seconds. */
const ALLOWED = 2 ** 24;

export class Effort {
  private left = ALLOWED;

  /** Throws {@link TooHard} once more is spent than is allowed. */
  spend(steps: number): void {
    this.left -= steps;
    if (this.left < 0) throw new TooHard('The set of projects with the highest welfare');
  }
}
