/**
 * A forecast as it is asked for in an address: what was typed, and the numbers it means. Other rooms lead here with the figures of
 * a poll: `?support=44&error=3` fills the form in.
 *
 * All numbers are percent but the weights. What is left out takes a default; support has none.
 */
import type { ForecastInput } from '../../rules/decision/index.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import type { Referendum } from './referendum.ts';

export const scenarioNames = ['low', 'middle', 'high'] as const;
export type ScenarioName = (typeof scenarioNames)[number];

export const forecastFields = [
  'support',
  'error',
  'low',
  'lowWeight',
  'middle',
  'middleWeight',
  'high',
  'highWeight',
  'turnoutError',
  'blank',
  'together',
  'spread',
] as const;
export type ForecastField = (typeof forecastFields)[number];

/** A standard error of 3 points is that of a good poll of 1,000; referendums are missed by more than candidates are. */
export const forecastDefaults: Readonly<Record<ForecastField, string>> = {
  support: '',
  error: '4',
  low: '45',
  lowWeight: '1',
  middle: '55',
  middleWeight: '2',
  high: '70',
  highWeight: '1',
  turnoutError: '4',
  blank: '1',
  together: '0',
  spread: '8',
};

export type ForecastFieldProblem = 'notAShare' | 'notAnError' | 'notAWeight' | 'noWeight' | 'notACorrelation';

export interface AskedForecast {
  readonly typed: Readonly<Record<ForecastField, string>>;
  /** False where no support was given: there is nothing to foretell yet. */
  readonly asked: boolean;
  readonly problems: Partial<Record<ForecastField, ForecastFieldProblem>>;
}

/** Cut, so that no page repeats more than a number. */
const longest = 20;

export function typedForecast(query: URLSearchParams): AskedForecast['typed'] {
  return Object.fromEntries(
    forecastFields.map((field) => [field, (query.get(field) ?? forecastDefaults[field]).trim().slice(0, longest)]),
  ) as AskedForecast['typed'];
}

export type ForecastNumbers = Pick<ForecastInput, 'support' | 'scenarios' | 'blank' | 'correlation' | 'regionSpread'>;

export function readForecast(typed: AskedForecast['typed']): Result<ForecastNumbers, AskedForecast['problems']> {
  const problems: Partial<Record<ForecastField, ForecastFieldProblem>> = {};
  const read = (field: ForecastField, least: number, most: number, problem: ForecastFieldProblem): number => {
    const plain = typed[field].replace(/\s*%$/, '').replace(',', '.');
    const number = /^-?\d{1,6}(\.\d{1,6})?$/.test(plain) ? Number(plain) : Number.NaN;
    if (number >= least && number <= most) return number;
    problems[field] = problem;
    return 0;
  };
  const share = (field: ForecastField): number => read(field, 0, 100, 'notAShare') / 100;
  const error = (field: ForecastField): number => read(field, 0, 50, 'notAnError') / 100;
  const support = { mean: share('support'), error: error('error') };
  const turnoutError = error('turnoutError');
  const scenarios = scenarioNames.map((name) => ({
    name,
    turnout: share(name),
    weight: read(`${name}Weight`, 0, 1_000, 'notAWeight'),
    error: turnoutError,
  }));
  const weighted = scenarios.filter(({ weight }) => weight > 0);
  if (weighted.length === 0 && Object.keys(problems).length === 0) problems.middleWeight = 'noWeight';
  const numbers = {
    support,
    // A scenario without weight is one that nobody expects.
    scenarios: weighted,
    blank: read('blank', 0, 50, 'notAShare') / 100,
    correlation: read('together', -1, 1, 'notACorrelation'),
    regionSpread: error('spread'),
  };
  return Object.keys(problems).length > 0 ? err(problems) : ok(numbers);
}

/** Keys of regions are simulated region by region, which takes as much longer as there are regions. */
export const drawsFor = ({ keys }: Pick<Referendum, 'keys'>): number =>
  keys.some(({ kind }) => kind === 'regions') ? 2_000 : 10_000;
