/**
 * Reads one CSV file record by record, whatever its line ends, byte-order mark or delimiter, and says where it is broken. The
 * parser sees it in pieces and keeps no record, so a file of a million votes needs no more memory than its bytes.
 */
import { isUtf8 } from 'node:buffer';
import { parse, type CsvError, type InfoRecord } from 'csv-parse';
import { mostFields, type GivenFile } from './layout.ts';
import { refuse, remark, type Notes, type Reason } from './notes.ts';

export interface TableReader {
  /** The cells of the first record, trimmed. False ends the reading. */
  header(cells: readonly string[]): boolean;
  /** `line`: on which the record begins. */
  row(cells: readonly string[], line: number): void;
}

/** Told how many bytes are read, and of how many. */
export type Progress = (done: number, total: number) => void;

const pieceBytes = 64 * 1024;

export async function readTable(
  file: GivenFile,
  notes: Notes,
  reader: TableReader,
  progress?: Progress,
): Promise<void> {
  const { bytes, name } = file;
  const delimiter = delimiterOf(bytes);
  const wrong = unreadable(bytes) ?? tooWide(bytes, delimiter);
  if (wrong !== undefined) return refuse(notes, { file: name, ...wrong });
  if (delimiter !== ',') remark(notes, name, 1, { code: 'delimiter', delimiter });
  const parser = parse({
    bom: true,
    delimiter,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    record_delimiter: ['\r\n', '\n'],
  });
  let width = 0;
  let end = 0;
  const take = ({
    record,
    info,
  }: {
    readonly record: readonly string[];
    readonly info: { readonly lines: number };
  }): void => {
    const line = info.lines - breaksIn(record);
    end = info.lines;
    if (width === 0) {
      width = record.length;
      if (!reader.header(record.map((cell) => cell.trim()))) parser.destroy();
      return;
    }
    if (record.length === width) reader.row(record, line);
    else refuse(notes, { file: name, line, reason: { code: 'field-count', found: record.length, expected: width } });
  };
  const problem = await parsed(parser, bytes, take, progress);
  if (problem !== undefined) refuse(notes, { file: name, line: end + 1, reason: problem });
  else if (width === 0) refuse(notes, { file: name, line: 1, reason: { code: 'empty-file' } });
  // The parser counts the nothing after the last line end too.
  const last = bytes.at(-1) === 10 ? 1 : 0;
  remark(notes, name, 1, { code: 'empty-lines' }, Math.max(0, parser.info.empty_lines - last));
}

type Taken = { readonly record: string[]; readonly info: InfoRecord & { readonly lines: number } };

/** Undefined when the file was read to its end, or the reader had enough. */
function parsed(
  parser: ReturnType<typeof parse>,
  bytes: Uint8Array,
  take: (taken: Taken) => void,
  progress: Progress | undefined,
): Promise<Reason | undefined> {
  return new Promise((resolve, reject) => {
    parser.on('data', take);
    parser.on('end', () => resolve(undefined));
    parser.on('close', () => resolve(undefined));
    parser.on('error', (problem: CsvError) => {
      if (problem.code === 'CSV_QUOTE_NOT_CLOSED') resolve({ code: 'quote-open' });
      else if (/QUOTE/.test(problem.code ?? '')) resolve({ code: 'quote-stray' });
      else reject(problem);
    });
    let at = 0;
    const feed = (): void => {
      while (at < bytes.length && !parser.destroyed) {
        const piece = bytes.subarray(at, at + pieceBytes);
        at += piece.length;
        progress?.(at, bytes.length);
        if (!parser.write(piece)) return void parser.once('drain', feed);
      }
      if (!parser.destroyed) parser.end();
    };
    feed();
  });
}

function unreadable(bytes: Uint8Array): { readonly line: number; readonly reason: Reason } | undefined {
  const nul = bytes.indexOf(0);
  if (nul !== -1) return { line: lineAt(bytes, nul), reason: { code: 'nul' } };
  if (isUtf8(bytes)) return undefined;
  let line = 1;
  for (let from = 0; from < bytes.length; line += 1) {
    const found = bytes.indexOf(10, from);
    const until = found === -1 ? bytes.length : found;
    if (!isUtf8(bytes.subarray(from, until))) break;
    from = until + 1;
  }
  return { line, reason: { code: 'not-text' } };
}

/** Looked at before the parser makes a cell of each: quoted commas count too, of which no text holds so many. */
function tooWide(bytes: Uint8Array, delimiter: string): { readonly line: number; readonly reason: Reason } | undefined {
  const mark = delimiter.charCodeAt(0);
  let [line, fields, widest, at] = [1, 1, 0, 1];
  for (const byte of bytes) {
    if (byte === mark) fields += 1;
    else if (byte === 10) [line, fields] = [line + 1, 1];
    if (fields > widest) [widest, at] = [fields, line];
  }
  return widest > mostFields ? { line: at, reason: { code: 'too-wide', found: widest, most: mostFields } } : undefined;
}

function lineAt(bytes: Uint8Array, at: number): number {
  let line = 1;
  for (let from = 0; from < at; from += 1) if (bytes[from] === 10) line += 1;
  return line;
}

/** Spreadsheets of some countries save with semicolons; some programs with tabs. */
function delimiterOf(bytes: Uint8Array): string {
  const end = bytes.indexOf(10);
  const first = new TextDecoder().decode(bytes.subarray(0, end === -1 ? Math.min(bytes.length, 10_000) : end));
  return first.includes(',') ? ',' : first.includes(';') ? ';' : first.includes('\t') ? '\t' : ',';
}

function breaksIn(record: readonly string[]): number {
  let breaks = 0;
  for (const cell of record) for (let at = cell.indexOf('\n'); at !== -1; at = cell.indexOf('\n', at + 1)) breaks += 1;
  return breaks;
}
