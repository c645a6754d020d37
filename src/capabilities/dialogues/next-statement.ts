/**
 * Which statements a participant is shown next: those they have not voted on, drawn by what an answer is worth now
 * (`rules/opinion/routing`), by lots that are the same for the same participant: so what comes next is what the phone fetched
 * ahead, and who loads the page again sees the same statement.
 */
import { drawOrder } from '../../rules/opinion/index.ts';
import type { Statement } from './store/statements.ts';
import type { StatementPool } from './statement-pool.ts';

export interface Wanted {
  /** The participant's number; undefined for who has not joined yet. */
  readonly participant: number | undefined;
  readonly seed: number;
  readonly voted: ReadonlySet<number>;
  readonly count: number;
}

/** At most `count`, the first to be shown first. */
export function nextStatements(
  { statements, priorityFor }: StatementPool,
  { participant, seed, voted, count }: Wanted,
): readonly Statement[] {
  const order = drawOrder({
    priority: priorityFor(participant),
    skip: (index) => voted.has(statements[index]!.number),
    count,
    numberOf: (index) => statements[index]!.number,
    seed,
  });
  return order.map((index) => statements[index]!);
}
