/**
 * Which figures of a version the catalogue tells otherwise by now: a release that revised them or was withdrawn. The version keeps what it was computed
 * from; its readers should know.
 */
import type { Db } from '../../platform/db/db.ts';
import { indicatorFigures, type FiguresPlace } from './indicator-figures.ts';
import type { Snapshot } from './snapshot.ts';

export interface ChangedFigure {
  readonly indicator: string;
  /** gone: figures of the same period are not in the catalogue any more, at least in some of the regions. */
  readonly now: 'revised' | 'gone';
  /** In how many regions. */
  readonly regions: number;
}

/** In the order of the snapshot's indicators. Figures that the organiser brought are in no catalogue, and never among them. */
export async function changedFigures(
  db: Db,
  place: FiguresPlace,
  { indicators, regions }: Snapshot,
): Promise<readonly ChangedFigure[]> {
  const changed: ChangedFigure[] = [];
  for (const { key, period, path } of indicators) {
    if (path === null) continue;
    const found = await indicatorFigures(db, key, place, period);
    const differ = regions.flatMap(({ region, values }) => {
      const [was, is] = [values[key] ?? null, found?.values.get(region) ?? null];
      return was === is ? [] : [{ isGone: is === null }];
    });
    if (differ.length > 0)
      changed.push({
        indicator: key,
        now: differ.some(({ isGone }) => isGone) ? 'gone' : 'revised',
        regions: differ.length,
      });
  }
  return changed;
}
