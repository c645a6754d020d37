/**
 * Bars of a histogram, none of them for fewer than ten people: neighbours are merged until each has enough.
 *
 * Ten is the least count that is published anywhere in Concord.
 */

/** `from` and `to` belong to the bar, but for what stands in the bar before it. */
export interface Bar {
  readonly from: number;
  readonly to: number;
  /** By weight. */
  readonly voters: number;
}

/** Voters between two values, before merging. */
export interface Step extends Bar {
  readonly people: number;
}

const LEAST = 10;

/**
 * `steps` ascending. Empty where there are fewer than ten people in all. With `most` there are at most so many bars, of
 * about as many people each.
 */
export function mergeBars(steps: readonly Step[], most = Infinity): Bar[] {
  const people = steps.reduce((sum, step) => sum + step.people, 0);
  if (people < LEAST) return [];
  const enough = Math.max(LEAST, Math.ceil(people / most));
  const bars: { from: number; to: number; voters: number; people: number }[] = [];
  for (const step of steps) {
    if (step.people === 0) continue;
    const last = bars.at(-1);
    if (last === undefined || last.people >= enough) bars.push({ ...step });
    else extend(last, step);
  }
  const last = bars.pop()!;
  const before = bars.at(-1);
  if (last.people >= LEAST || before === undefined) bars.push(last);
  else extend(before, last);
  return bars.map(({ from, to, voters }) => ({ from, to, voters }));
}

function extend(bar: { to: number; voters: number; people: number }, by: Step): void {
  bar.to = by.to;
  bar.voters += by.voters;
  bar.people += by.people;
}

/** Sorts single values into steps, equal ones together. */
export function stepsOf(
  values: readonly { readonly at: number; readonly people: number; readonly voters: number }[],
): Step[] {
  const steps = new Map<number, { from: number; to: number; voters: number; people: number }>();
  for (const { at, people, voters } of values) {
    const step = steps.get(at);
    if (step === undefined) steps.set(at, { from: at, to: at, voters, people });
    else extend(step, { from: at, to: at, voters, people });
  }
  return [...steps.values()].toSorted((a, b) => a.from - b.from);
}
