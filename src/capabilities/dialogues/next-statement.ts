/** Which statement a participant is shown next: one they have not voted on, those with the fewest votes first. */
import type { Statement } from './store/statements.ts';
import type { StatementPool } from './statement-pool.ts';

export function nextStatement(pool: StatementPool, voted: ReadonlySet<number>): Statement | undefined {
  return pool.statements.find(({ number }) => !voted.has(number));
}
