/** The greatest common divisor of two whole numbers from 0 to 2^53; with 0 it is the other one. */
export function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}
