/** When people vote: many on the first days, few in the middle, many before the close; hardly anybody at night. */
import type { Random } from './random.ts';

const dayMs = 86_400_000;
const hourMs = 3_600_000;

/** By the hour of the day in California, from midnight. */
const hours = [2, 1, 1, 1, 1, 2, 5, 9, 10, 8, 8, 9, 12, 10, 8, 8, 9, 11, 14, 16, 15, 12, 8, 4];
/** California's midnight in UTC; an hour off in summer, which nobody will notice in a rhythm. */
const midnight = 8;

function weightOfHour(at: number, from: number, until: number): number {
  const hour = hours[(new Date(at).getUTCHours() + 24 - midnight) % 24]!;
  const sinceOpen = (at - from) / dayMs;
  const toClose = (until - at) / dayMs;
  const weekend = [0, 6].includes(new Date(at - midnight * hourMs).getUTCDay()) ? 1.25 : 1;
  return hour * weekend * (1 + 2.2 / (1 + sinceOpen) + 1.8 / (1 + toClose));
}

/** So many times between the opening and now (or the close, if that was earlier), ascending, to the millisecond. */
export function castTimes(random: Random, voters: number, opened: Date, closes: Date, now: Date): readonly Date[] {
  const from = opened.getTime();
  const until = Math.min(closes.getTime(), now.getTime());
  const slots = Array.from({ length: Math.max(1, Math.ceil((until - from) / hourMs)) }, (_, at) => from + at * hourMs);
  const weights = slots.map((at) => weightOfHour(at, from, closes.getTime()));
  const sums: number[] = [];
  for (const weight of weights) sums.push((sums.at(-1) ?? 0) + weight);
  const times = Array.from({ length: voters }, () => {
    const drawn = random.next() * sums.at(-1)!;
    const slot = slots[sums.findIndex((sum) => sum > drawn)]!;
    return Math.floor(slot + random.next() * Math.min(hourMs, until - slot));
  });
  return times.sort((a, b) => a - b).map((at) => new Date(at));
}
