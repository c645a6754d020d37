/**
 * Whole-number fractions, rounded only where a rule says so: no floating point decides a digit of a legal projection.
 *
 * All values here are 0 or more.
 */
export interface Exact {
  readonly numerator: bigint;
  /** Above 0. */
  readonly denominator: bigint;
}

/**
 * To so many decimal places: to the nearest, a tie upwards or to the even digit; down; or up. `exact` leaves the value as it
 * is.
 */
export type Step = 'exact' | { readonly places: number; readonly how: 'nearest' | 'nearest-even' | 'down' | 'up' };

export const exactly = (numerator: bigint | number, denominator: bigint | number = 1n): Exact => ({
  numerator: BigInt(numerator),
  denominator: BigInt(denominator),
});

export const times = (a: Exact, b: Exact): Exact => ({
  numerator: a.numerator * b.numerator,
  denominator: a.denominator * b.denominator,
});

export function plus(a: Exact, b: Exact): Exact {
  if (a.denominator === b.denominator) return { numerator: a.numerator + b.numerator, denominator: a.denominator };
  return {
    numerator: a.numerator * b.denominator + b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  };
}

/** 0 where b is more than a. */
export function less(a: Exact, b: Exact): Exact {
  const numerator = a.numerator * b.denominator - b.numerator * a.denominator;
  return { numerator: numerator < 0n ? 0n : numerator, denominator: a.denominator * b.denominator };
}

/** Below, at or above 0 as a is less than, equal to or more than b. */
export function compare(a: Exact, b: Exact): number {
  const [left, right] = [a.numerator * b.denominator, b.numerator * a.denominator];
  return left < right ? -1 : left > right ? 1 : 0;
}

export function rounded(value: Exact, step: Step): Exact {
  if (step === 'exact') return value;
  const scale = 10n ** BigInt(step.places);
  const { numerator, denominator } = value;
  const scaled = numerator * scale;
  const down = scaled / denominator;
  const rest = scaled % denominator;
  const isTie = 2n * rest === denominator;
  const isNearerUp = 2n * rest > denominator;
  const goesUp = {
    down: false,
    up: rest > 0n,
    nearest: isNearerUp || isTie,
    'nearest-even': isNearerUp || (isTie && down % 2n === 1n),
  }[step.how];
  return { numerator: goesUp ? down + 1n : down, denominator: scale };
}

/** As a decimal number cut off after `places` digits, with "…" behind them where something was cut off. */
export function decimalText(value: Exact, places: number): string {
  const scale = 10n ** BigInt(places);
  const scaled = value.numerator * scale;
  const digits = (scaled / value.denominator).toString().padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const decimals = digits.slice(digits.length - places);
  const isCut = scaled % value.denominator !== 0n;
  return `${whole}${places === 0 ? '' : '.'}${decimals}${isCut ? '…' : ''}`;
}
