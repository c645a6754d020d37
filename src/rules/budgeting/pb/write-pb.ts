/**
 * Writes a .pb file: the same keys, columns, rows and values in the same order, quoted where Pabulib does, in the form that
 * the file was read in. What of the form is kept is said in `pb-file.ts`.
 */
import type { Ballots } from '../instance.ts';
import { amountText } from './decimal.ts';
import { fieldText, quotingKey } from './field-text.ts';
import type { PbFile, PbForm, PbVoteColumn } from './pb-file.ts';
import type { PbSection } from './problem.ts';

const PLAIN: PbForm = {
  byteOrderMark: false,
  lineEnd: '\n',
  lineEndChanges: [],
  endsWithLineEnd: true,
  otherwiseQuoted: new Map(),
};

export function writePb(file: PbFile): string {
  const form = file.form ?? PLAIN;
  const lines: string[] = [];
  const inMeta = rowWriter('META', 2, form);
  lines.push('META', inMeta(['key', 'value']));
  for (const pair of file.meta) lines.push(inMeta(pair));
  const inProjects = rowWriter('PROJECTS', file.projectColumns.length, form);
  lines.push('PROJECTS', inProjects(file.projectColumns.map(({ name }) => name)));
  for (let project = 0; project < file.instance.projects.length; project++) {
    lines.push(inProjects(file.projectColumns.map(({ values }) => values[project] ?? '')));
  }
  const inVotes = rowWriter('VOTES', file.voteColumns.length, form);
  lines.push('VOTES', inVotes(file.voteColumns.map(({ name }) => name)));
  const ids = file.instance.projects.map(({ id }) => id);
  const fieldsOf = file.voteColumns.map((column) => voteFields(column, ids, file.ballots));
  for (let voter = 0; voter + 1 < file.ballots.starts.length; voter++) {
    lines.push(inVotes(fieldsOf.map((fieldOf) => fieldOf(voter))));
  }
  return withLineEnds(lines, form);
}

function rowWriter(section: PbSection, columns: number, { otherwiseQuoted }: PbForm) {
  const otherwise = Array.from({ length: columns }, (_, column) => otherwiseQuoted.get(quotingKey(section, column)));
  return (fields: readonly string[]): string =>
    fields.map((field, column) => fieldText(field, otherwise[column])).join(';');
}

function voteFields(column: PbVoteColumn, ids: readonly string[], ballots: Ballots): (voter: number) => string {
  if ('values' in column) {
    const { values } = column;
    return (voter) => values[voter] ?? '';
  }
  const { starts, chosen, points, pointsScale = 1 } = ballots;
  const entry =
    column.name === 'vote'
      ? (at: number): string => ids[chosen[at]!]!
      : (at: number): string => amountText(points?.[at] ?? 0, pointsScale);
  return (voter) => {
    const written = column.written?.get(voter);
    if (written !== undefined) return written;
    const from = starts[voter]!;
    const to = starts[voter + 1]!;
    let text = from === to ? '' : entry(from);
    for (let at = from + 1; at < to; at++) text += `,${entry(at)}`;
    return text;
  };
}

function withLineEnds(lines: readonly string[], form: PbForm): string {
  let end = form.lineEnd;
  let change = 0;
  const ended = lines.map((line, record) => {
    if (record === form.lineEndChanges[change]) {
      end = end === '\n' ? '\r\n' : '\n';
      change++;
    }
    return line + end;
  });
  if (!form.endsWithLineEnd) ended[ended.length - 1] = lines.at(-1)!;
  return `${form.byteOrderMark ? '\ufeff' : ''}${ended.join('')}`;
}
