/**
 * Which place a table means: by its Open Civic Data id, its FIPS code (also inside the Census Bureau's GEO_ID, as in 0500000US06019), or its
 * name, with or without "County" and the state after a comma.
 */
import type { Region } from '../../platform/regions.ts';
import { isPlaceId } from './indicator.ts';
import { states, unitedStates, type NamedPlace } from './us-places.ts';

/** `name`: of the place as the table has it in another column; '' where it has none. */
export type FindPlace = (typed: string, name: string) => NamedPlace | undefined;

/** `known`: places outside of the tree of regions that have had figures. `typed`: all that the table names, to tell states from counties. */
export function placeFinder(
  regions: readonly Region[],
  known: readonly NamedPlace[],
  typed: readonly string[],
): FindPlace {
  const inTree = regions.map(({ id, name }): NamedPlace => ({ place: id, placeName: name }));
  const byId = new Map([unitedStates, ...states, ...known, ...inTree].map((one) => [one.place, one]));
  const byCode = codesOf(regions);
  const byName = namesOf(regions, typed);
  return (text, name) => {
    const plain = text.trim();
    if (plain.startsWith('ocd-division/')) return byId.get(plain) ?? outside(plain, name);
    const code = /^(?:\d{7}US)?(\d*)$/.exec(plain)?.[1];
    if (code === undefined) return byName(plain);
    if (code === '') return plain === '' ? undefined : unitedStates;
    return byCode.get(padded(code)) ?? tractOf(byCode, code, name);
  };
}

const outside = (id: string, name: string): NamedPlace | undefined =>
  isPlaceId(id) && name.trim() !== '' ? { place: id, placeName: name.trim().slice(0, 200) } : undefined;

/** Spreadsheets take the zero off the front of a code. */
const padded = (code: string): string =>
  code.length === 1 || code.length === 4 || code.length === 10 ? `0${code}` : code;

/** The six digits of a census tract follow the code of its county. */
function tractOf(byCode: ReadonlyMap<string, NamedPlace>, typed: string, name: string): NamedPlace | undefined {
  const code = padded(typed);
  const county = code.length === 11 ? byCode.get(code.slice(0, 5)) : undefined;
  if (county === undefined) return undefined;
  const label = name.trim() === '' ? `${county.placeName}, ${code.slice(5)}` : name.trim().slice(0, 200);
  return { place: `${county.place}/tract:${code.slice(5)}`, placeName: label };
}

/** California's 58 counties have the odd codes from 06001 to 06115 in the order of their names. */
function codesOf(regions: readonly Region[]): ReadonlyMap<string, NamedPlace> {
  const named = new Map(regions.map(({ id, name }) => [id, { place: id, placeName: name }]));
  const counties = regions
    .filter(({ id, kind }) => kind === 'county' && id.includes('/state:ca/'))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return new Map([
    ...states.map((state) => [state.code, named.get(state.place) ?? state] as const),
    ...(counties.length === 58 ? counties : []).map(
      ({ id, name }, at) => [`06${String(2 * at + 1).padStart(3, '0')}`, { place: id, placeName: name }] as const,
    ),
  ]);
}

function namesOf(regions: readonly Region[], typed: readonly string[]): (typed: string) => NamedPlace | undefined {
  const names = new Map<string, NamedPlace | undefined>();
  // Of two places that share a name neither is meant: their ids tell them apart.
  for (const { id, name, kind } of regions)
    if (kind !== 'county') {
      const plain = plainName(name);
      names.set(plain, names.has(plain) ? undefined : { place: id, placeName: name });
    }
  // A county comes before a city of its name: tables of counties often leave the word out.
  for (const { id, name, kind } of regions)
    if (kind === 'county') names.set(plainName(name), { place: id, placeName: name });
  // The state of Nevada comes before the county in a table that names other states too.
  const told = new Set(typed.map(plainName));
  const isOfStates = states.filter(
    ({ placeName }) => !names.has(plainName(placeName)) && told.has(plainName(placeName)),
  );
  for (const one of [unitedStates, ...states])
    if (isOfStates.length >= 2 || !names.has(plainName(one.placeName)))
      names.set(plainName(one.placeName), { place: one.place, placeName: one.placeName });
  const counties = new Map(
    regions
      .filter(({ kind }) => kind === 'county')
      .map(({ id, name }) => [name.toLowerCase(), { place: id, placeName: name }]),
  );
  return (text) => {
    const first = text.replace(/,.*$/, '').trim();
    return counties.get(first.toLowerCase()) ?? names.get(plainName(first));
  };
}

const plainName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/ county$/, '')
    .trim();
