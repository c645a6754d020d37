/** What an indicator is here, and how its figures come. */
import type { Locale } from '../../platform/i18n/catalogue.ts';

export const fields = ['people', 'income', 'jobs', 'education', 'health', 'infrastructure', 'economy'] as const;
export type Field = (typeof fields)[number];

export const units = ['count', 'percent', 'dollars', 'years', 'per-100000', 'index'] as const;
export type Unit = (typeof units)[number];

export const directions = ['more-is-better', 'less-is-better', 'neither'] as const;
export type Direction = (typeof directions)[number];

/** What is measured, and by whom: the newest definition unless another is asked for. */
export interface Definition {
  readonly number: number;
  /** Goes up when what is measured changes, not when its text is corrected: figures of two measures are never compared. */
  readonly measure: number;
  readonly name: string;
  readonly definition: string;
  readonly unit: Unit;
  readonly decimals: number;
  readonly direction: Direction;
  readonly publisher: string;
  readonly sourceTitle: string;
  readonly sourceUrl: string;
  readonly series: string;
  readonly licence: string;
  readonly language: Locale;
  readonly translations: Readonly<Record<string, { readonly name?: string; readonly definition?: string }>>;
}

export interface Indicator extends Definition {
  readonly id: number;
  readonly slug: string;
  readonly regionId: string;
  readonly field: Field;
}

export interface Vintage {
  readonly number: number;
  readonly definition: number;
  readonly name: string;
  /** Year-month-day. */
  readonly publishedOn: string;
  readonly note: string;
  readonly figures: number;
  /** Of its definition. */
  readonly measure: number;
  /** It was entered wrongly: no page shows its figures but the list of releases. */
  readonly withdrawn: boolean;
  /** Why it was withdrawn, or taken back in; null where nothing was said. */
  readonly stateReason: string | null;
  readonly at: Date;
}

export interface PlaceFigure {
  readonly place: string;
  readonly placeName: string;
  readonly period: string;
  readonly vintage: number;
  /** The measure of the release it came in. */
  readonly definition: number;
  readonly value: number;
  readonly margin: number | null;
  readonly confidence: number | null;
  /** What its source says of this one figure. */
  readonly note: string;
}

/** The source tells that there is no figure, or keeps it back. */
export interface Withheld extends Omit<PlaceFigure, 'value' | 'margin' | 'confidence'> {
  readonly value: null;
  readonly margin: null;
  readonly confidence: null;
}

/** As brought in: vintage and definition are those of the publication it comes in. */
export interface NewFigure extends Pick<PlaceFigure, 'place' | 'placeName' | 'period' | 'margin' | 'confidence'> {
  /** Null: the source gives none, and the note says why. */
  readonly value: number | null;
  readonly note?: string;
}

export const processOf = (id: number): string => `indicator:${id}`;
export const pathOf = ({ slug }: Pick<Indicator, 'slug'>): string => `/indicators/${slug}`;
export const scopeOf = ({ regionId, id }: Indicator): { readonly regionId: string; readonly process: string } => ({
  regionId,
  process: processOf(id),
});

export const levels = ['country', 'state', 'county', 'city', 'district', 'tract', 'other'] as const;
export type Level = (typeof levels)[number];

const levelsByKind: Readonly<Record<string, Level>> = {
  country: 'country',
  state: 'state',
  territory: 'state',
  county: 'county',
  // What counties are called in Louisiana and Alaska.
  parish: 'county',
  borough: 'county',
  census_area: 'county',
  place: 'city',
  council_district: 'district',
  tract: 'tract',
};

/** What kind of place an Open Civic Data id names. */
export const levelOf = (place: string): Level =>
  levelsByKind[
    place
      .slice(place.lastIndexOf('/') + 1)
      .split(':', 1)
      .join()
  ] ?? 'other';

/** https://open-civic-data.readthedocs.io/en/latest/proposals/0002.html */
export const isPlaceId = (text: string): boolean =>
  text.length <= 200 && /^ocd-division\/country:[a-z]{2}(\/[a-z_]+:[\w.~-]+)*$/.test(text);
