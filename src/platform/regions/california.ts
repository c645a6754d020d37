/**
 * California's regions: the state, all 58 counties, the cities of the running example, and supervisorial districts of
 * the counties in which the demo has budgets.
 *
 * Ids are Open Civic Data divisions (https://open-civic-data.readthedocs.io/en/latest/proposals/0002.html): the name in
 * lower case with underscores for spaces. There, places hang under the state; here a city lies in its county.
 */
import type { Region } from '../regions.ts';

const state = 'ocd-division/country:us/state:ca';

/** Each county with its cities here, and how many supervisorial districts are listed. */
const counties: readonly (readonly [name: string, cities?: readonly string[], districts?: number])[] = [
  ['Alameda', ['Berkeley', 'Oakland'], 5],
  ['Alpine'],
  ['Amador'],
  ['Butte'],
  ['Calaveras'],
  ['Colusa'],
  ['Contra Costa'],
  ['Del Norte'],
  ['El Dorado'],
  ['Fresno', ['Clovis', 'Fresno'], 5],
  ['Glenn'],
  ['Humboldt', ['Arcata', 'Eureka'], 5],
  ['Imperial'],
  ['Inyo'],
  ['Kern'],
  ['Kings'],
  ['Lake'],
  ['Lassen'],
  ['Los Angeles', ['Long Beach', 'Los Angeles'], 5],
  ['Madera'],
  ['Marin'],
  ['Mariposa'],
  ['Mendocino'],
  ['Merced'],
  ['Modoc'],
  ['Mono'],
  ['Monterey'],
  ['Napa'],
  ['Nevada'],
  ['Orange'],
  ['Placer'],
  ['Plumas'],
  ['Riverside'],
  ['Sacramento', ['Sacramento'], 5],
  ['San Benito'],
  ['San Bernardino'],
  ['San Diego', ['San Diego'], 5],
  ['San Francisco', ['San Francisco']],
  ['San Joaquin'],
  ['San Luis Obispo'],
  ['San Mateo'],
  ['Santa Barbara'],
  ['Santa Clara', ['San Jose']],
  ['Santa Cruz'],
  ['Shasta'],
  ['Sierra'],
  ['Siskiyou'],
  ['Solano', ['Vallejo'], 5],
  ['Sonoma'],
  ['Stanislaus'],
  ['Sutter'],
  ['Tehama'],
  ['Trinity'],
  ['Tulare'],
  ['Tuolumne'],
  ['Ventura'],
  ['Yolo'],
  ['Yuba'],
];

const inId = (name: string): string => name.toLowerCase().replaceAll(' ', '_');

/** Parents before children, as `loadRegions` wants them. */
export const california: readonly Region[] = [
  { id: state, parent_id: null, kind: 'state', name: 'California' },
  ...counties.flatMap(([name, cities = [], districts = 0]): Region[] => {
    const county = `${state}/county:${inId(name)}`;
    return [
      { id: county, parent_id: state, kind: 'county', name: `${name} County` },
      ...cities.map((city): Region => ({
        id: `${state}/place:${inId(city)}`,
        parent_id: county,
        kind: 'city',
        name: city,
      })),
      ...Array.from({ length: districts }, (_, at): Region => ({
        id: `${county}/council_district:${at + 1}`,
        parent_id: county,
        kind: 'district',
        name: `${name} County, District ${at + 1}`,
      })),
    ];
  }),
];
