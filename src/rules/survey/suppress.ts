/**
 * Which cells of a table may not be shown: those that count too few people, and as many others as it takes so that no hidden
 * cell follows from the totals.
 *
 * Sources: Hundepool et al., "Statistical Disclosure Control" (2012), chapter 4 (primary and secondary suppression); Gusfield, "A
 * Graph Theoretic Approach to Data Security" (SIAM Journal on Computing 17, 1988): with all totals published, a hidden cell
 * can be computed exactly if and only if it is a bridge of the graph whose nodes are the rows and columns and whose edges are
 * the hidden cells. Differs in one point: the hidden cells of a row or a column also have to count enough people together,
 * because their sum follows from the totals too; where the whole row or column counts fewer, that cannot be had.
 *
 * Cells hidden beyond the first are the smallest that do; ties: the first in the order of the row or column.
 */

/** True where a cell is hidden. A column of zeros has nothing to hide: nobody is in it, as its total says. */
export function hiddenCells(table: readonly (readonly number[])[], least: number): readonly (readonly boolean[])[] {
  const rows = table.length;
  const columns = table[0]?.length ?? 0;
  const used = Array.from({ length: columns }, (_, c) => table.some((row) => row[c]! > 0));
  const hidden = table.map((row) => row.map((count, c) => used[c]! && count < least));
  const lines = [
    ...Array.from({ length: rows }, (_, r) => inRow(r, used)),
    ...Array.from({ length: columns }, (_, c) => inColumn(c, rows)).filter((_, c) => used[c]),
  ];
  for (let changed = true; changed;) {
    changed = false;
    for (const line of lines)
      if (needsMore(line, table, hidden, least)) changed = hideOne(line, table, hidden) || changed;
    if (changed) continue;
    const open = bridgesOf(hidden, rows, columns);
    for (const [r, c] of open) {
      // Another cell of its row, or where there is none left, of its column.
      changed = hideOne(inRow(r, used), table, hidden) || hideOne(inColumn(c, rows), table, hidden) || changed;
      if (changed) break;
    }
  }
  return hidden;
}

type Cell = readonly [row: number, column: number];

const inRow = (r: number, used: readonly boolean[]): readonly Cell[] =>
  used.flatMap((is, c): readonly Cell[] => (is ? [[r, c]] : []));

const inColumn = (c: number, rows: number): readonly Cell[] => Array.from({ length: rows }, (_, r): Cell => [r, c]);

function needsMore(
  line: readonly Cell[],
  table: readonly (readonly number[])[],
  hidden: readonly (readonly boolean[])[],
  least: number,
): boolean {
  const gone = line.filter(([r, c]) => hidden[r]![c]);
  if (gone.length === 0) return false;
  return gone.length === 1 || gone.reduce((sum, [r, c]) => sum + table[r]![c]!, 0) < least;
}

/** False when the whole line is hidden already. */
function hideOne(line: readonly Cell[], table: readonly (readonly number[])[], hidden: boolean[][]): boolean {
  let smallest: Cell | undefined;
  for (const [r, c] of line) {
    if (hidden[r]![c]) continue;
    if (smallest === undefined || table[r]![c]! < table[smallest[0]]![smallest[1]]!) smallest = [r, c];
  }
  if (smallest === undefined) return false;
  hidden[smallest[0]]![smallest[1]] = true;
  return true;
}

/** Hidden cells whose row and column hang together by nothing else: found by taking each away and walking the rest. */
function bridgesOf(hidden: readonly (readonly boolean[])[], rows: number, columns: number): readonly Cell[] {
  const found: Cell[] = [];
  for (let r = 0; r < rows; r += 1)
    for (let c = 0; c < columns; c += 1) if (hidden[r]![c] && !reaches(hidden, r, c)) found.push([r, c]);
  return found;
}

function reaches(hidden: readonly (readonly boolean[])[], fromRow: number, toColumn: number): boolean {
  const seenRows = new Set([fromRow]);
  const seenColumns = new Set<number>();
  for (const row of seenRows) {
    for (const [column, is] of hidden[row]!.entries()) {
      if (!is || seenColumns.has(column) || (row === fromRow && column === toColumn)) continue;
      if (column === toColumn) return true;
      seenColumns.add(column);
      for (const [other, cells] of hidden.entries()) if (cells[column]) seenRows.add(other);
    }
  }
  return false;
}
