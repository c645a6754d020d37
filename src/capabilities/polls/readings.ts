/**
 * The polls of one question as readings of its trend. A poll that was withdrawn, that publishes no share for, or of which nobody can
 * tell how many were asked, is in no trend; the page says which those are.
 */
import { impliedDesignEffect, marginOfError, type Reading } from '../../rules/polling/index.ts';
import { shareOf, type Poll } from './poll.ts';
import type { Variant } from './wordings.ts';

export interface PollReading extends Reading {
  readonly source: Poll;
  readonly letter: string;
  /** The published interval of this one poll; what else may be off is not in it. */
  readonly low: number;
  readonly high: number;
}

export type LeftOut = 'withoutShare' | 'withoutSize';

export interface Readings {
  readonly used: readonly PollReading[];
  readonly leftOut: readonly { readonly poll: Poll; readonly why: LeftOut }[];
}

const dayMs = 86_400_000;

/** Days since 1 January 1970. */
export const dayNumber = (isoDay: string): number => Date.parse(`${isoDay}T00:00:00Z`) / dayMs;
export const isoDay = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10);

export function readingsOf(question: string, variants: readonly Variant[]): Readings {
  const used: PollReading[] = [];
  const leftOut: Readings['leftOut'][number][] = [];
  for (const { letter, polls } of variants) {
    for (const poll of polls) {
      const size = poll.sampleSize ?? (poll.margin === null ? undefined : sizeOfMargin(poll.margin));
      if (!poll.answers.some(({ kind }) => kind === 'for')) leftOut.push({ poll, why: 'withoutShare' });
      else if (size === undefined) leftOut.push({ poll, why: 'withoutSize' });
      else used.push(reading(question, poll, letter, size));
    }
  }
  return {
    used: used.toSorted((a, b) => a.from - b.from || a.until - b.until || a.source.id - b.source.id),
    leftOut,
  };
}

function reading(question: string, poll: Poll, letter: string, size: number): PollReading {
  const share = shareOf(poll.answers, 'for');
  const designEffect = designEffectOf(poll);
  const reach = marginOfError({
    share: Math.min(1 - leastSpread, Math.max(leastSpread, share)),
    size,
    ...(designEffect === undefined ? {} : { designEffect }),
  });
  return {
    question,
    poll: poll.slug,
    house: poll.pollster,
    wording: letter,
    from: dayNumber(poll.askedFrom),
    until: dayNumber(poll.askedUntil),
    share: Math.min(1, share),
    size,
    ...(designEffect === undefined ? {} : { designEffect }),
    source: poll,
    letter,
    low: Math.max(0, share - reach),
    high: Math.min(1, share + reach),
  };
}

/** Even nobody of a sample does not make the error of nought. */
const leastSpread = 0.01;

/** How many people of a simple random sample a published margin (95 %, in percentage points) stands for. */
const sizeOfMargin = (margin: number): number => Math.max(1, Math.round((98 / margin) ** 2));

/**
 * As published; else what the published margin tells where it is clearly wider than that of a simple random sample. A margin
 * that is not wider was reckoned without the weighting, and tells nothing: undefined.
 */
function designEffectOf({ designEffect, margin, sampleSize }: Poll): number | undefined {
  if (designEffect !== null) return Math.max(1, designEffect);
  if (margin === null || sampleSize === null) return undefined;
  const told = impliedDesignEffect(sampleSize, margin / 100);
  return told > 1.1 ? Math.min(100, told) : undefined;
}

/** Days that count as near each other. */
const near = 183;

/** Whether what is known of a day comes only from polls whose sponsors have a stake: those of half a year around it, else the nearest. */
export function restsOnStake(used: readonly PollReading[], day: number): boolean {
  const away = ({ from, until }: PollReading): number => Math.max(0, from - day, day - until);
  const nearest = Math.min(...used.map(away));
  const around = used.filter((reading) => away(reading) <= Math.max(near, nearest));
  return around.length > 0 && around.every(({ source }) => source.stake === 'has-stake');
}
