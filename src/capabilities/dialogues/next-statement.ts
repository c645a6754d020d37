/**
 * Which statements a participant is shown next: those they have not voted on, in an order of their own, always the same for
 * the same participant, so that no statement is favoured by when it was written.
 *
 * Each statement gets a 32-bit number mixed from the participant's seed and its own (the finaliser of MurmurHash3, Austin
 * Appleby, public domain); the smallest come first, and of equals the older statement.
 */
import type { Statement } from './store/statements.ts';
import type { StatementPool } from './statement-pool.ts';

export interface Wanted {
  readonly seed: number;
  readonly voted: ReadonlySet<number>;
  readonly count: number;
}

/** At most `count`, the first to be shown first. */
export function nextStatements(pool: StatementPool, { seed, voted, count }: Wanted): readonly Statement[] {
  const chosen: { readonly statement: Statement; readonly place: number }[] = [];
  for (const statement of pool.statements) {
    if (voted.has(statement.number)) continue;
    const place = mixed(seed, statement.number);
    const last = chosen[chosen.length - 1];
    if (chosen.length >= count && (last === undefined || place >= last.place)) continue;
    let at = chosen.length;
    while (at > 0 && place < chosen[at - 1]!.place) at -= 1;
    chosen.splice(at, 0, { statement, place });
    if (chosen.length > count) chosen.pop();
  }
  return chosen.map(({ statement }) => statement);
}

function mixed(seed: number, number: number): number {
  let bits = seed ^ Math.imul(number + 1, 0x9e3779b1);
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
