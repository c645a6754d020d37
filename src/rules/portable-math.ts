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
