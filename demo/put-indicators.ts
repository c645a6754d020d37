/** Puts the indicators and their real figures in place by the room's own door; the log tells of each as it is added. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { PastAct } from '../src/capabilities/budgeting/index.ts';
import { addFigures, putIndicator } from '../src/capabilities/indicators/index.ts';
import type { Db } from '../src/platform/db/db.ts';
import type { Platform } from '../src/platform/platform.ts';
import { indicators } from './content/indicators/catalogue.ts';
import { california } from './people.ts';

const reason = {
  added:
    'For the briefs, the investment and the comparisons of counties of this demo: a real indicator with its source.',
  figures: 'As its source published it.',
};

/** Call it in the transaction that loads everything, once the regions are there. */
export async function putIndicators(platform: Pick<Platform, 'audit'>, tx: Db): Promise<void> {
  for (const { slug, terms, releases } of indicators) {
    const put = await putIndicator(platform, tx, terms, {
      official: null,
      reason: reason.added,
      key: randomUUID(),
      slug,
    });
    for (const release of releases)
      await addFigures(platform, tx, put, release, { official: null, reason: reason.figures });
  }
}

/** For the log, which is told in the order of time once everything is there. */
export async function indicatorActs(tx: Db): Promise<readonly PastAct[]> {
  const added = await sql<{ id: number; slug: string; name: string; at: Date }>`
    select i.id, i.slug, d.name, i.created_at as at from indicator i
    join indicator_definition d on d.indicator_id = i.id and d.number = 1
    where i.slug = any(${indicators.map(({ slug }) => slug)}) order by i.id`.execute(tx);
  return added.rows.map(({ id, slug, name, at }) => ({
    regionId: california,
    public: true,
    act: 'indicator.added',
    process: `indicator:${id}`,
    reason: reason.added,
    at,
    detail: { slug, name, definition: 1 },
  }));
}
