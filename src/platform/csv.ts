/**
 * Tables as CSV (RFC 4180) with a description of every column (CSV on the Web, https://www.w3.org/TR/tabular-metadata/).
 *
 * Spreadsheets take a text that begins with = + - or @ for a formula and would run it. Such a text gets one apostrophe in
 * front, and so does one that begins with an apostrophe already: whoever takes one leading apostrophe away has the text
 * as it was, whatever it was.
 */
import { stringify } from 'csv-stringify/sync';

export interface CsvColumn<Row> {
  readonly name: string;
  readonly description: string;
  readonly datatype: 'string' | 'decimal' | 'integer' | 'boolean' | 'date';
  /** Several values in one cell, with this between them. */
  readonly separator?: string;
  readonly value: (row: Row) => string | number | null;
}

const leading = /^[=+\-@\t\r\n'\uff1d\uff0b\uff0d\uff20]/;

/** A text that no spreadsheet takes for a formula. */
export const safeText = (text: string): string => (leading.test(text) ? `'${text}` : text);

export function csvText<Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]): string {
  const lines = rows.map((row) =>
    columns.map(({ value }) => {
      const cell = value(row);
      return typeof cell === 'string' ? safeText(cell) : cell;
    }),
  );
  return stringify([columns.map(({ name }) => name), ...lines], { record_delimiter: 'windows' });
}

export function csvDescription<Row>(url: string, description: string, columns: readonly CsvColumn<Row>[]): unknown {
  return {
    '@context': 'http://www.w3.org/ns/csvw',
    url,
    'dc:description': `${description} A text that begins with = + - @ or ' has one more ' in front; take it away to have the text itself.`,
    tableSchema: {
      columns: columns.map(({ name, description: text, datatype, separator }) => ({
        name,
        titles: name,
        'dc:description': text,
        datatype,
        ...(separator === undefined ? {} : { separator }),
      })),
    },
  };
}
