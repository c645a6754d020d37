/** What the signatures and pledges of an initiative add up to, for its own page: each figure from the part of the room that answers for it. */
import type { Platform } from '../../platform/platform.ts';
import type { Initiative } from './initiative.ts';
import { pledgeFigures, type PledgeFigures } from './pledge-figures.ts';
import { fullCheckOf, pictureOf, type FullCheck, type Picture } from './projection-of.ts';
import { rawCountOf, type RawCount } from './raw-count.ts';
import type { Standing } from './standing.ts';
import { countyCounts } from './store/raw-counts.ts';

export interface OverviewFigures {
  /** Undefined where none are taken. */
  readonly pledges: PledgeFigures | undefined;
  /** Undefined before the signatures were filed, and where nobody entered a count here. */
  readonly count: RawCount | undefined;
  /** Undefined before a sample was drawn. */
  readonly picture: Picture | undefined;
  /** Undefined before a full check was ordered. */
  readonly fullCheck: FullCheck | undefined;
}

export async function overviewFigures(
  platform: Platform,
  initiative: Initiative,
  { life }: Standing,
): Promise<OverviewFigures> {
  const { db } = platform;
  const filed = life.past.some(({ kind }) => kind === 'filed');
  const [pledges, counties, picture, fullCheck] = await Promise.all([
    initiative.takesPledges ? pledgeFigures(platform, initiative) : undefined,
    filed ? countyCounts(db, initiative.id, initiative.regionId) : undefined,
    filed ? pictureOf(db, initiative) : undefined,
    filed ? fullCheckOf(db, initiative) : undefined,
  ]);
  const count = counties === undefined ? undefined : rawCountOf(counties);
  return { pledges, count: count?.total === 0 ? undefined : count, picture, fullCheck };
}
