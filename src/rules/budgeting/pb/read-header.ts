/** The header line of PROJECTS or VOTES: column names, each once, the needed ones present. */
import type { PbFindings, PbSection } from './problem.ts';

export interface Widths {
  readonly names: readonly string[];
  /** Fields of the header line, with those that spreadsheets leave empty at the end. */
  readonly width: number;
}

export interface Header extends Widths {
  /** Column of each name. */
  readonly at: ReadonlyMap<string, number>;
}

/** Undefined when the rows below cannot be read with it; the problems say why. */
export function readHeader(
  fields: readonly string[],
  line: number,
  section: PbSection,
  needed: readonly string[],
  findings: PbFindings,
): Header | undefined {
  const names = fields.slice(0, lastFilled(fields, fields.length) + 1);
  const at = new Map<string, number>();
  let readable = true;
  const refuse = (reason: Parameters<PbFindings['problem']>[2], field?: string): void => {
    findings.problem(line, section, reason, field);
    readable = false;
  };
  names.forEach((name, column) => {
    if (name === '') refuse({ code: 'column-unnamed' });
    else if (at.has(name)) refuse({ code: 'column-twice', column: name }, name);
    else at.set(name, column);
  });
  for (const column of needed) if (!at.has(column)) refuse({ code: 'column-missing', column }, column);
  return readable ? { names, width: fields.length, at } : undefined;
}

/** The header of META is always the same, but for empty fields at the end. */
export function readMetaHeader(fields: readonly string[], line: number, findings: PbFindings): Widths {
  const names = ['key', 'value'];
  const asNamed = names.every((name, column) => fields[column] === name) && lastFilled(fields, fields.length) === 1;
  if (!asNamed) findings.problem(line, 'META', { code: 'meta-header' });
  return { names, width: fields.length };
}

/**
 * Whether a row has one field for each column, or the empty fields at the end that the header has too. One field more than
 * that may be a semicolon that should be in quotes, and then the fields behind it would be read in the wrong columns.
 */
export function rowFits(
  fields: readonly string[],
  count: number,
  header: Widths,
  line: number,
  section: PbSection,
  findings: PbFindings,
): boolean {
  const expected = header.names.length;
  if (count === expected || (count === header.width && lastFilled(fields, count) < expected)) return true;
  findings.problem(line, section, { code: 'field-count', found: count, expected });
  return false;
}

function lastFilled(fields: readonly string[], count: number): number {
  let last = count - 1;
  while (fields[last] === '') last--;
  return last;
}
