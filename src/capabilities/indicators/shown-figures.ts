/** The figures of one indicator that a page shows: of one period and level, as they stood with one release, with ranks and what sets them apart. */
import type { Locale } from '../../platform/i18n/catalogue.ts';
import type { Platform } from '../../platform/platform.ts';
import { inequality, type Inequality } from '../../rules/equity/index.ts';
import { compare, type Figure } from '../../rules/figures/index.ts';
import {
  levelOf,
  levels,
  type Indicator,
  type Level,
  type PlaceFigure,
  type Vintage,
  type Withheld,
} from './indicator.ts';
import { definedAt } from './official-figures.ts';
import { figuresOf, newestOf, periodsOf, vintagesOf } from './store/figures.ts';
import { populations } from './store/populations.ts';

export interface RankedFigure extends PlaceFigure {
  /** 1 is best where more or less is better, the highest otherwise; equal figures share it. */
  readonly rank: number;
  /** Against the figure of the region itself: whether more than margins of error set them apart; null where that cannot be told. */
  readonly apart: 'above' | 'below' | 'level' | null;
}

export interface Shown {
  /** As it was defined for these figures. */
  readonly indicator: Indicator;
  /** The latest first. */
  readonly periods: readonly string[];
  readonly period: string | undefined;
  /** At which there are figures inside of the region. */
  readonly levels: readonly Level[];
  readonly level: Level;
  /** Those that stand, the newest first. */
  readonly vintages: readonly Vintage[];
  /** The newest vintage that counts here; undefined: all. */
  readonly asOf: number | undefined;
  /** Of which the ranked figures are, the newest first. Several: not all places were revised alike. */
  readonly from: readonly Vintage[];
  /** Of the places of the level inside of the region, in the order of their rank. */
  readonly ranked: readonly RankedFigure[];
  readonly withheld: readonly Withheld[];
  /** The region itself and places outside of it. */
  readonly whole: PlaceFigure | undefined;
  readonly beside: readonly PlaceFigure[];
  /** Of the region itself, by period. */
  readonly overTime: readonly PlaceFigure[];
  /** Of the place that was asked for, by period; empty where none was. */
  readonly placeOverTime: readonly PlaceFigure[];
  /** Between the places, where their people are known. */
  readonly gap: Inequality | undefined;
}

export interface Asked {
  readonly period?: string | undefined;
  readonly asOf?: number | undefined;
  readonly level?: string | undefined;
  /** Of which the figures over time are wanted too. */
  readonly place?: string | undefined;
}

export const asFigure = (indicator: Indicator, figure: PlaceFigure): Figure => ({
  indicator: indicator.slug,
  ...figure,
});

/** A period, release or level that is not there is passed over for the usual one. */
export async function shownFigures({ db }: Pick<Platform, 'db'>, newest: Indicator, asked: Asked): Promise<Shown> {
  const all = await vintagesOf(db, newest.id);
  const vintages = all.filter(({ withdrawn }) => !withdrawn);
  const asOf = vintages.find(({ number }) => number === asked.asOf)?.number;
  const indicator = await definedAt(db, newest, vintages, asOf);
  const { measure } = indicator;
  const counts = await periodsOf(db, indicator.id, { asOf, measure });
  const periods = [...new Set(counts.map(({ period }) => period))];
  const level =
    levels.find((one) => one === asked.level && counts.some((count) => count.level === one)) ?? usual(counts);
  const period = periods.find((one) => one === asked.period) ?? latest(counts, level) ?? periods[0];
  const [now, overTime, placeOverTime, people] = await Promise.all([
    newestOf(db, indicator.id, { period: period ?? '', asOf, measure }),
    figuresOf(db, indicator.id, { place: indicator.regionId, asOf, measure }),
    asked.place === undefined || asked.place === indicator.regionId
      ? []
      : figuresOf(db, indicator.id, { place: asked.place, asOf, measure }),
    populations(db),
  ]);
  const told = now.filter((figure): figure is PlaceFigure => figure.value !== null);
  const inside = (place: string): boolean => place.startsWith(`${indicator.regionId}/`);
  const whole = told.find(({ place }) => place === indicator.regionId);
  const below = told.filter(({ place }) => inside(place) && levelOf(place) === level);
  const from = new Set(below.map(({ vintage }) => vintage));
  return {
    indicator,
    periods,
    period,
    levels: levels.filter((one) => now.some(({ place }) => inside(place) && levelOf(place) === one)),
    level,
    vintages,
    asOf,
    from: vintages.filter(({ number }) => from.has(number)),
    ranked: ranked(indicator, below, whole),
    withheld: now.filter(
      (figure): figure is Withheld => figure.value === null && inside(figure.place) && levelOf(figure.place) === level,
    ),
    whole,
    beside: told.filter(({ place }) => place !== indicator.regionId && !inside(place)),
    overTime,
    placeOverTime,
    gap: gapBetween(below, people),
  };
}

type Count = { readonly period: string; readonly level: Level; readonly places: number };

/** Counties where there are any, otherwise the level with the most places. */
function usual(counts: readonly Count[]): Level {
  if (counts.some(({ level }) => level === 'county')) return 'county';
  return counts.toSorted((a, b) => b.places - a.places)[0]?.level ?? 'county';
}

/** The latest that has at least half as many places as the fullest: a first few figures of a new year do not empty the map. */
function latest(counts: readonly Count[], level: Level): string | undefined {
  const own = counts.filter((count) => count.level === level);
  const most = Math.max(0, ...own.map(({ places }) => places));
  return own.find(({ places }) => 2 * places >= most)?.period;
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
