/** Stands in for fast-check: fewer random elections, the same for every mutant, and counter-examples as they come. */
import * as fc from 'fast-check';

export * from 'fast-check';

/** Set by the runner; `reached` tells it that a property asked for more. */
export const limit = { runs: 60, reached: false };

export function assert(property, { numRuns = 100, ...options } = {}) {
  if (numRuns > limit.runs) limit.reached = true;
  return fc.assert(property, { seed: 1, ...options, numRuns: Math.min(numRuns, limit.runs), endOnFailure: true });
}

export default { ...fc, assert };
