/**
 * Classes for a map that shows how much there is of something: at most five, of round numbers, with about as many counties in each. Equal
 * widths would not do: the largest county has ten thousand times the people of the smallest.
 */
import type { MapClass } from './county-map.ts';

export interface MapStep {
  readonly shade: Extract<MapClass, `step-${number}`>;
  /** Whole numbers, both included; `until` is undefined in the last class. */
  readonly from: number;
  readonly until: number | undefined;
}

const shades = ['step-1', 'step-2', 'step-3', 'step-4', 'step-5'] as const;

/** `values`: whole numbers above zero; the first class starts at the smallest of them. Few values give fewer classes. */
export function mapSteps(values: readonly number[]): readonly MapStep[] {
  const sorted = values.toSorted((a, b) => a - b);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return [];
  const edges = shades
    .slice(1)
    .map((_, at) => round(sorted[Math.floor(((at + 1) * sorted.length) / shades.length)] ?? last))
    .filter((edge) => edge > first && edge <= last);
  const starts = [first, ...new Set(edges)];
  return starts.map((from, at) => {
    const next = starts[at + 1];
    return { shade: shadeAt(at, starts.length), from, until: next === undefined ? undefined : next - 1 };
  });
}

/** The class that a value is in; values below all classes are in the first. */
export const stepOf = (steps: readonly MapStep[], value: number): MapClass =>
  (steps.findLast(({ from }) => from <= value) ?? steps[0])?.shade ?? 'none';

/** To 1, 2 or 5 followed by zeros, the next one below. */
function round(value: number): number {
  const unit = 10 ** Math.floor(Math.log10(Math.max(1, value)));
  return unit * ([5, 2].find((times) => value >= times * unit) ?? 1);
}

/** With fewer classes than shades, those that lie furthest apart. */
const shadeAt = (at: number, classes: number): (typeof shades)[number] =>
  shades[classes === 1 ? 2 : Math.round((at * (shades.length - 1)) / (classes - 1))] ?? 'step-3';
