/** How a statement was voted on, by looking at every cell of the table. */
import { columnOf } from './table.ts';
import type { Table } from './table.ts';

export interface StatementCounts {
  readonly agree: number;
  readonly disagree: number;
  readonly pass: number;
}

export function countsOf(table: Table, statement: number): StatementCounts {
  const votes = columnOf(table, statement);
  const like = (wanted: number): number => votes.filter((vote) => vote === wanted).length;
  return { agree: like(1), disagree: like(-1), pass: like(0) };
}
