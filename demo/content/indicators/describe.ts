/** How the demo's indicators are written down: terms in two languages, and figures of a county, the state and the nation. */
import type { IndicatorTerms, Publication } from '../../../src/capabilities/indicators/index.ts';
import { california } from '../../../src/platform/regions/california.ts';
import type { Bilingual } from '../content.ts';

export interface DemoIndicator {
  readonly slug: string;
  readonly terms: IndicatorTerms;
  readonly releases: readonly Publication[];
}

export type Figure = Publication['figures'][number];

const state = 'ocd-division/country:us/state:ca';
const country = 'ocd-division/country:us';
const names = new Map(california.map(({ id, name }) => [id, name]));

/** By the county's name as in its Open Civic Data id; a margin is at 90 %, as the Census Bureau gives it. */
export function ofCounty(county: string, period: string, value: number, margin: number | null): Figure {
  const id = `${state}/county:${county}`;
  return {
    place: id,
    placeName: names.get(id) ?? id,
    period,
    value,
    margin,
    confidence: margin === null ? null : 90,
    note: '',
  };
}

export const at = (
  place: 'state' | 'country',
  period: string,
  value: number,
  margin: number | null = null,
  note = '',
): Figure => ({
  place: place === 'state' ? state : country,
  placeName: place === 'state' ? 'California' : 'United States',
  period,
  value,
  margin,
  confidence: margin === null ? null : 90,
  note,
});

export function indicator(
  slug: string,
  name: Bilingual,
  definition: Bilingual,
  terms: Omit<IndicatorTerms, 'regionId' | 'name' | 'definition' | 'licence' | 'language' | 'translations'>,
  releases: readonly Publication[],
): DemoIndicator {
  return {
    slug,
    terms: {
      regionId: state,
      name: name.en,
      definition: definition.en,
      licence: 'Work of the federal government, in the public domain',
      language: 'en',
      translations: { es: { name: name.es, definition: definition.es } },
      ...terms,
    },
    releases,
  };
}
