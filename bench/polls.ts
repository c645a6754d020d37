/**
 * `npm run bench -- --polls`: whether bands of the trend hold the truth as often as they say, and what a trend costs.
 *
 * Made-up series of polls whose truth is known (src/rules/polling/generate/series.ts). Each series has the same weight: the
 * share of its days on which the 90 % band holds the truth. Limit: 88 to 92 % over 1,000 series. The same for the chance that
 * backing rose: of all times it says about 80 %, it should have risen 80 % of the time.
 */
import { parseArgs } from 'node:util';
import { backingTrend, simulateSeries, type Series } from '../src/rules/polling/index.ts';
import { progressLine } from '../src/cli/progress-line.ts';
import { attackTrends } from './polls-attacks.ts';
import { again } from './spent.ts';

const LEVEL = 0.9;
const [LEAST, MOST] = [0.88, 0.92];
/** From and to which part of the series the chance of a rise is asked. */
const ASKED = [
  [0, 1],
  [0, 0.5],
  [0.5, 1],
  [0.25, 0.75],
  [1 / 3, 1],
] as const;

interface Tally {
  series: number;
  held: number;
  width: number;
}

export async function run(args: readonly string[]): Promise<number> {
  const options = { series: { type: 'string' }, seed: { type: 'string' } } as const;
  const { series: many = '1000', seed = 'coverage' } = parseArgs({ args: [...args], options }).values;
  const tallies = new Map<string, Tally>();
  const bins = Array.from({ length: 10 }, () => ({ asked: 0, said: 0, rose: 0 }));
  let [days, daysHeld] = [0, 0];
  const line = progressLine('Series');
  for (let at = 0; at < Number(many); at++) {
    line.show(at, Number(many));
    const series = simulateSeries(`${seed} ${at}`);
    const found = backingTrend(series.readings, { from: 0, until: series.truth.length - 1, level: LEVEL });
    if (!found.ok) throw new Error(`series ${at}: ${found.error.type}`);
    const trend = found.value;
    const length = trend.days.length;
    const held = trend.days.filter(
      ({ day, low, high }) => low <= series.truth[day]! && series.truth[day]! <= high,
    ).length;
    const width = trend.days.reduce((sum, { low, high }) => sum + high - low, 0) / length;
    days += length;
    daysHeld += held;
    for (const scenario of scenariosOf(series)) {
      const tally = tallies.get(scenario) ?? { series: 0, held: 0, width: 0 };
      tallies.set(scenario, tally);
      tally.series++;
      tally.held += held / length;
      tally.width += width;
    }
    for (const parts of ASKED) {
      const [from, to] = parts.map((part) => Math.round(part * (length - 1))) as [number, number];
      const said = trend.rose(from, to);
      const bin = bins[Math.min(9, Math.floor(10 * said))]!;
      bin.asked++;
      bin.said += said;
      if (series.truth[to]! > series.truth[from]!) bin.rose++;
    }
  }
  line.clear();
  const all = tallies.get('all series')!;
  const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;
  const points = (share: number): string => (100 * share).toFixed(1);
  const say = (text: string): boolean => process.stdout.write(`${text}\n`);
  say(`${many} made-up series, seed "${seed}": how often the 90 % band holds the truth, and how wide it is\n`);
  for (const [scenario, { series, held, width }] of [...tallies].sort(([a], [b]) => (a < b ? -1 : 1)))
    say(
      `  ${scenario.padEnd(16)} ${String(series).padStart(5)}  ${percent(held, series).padStart(7)}  ${percent(width, series).padStart(7)}`,
    );
  say(`  every day alike         ${percent(daysHeld, days).padStart(7)}\n`);
  say('Chance that backing rose: said, found, times asked\n');
  for (const { asked, said, rose } of bins)
    if (asked > 0)
      say(`  ${percent(said, asked).padStart(7)}  ${percent(rose, asked).padStart(7)}  ${String(asked).padStart(5)}`);
  const cost = again(() => largeTrend());
  say(
    `\nA trend of 60 polls of 8 houses over 4 years: ${Math.round(1_000 * cost.cpu)} ms of processor time (limit 50)\n`,
  );
  const { attacks, worst, worstShare, absurd, absurdShare, absurdWidth, bound } = attackTrends(
    Math.ceil(Number(many) / 100),
    line.show,
  );
  line.clear();
  say(
    `${attacks} attacks by one poll moved no day by more than ${worst.toFixed(2)} standard deviations (bound ${bound}),`,
  );
  say(
    `or ${points(worstShare)} points; polls of 1 % or 99 % by ${absurd.toFixed(2)}, or ${points(absurdShare)} points, and widened`,
  );
  say(`no band by more than ${percent(absurdWidth, 1)}.\n`);
  const isWithin = all.held / all.series >= LEAST && all.held / all.series <= MOST;
  say(isWithin ? 'The bands hold what they promise.' : `Outside of ${100 * LEAST} to ${100 * MOST} %.`);
  return isWithin && worst <= bound ? 0 : 1;
}

function scenariosOf({ path, readings, houses, wordings, hasAstray }: Series): readonly string[] {
  const many = readings.length;
  const size = many < 10 ? ' 6 to  9' : many < 20 ? '10 to 19' : many < 35 ? '20 to 34' : '35 to 60';
  return [
    'all series',
    `path ${path}`,
    `houses ${houses}`,
    `wordings ${wordings}`,
    `polls ${size}`,
    hasAstray ? 'one far off' : 'none far off',
  ];
}

function largeTrend(): unknown {
  const series = simulateSeries('large', { readings: [60, 60], houses: [8, 8], days: [1_461, 1_461] });
  return backingTrend(series.readings, { from: 0, until: series.truth.length - 1, level: LEVEL });
}
