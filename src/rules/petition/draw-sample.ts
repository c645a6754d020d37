/**
 * The random sample of a county's signatures, which anybody can draw again from a text announced before.
 *
 * 2 CCR 20521 asks for computerised random numbers that give every signature the same chance. Here they come from SHA-256, so
 * that nobody has to trust a machine:
 *
 *   key    = sha256("concord petition sample 1" LF seed LF petition LF county LF raw), as lower-case hexadecimal
 *   block  = sha256(key LF counter), counter 0, 1, 2 ... as a decimal number; its first 12 hexadecimal digits are a number u
 *            from 0 to 2^48 - 1
 *   below  = for a number below m: take blocks until u < 2^48 - (2^48 mod m), then u mod m: each has exactly the same chance
 *   draw   = signatures lie in order 1 ... raw; for i = 0, 1 ... size - 1 swap the one at place i with the one at place
 *            i + below(raw - i): the first `size` places are the sample (Fisher and Yates, as in Knuth, The Art of Computer
 *            Programming, volume 2, 3.4.2, algorithm P), so that a larger sample begins with the smaller one
 *
 * Texts are UTF-8 without spaces at either end; LF is one byte, 0x0A. The seed must not be known while signatures can still be
 * put in order: announce where it will come from (dice in public, a lottery's drawing) before, and the seed after the raw count.
 */
import { err, ok, type Result } from '../result.ts';
import { sha256 } from '../sha256.ts';

export interface SampleRequest {
  readonly seed: string;
  /** A slug, or another name that does not change. */
  readonly petition: string;
  readonly county: string;
  readonly raw: number;
  readonly size: number;
}

export interface DrawnSample {
  /** What the counter is hashed with, for those who draw again. */
  readonly key: string;
  /** Numbers from 1 to `raw`, in the order in which they were drawn. */
  readonly drawn: readonly number[];
}

export type SampleProblem =
  | { readonly code: 'empty' | 'line-break'; readonly field: 'seed' | 'petition' | 'county' }
  | { readonly code: 'not-whole' | 'too-large'; readonly field: 'raw' | 'size' };

const VERSION = 'concord petition sample 1';
const RANGE = 2 ** 48;

export function drawSample(request: SampleRequest): Result<DrawnSample, SampleProblem> {
  const problem = problemOf(request);
  if (problem !== undefined) return err(problem);
  const { raw, size } = request;
  const texts = [request.seed, request.petition, request.county].map((text) => text.trim());
  const key = sha256([VERSION, ...texts, raw].join('\n'));
  const below = numbersFrom(key);
  /** Only places whose signature is not their own: of a million signatures few are ever moved. */
  const moved = new Map<number, number>();
  const at = (place: number): number => moved.get(place) ?? place;
  const drawn: number[] = [];
  for (let i = 0; i < size; i += 1) {
    const other = i + below(raw - i);
    drawn.push(at(other) + 1);
    moved.set(other, at(i));
  }
  return ok({ key, drawn });
}

function numbersFrom(key: string): (m: number) => number {
  let counter = 0;
  return (m) => {
    const limit = RANGE - (RANGE % m);
    for (;;) {
      const u = Number.parseInt(sha256(`${key}\n${counter}`).slice(0, 12), 16);
      counter += 1;
      if (u < limit) return u % m;
    }
  };
}

function problemOf(request: SampleRequest): SampleProblem | undefined {
  for (const field of ['seed', 'petition', 'county'] as const) {
    const text = request[field].trim();
    if (text === '') return { code: 'empty', field };
    if (/[\n\r]/.test(text)) return { code: 'line-break', field };
  }
  for (const field of ['raw', 'size'] as const) {
    if (!Number.isInteger(request[field]) || request[field] < 0) return { code: 'not-whole', field };
  }
  if (request.raw > 1_000_000_000) return { code: 'too-large', field: 'raw' };
  return request.size > request.raw ? { code: 'too-large', field: 'size' } : undefined;
}
