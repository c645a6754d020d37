/**
 * The greatest common divisor of whole numbers of any size. For long ones by halves: the first digits of two numbers tell
 * the first quotients of Euclid's algorithm, so these are found on numbers of half the length, and again by halves, and all
 * taken at once by a few long products (Knuth and Schoenhage; see Moeller, "On Schoenhage's algorithm and subquadratic
 * integer gcd computation", 2008).
 *
 * Whether the quotients are quite those of Euclid does not matter here: two whole numbers and what any whole matrix of
 * determinant 1 or -1 makes of them have the same common divisors. Wrong quotients only make the numbers less small.
 */

/** Numbers of fewer bits are taken step by step. */
const LONG = 1600;
/** So many bits are taken as one floating-point number. */
const DIGITS = 52;

/** Of numbers not below 0; 1 where both are 0. */
export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = a < b ? [b, a] : [a, b];
  while (y !== 0n) {
    const bits = bitsOf(x);
    if (bits < LONG) {
      [x, y] = [y, x % y];
      continue;
    }
    [x, y] = times(halving(x, y, bits), x, y);
    // Where the quotients found make too little of them, as where one is far longer than the other.
    if (y !== 0n && bitsOf(x) > bits - 32) [x, y] = [y, x % y];
  }
  return x === 0n ? 1n : x;
}

/** Rows of a matrix of determinant 1 or -1. */
type Matrix = readonly [bigint, bigint, bigint, bigint];

const SAME: Matrix = [1n, 0n, 0n, 1n];

/**
 * What makes a >= b >= 0, where a has so many bits, about half as long. Of more than {@link DIGITS} bits they stay in that
 * order, and not below 0.
 */
function halving(a: bigint, b: bigint, bits: number): Matrix {
  if (bits <= DIGITS) return halvingShort(Number(a), Number(b));
  const goal = bits >> 1;
  let matrix = SAME;
  let [x, y] = [a, b];
  // The first half of the digits tells the quotients that make the number shorter by a quarter; so twice.
  for (let round = 0; round < 2 && y >> BigInt(goal) > 0n; round++) {
    const length = bitsOf(x);
    const shift = round === 0 ? BigInt(goal) : BigInt(Math.max(0, 2 * goal - length));
    const next = halving(x >> shift, y >> shift, length - Number(shift));
    [x, y, matrix] = step(x, y, next, matrix);
    if (y === 0n) break;
    // One quotient of Euclid's, so that there is always some progress.
    [x, y, matrix] = step(x, y, [0n, 1n, 1n, -(x / y)], matrix);
  }
  return matrix;
}

function step(x: bigint, y: bigint, next: Matrix, sofar: Matrix): [bigint, bigint, Matrix] {
  let [[x2, y2], matrix] = [times(next, x, y), product(next, sofar)];
  const [a, b, c, d] = matrix;
  if (x2 < 0n) [x2, matrix] = [-x2, [-a, -b, c, d]];
  if (y2 < 0n) [y2, matrix] = [-y2, [matrix[0], matrix[1], -c, -d]];
  return x2 < y2 ? [y2, x2, [matrix[2], matrix[3], matrix[0], matrix[1]]] : [x2, y2, matrix];
}

/** By Euclid's algorithm in floating point, as long as the factors have at most half the digits; those of b are the larger. */
function halvingShort(a: number, b: number): Matrix {
  let [x, y] = [a, b];
  let [p, q, r, s] = [1, 0, 0, 1];
  const most = 2 ** (DIGITS / 2);
  while (y > 0) {
    const quotient = Math.floor(x / y);
    const next = q - quotient * s;
    if (Math.abs(next) > most) break;
    [x, y] = [y, x - quotient * y];
    [p, q, r, s] = [r, s, p - quotient * r, next];
  }
  return [BigInt(p), BigInt(q), BigInt(r), BigInt(s)];
}

function times([a, b, c, d]: Matrix, x: bigint, y: bigint): [bigint, bigint] {
  return [a * x + b * y, c * x + d * y];
}

function product([a, b, c, d]: Matrix, [e, f, g, h]: Matrix): Matrix {
  return [a * e + b * g, a * f + b * h, c * e + d * g, c * f + d * h];
}

/** Up to 3 more than there are. */
function bitsOf(x: bigint): number {
  return 4 * x.toString(16).length;
}
