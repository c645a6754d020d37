/** The figures of one indicator that a page shows: of one period, as they stood with one vintage, with ranks and what sets them apart. */
import type { Locale } from '../../platform/i18n/catalogue.ts';
import type { Platform } from '../../platform/platform.ts';
import { inequality, type Inequality } from '../../rules/equity/index.ts';
import { compare, type Figure } from '../../rules/figures/index.ts';
import { levelOf, type Indicator, type PlaceFigure, type Vintage } from './indicator.ts';
import { figuresOf, vintagesOf } from './store/figures.ts';
import { populations } from './store/populations.ts';

export interface RankedFigure extends PlaceFigure {
  /** 1 is best where more or less is better, the highest otherwise; equal figures share it. */
  readonly rank: number;
  /** Against the figure of the region itself: whether more than margins of error set them apart; null where that cannot be told. */
  readonly apart: 'above' | 'below' | 'level' | null;
}

export interface Shown {
  readonly periods: readonly string[];
  readonly period: string | undefined;
  readonly vintages: readonly Vintage[];
  /** The newest vintage that counts here. */
  readonly asOf: number | undefined;
  /** Of the places below the region, in the order of their rank. */
  readonly ranked: readonly RankedFigure[];
  /** The region itself and places outside of it. */
  readonly whole: PlaceFigure | undefined;
  readonly beside: readonly PlaceFigure[];
  /** Of the region itself, by period. */
  readonly overTime: readonly PlaceFigure[];
  /** Between the places below the region, where its people are known. */
  readonly gap: Inequality | undefined;
}

export const asFigure = (indicator: Indicator, figure: PlaceFigure): Figure => ({
  indicator: indicator.slug,
  ...figure,
});

/** A period or vintage that is not there is passed over for the newest. */
export async function shownFigures(
  { db }: Pick<Platform, 'db'>,
  indicator: Indicator,
  asked: { readonly period?: string | undefined; readonly asOf?: number | undefined },
): Promise<Shown> {
  const vintages = await vintagesOf(db, indicator.id);
  const asOf = vintages.find(({ number }) => number === asked.asOf)?.number;
  const all = await figuresOf(db, indicator.id, { asOf });
  const periods = [...new Set(all.map(({ period }) => period))].toReversed();
  const period = periods.find((one) => one === asked.period) ?? newestPeriod(all, indicator);
  const now = all.filter((figure) => figure.period === period);
  const whole = now.find(({ place }) => place === indicator.regionId);
  const below = now.filter(({ place }) => place.startsWith(`${indicator.regionId}/`) && levelOf(place) === 'county');
  const people = await populations(db);
  const gap = gapBetween(below, people);
  return {
    periods,
    period,
    vintages,
    asOf,
    ranked: ranked(indicator, below, whole),
    whole,
    beside: now.filter((figure) => figure !== whole && !below.includes(figure)),
    overTime: all.filter(({ place }) => place === indicator.regionId),
    gap,
  };
}

/** The last for which most places have a figure: a state's own figure of a later year does not empty the map. */
function newestPeriod(all: readonly PlaceFigure[], { regionId }: Indicator): string | undefined {
  const ofPlaces = all.filter(({ place }) => place !== regionId && place.startsWith(regionId));
  return (ofPlaces.at(-1) ?? all.at(-1))?.period;
}

/** Undefined where people of a place are not known, or where shares have no meaning. */
export function gapBetween(
  figures: readonly PlaceFigure[],
  people: ReadonlyMap<string, number>,
): Inequality | undefined {
  if (figures.length < 2) return undefined;
  const rows = figures.flatMap(({ place, value }) => {
    const count = people.get(place);
    return count === undefined ? [] : [{ region: place, value, people: count, group: sizeOf(count) }];
  });
  if (rows.length < figures.length) return undefined;
  const found = inequality(rows);
  return found.ok ? found.value : undefined;
}

/** The groups between and within which inequality is split: how many people live in a county. */
export const sizes = ['large', 'middle', 'small'] as const;
export const sizeOf = (people: number): (typeof sizes)[number] =>
  people >= 1_000_000 ? 'large' : people >= 100_000 ? 'middle' : 'small';

function ranked(
  indicator: Indicator,
  figures: readonly PlaceFigure[],
  whole: PlaceFigure | undefined,
): readonly RankedFigure[] {
  const sign = indicator.direction === 'less-is-better' ? 1 : -1;
  const ordered = figures.toSorted((a, b) => sign * (a.value - b.value) || (a.placeName < b.placeName ? -1 : 1));
  let rank = 0;
  return ordered.map((figure, at) => {
    if (figure.value !== ordered[at - 1]?.value) rank = at + 1;
    return { ...figure, rank, apart: whole === undefined ? null : apart(indicator, figure, whole) };
  });
}

function apart(indicator: Indicator, figure: PlaceFigure, whole: PlaceFigure): RankedFigure['apart'] {
  const found = compare(asFigure(indicator, figure), asFigure(indicator, whole));
  if (found.kind === 'refused' || found.differ === null) return null;
  return found.differ ? (found.difference > 0 ? 'above' : 'below') : 'level';
}

/** "2019-2023" with a dash as people write spans; others as they are. */
export const periodText = (_: Locale, period: string): string => period.replace(/^(\d{4})-(\d{4})$/, '$1–$2');
