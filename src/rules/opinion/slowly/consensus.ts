/** Consensus over everyone, and over groups. */
import { countsOf } from './counts.ts';
import { rowsOfPart, statementsOf } from './table.ts';
import type { Table } from './table.ts';

/** Numbers of the statements, strongest first. */
export function consensusSlowly(
  table: Table,
  side: 'agree' | 'disagree',
  isOut: readonly boolean[],
): readonly number[] {
  return statementsOf(table)
    .filter((statement) => !isOut[statement])
    .map((statement) => {
      const { agree, disagree, pass } = countsOf(table, statement);
      const [s, n] = [side === 'agree' ? agree : disagree, agree + disagree + pass];
      return { statement, p: (s + 1) / (n + 2), z: 2 * Math.sqrt(n + 1) * ((s + 1) / (n + 1) - 1 / 2) };
    })
    .filter(({ p, z }) => p > 1 / 2 && z > 1.2816)
    .sort((a, b) => b.p * b.z - a.p * a.z || a.statement - b.statement)
    .map(({ statement }) => statement)
    .slice(0, 5);
}

export function groupInformedSlowly(
  table: Table,
  part: readonly number[],
  parts: number,
  statement: number,
  side: 'agree' | 'disagree',
): number {
  let whole = 1;
  for (let own = 0; own < parts; own += 1) {
    const counts = countsOf(rowsOfPart(table, part, own), statement);
    whole *= (counts[side] + 1) / (counts.agree + counts.disagree + counts.pass + 2);
  }
  return whole;
}
