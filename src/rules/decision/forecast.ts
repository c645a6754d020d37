/**
 * The chance that each key turns, and that all do, from what a poll says and from what turnout might be.
 *
 * What is assumed is data (`assumptions`), so that a page can say all of it: the share of yes is normal around `support`, with one
 * error common to every region; turnout is normal around one of several scenarios, each with a weight; regions differ from
 * the whole by a lean that is known and a spread that is not, and these differences cancel out, so that the whole stays as drawn.
 *
 * Deterministic: scenarios are not drawn but weighted; within each, support runs through the quantiles of its error in equal steps
 * and turnout through those of its own in the order of the golden ratio, a lattice that covers both evenly; only the spread of
 * regions is drawn, from a seed. The same numbers are used whatever the support, so a higher support never lowers a chance.
 * Chances within a scenario come in steps of 1 in `draws`. Source of the lattice: Niederreiter, "Random Number Generation and
 * Quasi-Monte Carlo Methods" (1992), chapter 5.
 */
import { randomFor } from '../random.ts';
import { err, ok, type Result } from '../result.ts';
import { forecastProblems, type ForecastProblem } from './check-forecast.ts';
import type { Fraction, Comparison, Key } from './keys.ts';
import { normalQuantile } from './normal.ts';

export interface TurnoutScenario {
  readonly name: string;
  /** Above 0; only their ratios matter. */
  readonly weight: number;
  /** Ballots of registered voters, 0 to 1, and its standard error. */
  readonly turnout: number;
  readonly error: number;
}

export interface ForecastRegion {
  readonly region: string;
  readonly registered: number;
  /** How far its share of yes lies above that of the whole, for example 0.05; 0 where nothing is known. */
  readonly lean: number;
}

export interface ForecastInput {
  readonly keys: readonly Key[];
  /** The share of yes of those who will say yes or no, 0 to 1, with its standard error: all errors of the poll together. */
  readonly support: { readonly mean: number; readonly error: number };
  readonly scenarios: readonly TurnoutScenario[];
  /** Blank and spoilt ballots of all ballots, 0 to below 1. */
  readonly blank: number;
  /** How errors of support and turnout go together, -1 to 1: above 0, more yes than expected comes with more turnout. */
  readonly correlation: number;
  /** Needed where a key asks for regions. */
  readonly regions: readonly ForecastRegion[];
  /** The standard deviation of what is not known of each region's difference in the share of yes. */
  readonly regionSpread: number;
  readonly draws: number;
  readonly seed: string;
}

export interface ScenarioForecast {
  readonly name: string;
  /** Its weight as a share of all. */
  readonly weight: number;
  /** The chance of each key in this scenario, in the order of the keys, and of all. */
  readonly keys: readonly number[];
  readonly all: number;
}

export interface Forecast {
  readonly keys: readonly number[];
  readonly all: number;
  readonly scenarios: readonly ScenarioForecast[];
  readonly assumptions: readonly Assumption[];
}

/** In the order in which they are best told. */
export type Assumption =
  | { readonly type: 'support-normal'; readonly mean: number; readonly error: number }
  | { readonly type: 'scenarios-weighted'; readonly scenarios: readonly TurnoutScenario[] }
  | { readonly type: 'blank-fixed'; readonly share: number }
  | { readonly type: 'errors-independent' }
  | { readonly type: 'errors-correlated'; readonly correlation: number }
  | { readonly type: 'one-turnout-everywhere' }
  | { readonly type: 'regions-differ'; readonly spread: number; readonly leans: boolean };

export function forecast(input: ForecastInput): Result<Forecast, readonly ForecastProblem[]> {
  const problems = forecastProblems(input);
  return problems.length > 0 ? err(problems) : ok(forecastOn(input, drawFor(input)));
}

/** What is drawn of a forecast: the same whatever the support, so it is drawn once where only that changes. */
export interface Drawn {
  /** Of each draw: how many standard errors support lies above its mean, and turnout where the two are independent. */
  readonly up: Float64Array;
  readonly along: Float64Array;
  /** Of each draw: how far every region lies from the whole; empty where no key asks. */
  readonly differences: readonly Float64Array[];
}

export function drawFor(input: ForecastInput): Drawn {
  const { draws, keys } = input;
  const each = (of: (n: number) => number): Float64Array => Float64Array.from({ length: draws }, (_, n) => of(n));
  return {
    up: each((n) => normalQuantile((n + 0.5) / draws)),
    along: each((n) => normalQuantile(((n * golden) % 1) * (1 - 1 / draws) + 0.5 / draws)),
    differences: keys.some(({ kind }) => kind === 'regions') ? drawDifferences(input) : [],
  };
}

/** `input` must be sound, and `drawn` made for it with any support. */
export function forecastOn(input: ForecastInput, drawn: Drawn): Forecast {
  const weights = input.scenarios.reduce((sum, { weight }) => sum + weight, 0);
  const scenarios = input.scenarios.map((scenario): ScenarioForecast => {
    const turned = runScenario(input, scenario, drawn);
    return {
      name: scenario.name,
      weight: scenario.weight / weights,
      keys: turned.keys.map((count) => count / input.draws),
      all: turned.all / input.draws,
    };
  });
  const weighted = (of: (one: ScenarioForecast) => number): number =>
    Math.min(
      1,
      scenarios.reduce((sum, one) => sum + one.weight * of(one), 0),
    );
  return {
    keys: input.keys.map((_, at) => weighted(({ keys }) => keys[at] ?? 0)),
    all: weighted(({ all }) => all),
    scenarios,
    assumptions: assumptionsOf(input),
  };
}

interface Turned {
  readonly keys: number[];
  all: number;
}

/** The fractional part of the golden ratio. */
const golden = 0.618033988749895;

function runScenario(
  { keys, support, blank, correlation, draws }: ForecastInput,
  scenario: TurnoutScenario,
  drawn: Drawn,
): Turned {
  const turned: Turned = { keys: keys.map(() => 0), all: 0 };
  const own = Math.sqrt(1 - correlation * correlation);
  for (let n = 0; n < draws; n += 1) {
    const [up, along] = [drawn.up[n]!, drawn.along[n]!];
    const yes = asShare(support.mean + support.error * up);
    const turnout = asShare(scenario.turnout + scenario.error * (correlation * up + own * along));
    let all = true;
    keys.forEach((key, at) => {
      const turns =
        key.kind === 'turnout'
          ? passes(turnout, key.threshold, key.comparison)
          : key.kind === 'approval-quorum'
            ? passes(turnout * (1 - blank) * yes, key.threshold, key.comparison)
            : key.kind === 'majority'
              ? passes(yes, key.threshold, key.comparison)
              : regionsTurn(key, yes, drawn.differences[n] ?? new Float64Array());
      if (turns) turned.keys[at]! += 1;
      else all = false;
    });
    if (all) turned.all += 1;
  }
  return turned;
}

function regionsTurn(key: Key & { kind: 'regions' }, yes: number, differences: Float64Array): boolean {
  let passed = 0;
  for (const difference of differences)
    if (passes(asShare(yes + difference), key.threshold, key.comparison)) passed += 1;
  const { of, in: parts } = key.regions;
  return key.regionsComparison === 'at-least'
    ? passed * parts >= of * differences.length
    : passed * parts > of * differences.length;
}

/** For each draw how far every region lies from the whole; weighted by registered voters these cancel out. */
function drawDifferences({ regions, regionSpread, draws, seed }: ForecastInput): readonly Float64Array[] {
  const random = randomFor(seed, 'differences of regions');
  const voters = regions.reduce((sum, { registered }) => sum + registered, 0);
  return Array.from({ length: draws }, () => {
    const drawn = Float64Array.from(
      regions,
      ({ lean }) => lean + regionSpread * normalQuantile((random.next() + 0.5) / 0x1_0000_0000),
    );
    const mean = regions.reduce((sum, { registered }, at) => sum + (registered / voters) * drawn[at]!, 0);
    return drawn.map((difference) => difference - mean);
  });
}

const passes = (share: number, { of, in: parts }: Fraction, comparison: Comparison): boolean =>
  comparison === 'at-least' ? share * parts >= of : share * parts > of;

const asShare = (x: number): number => Math.min(1, Math.max(0, x));

function assumptionsOf({
  keys,
  support,
  scenarios,
  blank,
  correlation,
  regions,
  regionSpread,
}: ForecastInput): Assumption[] {
  const asks = (...kinds: readonly Key['kind'][]): boolean => keys.some(({ kind }) => kinds.includes(kind));
  const assumptions: Assumption[] = [{ type: 'support-normal', ...support }];
  if (asks('turnout', 'approval-quorum')) {
    assumptions.push({ type: 'scenarios-weighted', scenarios });
    if (asks('approval-quorum')) assumptions.push({ type: 'blank-fixed', share: blank });
    assumptions.push(correlation === 0 ? { type: 'errors-independent' } : { type: 'errors-correlated', correlation });
  }
  if (asks('regions')) {
    assumptions.push({ type: 'one-turnout-everywhere' });
    const leans = regions.some(({ lean }) => lean !== 0);
    assumptions.push({ type: 'regions-differ', spread: regionSpread, leans });
  }
  return assumptions;
}
