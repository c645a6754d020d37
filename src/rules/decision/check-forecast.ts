/** What makes the numbers given to a forecast unusable, each by the name of what it was given as. */
import { isThreshold } from './keys.ts';
import type { ForecastInput } from './forecast.ts';

export type ForecastProblem =
  | { readonly type: 'no-keys' | 'threshold' }
  /** Not a share from 0 to 1. */
  | { readonly type: 'support' | 'blank' }
  /** Not from 0 to 0.5: a larger error says nothing. */
  | { readonly type: 'support-error' | 'region-spread' }
  /** `at`: its place, from 0. */
  | { readonly type: 'turnout' | 'turnout-error' | 'weight'; readonly at: number }
  | { readonly type: 'no-scenarios' }
  | { readonly type: 'correlation' }
  /** A key asks for regions, and none is given, or one has no registered voters. */
  | { readonly type: 'regions' }
  | { readonly type: 'draws' };

export const MOST_DRAWS = 200_000;

export function forecastProblems(input: ForecastInput): readonly ForecastProblem[] {
  const { keys, support, scenarios, blank, correlation, regions, regionSpread, draws } = input;
  const problems: ForecastProblem[] = [];
  const check = (good: boolean, problem: ForecastProblem): void => {
    if (!good) problems.push(problem);
  };
  check(keys.length > 0, { type: 'no-keys' });
  check(
    keys.every(
      (key) =>
        isThreshold(key.threshold, key.comparison) &&
        (key.kind !== 'regions' || isThreshold(key.regions, key.regionsComparison)),
    ),
    { type: 'threshold' },
  );
  check(between(support.mean, 0, 1), { type: 'support' });
  check(between(support.error, 0, 0.5), { type: 'support-error' });
  check(between(blank, 0, 1) && blank < 1, { type: 'blank' });
  check(between(correlation, -1, 1), { type: 'correlation' });
  check(between(regionSpread, 0, 0.5), { type: 'region-spread' });
  check(scenarios.length > 0, { type: 'no-scenarios' });
  scenarios.forEach(({ turnout, error, weight }, at) => {
    check(between(turnout, 0, 1), { type: 'turnout', at });
    check(between(error, 0, 0.5), { type: 'turnout-error', at });
    check(weight > 0 && Number.isFinite(weight), { type: 'weight', at });
  });
  if (keys.some(({ kind }) => kind === 'regions')) {
    const sound = regions.every(
      ({ registered, lean }) => Number.isSafeInteger(registered) && registered > 0 && between(lean, -1, 1),
    );
    check(regions.length > 0 && sound, { type: 'regions' });
  }
  check(Number.isSafeInteger(draws) && draws >= 1 && draws <= MOST_DRAWS, { type: 'draws' });
  return problems;
}

const between = (x: number, least: number, most: number): boolean => x >= least && x <= most;
