/** Official figures from the room of indicators, as a snapshot keeps them. */
import type { Db } from '../../platform/db/db.ts';
import type { Locale } from '../../platform/i18n/catalogue.ts';
import { inLanguage } from '../../platform/i18n/in-language.ts';
import { listIndicators, officialFigures, type OfficialFigures } from '../indicators/index.ts';
import type { RegionLevel } from './allocation.ts';
import type { SnapshotIndicator } from './snapshot.ts';

export interface FoundFigures {
  readonly indicator: SnapshotIndicator;
  /** By region. */
  readonly values: ReadonlyMap<string, number | null>;
}

/** Where figures are looked for: the regions of this kind within a region. */
export interface FiguresPlace {
  readonly regionId: string;
  readonly level: RegionLevel;
}

/** Of a period, else the latest; undefined where the catalogue has no such indicator or no figure for these regions. */
export async function indicatorFigures(
  db: Db,
  key: string,
  { regionId, level }: FiguresPlace,
  period?: string,
): Promise<FoundFigures | undefined> {
  const found = await officialFigures(db, {
    indicator: key,
    period,
    level,
    within: regionId,
  });
  if (found === undefined) return undefined;
  return {
    indicator: told(found),
    values: new Map(found.figures.map(({ place, value }) => [place, value])),
  };
}

/** Title, period and source are kept in English, the language of files; pages link to the indicator's own page. */
const told = ({ indicator, period, vintages }: OfficialFigures): SnapshotIndicator => ({
  key: indicator.slug,
  title: indicator.name,
  unit: indicator.unit,
  period,
  vintage: vintages.map(({ name }) => name).join(', '),
  source: [indicator.publisher, indicator.sourceTitle, indicator.series].filter((part) => part !== '').join(', '),
  path: `/indicators/${indicator.slug}`,
  translations: Object.fromEntries(
    Object.entries(indicator.translations).flatMap(([locale, { name }]) =>
      name === undefined ? [] : [[locale, name]],
    ),
  ),
});

/** What a profile can choose from. */
export async function knownIndicators(
  db: Db,
  locale: Locale,
): Promise<readonly { readonly value: string; readonly label: string }[]> {
  return (await listIndicators(db)).map((indicator) => ({
    value: indicator.slug,
    label: inLanguage(indicator, 'name', locale).text,
  }));
}

/** Whether any of these is in no catalogue. */
export async function unknownIndicators(db: Db, asked: readonly { readonly indicator: string }[]): Promise<boolean> {
  if (asked.length === 0) return false;
  const known = new Set((await listIndicators(db)).map(({ slug }) => slug));
  return asked.some(({ indicator }) => !known.has(indicator));
}
