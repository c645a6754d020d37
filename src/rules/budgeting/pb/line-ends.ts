/** Notes how the records of a file end, so that they can be written with the same line ends. */
import type { LineEnd } from './pb-file.ts';

export class LineEnds {
  first: LineEnd = '\n';
  readonly changes: number[] = [];
  endsWithLineEnd = true;
  /** The line end in use. */
  current: LineEnd | undefined;
  private records = 0;

  /** Empty for a record at the end of the text. */
  note(lineEnd: LineEnd | ''): void {
    if (lineEnd === '') this.endsWithLineEnd = false;
    else if (this.current === undefined) this.first = lineEnd;
    else if (this.current !== lineEnd) this.changes.push(this.records);
    if (lineEnd !== '') this.current = lineEnd;
    this.records++;
  }

  /** So many records with the line end in use. */
  skip(records: number): void {
    this.records += records;
  }
}
