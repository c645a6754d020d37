/** Official figures from the room of indicators, as a snapshot keeps them. */
import type { Db } from '../../platform/db/db.ts';
import type { Locale } from '../../platform/i18n/catalogue.ts';
import type { SnapshotIndicator } from './snapshot.ts';

export interface FoundFigures {
  readonly indicator: SnapshotIndicator;
  /** By region. */
  readonly values: ReadonlyMap<string, number | null>;
}

/** The latest period and vintage; undefined where the catalogue has no such indicator or no figure for these regions. */
export async function indicatorFigures(
  _db: Db,
  _key: string,
  _regions: readonly string[],
): Promise<FoundFigures | undefined> {
  return undefined;
}

/** What a profile can choose from. */
export async function knownIndicators(
  _db: Db,
  _locale: Locale,
): Promise<readonly { readonly value: string; readonly label: string }[]> {
  return [];
}
