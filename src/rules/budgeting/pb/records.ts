/**
 * Splits the text of a .pb file into records and fields: `;` between fields, `"` around a field that holds `;`, a quote
 * or a line break, a quote inside such a field doubled; a quote in the middle of a plain field is just a character.
 * That is how Python's csv module, and so Pabulib, reads these files. Lines end in LF or CRLF, also mixed.
 */
import { holdsQuote, needsQuotes } from './field-text.ts';
import type { LineEnd } from './pb-file.ts';
import type { PbFindings, PbSection } from './problem.ts';

const SEMICOLON = 59;
const QUOTE = 34;
const NEWLINE = 10;
const RETURN = 13;

export class RecordReader {
  /** Offset of the next record. */
  at: number;
  /** Offset of the record read last. */
  start = 0;
  /** Line of the record read last, counted from 1. */
  line = 0;
  /** Line of the next record. */
  nextLine = 1;
  /** What ended the record read last; the end of the text is no line end. */
  lineEnd: LineEnd | '' = '';
  /** Fields of the record read last that are in quotes without need, or not in quotes though they hold some. */
  readonly otherwiseQuoted: number[] = [];
  readonly text: string;
  readonly byteOrderMark: boolean;
  private readonly findings: PbFindings;
  /** The first of each at or after the last place asked about, so that no stretch of the text is searched twice. */
  private semicolon = -1;
  private quote = -1;
  private newline = -1;

  constructor(text: string, findings: PbFindings) {
    this.text = text;
    this.findings = findings;
    this.byteOrderMark = text.charCodeAt(0) === 0xfeff;
    this.at = this.byteOrderMark ? 1 : 0;
  }

  get done(): boolean {
    return this.at >= this.text.length;
  }

  /** Goes on behind so many records of one line each, which were read elsewhere. */
  skip(records: number, to: number): void {
    this.line = this.nextLine + records - 1;
    this.nextLine += records;
    this.at = to;
  }

  /** The next record's fields, trimmed, into a given array; returns their count. An empty line gives one empty field. */
  nextInto(fields: string[], section: PbSection): number {
    const { text, at } = this;
    this.line = this.nextLine;
    this.start = at;
    this.otherwiseQuoted.length = 0;
    const end = this.newlineFrom(at);
    if (this.quoteFrom(at) < end) return this.quotedInto(fields, section);
    let count = 0;
    for (let from = at; from <= end; count++) {
      const to = Math.min(this.semicolonFrom(from), end);
      fields[count] = text.slice(from, to).trim();
      from = to + 1;
    }
    this.endAt(end);
    return count;
  }

  /** The slow path, for a record that holds a quote. */
  private quotedInto(fields: string[], section: PbSection): number {
    const { text } = this;
    let at = this.start;
    let count = 0;
    while (true) {
      if (text.charCodeAt(at) === QUOTE) {
        const close = this.closingQuote(at);
        if (close === undefined) this.findings.problem(this.line, section, { code: 'quote-open' });
        const to = close ?? this.newlineFrom(at);
        const value = text
          .slice(at + 1, to)
          .replaceAll('""', '"')
          .trim();
        for (let i = this.newlineFrom(at); i < to; i = this.newlineFrom(i + 1)) this.nextLine++;
        at = close === undefined ? to : to + 1;
        const after = this.fieldEnd(at);
        if (text.slice(at, after).trim() !== '') this.findings.problem(this.line, section, { code: 'quote-stray' });
        at = after;
        if (!holdsQuote(value) && !needsQuotes(value)) this.otherwiseQuoted.push(count);
        fields[count++] = value;
      } else {
        const end = this.fieldEnd(at);
        const value = text.slice(at, end).trim();
        at = end;
        if (holdsQuote(value) && !needsQuotes(value)) this.otherwiseQuoted.push(count);
        fields[count++] = value;
      }
      if (text.charCodeAt(at) !== SEMICOLON) break;
      at++;
    }
    this.endAt(this.newlineFrom(at));
    return count;
  }

  private closingQuote(open: number): number | undefined {
    let close = this.text.indexOf('"', open + 1);
    while (close >= 0 && this.text.charCodeAt(close + 1) === QUOTE) close = this.text.indexOf('"', close + 2);
    return close < 0 ? undefined : close;
  }

  private endAt(end: number): void {
    const { text } = this;
    this.at = Math.min(end + 1, text.length);
    if (text.charCodeAt(end) !== NEWLINE) this.lineEnd = '';
    else this.lineEnd = text.charCodeAt(end - 1) === RETURN ? '\r\n' : '\n';
    this.nextLine++;
  }

  private newlineFrom(at: number): number {
    if (this.newline < at) this.newline = Math.min(foundFrom(this.text, '\n', at), this.text.length);
    return this.newline;
  }

  private fieldEnd(at: number): number {
    return Math.min(this.semicolonFrom(at), this.newlineFrom(at));
  }

  private semicolonFrom(at: number): number {
    if (this.semicolon < at) this.semicolon = foundFrom(this.text, ';', at);
    return this.semicolon;
  }

  private quoteFrom(at: number): number {
    if (this.quote < at) this.quote = foundFrom(this.text, '"', at);
    return this.quote;
  }
}

function foundFrom(text: string, character: string, at: number): number {
  const found = text.indexOf(character, at);
  return found < 0 ? Infinity : found;
}
