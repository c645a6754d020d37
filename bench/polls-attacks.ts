/**
 * How far one poll can move a trend, whatever it claims: absurd polls, and polls just far enough off to be believed.
 *
 * Held against the bound of src/rules/polling/astray.ts, 2.5 standard deviations that a day has without the poll, which is
 * proven for the others as they were taken; here everything is computed anew with the poll in it.
 */
import { ASTRAY, backingTrend, simulateSeries, type Reading, type Trend } from '../src/rules/polling/index.ts';

/** Shares as they are, and as so much more or less than the trend of the day. */
const ABSURD = [0.01, 0.99];
const OFF = [-0.3, -0.2, -0.12, -0.07, 0.07, 0.12, 0.2, 0.3];

export interface Attacked {
  readonly attacks: number;
  /** Most that a day moved, in standard deviations it has without the poll, and in shares. */
  readonly worst: number;
  readonly worstShare: number;
  /** The same of absurd polls, and by how much they widened a band at most. */
  readonly absurd: number;
  readonly absurdShare: number;
  readonly absurdWidth: number;
  readonly bound: number;
}

export function attackTrends(series: number, show: (done: number, total: number) => void): Attacked {
  const most = { attacks: 0, worst: 0, worstShare: 0, absurd: 0, absurdShare: 0, absurdWidth: 0 };
  for (let at = 0; at < series; at++) {
    show(at, series);
    const { readings, truth } = simulateSeries(`attack ${at}`);
    const until = truth.length - 1;
    const before = trendOf(readings, until);
    for (const part of [0, 0.5, 1]) {
      const day = Math.round(part * until);
      const { mean } = before.days[day]!;
      const near = OFF.map((off) => Math.min(0.99, Math.max(0.01, mean + off)));
      for (const share of [...ABSURD, ...near])
        for (const size of [500, 100_000])
          for (const [house, wording] of [
            ['house 1', before.wording],
            ['unheard of', before.wording],
            ['unheard of', 'words of its own'],
          ] as const) {
            const attack = {
              question: readings[0]!.question,
              poll: 'attack',
              house,
              wording,
              from: day,
              until: day,
              share,
              size,
            };
            const moved = moveOf(before, trendOf([...readings, attack], until));
            most.attacks++;
            most.worst = Math.max(most.worst, moved.deviations);
            most.worstShare = Math.max(most.worstShare, moved.shares);
            if (!ABSURD.includes(share)) continue;
            most.absurd = Math.max(most.absurd, moved.deviations);
            most.absurdShare = Math.max(most.absurdShare, moved.shares);
            most.absurdWidth = Math.max(most.absurdWidth, moved.wider);
          }
    }
  }
  return { ...most, bound: ASTRAY };
}

function trendOf(readings: readonly Reading[], until: number): Trend {
  const found = backingTrend(readings, { from: 0, until, level: 0.9 });
  if (!found.ok) throw new Error(found.error.type);
  return found.value;
}

function moveOf(
  before: Trend,
  after: Trend,
): { readonly deviations: number; readonly shares: number; readonly wider: number } {
  let [deviations, shares, wider] = [0, 0, 0];
  before.days.forEach(({ low, mean, high }, at) => {
    const day = after.days[at]!;
    const deviation = (logit(high) - logit(low)) / (2 * 1.6449);
    deviations = Math.max(deviations, Math.abs(logit(day.mean) - logit(mean)) / deviation);
    shares = Math.max(shares, Math.abs(day.mean - mean));
    wider = Math.max(wider, (day.high - day.low) / (high - low) - 1);
  });
  return { deviations, shares, wider };
}

const logit = (share: number): number => Math.log(share / (1 - share));
