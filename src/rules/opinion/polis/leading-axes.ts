/**
 * The two eigenvectors with the largest eigenvalues of a matrix that can only be multiplied with.
 *
 * Power iteration on two vectors which forgets no round: the best answer is sought among everything the rounds have spanned,
 * not only in their last product. Where the power method needs a hundred rounds, because the third eigenvalue is close to the
 * second, this needs about the square root of that; two equal eigenvalues do no harm.
 *
 * Source: block Lanczos with full reorthogonalisation, Golub and Underwood, "The Block Lanczos Method for Computing
 * Eigenvalues" (Mathematical Software III, 1977).
 */
import { eigen } from './eigen.ts';

export interface LeadingAxes {
  /** Of length 1 and at right angles; zeros where the matrix has no further direction with a value above 0. */
  readonly axes: [Float64Array, Float64Array];
  readonly values: [number, number];
}

/** Rounds of two products each: at most a hundred products, half as many as two power iterations of Polis make. */
const ROUNDS = 50;

/** After so many rounds the span is cut down to its best directions, and rounds end if the answer is exact enough. */
const LOOK_EVERY = 5;

/** Directions that are kept. */
const KEPT = 12;

/** Exact enough: both axes are eigenvectors but for this part of the largest eigenvalue. */
const EXACT_ENOUGH = 1e-7;

/** What is left of a vector at right angles to the others is noise below this part of it. */
const NOISE = 1e-10;

/** `size`: entries of a vector. The start is fixed, so the same matrix always gives the same axes. */
export function leadingAxes(
  size: number,
  timesPair: (a: Float64Array, b: Float64Array) => [Float64Array, Float64Array],
): LeadingAxes {
  let span: Span = { basis: [], products: [] };
  // From the products and not from the start itself, so that an entry which the matrix always makes 0 is exactly 0.
  let next = newDirections(timesPair(...startingPair(size)), span.basis);
  for (let round = 1; round < ROUNDS; round += 1) {
    const [first, second] = next;
    if (first === undefined) break;
    const pair = timesPair(first, second ?? first).slice(0, next.length);
    span.basis.push(...next);
    span.products.push(...pair);
    // Before the span is cut down: what is cut off must not come back as if it were new.
    next = newDirections(pair, span.basis);
    if (round % LOOK_EVERY > 0) continue;
    span = bestOf(span, KEPT);
    if (isExactEnough(span)) break;
  }
  return firstTwo(bestOf(span, 2), size);
}

/** Vectors at right angles, and the matrix times each. */
interface Span {
  readonly basis: Float64Array[];
  readonly products: Float64Array[];
}

/**
 * Two vectors without any pattern. Fractions of multiples or of squares of an irrational number will not do: sums of a few of
 * their entries, such as the first and twice the second less the third, are 0 in both vectors, and the first axis of a small
 * conversation may well be just such a sum.
 */
function startingPair(size: number): [Float64Array, Float64Array] {
  const scattered = (from: number): Float64Array =>
    Float64Array.from({ length: size }, (_, at) => scramble(from + 2 * at) / 2 ** 32 - 0.5);
  return [scattered(1), scattered(2)];
}

/** A whole number below 2^32, by the last steps of MurmurHash3 (Appleby, 2011; in the public domain). */
function scramble(number: number): number {
  const once = Math.imul(number ^ (number >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return (twice ^ (twice >>> 16)) >>> 0;
}

/** What the vectors add to a basis, at right angles to it and to each other; nothing for a vector that adds only noise. */
function newDirections(vectors: readonly Float64Array[], basis: readonly Float64Array[]): Float64Array[] {
  const found: Float64Array[] = [];
  for (const vector of vectors) {
    const left = vector.slice();
    const before = Math.sqrt(dot(left, left));
    // Twice, because the first time leaves rounding errors as large as a part of what was taken away.
    for (let time = 0; time < 2; time += 1)
      for (const other of [...basis, ...found]) add(left, other, -dot(left, other));
    const length = Math.sqrt(dot(left, left));
    if (length > NOISE * before) found.push(left.map((entry) => entry / length));
  }
  return found;
}

/** The vectors of the span that are nearest to eigenvectors, those with the largest values first. */
function bestOf({ basis, products }: Span, most: number): Span {
  const within = basis.map(() => new Float64Array(basis.length));
  for (let i = 0; i < basis.length; i += 1)
    for (let j = i; j < basis.length; j += 1) within[i]![j] = within[j]![i] = dot(basis[i]!, products[j]!);
  const best = eigen(within).vectors.slice(0, most);
  return {
    basis: best.map((weights) => mixed(basis, weights)),
    products: best.map((weights) => mixed(products, weights)),
  };
}

/** Asks the first two of a span that {@link bestOf} has given. */
function isExactEnough({ basis, products }: Span): boolean {
  const largest = dot(basis[0]!, products[0]!);
  return basis.slice(0, 2).every((axis, place) => {
    const rest = products[place]!.slice();
    add(rest, axis, -dot(axis, rest));
    return Math.sqrt(dot(rest, rest)) <= EXACT_ENOUGH * largest;
  });
}

function firstTwo({ basis, products }: Span, size: number): LeadingAxes {
  const values = basis.map((axis, place) => dot(axis, products[place]!));
  const none = { axis: new Float64Array(size), value: 0 };
  const [first = none, second = none] = basis.map((axis, place) => {
    const value = values[place]!;
    return value > NOISE * values[0]! ? { axis, value } : none;
  });
  return { axes: [first.axis, second.axis.slice()], values: [first.value, second.value] };
}

function mixed(vectors: readonly Float64Array[], weights: Float64Array): Float64Array {
  const sum = new Float64Array(vectors[0]!.length);
  vectors.forEach((vector, at) => add(sum, vector, weights[at]!));
  return sum;
}

function add(to: Float64Array, vector: Float64Array, times: number): void {
  for (let at = 0; at < to.length; at += 1) to[at]! += times * vector[at]!;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += a[at]! * b[at]!;
  return sum;
}
