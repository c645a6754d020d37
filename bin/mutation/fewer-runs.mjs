/** Stands in for fast-check: fewer random elections, the same for every mutant, and counter-examples as they come. */
import * as fc from 'fast-check';

export * from 'fast-check';

/** The runner raises it for tests that want to have seen many. */
export const limit = { runs: 60 };

export function assert(property, { numRuns = 100, ...options } = {}) {
  return fc.assert(property, { seed: 1, ...options, numRuns: Math.min(numRuns, limit.runs), endOnFailure: true });
}
