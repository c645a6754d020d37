/** Everything about polls that other parts of Concord use. */
export { backingTrend } from './trend.ts';
export type { Trend, TrendDay } from './trend.ts';
export type { Effect, TrendReading } from './effects.ts';
export { FEWEST_READINGS } from './reading.ts';
export type { Reading, ReadingField, TrendOptions, TrendProblem } from './reading.ts';
export { LIKELY, testClaim } from './claim.ts';
export type { ClaimProblem, ClaimVerdict, TestedClaim } from './claim.ts';
export { DISCLOSURE_ITEMS, disclosureOf } from './disclosure.ts';
export type {
  DisclosedPoll,
  Disclosure,
  DisclosureItem,
  DisclosurePart,
  DisclosureReason,
  JudgedItem,
} from './disclosure.ts';
export { effectiveSize, impliedDesignEffect, marginOfError } from './sampling-error.ts';
export { dayOf, dayText, POLL_COLUMNS, readPollRows } from './read-rows.ts';
export type { PollColumn, PollRow, RowProblem } from './read-rows.ts';
export { simulateSeries } from './generate/series.ts';
export type { Series } from './generate/series.ts';
export { ASTRAY } from './astray.ts';
