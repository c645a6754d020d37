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
  readonly at: Date;
}

export interface PlaceFigure {
  readonly place: string;
  readonly placeName: string;
  readonly period: string;
  readonly vintage: number;
  readonly definition: number;
  readonly value: number;
  readonly margin: number | null;
  readonly confidence: number | null;
}

/** As brought in: vintage and definition are those of the publication it comes in. */
export type NewFigure = Pick<PlaceFigure, 'place' | 'placeName' | 'period' | 'value' | 'margin' | 'confidence'>;

export const processOf = (id: number): string => `indicator:${id}`;
export const pathOf = ({ slug }: Pick<Indicator, 'slug'>): string => `/indicators/${slug}`;
export const scopeOf = ({ regionId, id }: Indicator): { readonly regionId: string; readonly process: string } => ({
  regionId,
  process: processOf(id),
});

export type Level = 'state' | 'county' | 'city' | 'other';

/** What kind of place an Open Civic Data id names; the country and whatever else is `other`. */
export const levelOf = (place: string): Level => {
  const last = place.split('/').at(-1) ?? '';
  const kind = last.split(':')[0] ?? '';
  return kind === 'state' || kind === 'county' ? kind : kind === 'place' ? 'city' : 'other';
};
