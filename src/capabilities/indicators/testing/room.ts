/** A server with this room and people with roles; indicators and releases of figures put in: for tests through HTTP. */
import { randomUUID } from 'node:crypto';
import type { Room } from '../../../platform/room.ts';
import { grantRole, type Role } from '../../../platform/rights.ts';
import type { Person } from '../../../platform/testing/person.ts';
import { openTestRoom, type TestRoom } from '../../../platform/testing/room.ts';
import { addFigures } from '../add-figures.ts';
import { putIndicator, type IndicatorTerms } from '../define-indicator.ts';
import type { Indicator, NewFigure } from '../indicator.ts';
import { indicators } from '../index.ts';
import { findIndicator } from '../store/indicators.ts';

export const country = 'ocd-division/country:us';
export const state = `${country}/state:ca`;
export const county = (name: string): string => `${state}/county:${name}`;
export const fresno = county('fresno');

export type { Person };

const income: IndicatorTerms = {
  regionId: state,
  field: 'income',
  name: 'Median household income',
  definition: 'Half of all households have more than this in a year, half have less.',
  unit: 'dollars',
  decimals: 0,
  direction: 'more-is-better',
  publisher: 'An office',
  sourceTitle: 'A table',
  sourceUrl: 'https://example.org/table',
  series: 'B19013',
  licence: 'Public domain',
  language: 'en',
  translations: { es: { name: 'Ingreso mediano', definition: 'La mitad de los hogares tiene más.' } },
};

/** An indicator as typed into its form, with every field that must be there. */
export const typedTerms: Readonly<Record<string, string>> = {
  region: state,
  field: 'jobs',
  name: 'Unemployment rate',
  definition: 'Those without work who look for it, of all who work or look for it.',
  unit: 'percent',
  decimals: '1',
  direction: 'less-is-better',
  publisher: 'An office of labor',
  sourceTitle: 'Local figures',
  sourceUrl: 'https://example.org/labor',
  series: '',
  licence: 'Public domain',
  language: 'en',
  otherName: '',
  otherDefinition: '',
  reason: 'Asked for in the hearing.',
};

/** One figure without what most tests do not care about. */
export const figure = (
  place: string,
  period: string,
  value: number | null,
  more: Partial<NewFigure> = {},
): NewFigure => ({
  place,
  placeName: place.slice(place.lastIndexOf(':') + 1),
  period,
  value,
  margin: null,
  confidence: null,
  ...more,
});

export interface IndicatorRoom extends Omit<TestRoom, 'person'> {
  get(path: string): Promise<Response>;
  page(path: string): Promise<string>;
  /** An account without a region; its role holds in the state unless told. */
  person(role?: Role, regionId?: string): Promise<Person>;
  indicator(more?: Partial<IndicatorTerms>): Promise<Indicator>;
  /** Gives the number of the release; undefined where the same figures were there. */
  release(of: Indicator, name: string, figures: readonly NewFigure[]): Promise<number | undefined>;
}

/** `others`: rooms that are open beside this one. */
export async function openIndicatorRoom(...others: readonly Room[]): Promise<IndicatorRoom> {
  const room = await openTestRoom([indicators, ...others]);
  const { platform, app } = room;
  const by = { official: null, reason: 'For a test.' };
  return {
    ...room,
    get: async (path) => app.request(path),
    page: async (path) => (await app.request(path)).text(),
    person: async (role, regionId = state) => {
      const person = await room.person(null);
      if (role !== undefined) await grantRole(platform.db, { accountId: person.id, role, regionId });
      return person;
    },
    indicator: (more = {}) =>
      platform.db
        .transaction()
        .execute((tx) => putIndicator(platform, tx, { ...income, ...more }, { ...by, key: randomUUID() })),
    release: (of, name, figures) =>
      platform.db.transaction().execute(async (tx) => {
        const now = (await findIndicator(tx, of.slug)) ?? of;
        return addFigures(platform, tx, now, { name, publishedOn: '2024-12-10', note: '', figures }, by);
      }),
  };
}
