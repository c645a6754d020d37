/** Writes a .pb file: the same keys, columns, rows and values in the same order, quoted where the format needs it. */
import type { Ballots } from '../instance.ts';
import { amountText } from './decimal.ts';
import type { PbFile, PbVoteColumn } from './pb-file.ts';

export function writePb(file: PbFile): string {
  const lines = ['META', 'key;value'];
  for (const pair of file.meta) lines.push(row(pair));
  lines.push('PROJECTS', row(file.projectColumns.map(({ name }) => name)));
  for (let project = 0; project < file.instance.projects.length; project++) {
    lines.push(row(file.projectColumns.map(({ values }) => values[project] ?? '')));
  }
  lines.push('VOTES', row(file.voteColumns.map(({ name }) => name)));
  const ids = file.instance.projects.map(({ id }) => id);
  for (let voter = 0; voter + 1 < file.ballots.starts.length; voter++) {
    lines.push(row(file.voteColumns.map((column) => voteField(column, voter, ids, file.ballots))));
  }
  return `${lines.join('\n')}\n`;
}

function voteField(column: PbVoteColumn, voter: number, ids: readonly string[], ballots: Ballots): string {
  if ('values' in column) return column.values[voter] ?? '';
  const entries: string[] = [];
  for (let i = ballots.starts[voter]!; i < ballots.starts[voter + 1]!; i++) {
    if (column.name === 'vote') entries.push(ids[ballots.chosen[i]!]!);
    else entries.push(amountText(ballots.points?.[i] ?? 0, ballots.pointsScale ?? 1));
  }
  return entries.join(',');
}

function row(fields: readonly string[]): string {
  return fields.map(quoted).join(';');
}

/** A field that would be read as something else without quotes gets them. */
function quoted(field: string): string {
  return /[;\n\r]|^"/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
