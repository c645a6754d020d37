/**
 * The trend of a question, computed once for the polls that it is made of and kept as long as they stay the same. Any node
 * computes the same from the same polls, so that nothing has to be thrown away: a corrected poll is another key.
 */
import { LRUCache } from 'lru-cache';
import type { Platform } from '../../platform/platform.ts';
import { backingTrend, type Reading, type Trend, type TrendProblem } from '../../rules/polling/index.ts';
import type { Result } from '../../rules/result.ts';
import type { Poll, Question } from './poll.ts';
import { readingsOf, type Readings } from './readings.ts';
import { listPolls } from './store/polls.ts';
import { variantsOf, type Variant } from './wordings.ts';

export interface QuestionTrend {
  /** Not withdrawn, those asked last first. */
  readonly polls: readonly Poll[];
  readonly variants: readonly Variant[];
  readonly readings: Readings;
  /** From the first day of the first reading to the last day of the last one. */
  readonly trend: Result<Trend, TrendProblem>;
}

/** The part of chances that a band holds. */
export const level = 0.9;

const kept = new LRUCache<string, Result<Trend, TrendProblem>>({ max: 50 });

/** `wording`: the letter whose trend is wanted; of none that is in use, and without one, it is that of most polls. */
export async function questionTrend(platform: Platform, question: Question, wording?: string): Promise<QuestionTrend> {
  const polls = await listPolls(platform.db, { question: question.id });
  const variants = variantsOf(polls);
  const readings = readingsOf(question.slug, variants);
  const known = readings.used.some(({ letter }) => letter === wording);
  return { polls, variants, readings, trend: trendOf(readings.used, known ? wording : undefined) };
}

export function trendOf(used: readonly Reading[], wording: string | undefined): Result<Trend, TrendProblem> {
  const key = JSON.stringify([
    wording,
    used.map(({ poll, house, wording, from, until, share, size, designEffect }) => [
      poll,
      house,
      wording,
      from,
      until,
      share,
      size,
      designEffect,
    ]),
  ]);
  let trend = kept.get(key);
  if (trend === undefined) {
    trend = backingTrend(used, {
      from: Math.min(...used.map(({ from }) => from)),
      until: Math.max(...used.map(({ until }) => until)),
      level,
      ...(wording === undefined ? {} : { wording }),
    });
    kept.set(key, trend);
  }
  return trend;
}
