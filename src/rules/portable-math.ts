/**
 * The exponential function and normal numbers from sums, products and quotients alone.
 *
 * The language leaves the last digits of Math.exp and its kin to the engine, and a generated election must not
 * depend on who generates it; the four basic operations are exact to the last bit everywhere (IEEE 754).
 */
import type { Random } from './random.ts';

/** For |x| below 700; relative error below 1e-12. */
export function exp(x: number): number {
  const doublings = Math.round(x / Math.LN2);
  const rest = x - doublings * Math.LN2;
  let sum = 1;
  let term = 1;
  for (let n = 1; n <= 20; n++) {
    term = (term * rest) / n;
    sum += term;
  }
  for (let n = 0; n < doublings; n++) sum *= 2;
  for (let n = 0; n > doublings; n--) sum /= 2;
  return sum;
}

/** Nearly normal, mean 0, variance 1, never beyond 6: the sum of twelve uniform numbers, less their mean. */
export function nearlyNormal(random: Random): number {
  let sum = -6;
  for (let n = 0; n < 12; n++) sum += random.unit();
  return sum;
}

/**
 * The natural logarithm of x > 0; relative error below 1e-14 of ln 2 or of the result, whichever is larger.
 *
 * x = m 2^k with m within a factor of sqrt 2 of 1; then ln m = 2 artanh((m - 1) / (m + 1)), whose series falls by more than 34 with each term.
 */
export function ln(x: number): number {
  let doublings = 0;
  let rest = x;
  while (rest > Math.SQRT2) {
    rest /= 2;
    doublings += 1;
  }
  while (rest < Math.SQRT1_2) {
    rest *= 2;
    doublings -= 1;
  }
  const ratio = (rest - 1) / (rest + 1);
  const squared = ratio * ratio;
  let term = ratio;
  let sum = 0;
  for (let n = 1; n <= 25; n += 2) {
    sum += term / n;
    term *= squared;
  }
  return 2 * sum + doublings * Math.LN2;
}
