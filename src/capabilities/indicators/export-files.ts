/** Figures as open data: every figure of every release, with what it is and where it comes from in each row. */
import { csvDescription, csvText, type CsvColumn } from '../../platform/csv.ts';
import type { Definition, Indicator, PlaceFigure, Vintage, Withheld } from './indicator.ts';

interface Row {
  readonly indicator: Indicator;
  readonly definition: Definition | undefined;
  readonly vintage: Vintage | undefined;
  readonly figure: PlaceFigure | Withheld;
  readonly newest: boolean;
}

const columns: readonly CsvColumn<Row>[] = [
  {
    name: 'indicator',
    description: 'The address of the indicator here',
    datatype: 'string',
    value: ({ indicator }) => indicator.slug,
  },
  {
    name: 'region',
    description: 'The Open Civic Data id of the place',
    datatype: 'string',
    value: ({ figure }) => figure.place,
  },
  { name: 'name', description: 'The name of the place', datatype: 'string', value: ({ figure }) => figure.placeName },
  {
    name: 'period',
    description: 'A year, quarter (2023-Q2), month (2023-04) or span of years (2019-2023)',
    datatype: 'string',
    value: ({ figure }) => figure.period,
  },
  {
    name: 'value',
    description: 'The figure, in the unit; empty where the source gives none',
    datatype: 'decimal',
    value: ({ figure }) => figure.value,
  },
  {
    name: 'margin',
    description: 'Half the width of the interval that the source gives; empty where it gives none',
    datatype: 'decimal',
    value: ({ figure }) => figure.margin,
  },
  {
    name: 'confidence',
    description: 'Of that interval, in percent',
    datatype: 'integer',
    value: ({ figure }) => figure.confidence,
  },
  {
    name: 'note',
    description: 'What the source says of this one figure, for example why there is none',
    datatype: 'string',
    value: ({ figure }) => figure.note,
  },
  {
    name: 'unit',
    description: 'count, percent, dollars, years, per-100000 or index',
    datatype: 'string',
    value: ({ definition }) => definition?.unit ?? '',
  },
  {
    name: 'definition',
    description: 'Which definition the figure was made by; figures of two definitions are not comparable',
    datatype: 'integer',
    value: ({ figure }) => figure.definition,
  },
  {
    name: 'vintage',
    description: 'The number of the release; a later one may revise an earlier one',
    datatype: 'integer',
    value: ({ figure }) => figure.vintage,
  },
  {
    name: 'release',
    description: 'The release as its source names it',
    datatype: 'string',
    value: ({ vintage }) => vintage?.name ?? '',
  },
  {
    name: 'published_on',
    description: 'The day on which the source published it',
    datatype: 'string',
    value: ({ vintage }) => vintage?.publishedOn ?? '',
  },
  {
    name: 'newest',
    description:
      'Whether the release stands and no later one that stands has this place and period by the same definition',
    datatype: 'boolean',
    value: ({ newest }) => (newest ? 'true' : 'false'),
  },
  {
    name: 'withdrawn',
    description: 'Whether the release was entered wrongly, so that its figures count nowhere',
    datatype: 'boolean',
    value: ({ vintage }) => (vintage?.withdrawn === true ? 'true' : 'false'),
  },
  {
    name: 'source',
    description: 'Who published it, and what',
    datatype: 'string',
    value: ({ definition }) => `${definition?.publisher ?? ''}, ${definition?.sourceTitle ?? ''}`,
  },
  {
    name: 'licence',
    description: 'Under which it was published',
    datatype: 'string',
    value: ({ definition }) => definition?.licence ?? '',
  },
];

export const figuresDescription = (publicUrl: string): unknown =>
  csvDescription(
    `${publicUrl}/indicators/{slug}/figures.csv`,
    'Figures of one indicator: every figure of every release.',
    columns,
  );

export const figuresCsv = (parts: ExportParts): string => csvText(columns, rowsOf(parts));

export interface ExportParts {
  readonly indicator: Indicator;
  readonly definitions: readonly Definition[];
  readonly vintages: readonly Vintage[];
  /** All, by vintage. */
  readonly figures: readonly (PlaceFigure | Withheld)[];
}

export function openIndicator(indicator: Indicator): object {
  const { id: _, ...open } = indicator;
  return open;
}

export const figuresJson = ({ indicator, definitions, vintages, figures }: ExportParts): object => ({
  indicator: openIndicator(indicator),
  definitions,
  releases: vintages,
  figures,
});

function rowsOf({ indicator, definitions, vintages, figures }: ExportParts): readonly Row[] {
  const vintageOf = new Map(vintages.map((vintage) => [vintage.number, vintage]));
  const definitionOf = new Map(definitions.map((definition) => [definition.number, definition]));
  const keyOf = ({ place, period, definition }: PlaceFigure | Withheld): string => `${place} ${period} ${definition}`;
  const standing = figures.filter(({ vintage }) => vintageOf.get(vintage)?.withdrawn === false);
  const newest = new Map(standing.map((figure) => [keyOf(figure), figure.vintage]));
  return figures.map((figure) => {
    const vintage = vintageOf.get(figure.vintage);
    return {
      indicator,
      definition: vintage === undefined ? undefined : definitionOf.get(vintage.definition),
      vintage,
      figure,
      newest: newest.get(keyOf(figure)) === figure.vintage,
    };
  });
}
