/** An organiser brings in a table of figures: read by the mapping, looked at, and then published as one release. */
import type { Db } from '../../platform/db/db.ts';
import { reasonProblem, type Official } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import { listRegions } from '../../platform/regions.ts';
import { err, type Result } from '../../rules/result.ts';
import { addFigures } from './add-figures.ts';
import { placeFinder } from './find-place.ts';
import type { Indicator, NewFigure } from './indicator.ts';
import { readFigures, type LineProblem, type Mapping, type ReadFigures } from './read-figures.ts';
import { readTable } from './read-table.ts';
import { listPlaces } from './store/figures.ts';

/** What is said about figures beside themselves. */
export interface Release {
  /** As the source names it. */
  readonly name: string;
  /** Year-month-day. */
  readonly publishedOn: string;
  readonly note: string;
  /** For the public log. */
  readonly reason: string;
}

export type ReleaseProblem =
  | 'releaseMissing'
  | 'tooLong'
  | 'dateWrong'
  | 'confidenceWrong'
  | 'reasonMissing'
  | 'reasonTooLong';
export type ReleaseProblems = Partial<
  Record<'release' | 'publishedOn' | 'note' | 'confidence' | 'reason', ReleaseProblem>
>;

export const longest = { release: 120, note: 1_000 } as const;

/** `today`: year-month-day; nothing was published after it. */
export function releaseProblems(release: Release, today: string): ReleaseProblems {
  const reason = reasonProblem(release.reason);
  return {
    ...(release.name === '' && { release: 'releaseMissing' }),
    ...(release.name.length > longest.release && { release: 'tooLong' }),
    ...(release.note.length > longest.note && { note: 'tooLong' }),
    ...(!(isDay(release.publishedOn) && release.publishedOn <= today) && { publishedOn: 'dateWrong' }),
    ...(reason !== undefined && { reason }),
  };
}

/** A day that the calendar has, not before 1700. */
function isDay(text: string): boolean {
  if (!/^(1[7-9]|2\d)\d{2}-\d{2}-\d{2}$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

export const confidences = [68, 80, 90, 95, 99] as const;

/** Nothing is written. */
export async function lookAt(
  db: Db,
  csv: string,
  mapping: Mapping,
): Promise<Result<ReadFigures, readonly LineProblem[]>> {
  const table = readTable(csv);
  if (!table.ok) return err([table.error]);
  const [regions, known] = await Promise.all([listRegions(db), listPlaces(db)]);
  const at = table.value.columns.indexOf(mapping.place);
  const typed = table.value.rows.map(({ cells }) => cells[at] ?? '');
  return readFigures(table.value, mapping, placeFinder(regions, known, typed));
}

/** Gives the number of the release; undefined where the same figures were brought in before, and nothing was written. */
export const publishFigures = (
  platform: Platform,
  indicator: Indicator,
  { release, figures }: { readonly release: Release; readonly figures: readonly NewFigure[] },
  official: Official,
): Promise<number | undefined> => {
  const { name, publishedOn, note, reason } = release;
  return platform.db
    .transaction()
    .execute((tx) => addFigures(platform, tx, indicator, { name, publishedOn, note, figures }, { official, reason }));
};
