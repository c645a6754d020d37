/**
 * What everybody may see of the pledges: how many count, by county and by day. A county is named with its number where at least ten
 * people pledged, and the others together hold nobody or at least ten: see rules/opinion/bridging/shown-regions.ts. Counties that are
 * not shown are not named either, because of a single one the total would tell the number.
 */
import type { Platform } from '../../platform/platform.ts';
import { shownRegions } from '../../rules/opinion/index.ts';
import type { Initiative } from './initiative.ts';
import { dayCounts, regionCounts, type DayCount } from './store/pledge-figures.ts';

export interface PledgeFigures {
  readonly total: number;
  /** In alphabetical order. */
  readonly regions: readonly { readonly id: string; readonly name: string; readonly pledges: number }[];
  /** In all regions that are not named. */
  readonly elsewhere: number;
  /** Days on which somebody pledged. Whoever watches the total knows them, so they are exact. */
  readonly days: readonly DayCount[];
}

export async function pledgeFigures({ db, config }: Platform, { id }: Pick<Initiative, 'id'>): Promise<PledgeFigures> {
  const [regions, days] = await Promise.all([regionCounts(db, id), dayCounts(db, id, config.timeZone)]);
  const counted = regions.filter((region) => region.counted > 0);
  const total = counted.reduce((sum, region) => sum + region.counted, 0);
  const isShown = shownRegions(counted.map((region) => region.counted));
  const shown = counted.filter((_, at) => isShown[at] === 1);
  return {
    total,
    regions: shown.map((region) => ({ id: region.id, name: region.name, pledges: region.counted })),
    elsewhere: total - shown.reduce((sum, region) => sum + region.counted, 0),
    days,
  };
}
