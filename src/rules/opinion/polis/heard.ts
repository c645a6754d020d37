/** Statements that somebody has voted on. Polis knows no others: its matrix has a column from a statement's first vote on. */
import type { Votes } from '../votes.ts';

/** 1 for each statement with a vote. */
export function heardStatements({ statements, columns }: Votes): Uint8Array {
  const heard = new Uint8Array(statements);
  for (const statement of columns) heard[statement] = 1;
  return heard;
}
