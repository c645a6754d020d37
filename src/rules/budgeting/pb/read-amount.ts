/** A number in a .pb file that is at least 0 and small enough to be counted exactly. */
import { readDecimal } from './decimal.ts';
import type { Decimal } from './decimal.ts';
import type { PbReason } from './problem.ts';

export interface Limits {
  /** Digits before the point. */
  readonly digits: number;
  /** Digits after the point. */
  readonly places: number;
}

/** Whether it stays below 2^53 in the smallest unit of the file is looked at when that unit is known. */
export const MONEY: Limits = { digits: 16, places: 9 };
/** Whether all weights together stay below 2^53 is looked at when their smallest unit is known. */
export const WEIGHT: Limits = { digits: 16, places: 9 };
/** So small that the points of all ballots together stay below 2^53. */
export const POINTS: Limits = { digits: 6, places: 3 };

export function readAmount(
  value: string,
  { digits, places }: Limits,
  refuse: (reason: PbReason) => void,
): Decimal | undefined {
  const decimal = readDecimal(value);
  if (decimal === undefined) refuse({ code: 'not-a-number', value });
  else if (decimal.negative) refuse({ code: 'negative', value });
  else if (decimal.decimals.length > places) refuse({ code: 'too-fine', value, places });
  else if (decimal.whole.length > digits) refuse({ code: 'too-large', value });
  else return decimal;
  return undefined;
}
