/** Columns of VOTES that no rule needs: left in the text until somebody asks for them. */
import type { BallotRows } from './ballot-rows.ts';
import type { PbColumn } from './pb-file.ts';
import { PbFindings } from './problem.ts';
import { RecordReader } from './records.ts';
import type { VoteLayout } from './vote-layout.ts';

export class KeptColumns {
  private readonly text: string;
  private readonly rows: BallotRows;
  private readonly layout: VoteLayout;
  private values: ReadonlyMap<number, readonly string[]> | undefined;

  constructor(text: string, rows: BallotRows, layout: VoteLayout) {
    this.text = text;
    this.rows = rows;
    this.layout = layout;
  }

  /** To be asked for its values only when all rows are read. All columns are then read at once: who writes wants them all. */
  column(name: string, column: number): PbColumn {
    const valuesOf = (): readonly string[] => {
      this.values ??= this.read(this.layout.names.map((_, each) => each).filter((each) => this.isKept(each)));
      return this.values.get(column)!;
    };
    return {
      name,
      get values() {
        return valuesOf();
      },
    };
  }

  /** Voter ids of the rows so far. */
  voters(): readonly string[] {
    return this.read([this.layout.voter]).get(this.layout.voter)!;
  }

  private isKept(column: number): boolean {
    return column !== this.layout.vote && column !== this.layout.points;
  }

  private read(columns: readonly number[]): Map<number, string[]> {
    const { text, rows } = this;
    const values = columns.map((): string[] => []);
    const records = new RecordReader(text, new PbFindings());
    const fields: string[] = [];
    for (let row = 0; row < rows.count; row++) {
      records.at = rows.offsets.at(row);
      records.nextInto(fields, 'VOTES');
      for (let i = 0; i < columns.length; i++) values[i]!.push(fields[columns[i]!]!);
    }
    return new Map(columns.map((column, i) => [column, values[i]!]));
  }
}
