/** A publication of figures is brought in: all of it at once as one vintage, and nothing when the same figures are there already. */
import { createHash } from 'node:crypto';
import type { Db } from '../../platform/db/db.ts';
import type { Official } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import { readPeriod } from '../../rules/figures/index.ts';
import { processOf, type Indicator, type NewFigure } from './indicator.ts';
import { insertFigures, insertVintage } from './store/figures.ts';
import { findIndicator, lockIndicator } from './store/indicators.ts';

export interface Publication {
  /** As the source names its release. */
  readonly name: string;
  /** Year-month-day. */
  readonly publishedOn: string;
  readonly note: string;
  /** One for each place and period. */
  readonly figures: readonly NewFigure[];
}

/** Gives the number of the vintage, or undefined where the same figures were brought in before. */
export async function addFigures(
  platform: Pick<Platform, 'audit'>,
  tx: Db,
  indicator: Indicator,
  publication: Publication,
  by: { readonly official: Official | null; readonly reason: string },
): Promise<number | undefined> {
  await lockIndicator(tx, indicator.id);
  // The definition may have been changed since the file was looked at.
  const now = (await findIndicator(tx, indicator.slug)) ?? indicator;
  const vintage = await insertVintage(tx, {
    indicatorId: indicator.id,
    definition: now.number,
    name: publication.name,
    publishedOn: publication.publishedOn,
    note: publication.note,
    digest: digestOf(publication.figures),
    account: by.official?.id ?? null,
    role: by.official?.role ?? null,
  });
  if (vintage === undefined) return undefined;
  await insertFigures(
    tx,
    indicator.id,
    vintage,
    publication.figures.map((figure) => {
      const period = readPeriod(figure.period);
      if (!period.ok) throw new Error(`${figure.period} is no period`);
      return { ...figure, period: period.value.text, periodEnds: period.value.ends };
    }),
  );
  await platform.audit(tx, {
    act: 'indicator.figures-added',
    actorId: by.official?.id,
    actorRole: by.official?.role,
    regionId: indicator.regionId,
    process: processOf(indicator.id),
    reason: by.reason,
    public: true,
    detail: {
      title: indicator.name,
      slug: indicator.slug,
      vintage,
      name: publication.name,
      figures: publication.figures.length,
    },
  });
  return vintage;
}

/** The same whatever the order of the rows. */
function digestOf(figures: readonly NewFigure[]): Buffer {
  const lines = figures.map(({ place, period, value, margin, confidence, note = '' }) =>
    JSON.stringify([place, period, value, margin, confidence, ...(note === '' ? [] : [note])]),
  );
  return createHash('sha256').update(lines.toSorted().join('\n')).digest();
}
