/**
 * Thrown where a count would need more work than it is allowed: exact knapsacks can need exponentially much. Nothing is
 * counted then. How much is allowed is a number of steps, not a time, so it comes to the same on every machine.
 */
export class TooHard extends Error {
  readonly code = 'too-hard';

  constructor(what: string) {
    super(`${what} cannot be counted exactly with the work that is allowed.`);
    this.name = 'TooHard';
  }
}

/** Undefined where a count is too hard; whatever else is thrown goes on. */
export function unlessTooHard<T>(counted: () => T): T | undefined {
  try {
    return counted();
  } catch (problem) {
    if (problem instanceof TooHard) return undefined;
    throw problem;
  }
}
