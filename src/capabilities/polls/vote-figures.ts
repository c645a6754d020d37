/**
 * What the polls of a question would mean if its answers were votes: yes among yes and no at the end of a trend of that share alone,
 * and its standard error. Polls that tell no share against are not in it; whoever is undecided counts as nobody.
 */
import type { Reading } from '../../rules/polling/index.ts';
import { shareOf } from './poll.ts';
import { trendOf, type QuestionTrend } from './question-trend.ts';
import type { PollReading } from './readings.ts';

export interface VoteFigures {
  /** Of those who said yes or no, from 0 to 1. */
  readonly support: number;
  /** The standard error of it: what the width of the band is for a normal distribution. */
  readonly error: number;
  /** Days since 1 January 1970. */
  readonly day: number;
  readonly wording: string;
  readonly polls: number;
}

/** Half the width of a 90 % band in standard errors. */
const halfBand = 1.6449;

/** `wording`: whose trend is wanted, if polls with it tell both shares. Undefined where there are too few polls for a trend. */
export function voteFigures({ readings }: Pick<QuestionTrend, 'readings'>, wording?: string): VoteFigures | undefined {
  const used = readings.used.flatMap(amongDecided);
  const known = used.some((reading) => reading.wording === wording);
  const trend = trendOf(used, known ? wording : undefined);
  const end = trend.ok ? trend.value.days.at(-1) : undefined;
  if (!trend.ok || end === undefined) return undefined;
  return {
    support: end.mean,
    error: (end.high - end.low) / 2 / halfBand,
    day: end.day,
    wording: trend.value.wording,
    polls: used.length,
  };
}

/** Fewer people decided than were asked. */
function amongDecided(reading: PollReading): readonly Reading[] {
  const { answers } = reading.source;
  const [yes, no] = [shareOf(answers, 'for'), shareOf(answers, 'against')];
  if (no === 0) return [];
  return [{ ...reading, share: yes / (yes + no), size: Math.max(1, Math.round(reading.size * Math.min(1, yes + no))) }];
}
