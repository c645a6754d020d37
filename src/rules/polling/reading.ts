/**
 * What polls published about one question, checked before anything is computed from it.
 *
 * A reading is one figure of one poll. Whatever cannot be right is refused by name instead of being bent into shape.
 */
import { err, ok, type Result } from '../result.ts';

/** One published figure: the share of all those asked (undecided included) who would choose the option. */
export interface Reading {
  /** Which question it answers ("better off" is not "would vote yes"): one trend takes readings of one question only. */
  readonly question: string;
  readonly poll: string;
  readonly house: string;
  /** Wordings of one question: variants close enough to be the same question but not the same words. */
  readonly wording: string;
  /** Days since 1970-01-01, both inclusive: when people were asked. */
  readonly from: number;
  readonly until: number;
  /** At least 0, at most 1. */
  readonly share: number;
  /** People asked, as published: at least 1. */
  readonly size: number;
  /** As published, 1 to 100; absent: the assumed one of TrendOptions. */
  readonly designEffect?: number;
}

export interface TrendOptions {
  /** The days that are shown, both inclusive; every reading must lie between them. */
  readonly from: number;
  readonly until: number;
  /** Chance that a band holds what it is about, 0.5 to 0.99; usually 0.9. */
  readonly level: number;
  /** The wording whose trend is wanted; where absent, the one that most readings have. */
  readonly wording?: string;
  /** For readings without a published design effect; 1.5 where absent. */
  readonly assumedDesignEffect?: number;
}

export type TrendProblem =
  /** Readings of different questions: they are never mixed. */
  | { readonly type: 'mixed-questions'; readonly questions: readonly string[] }
  | { readonly type: 'too-few-readings'; readonly found: number; readonly needed: number }
  | { readonly type: 'bad-reading'; readonly poll: string; readonly field: ReadingField }
  /** A reading of days that are not all shown. */
  | { readonly type: 'outside-days'; readonly poll: string }
  /** The same poll with the same wording twice: it would count twice. */
  | { readonly type: 'repeated-reading'; readonly poll: string; readonly wording: string }
  /** Days in the wrong order, not whole, or more than a hundred years of them. */
  | { readonly type: 'bad-days' }
  | { readonly type: 'bad-level' }
  /** No reading has the wording whose trend is wanted. */
  | { readonly type: 'no-such-wording'; readonly wording: string }
  | { readonly type: 'bad-design-effect' };

export type ReadingField = 'from' | 'until' | 'share' | 'size' | 'designEffect';

/** Two figures make no trend. */
export const FEWEST_READINGS = 3;

const MOST_DAYS = 36_525;
const ASSUMED_DESIGN_EFFECT = 1.5;

export type CheckedReading = Reading & { readonly designEffect: number };

/** The readings with their design effects, in the order given; or the first thing that is wrong. */
export function checkReadings(
  readings: readonly Reading[],
  { from, until, level, wording: wanted, assumedDesignEffect = ASSUMED_DESIGN_EFFECT }: TrendOptions,
): Result<readonly CheckedReading[], TrendProblem> {
  if (!Number.isInteger(from) || !Number.isInteger(until) || until < from || until - from > MOST_DAYS)
    return err({ type: 'bad-days' });
  if (!(level >= 0.5 && level <= 0.99)) return err({ type: 'bad-level' });
  if (!isDesignEffect(assumedDesignEffect)) return err({ type: 'bad-design-effect' });
  const questions = [...new Set(readings.map(({ question }) => question))];
  if (questions.length > 1) return err({ type: 'mixed-questions', questions });
  const seen = new Set<string>();
  for (const reading of readings) {
    const { poll, wording } = reading;
    const field = badField(reading);
    if (field !== undefined) return err({ type: 'bad-reading', poll, field });
    if (reading.from < from || reading.until > until) return err({ type: 'outside-days', poll });
    const key = JSON.stringify([poll, wording]);
    if (seen.has(key)) return err({ type: 'repeated-reading', poll, wording });
    seen.add(key);
  }
  if (readings.length < FEWEST_READINGS)
    return err({ type: 'too-few-readings', found: readings.length, needed: FEWEST_READINGS });
  if (wanted !== undefined && !readings.some(({ wording }) => wording === wanted))
    return err({ type: 'no-such-wording', wording: wanted });
  return ok(readings.map((reading) => ({ ...reading, designEffect: reading.designEffect ?? assumedDesignEffect })));
}

function badField({ from, until, share, size, designEffect }: Reading): ReadingField | undefined {
  if (!Number.isInteger(from)) return 'from';
  if (!Number.isInteger(until) || until < from) return 'until';
  if (!(share >= 0 && share <= 1)) return 'share';
  if (!(size >= 1 && Number.isFinite(size))) return 'size';
  return designEffect === undefined || isDesignEffect(designEffect) ? undefined : 'designEffect';
}

const isDesignEffect = (value: number): boolean => value >= 1 && value <= 100;
