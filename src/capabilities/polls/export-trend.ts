/** The trend of a question as open data: the line day by day, and the readings with what the model makes of each. */
import { csvDescription, csvText, type CsvColumn } from '../../platform/csv.ts';
import type { TrendDay, TrendReading } from '../../rules/polling/index.ts';
import { questionPath, type Question } from './poll.ts';
import type { QuestionTrend } from './question-trend.ts';
import { isoDay, type PollReading } from './readings.ts';

const rounded = (value: number): number => Math.round(value * 1e5) / 1e5;

const dayColumns: readonly CsvColumn<TrendDay>[] = [
  { name: 'day', description: 'YYYY-MM-DD.', datatype: 'string', value: ({ day }) => isoDay(day) },
  {
    name: 'mean',
    description: 'The line: backing as a share from 0 to 1.',
    datatype: 'decimal',
    value: ({ mean }) => rounded(mean),
  },
  { name: 'low', description: 'Lower end of the 90 % band.', datatype: 'decimal', value: ({ low }) => rounded(low) },
  { name: 'high', description: 'Upper end of the 90 % band.', datatype: 'decimal', value: ({ high }) => rounded(high) },
];

interface Row {
  readonly reading: PollReading;
  readonly made: TrendReading | undefined;
}

const read = (
  name: string,
  datatype: CsvColumn<Row>['datatype'],
  description: string,
  value: (reading: PollReading) => string | number | null,
): CsvColumn<Row> => ({ name, datatype, description, value: ({ reading }) => value(reading) });

const modelled = (name: 'expected' | 'residual' | 'influence' | 'weight', description: string): CsvColumn<Row> => ({
  name,
  datatype: 'decimal',
  description: `${description} Empty where there are too few polls for a line.`,
  value: ({ made }) => (made === undefined ? null : rounded(made[name])),
});

/** The first nine are those that `concord polls trend` reads. */
const readingColumns: readonly CsvColumn<Row>[] = [
  read('poll', 'string', 'The last part of the address of the poll.', ({ poll }) => poll),
  read('question', 'string', 'The last part of the address of the question.', ({ question }) => question),
  read('house', 'string', 'Who asked.', ({ house }) => house),
  read('wording', 'string', 'The letter of the wording; equal letters are equal words.', ({ wording }) => wording),
  read('from', 'string', 'First day of asking.', ({ from }) => isoDay(from)),
  read('until', 'string', 'Last day of asking.', ({ until }) => isoDay(until)),
  read('share', 'decimal', 'Backing as a share of all who were asked.', ({ share }) => rounded(share)),
  read(
    'size',
    'integer',
    'How many were asked; where only a margin is published, how many it stands for.',
    ({ size }) => Math.round(size),
  ),
  read(
    'design_effect',
    'decimal',
    'As published or as the published margin tells; empty: 1.5 is assumed.',
    ({ designEffect }) => (designEffect === undefined ? null : rounded(designEffect)),
  ),
  read('sponsor_has_stake', 'string', 'yes, no or unknown.', ({ source: { stake } }) =>
    stake === 'unknown' ? 'unknown' : stake === 'has-stake' ? 'yes' : 'no',
  ),
  modelled('expected', 'The share this poll should have found by the line, its house and its wording.'),
  modelled('residual', 'What it found beyond that.'),
  modelled('influence', 'By how much the line on its middle day is higher than it would be without it.'),
  modelled('weight', '1: believed as it is; less: far off what the others say.'),
];

export type TrendTable = 'trend' | 'readings';

export function trendTable(table: TrendTable, { trend, readings: { used } }: QuestionTrend): string {
  if (table === 'trend') return csvText(dayColumns, trend.ok ? trend.value.days : []);
  const made = new Map(trend.ok ? trend.value.readings.map((one) => [one.poll, one]) : []);
  return csvText(
    readingColumns,
    used.map((reading) => ({ reading, made: made.get(reading.poll) })),
  );
}

export function trendDescription(table: TrendTable, publicUrl: string, question: Question): unknown {
  const url = `${publicUrl}${questionPath(question)}/${table}.csv`;
  return table === 'trend'
    ? csvDescription(url, 'Backing day by day with its band; without rows where there are too few polls.', dayColumns)
    : csvDescription(url, 'The polls that the line is made of, and what the model makes of each.', readingColumns);
}
