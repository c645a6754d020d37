/** Notes while a file is read how it is written, so that it can be written so again. */
import { quotingKey } from './field-text.ts';
import type { LineEnd, PbForm } from './pb-file.ts';
import type { PbSection } from './problem.ts';

export class FormNotes {
  /** In use at present. */
  lineEnd: LineEnd | undefined;
  private firstLineEnd: LineEnd = '\n';
  private readonly lineEndChanges: number[] = [];
  private endsWithLineEnd = true;
  private readonly otherwiseQuoted = new Map<string, Set<string>>();
  private records = 0;

  /** `lineEnd` is empty for a record at the end of the text. */
  noteRecord(lineEnd: LineEnd | ''): void {
    if (lineEnd === '') this.endsWithLineEnd = false;
    else {
      if (this.lineEnd === undefined) this.firstLineEnd = lineEnd;
      else if (this.lineEnd !== lineEnd) this.lineEndChanges.push(this.records);
      this.lineEnd = lineEnd;
    }
    this.records++;
  }

  /** So many records in the usual form, with the line end in use. */
  skip(records: number): void {
    this.records += records;
  }

  noteQuoting(section: PbSection, column: number, value: string): void {
    const key = quotingKey(section, column);
    const values = this.otherwiseQuoted.get(key);
    if (values === undefined) this.otherwiseQuoted.set(key, new Set([value]));
    else values.add(value);
  }

  finished(byteOrderMark: boolean): PbForm {
    const { firstLineEnd, lineEndChanges, endsWithLineEnd, otherwiseQuoted } = this;
    return { byteOrderMark, lineEnd: firstLineEnd, lineEndChanges, endsWithLineEnd, otherwiseQuoted };
  }
}
