/** Official figures for other rooms: one figure with all that has to stand beside it, and one period of an indicator by place. */
import type { Db } from '../../platform/db/db.ts';
import { readPeriod } from '../../rules/figures/index.ts';
import { type Definition, type Indicator, type Level, type PlaceFigure, type Vintage } from './indicator.ts';
import { figuresOf, vintagesOf } from './store/figures.ts';
import { definitionsOf, findIndicator } from './store/indicators.ts';

export interface FigureWanted {
  /** The address of the indicator. */
  readonly indicator: string;
  /** The Open Civic Data id of the place. */
  readonly region: string;
  /** The latest that the place has unless told. */
  readonly period?: string | undefined;
  /** As it stood with this release; the newest unless told. */
  readonly vintage?: number | undefined;
}

export interface OfficialFigure {
  /** As it was defined when the figure was made. */
  readonly indicator: Indicator;
  readonly figure: PlaceFigure;
  readonly vintage: Vintage;
  /** What earlier releases told of the same place and period, the newest first; empty where it was never revised. */
  readonly earlier: readonly { readonly figure: PlaceFigure; readonly vintage: Vintage }[];
}

/** Undefined: there is no such figure. */
export async function officialFigure(
  db: Db,
  { indicator: slug, region, period, vintage }: FigureWanted,
): Promise<OfficialFigure | undefined> {
  const found = await findIndicator(db, slug);
  if (found === undefined) return undefined;
  const asked = period === undefined ? undefined : readPeriod(period);
  if (asked?.ok === false) return undefined;
  const vintages = await vintagesOf(db, found.id);
  const indicator = await definedAt(db, found, vintages, vintage);
  const figures = await figuresOf(db, found.id, {
    place: region,
    period: asked?.value.text,
    asOf: vintage,
    measure: indicator.measure,
  });
  const figure = figures.at(-1);
  const own = vintages.find(({ number }) => number === figure?.vintage);
  if (figure === undefined || own === undefined) return undefined;
  const before = vintages.filter(
    ({ number, measure, withdrawn }) => number < own.number && measure === own.measure && !withdrawn,
  );
  const earlier: { figure: PlaceFigure; vintage: Vintage }[] = [];
  for (const one of before) {
    const then = await figuresOf(db, found.id, {
      place: region,
      period: figure.period,
      asOf: one.number,
      measure: own.measure,
    });
    if (then[0]?.vintage === one.number) earlier.push({ figure: then[0], vintage: one });
  }
  return { indicator, figure, vintage: own, earlier };
}

export interface FiguresWanted {
  /** The address of the indicator. */
  readonly indicator: string;
  /** The latest that most places of the level have unless told. */
  readonly period?: string | undefined;
  /** As it stood with this release; the newest unless told. */
  readonly vintage?: number | undefined;
  /** Counties unless told. */
  readonly level?: Level | undefined;
  /** Only in this place, by its Open Civic Data id; the region of the indicator unless told. */
  readonly within?: string | undefined;
}

export interface OfficialFigures {
  readonly indicator: Indicator;
  readonly period: string;
  /** From which the figures come, the newest first. More than one: some places were revised and others were not. */
  readonly vintages: readonly Vintage[];
  /** By place. */
  readonly figures: readonly PlaceFigure[];
}

/** Undefined: there is no such indicator, or it has no such figures. */
export async function officialFigures(
  db: Db,
  { indicator: slug, period, vintage, level = 'county', within }: FiguresWanted,
): Promise<OfficialFigures | undefined> {
  const found = await findIndicator(db, slug);
  if (found === undefined) return undefined;
  const asked = period === undefined ? undefined : readPeriod(period);
  if (asked?.ok === false) return undefined;
  const vintages = await vintagesOf(db, found.id);
  const indicator = await definedAt(db, found, vintages, vintage);
  const all = await figuresOf(db, found.id, {
    period: asked?.value.text,
    level,
    asOf: vintage,
    measure: indicator.measure,
  });
  const inside = `${within ?? found.regionId}/`;
  const own = all.filter(({ place }) => place.startsWith(inside));
  const latest = asked?.value.text ?? latestWithMost(own);
  const figures = own.filter((figure) => figure.period === latest);
  if (latest === undefined || figures.length === 0) return undefined;
  const from = new Set(figures.map((figure) => figure.vintage));
  return { indicator, period: latest, vintages: vintages.filter(({ number }) => from.has(number)), figures };
}

/**
 * The latest period that at least half as many places have as the period with the most: a first few figures of a new year do not take the
 * place of a full map. `figures`: by period.
 */
export function latestWithMost(figures: readonly Pick<PlaceFigure, 'period'>[]): string | undefined {
  const counts = [...Map.groupBy(figures, ({ period }) => period)].map(([period, { length }]) => ({ period, length }));
  const most = Math.max(0, ...counts.map(({ length }) => length));
  return counts.findLast(({ length }) => 2 * length >= most)?.period;
}

/** The indicator as it was defined for the measure of this release: an earlier one may have had another unit. */
export async function definedAt(
  db: Db,
  indicator: Indicator,
  vintages: readonly Vintage[],
  asOf: number | undefined,
): Promise<Indicator> {
  const measure = vintages.find(({ number }) => number === asOf)?.measure ?? indicator.measure;
  if (measure === indicator.measure) return indicator;
  const then = (await definitionsOf(db, indicator.id)).find((one) => one.measure === measure);
  return then === undefined ? indicator : { ...indicator, ...plain(then) };
}

/** Without why and when it came. */
function plain(told: Definition & { readonly reason: string; readonly at: Date }): Definition {
  const { reason: _, at: __, ...definition } = told;
  return definition;
}
