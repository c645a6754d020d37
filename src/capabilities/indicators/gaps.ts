/** How unequal the counties of a region are in one indicator, period by period. */
import type { Db } from '../../platform/db/db.ts';
import type { Inequality } from '../../rules/equity/index.ts';
import type { Indicator } from './indicator.ts';
import { gapBetween } from './shown-figures.ts';
import { figuresOf } from './store/figures.ts';

export interface PeriodGap {
  readonly period: string;
  readonly gap: Inequality;
}

/**
 * The oldest first. Only of the present measure: what was measured differently before is no part of the trend; and only of periods that have at
 * least nine tenths of the counties that the fullest has: a gap between some of them is not the gap between all. `people`: by region.
 */
export async function gapsOf(
  db: Db,
  indicator: Indicator,
  people: ReadonlyMap<string, number>,
): Promise<readonly PeriodGap[]> {
  const figures = (await figuresOf(db, indicator.id, { level: 'county' })).filter(({ place }) =>
    place.startsWith(`${indicator.regionId}/`),
  );
  const byPeriod = [...Map.groupBy(figures, ({ period }) => period)];
  const enough = 0.9 * Math.max(0, ...byPeriod.map(([, own]) => own.length));
  return byPeriod.flatMap(([period, own]) => {
    const gap = own.length >= enough ? gapBetween(own, people) : undefined;
    return gap === undefined ? [] : [{ period, gap }];
  });
}
