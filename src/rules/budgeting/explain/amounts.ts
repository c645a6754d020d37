/** Exact amounts as they stand in JSON. */
import type { Amount } from './explanation.ts';
import { reduced, toNumber } from '../fraction.ts';
import type { Fraction } from '../fraction.ts';

export function amountOf(fraction: Fraction): Amount {
  const { numerator, denominator } = reduced(fraction.numerator, fraction.denominator);
  return { exact: `${numerator}/${denominator}`, near: toNumber({ numerator, denominator }) };
}
