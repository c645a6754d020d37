/**
 * Costs, and what their supporters can bear at most, as whole numbers.
 *
 * With z = n / d in lowest terms, cost * d and weight * n are whole, and so are both times 2^j for j >= 0. Where that is too
 * large for floating point, j is below 0, and amounts are rounded down to units of which there are fewer.
 */
import { commonDivisor } from '../common-divisor.ts';
import type { Ratio } from './ratio.ts';

/** No budget is above it. A capacity beyond stands as this, which is more than can ever be spread. */
const LIMIT = 2 ** 52;

export interface Units {
  /** Units in one money unit: d * 2^exponent. */
  readonly scale: number;
  /** j; amounts are rounded where it is below 0. */
  readonly exponent: number;
  /** Of a cost within the budget, in units. */
  readonly demand: (cost: number) => number;
  readonly capacity: (weight: number) => number;
  /** The next digits of both, where they were rounded with exponent `from` and are to be rounded with `to`, at most 0. */
  readonly demandDigits: (cost: number, from: number, to: number) => number;
  readonly capacityDigits: (weight: number, from: number, to: number) => number;
}

/** `budget`: no more than this will be spread. */
export function unitsFor(z: Ratio, budget: number): Units {
  const divisor = commonDivisor(z.cost, z.weight);
  const [n, d] = [z.cost / divisor, z.weight / divisor];
  // The margin is far above the error of the logarithm.
  const exponent = Math.floor(52 - Math.log2(Math.max(1, budget) * d) - 2 ** -20);
  // Where nothing is rounded the power of two is multiplied in first: that changes no digit.
  const [wholeN, wholeD] = [n * 2 ** exponent, d * 2 ** exponent];
  const capacity = (weight: number): number =>
    Math.min(LIMIT, exponent >= 0 ? weight * wholeN : Number(shifted(weight, n, exponent)));
  const demand = (cost: number): number => (exponent >= 0 ? cost * wholeD : Number(shifted(cost, d, exponent)));
  const digits = (a: number, b: number, from: number, to: number): number =>
    Number(BigInt.asUintN(to - from, shifted(a, b, to)));
  return {
    scale: d * 2 ** exponent,
    exponent,
    demand,
    capacity,
    demandDigits: (cost, from, to) => digits(cost, d, from, to),
    capacityDigits: (weight, from, to) => digits(weight, n, from, to),
  };
}

const shifted = (a: number, b: number, exponent: number): bigint => (BigInt(a) * BigInt(b)) >> BigInt(-exponent);
