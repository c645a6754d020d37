/**
 * A file of polls, read row by row: everything that is wrong is told at once, each by the line it stands in and its column.
 *
 * A text that begins with an apostrophe before = + - @ or ' loses that one apostrophe: exports put it there so that no
 * spreadsheet takes the text for a formula.
 */
import { CsvError, parse } from 'csv-parse/sync';
import { reasonProblem } from '../../platform/official.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { factColumns, passedOver } from './csv-columns.ts';
import type { PollFacts } from './poll.ts';
import { readPoll, type PollField, type PollProblem, type TypedAnswer } from './read-poll.ts';

export type FileProblem =
  | 'notText'
  | 'notCsv'
  | 'noRows'
  | 'tooManyRows'
  | 'columnMissing'
  | 'columnUnknown'
  | 'columnTwice'
  | 'cellsWrong'
  | 'answersUnreadable';

export interface ImportProblem {
  /** 1 is the row of headings. */
  readonly line: number;
  /** '' when it is the whole line. */
  readonly column: string;
  readonly problem: PollProblem | FileProblem;
}

export interface ReadRow {
  readonly line: number;
  readonly facts: PollFacts;
  /** The last part of the address of its question. */
  readonly question: string;
  readonly questionReason: string;
}

export const mostRows = 1_000;

interface Line {
  readonly line: number;
  readonly cells: readonly string[];
}

export function readCsv(bytes: Uint8Array, today: string): Result<readonly ReadRow[], readonly ImportProblem[]> {
  const lines = linesOf(bytes);
  if (!lines.ok) return lines;
  const [heading, ...rows] = lines.value;
  if (heading === undefined || rows.length === 0) return err([{ line: 1, column: '', problem: 'noRows' }]);
  if (rows.length > mostRows) return err([{ line: mostRows + 2, column: '', problem: 'tooManyRows' }]);
  const names = heading.cells.map((name) => name.trim().toLowerCase());
  const wrong = headingProblems(names, heading.line);
  if (wrong.length > 0) return err(wrong);
  const problems: ImportProblem[] = [];
  const read = rows.flatMap((row) => readRow(row, names, today, problems) ?? []);
  return problems.length > 0 ? err(problems) : ok(read);
}

/** Records with the line each begins in; blank lines are passed over. */
function linesOf(bytes: Uint8Array): Result<readonly Line[], readonly ImportProblem[]> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return err([{ line: 1, column: '', problem: 'notText' }]);
  }
  if (text.includes('\0')) return err([{ line: 1, column: '', problem: 'notText' }]);
  try {
    const records = parse(text, {
      relax_column_count: true,
      info: true,
      skip_empty_lines: false,
    }) as unknown as readonly {
      readonly record: readonly string[];
      readonly info: { readonly lines: number };
    }[];
    let next = 1;
    const lines = records.map(({ record, info }) => {
      const line = next;
      next = info.lines + 1;
      return { line, cells: record };
    });
    return ok(lines.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')));
  } catch (problem) {
    if (!(problem instanceof CsvError)) throw problem;
    return err([{ line: typeof problem['lines'] === 'number' ? problem['lines'] : 1, column: '', problem: 'notCsv' }]);
  }
}

function headingProblems(names: readonly string[], line: number): readonly ImportProblem[] {
  const known = new Set(factColumns.map(({ name }) => name));
  return [
    ...factColumns
      .filter(({ name, needed }) => needed === true && !names.includes(name))
      .map(({ name }) => ({ line, column: name, problem: 'columnMissing' as const })),
    ...names
      .filter((name) => !known.has(name) && !passedOver.has(name))
      .map((column) => ({ line, column: column.slice(0, 80), problem: 'columnUnknown' as const })),
    ...names
      .filter((name, at) => names.indexOf(name) !== at)
      .map((column) => ({ line, column: column.slice(0, 80), problem: 'columnTwice' as const })),
  ];
}

function readRow(
  { line, cells }: Line,
  names: readonly string[],
  today: string,
  problems: ImportProblem[],
): ReadRow | undefined {
  if (cells.length !== names.length) {
    problems.push({ line, column: '', problem: 'cellsWrong' });
    return undefined;
  }
  const byName = new Map(names.map((name, at) => [name, plainCell(cells[at] ?? '')]));
  const columnOf = new Map<PollField, string>(factColumns.map(({ name, field }) => [field, name]));
  const text = (field: PollField): string => byName.get(columnOf.get(field) ?? '') ?? '';
  const answers = readAnswers(text('answers'));
  const facts = readPoll(
    { text, modes: split(text('modes'), ';'), answers: answers ?? [{ label: '', kind: '', share: '' }] },
    today,
  );
  const wrongReason = reasonProblem(text('questionReason').trim());
  const found: Partial<Record<PollField, PollProblem | FileProblem>> = {
    ...(text('question').trim() === '' ? { question: 'questionMissing' as const } : {}),
    ...(wrongReason === undefined ? {} : { questionReason: wrongReason }),
    ...(facts.ok ? {} : facts.error),
    ...(answers === undefined ? { answers: 'answersUnreadable' as const } : {}),
  };
  // In the order of the columns.
  for (const { name, field } of factColumns) {
    const problem = found[field];
    if (problem !== undefined) problems.push({ line, column: name, problem });
  }
  if (!facts.ok || Object.keys(found).length > 0) return undefined;
  return { line, facts: facts.value, question: text('question').trim(), questionReason: text('questionReason').trim() };
}

const plainCell = (cell: string): string =>
  /^'[=+\-@\t\r\n'\uff1d\uff0b\uff0d\uff20]/.test(cell) ? cell.slice(1) : cell;

const split = (text: string, by: string): readonly string[] =>
  text
    .split(by)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** Undefined when a part is not «kind: label = per cent». */
function readAnswers(text: string): readonly TypedAnswer[] | undefined {
  if (text.trim() === '') return [];
  const answers: TypedAnswer[] = [];
  for (const part of text.split(/(?<!\\)\|/)) {
    const match = /^\s*([a-z]+)\s*:\s*(.*?)\s*=\s*([^=]*?)\s*$/su.exec(part);
    if (match === null) return undefined;
    const [, kind = '', label = '', share = ''] = match;
    answers.push({ kind, label: label.replace(/\\([\\|])/g, '$1'), share });
  }
  return answers;
}
