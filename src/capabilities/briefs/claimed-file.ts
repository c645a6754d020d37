/** Every figure that published briefs compare, as a table. */
import { csvDescription, csvText, type CsvColumn } from '../../platform/csv.ts';
import type { BriefContent, ClaimedFigure } from '../../rules/brief/index.ts';
import { checkFigure } from './check-figure.ts';

export interface ClaimedRow {
  readonly slug: string;
  readonly title: BriefContent['title'];
  readonly figure: ClaimedFigure;
}

const columns: readonly CsvColumn<ClaimedRow>[] = [
  { name: 'brief', description: 'Its address: /briefs/…', datatype: 'string', value: ({ slug }) => slug },
  {
    name: 'metric',
    description: 'In the language of the brief',
    datatype: 'string',
    value: ({ figure }) => figure.metric.text,
  },
  { name: 'region', description: 'Where', datatype: 'string', value: ({ figure }) => figure.region.text },
  { name: 'period', description: 'When', datatype: 'string', value: ({ figure }) => figure.period },
  {
    name: 'unit',
    description: 'dollars, trillion-dollars, percent or plain',
    datatype: 'string',
    value: ({ figure }) => figure.unit,
  },
  { name: 'claimed', description: 'As it was said', datatype: 'decimal', value: ({ figure }) => figure.claimed },
  {
    name: 'step',
    description: 'The smallest step in which it was said',
    datatype: 'decimal',
    value: ({ figure }) => figure.step,
  },
  {
    name: 'official',
    description: 'As it stands in the brief',
    datatype: 'decimal',
    value: ({ figure }) => figure.official,
  },
  {
    name: 'margin',
    description: 'Half the width of the interval of the source; empty where it gives none',
    datatype: 'decimal',
    value: ({ figure }) => figure.margin,
  },
  {
    name: 'fits',
    description: 'Whether the claim rounds to the official figure or lies within its margin',
    datatype: 'boolean',
    value: ({ figure }) => String(checkFigure(figure).isNear),
  },
  { name: 'indicator', description: 'Its address here', datatype: 'string', value: ({ figure }) => figure.indicator },
  {
    name: 'source',
    description: 'Of the official figure',
    datatype: 'string',
    value: ({ figure }) => figure.officialSource.url,
  },
];

export const claimedCsv = (rows: readonly ClaimedRow[]): string => csvText(columns, rows);

export const claimedColumns = (publicUrl: string): unknown =>
  csvDescription(`${publicUrl}/briefs/claimed.csv`, 'Claimed figures beside official ones.', columns);
