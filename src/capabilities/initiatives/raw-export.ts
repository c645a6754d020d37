/** What the files of the paper side hold, column by column. */
import type { CsvColumn } from '../../platform/csv.ts';
import type { AwaitedCounty, CountyReturn } from '../../rules/petition/index.ts';
import { isReported } from '../../rules/petition/index.ts';
import type { Batch, CountyCount } from './raw-count.ts';
import type { CountySample } from './sample-draws.ts';

export interface Table<Row> {
  readonly about: string;
  readonly columns: readonly CsvColumn<Row>[];
}

export const countsTable: Table<CountyCount> = {
  about: 'Raw count of signatures on paper, one row a county.',
  columns: [
    { name: 'county', description: 'Name of the county', datatype: 'string', value: ({ name }) => name },
    { name: 'region', description: 'Its Open Civic Data id', datatype: 'string', value: ({ id }) => id },
    {
      name: 'signatures',
      description: 'Signatures counted',
      datatype: 'integer',
      value: ({ signatures }) => signatures,
    },
    { name: 'batches', description: 'Batches with signatures', datatype: 'integer', value: ({ batches }) => batches },
    {
      name: 'finished',
      description: 'Whether the county says that its count is whole',
      datatype: 'boolean',
      value: ({ closed }) => String(closed),
    },
    {
      name: 'last_received',
      description: 'Last day on which a batch was received; empty where none was',
      datatype: 'string',
      value: ({ lastReceived }) => lastReceived,
    },
  ],
};

export const batchesTable: Table<Batch & { readonly county: string }> = {
  about:
    'Batches of the raw count as they now stand, one row a batch. The columns county, batch, signatures and received_on can be imported.',
  columns: [
    { name: 'county', description: 'Name of the county', datatype: 'string', value: ({ county }) => county },
    {
      name: 'batch',
      description: "The county's own name of the batch",
      datatype: 'string',
      value: ({ batch }) => batch,
    },
    { name: 'signatures', description: 'Signatures in it', datatype: 'integer', value: ({ signatures }) => signatures },
    { name: 'received_on', description: 'Day of receipt', datatype: 'string', value: ({ receivedOn }) => receivedOn },
    {
      name: 'revision',
      description: '1, and one more for each correction',
      datatype: 'integer',
      value: ({ revision }) => revision,
    },
    { name: 'reason', description: 'Why it was corrected last', datatype: 'string', value: ({ reason }) => reason },
  ],
};

export const sampleTable: Table<Omit<CountySample, 'numbers'>> = {
  about: 'Random sample, one row a county with signatures.',
  columns: [
    { name: 'county', description: 'Name of the county', datatype: 'string', value: ({ name }) => name },
    { name: 'key', description: 'The county as the draw takes it', datatype: 'string', value: ({ key }) => key },
    { name: 'raw', description: 'Raw count', datatype: 'integer', value: ({ raw }) => raw },
    {
      name: 'size',
      description: 'Signatures to verify; all where it is the raw count',
      datatype: 'integer',
      value: ({ size }) => size,
    },
  ],
};

export const numbersTable: Table<readonly [place: number, signature: number]> = {
  about: 'Drawn signatures of one county, in the order of the draw.',
  columns: [
    { name: 'place', description: 'Place in the draw, from 1', datatype: 'integer', value: ([place]) => place },
    {
      name: 'signature',
      description: 'Number of the signature',
      datatype: 'integer',
      value: ([, signature]) => signature,
    },
  ],
};

const reported = (row: CountyReturn | AwaitedCounty, of: 'sample' | 'valid' | 'duplicates'): number | null =>
  isReported(row) ? row[of] : null;

/** The columns that `concord petition project` reads. */
export const returnsTable: Table<CountyReturn | AwaitedCounty> = {
  about:
    'What the counties reported of their samples, one row a county. The other columns are empty where a county is awaited.',
  columns: [
    { name: 'county', description: 'Name of the county', datatype: 'string', value: ({ county }) => county },
    { name: 'raw', description: 'Raw count', datatype: 'integer', value: ({ raw }) => raw ?? null },
    {
      name: 'sample',
      description: 'Signatures verified',
      datatype: 'integer',
      value: (row) => reported(row, 'sample'),
    },
    {
      name: 'valid',
      description: 'Voters with a valid signature among them, each counted once',
      datatype: 'integer',
      value: (row) => reported(row, 'valid'),
    },
    {
      name: 'duplicates',
      description: 'Further valid signatures of the same voters',
      datatype: 'integer',
      value: (row) => reported(row, 'duplicates'),
    },
  ],
};
