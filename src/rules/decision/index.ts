/** Everything about deciding by keys that other parts of Concord use. */
export { RETURN_FIELDS, returnProblems, WHOLE } from './check-returns.ts';
export type { DecisionProblem, ReturnField } from './check-returns.ts';
export { decide, decideCounted, totalOf } from './decide.ts';
export type { Counted, Decision, KeyDecision, RegionReturn } from './decide.ts';
export { fractionText, keyText, readFraction, readKeys } from './key-text.ts';
export { isThreshold, KEY_KINDS } from './keys.ts';
export type { Comparison, Fraction, Key, Threshold } from './keys.ts';
export { forecast } from './forecast.ts';
export type { Assumption, Forecast, ForecastInput, ScenarioForecast, TurnoutScenario } from './forecast.ts';
export type { ForecastProblem } from './check-forecast.ts';
export { neededSupport } from './needed-support.ts';
