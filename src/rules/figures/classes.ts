/**
 * Classes of a figure for a map and a histogram: at most five with about as many regions in each, cut at round numbers, so that a legend can
 * be read aloud. Quantile classes, because equal widths would put nearly all counties into one class where a few are very large.
 */

export interface FigureClass {
  /** Included. */
  readonly from: number;
  /** Not included, but for the last class, which ends with the largest figure. */
  readonly until: number;
  readonly regions: number;
}

/** `decimals`: digits that the figure is shown with; a cut has no more, and as few as keep the cuts apart. Few or equal values give fewer classes. */
export function figureClasses(values: readonly number[], decimals: number, most = 5): readonly FigureClass[] {
  const sorted = values.toSorted((a, b) => a - b);
  const [least, largest] = [sorted[0], sorted.at(-1)];
  if (least === undefined || largest === undefined) return [];
  const cuts = Array.from({ length: most - 1 }, (_, at) => {
    const place = Math.floor(((at + 1) * sorted.length) / most);
    return roundCut(sorted[place] ?? largest, (largest - least) / most, decimals);
  }).filter((cut) => cut > least && cut <= largest);
  const starts = [least, ...new Set(cuts)];
  return starts.map((from, at) => {
    const until = starts[at + 1] ?? largest;
    const last = at === starts.length - 1;
    return { from, until, regions: sorted.filter((value) => value >= from && (last || value < until)).length };
  });
}

/** The place of the class, from 0; figures beyond all classes are in the nearest. */
export const classOf = (classes: readonly FigureClass[], value: number): number =>
  Math.max(
    0,
    classes.findLastIndex(({ from }) => from <= value),
  );

/** To the largest step of 1, 2 or 5 times a power of ten that is no more than a fifth of a class's usual width, but not finer than shown. */
function roundCut(value: number, width: number, decimals: number): number {
  const finest = 10 ** -decimals;
  const wanted = Math.max(finest, width / 5);
  const power = 10 ** Math.floor(Math.log10(wanted) + 1e-9);
  const step = Math.max(finest, power * ([5, 2, 1].find((times) => times * power <= wanted * (1 + 1e-9)) ?? 1));
  // Divided by a whole number rather than multiplied by a fraction, so that 0.1 steps stay as they are written.
  const rounded = step >= 1 ? Math.round(value / step) * step : Math.round(value / step) / Math.round(1 / step);
  return Number(rounded.toFixed(decimals));
}
