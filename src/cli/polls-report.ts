/** A trend of polls for people at a terminal. */
import { dayText, type Effect, type Reading, type TestedClaim, type Trend } from '../rules/polling/index.ts';
import { howMany } from './how-many.ts';

export interface ReportedTrend {
  readonly question: string;
  readonly level: number;
  readonly readings: readonly Reading[];
  readonly trend: Trend;
  /** From the first day to the last; undefined where they are the same. */
  readonly claim: TestedClaim | undefined;
}

const SHOWN_DAYS = 12;

export function trendText({ question, level, readings, trend, claim }: ReportedTrend): string {
  const { days, houses, wordings } = trend;
  const every = Math.max(1, Math.ceil((days.length - 1) / SHOWN_DAYS));
  const shown = days.filter((_, at) => at === days.length - 1 || (at % every === 0 && at + every / 2 < days.length));
  const astray = trend.readings.filter(({ weight }) => weight < 0.5);
  return [
    `${question}: ${howMany(readings.length, 'poll')}, ${howMany(houses.length, 'house')}, ${howMany(wordings.length, 'wording')}.`,
    '',
    `day          backing   ${percent(level, 0)} band`,
    ...shown.map(
      ({ day, mean, low, high }) => `${dayText(day)}  ${percent(mean)}    ${percent(low)} to ${percent(high)}`,
    ),
    '',
    ...(claim === undefined ? [] : [claimSentence(claim), '']),
    ...effectLines('Houses: points more than a typical house', houses),
    ...(wordings.length > 1
      ? effectLines(
          `Wordings: points more than "${trend.wording}", whose trend it is`,
          wordings.filter(({ name }) => name !== trend.wording),
        )
      : []),
    ...astray.map(({ poll, residual }) => `Far off and believed less: ${poll} (${points(residual)} points)`),
    ...(houses.length === 1
      ? ['One house only: its leaning cannot be seen, and the band is as wide as houses differ.']
      : []),
    'A leaning that all houses share cannot be seen in polls and is in no band.',
    '',
  ].join('\n');
}

function claimSentence({ verdict, rose, fell, threshold, before, after, change }: TestedClaim): string {
  const said = {
    'likely-rose': 'Backing likely rose',
    'likely-fell': 'Backing likely fell',
    'cannot-say': 'Nobody can say whether backing rose or fell',
  };
  const dates = `from ${dayText(before.day)} to ${dayText(after.day)}`;
  return `${said[verdict]} ${dates}: rose ${percent(rose, 0)}, fell ${percent(fell, 0)} (a verdict needs ${percent(threshold, 0)}); the mean moved by ${points(change)} points.`;
}

function effectLines(title: string, effects: readonly Effect[]): readonly string[] {
  const wide = Math.max(...effects.map(({ name }) => name.length));
  return [
    title,
    ...effects.map(
      ({ name, mean, low, high, readings }) =>
        `  ${name.padEnd(wide)}  ${points(mean)}  (${points(low)} to ${points(high)}; ${howMany(readings, 'poll')})`,
    ),
    '',
  ];
}

const percent = (share: number, digits = 1): string =>
  `${(100 * share).toFixed(digits)} %`.padStart(digits === 0 ? 4 : 6);

const points = (share: number): string => `${share < 0 ? '-' : '+'}${Math.abs(100 * share).toFixed(1)}`;
