/**
 * Splits the text of a .pb file into records and fields: `;` between fields, `"` around a field that holds `;`, a quote
 * or a line break, a quote inside such a field doubled; a quote in the middle of a plain field is just a character.
 * That is how Python's csv module, and so Pabulib, reads these files. Lines end in LF or CRLF, also mixed.
 */
import type { PbFindings, PbSection } from './problem.ts';

const SEMICOLON = 59;
const QUOTE = 34;
const RETURN = 13;

export class RecordReader {
  /** Offset of the next record. */
  at: number;
  /** Line of the record read last, counted from 1. */
  line = 0;
  private nextLine = 1;
  /** The first semicolon at or after the last place asked about, so that no stretch is searched twice. */
  private semicolon = -1;
  readonly text: string;
  readonly findings: PbFindings;

  constructor(text: string, findings: PbFindings) {
    this.text = text;
    this.findings = findings;
    this.at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  }

  get done(): boolean {
    return this.at >= this.text.length;
  }

  /** The next record's fields, trimmed. An empty line gives one empty field. */
  next(section: PbSection): string[] {
    const fields: string[] = [];
    this.nextInto(fields, section);
    return fields;
  }

  /** The same into a given array, so that a hundred thousand ballots need no array each; returns the field count. */
  nextInto(fields: string[], section: PbSection): number {
    const { text } = this;
    this.line = this.nextLine;
    let end = text.indexOf('\n', this.at);
    if (end < 0) end = text.length;
    const stop = end > this.at && text.charCodeAt(end - 1) === RETURN ? end - 1 : end;
    let count = 0;
    let from = this.at;
    while (true) {
      if (text.charCodeAt(from) === QUOTE && from < stop) return this.quotedRest(fields, count, from, section);
      const to = Math.min(this.semicolonFrom(from), stop);
      fields[count++] = trimmed(text, from, to);
      if (to >= stop) break;
      from = to + 1;
    }
    this.at = end + 1;
    this.nextLine++;
    return count;
  }

  /** The slow path, from the first field that begins with a quote to the end of the record. */
  private quotedRest(fields: string[], count: number, from: number, section: PbSection): number {
    const { text } = this;
    let at = from;
    while (true) {
      let value: string;
      if (text.charCodeAt(at) === QUOTE) {
        let close = at;
        do close = text.indexOf('"', close + 1);
        while (close >= 0 && text.charCodeAt(close + 1) === QUOTE && close++ >= 0);
        const open = close < 0;
        if (open) {
          this.findings.problem(this.line, section, { code: 'quote-open' });
          close = this.lineEnd(at);
        }
        value = text
          .slice(at + 1, close)
          .replaceAll('""', '"')
          .trim();
        for (let i = text.indexOf('\n', at); i >= 0 && i < close; i = text.indexOf('\n', i + 1)) this.nextLine++;
        at = open ? close : close + 1;
        const after = this.fieldEnd(at);
        if (text.slice(at, after).trim() !== '') this.findings.problem(this.line, section, { code: 'quote-stray' });
        at = after;
      } else {
        const end = this.fieldEnd(at);
        value = text.slice(at, end).trim();
        at = end;
      }
      fields[count++] = value;
      if (text.charCodeAt(at) !== SEMICOLON) break;
      at++;
    }
    const newline = text.indexOf('\n', at);
    this.at = newline < 0 ? text.length : newline + 1;
    this.nextLine++;
    return count;
  }

  private lineEnd(at: number): number {
    const end = this.text.indexOf('\n', at);
    return end < 0 ? this.text.length : end;
  }

  private fieldEnd(at: number): number {
    return Math.min(this.semicolonFrom(at), this.lineEnd(at));
  }

  private semicolonFrom(at: number): number {
    if (this.semicolon < at) {
      this.semicolon = this.text.indexOf(';', at);
      if (this.semicolon < 0) this.semicolon = Infinity;
    }
    return this.semicolon;
  }
}

/** A slice without the white space around it; the look at both ends saves trimming where there is none. */
export function trimmed(text: string, from: number, to: number): string {
  if (to > from && (odd(text.charCodeAt(from)) || odd(text.charCodeAt(to - 1)))) return text.slice(from, to).trim();
  return text.slice(from, to);
}

function odd(code: number): boolean {
  return code <= 32 || code >= 128;
}
