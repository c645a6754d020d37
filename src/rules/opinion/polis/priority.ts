/**
 * Which statement a participant is shown next: drawn at random, those more often that few have passed on, that many agree with,
 * that divide people, or that are new.
 *
 * As implemented in Polis's mathematics of 2024 (github.com/compdemocracy/polis, math/src/polismath/math/conversation.clj):
 * priority = [(1 - (P+1)/(S+2)) (E+1) (A+1)/(S+2) (1 + 8 * 2^(-S/5))]^2 over the votes of all groups together, and 49 for meta
 * statements; E is how far out a participant would stand who agreed with this statement and voted on no other. Formulas read
 * there. Polis stores votes with the opposite sign, so its abs(1 + mean) is abs(1 - mean) here.
 *
 * Differs from Polis in this: a statement that nobody has voted on has an extremity too, 0.
 */
import { seen } from '../votes.ts';
import type { Counts } from '../votes.ts';
import type { Components } from './components.ts';

const META = 49;

/** One entry per statement. `statements`: how many somebody has voted on, Polis's C. */
export function extremities({ mean, axes }: Pick<Components, 'mean' | 'axes'>, statements: number): Float64Array {
  const [first, second] = axes;
  return mean.map(
    (own, at) => Math.sqrt(statements) * Math.abs(1 - own) * Math.sqrt(first[at]! ** 2 + second[at]! ** 2),
  );
}

/** One entry per statement, each above 0. `counts`: of all in groups. `isMeta`: 1 for meta statements. */
export function priorities(counts: Counts, extremity: Float64Array, isMeta: Uint8Array): Float64Array {
  return extremity.map((own, statement) => {
    if (isMeta[statement] === 1) return META;
    const all = seen(counts, statement);
    const [passed, agreed] = [(counts.pass[statement]! + 1) / (all + 2), (counts.agree[statement]! + 1) / (all + 2)];
    const isNew = 1 + 8 * 2 ** (-all / 5);
    return ((1 - passed) * (own + 1) * agreed * isNew) ** 2;
  });
}

/**
 * One of the statements, with a probability in proportion to its priority. `unit`: a random number, at least 0 and below 1,
 * from the caller. Undefined where there is nothing to draw from.
 */
export function drawStatement(
  statements: readonly number[],
  priority: ArrayLike<number>,
  unit: number,
): number | undefined {
  const total = statements.reduce((sum, statement) => sum + priority[statement]!, 0);
  let left = unit * total;
  for (const statement of statements) {
    left -= priority[statement]!;
    if (left < 0) return statement;
  }
  // Rounding may leave a last crumb.
  return statements.at(-1);
}
