/** `concord inequality DATA.csv`: how unequal a figure is between regions, by the measures that the field uses side by side. */
import { csvText } from '../platform/csv.ts';
import { inequality, type Inequality, type InequalityProblem, type InequalityRow } from '../rules/equity/index.ts';
import { ask } from './ask.ts';
import { howMany } from './how-many.ts';
import { refused } from './read-election.ts';
import { readRegions } from './read-regions.ts';
import { textTable } from './text-table.ts';
import { writePieces } from './write-pieces.ts';

const USAGE = `concord inequality DATA.csv [options]

Measures how unequal a figure is between regions, each region counted by its people: Gini, Theil with what of it lies between groups of regions
and what within them, Palma, the ratio of the top to the bottom fifth, and the Lorenz curve. What lies within a region is not seen.

DATA.csv has the columns region and people, and one with the figure for each person or household. Regions with an empty cell are left out, which is told.

  --value COLUMN          the figure; default: value
  --group COLUMN          for the split of the Theil index
  --json                  every figure, with the Lorenz curve
  --csv                   each measure with its figure; of groups also their parts
  --help                  this text

DATA.csv may be - for standard input. The exit code is 0 when there are measures, 1 when the file was refused, 2 when the command was
not understood.
`;

const OPTIONS = {
  value: { type: 'string' },
  group: { type: 'string' },
  json: { type: 'boolean' },
  csv: { type: 'boolean' },
} as const;

export function run(args: readonly string[]): Promise<number> {
  return ask('inequality', USAGE, args, OPTIONS, async ({ values, positionals }) => {
    const [path] = positionals;
    if (path === undefined || positionals.length > 1) return 'Name one file with regions.';
    if (values.json === true && values.csv === true) return 'Choose one of --json and --csv.';
    const [column, group] = [values.value ?? 'value', values.group];
    const regions = await readRegions(path, [column]);
    if (regions === undefined) return 1;
    if (group !== undefined && regions.some(({ texts }) => !Object.hasOwn(texts, group)))
      return refused(path, [`the first line names no column ${group}.`]);
    const rows = regions.flatMap(({ region, people, values: figures, texts }): readonly InequalityRow[] => {
      const value = figures[column] ?? null;
      return value === null ? [] : [{ region, value, people, group: group === undefined ? undefined : texts[group] }];
    });
    if (rows.length < regions.length)
      process.stderr.write(`${howMany(regions.length - rows.length, 'region')} without a figure left out.\n`);
    const found = inequality(rows);
    if (!found.ok) return refused(path, [problemSentence(found.error)]);
    return writePieces(
      values.json === true
        ? [`${JSON.stringify({ value: column, ...found.value }, undefined, 2)}\n`]
        : values.csv === true
          ? [measuresCsv(found.value)]
          : report(column, found.value),
    );
  });
}

/** A row for each measure, empty where there is none: a ratio over nothing. */
function measuresCsv({ regions, people, mean, gini, theil, palma, fifths }: Inequality): string {
  const { split } = theil;
  const rows: readonly (readonly [string, number | null])[] = [
    ['regions', regions],
    ['people', people],
    ['mean', mean],
    ['gini', gini],
    ['theil', theil.total],
    ['palma', palma],
    ['fifths', fifths],
    ...(split === undefined
      ? []
      : ([
          ['theil_between', split.between],
          ['theil_within', split.within],
          ...split.groups.map((one) => [`theil_within_${one.group}`, one.theil] as const),
        ] as const)),
  ];
  return csvText(
    [
      { name: 'measure', description: '', datatype: 'string', value: ([name]) => name },
      { name: 'value', description: '', datatype: 'decimal', value: ([, value]) => value },
    ],
    rows,
  );
}

function* report(column: string, found: Inequality): Generator<string> {
  const { regions, people, mean, gini, theil, palma, fifths } = found;
  yield `${column}: ${howMany(regions, 'region')} with ${people.toLocaleString('en')} people, mean ${mean.toLocaleString('en', { maximumFractionDigits: 2 })}.\n\n`;
  const ratio = (value: number | null): string => (value === null ? 'none' : value.toFixed(3));
  yield* textTable([
    ['measure', '', ''],
    ['Gini', gini.toFixed(4), '0 where all have the same'],
    ['Theil', theil.total.toFixed(4), '0 where all have the same'],
    ['Palma', ratio(palma), 'richest tenth over poorest four tenths; 0.25 where all have the same'],
    ['fifths', ratio(fifths), 'richest fifth over poorest fifth; 1 where all have the same'],
  ]);
  if (theil.split === undefined) return;
  const { between, within, groups } = theil.split;
  const part = (share: number): string => (theil.total === 0 ? '' : ` (${percent(share / theil.total)})`);
  yield `\nOf Theil's index ${between.toFixed(4)}${part(between)} lie between groups, ${within.toFixed(4)}${part(within)} within them.\n\n`;
  yield* textTable([
    ['group', 'people', 'held', 'Theil within'],
    ...groups.map((one) => [one.group, percent(one.people), percent(one.held), one.theil.toFixed(4)]),
  ]);
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

function problemSentence(problem: InequalityProblem): string {
  switch (problem.type) {
    case 'negative-value':
      return `"${problem.region}" has a figure below zero, of which there are no shares.`;
    case 'not-a-number':
      return `"${problem.region}" has no number.`;
    case 'negative-people':
      return `"${problem.region}" has fewer than no people.`;
    case 'nobody':
      return 'nobody lives in regions with a figure.';
    case 'nothing':
      return 'all figures are zero: there is nothing to have a share of.';
  }
}
