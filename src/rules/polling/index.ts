/** Everything about polls that other parts of Concord use. */
export { backingTrend } from './trend.ts';
export type { Effect, Trend, TrendDay, TrendReading } from './trend.ts';
export { FEWEST_READINGS } from './reading.ts';
export type { Reading, ReadingField, TrendOptions, TrendProblem } from './reading.ts';
