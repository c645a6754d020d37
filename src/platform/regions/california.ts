/**
 * California's regions: the state, all 58 counties, the cities of the running example, and supervisorial districts of
 * the counties in which the demo has budgets.
 *
 * Ids are Open Civic Data divisions (https://open-civic-data.readthedocs.io/en/latest/proposals/0002.html): the name in
 * lower case with underscores for spaces. There, places hang under the state; here a city lies in its county.
 *
 * People as counted on 1 April 2020 by the decennial census (Public Law 94-171 redistricting file, table P1). Cities and
 * districts carry no figure: their lines move, and nothing is compared by them without one.
 */
import type { CountedRegion } from '../regions.ts';

const state = 'ocd-division/country:us/state:ca';

const census = 'U.S. Census Bureau, 2020 Census, P.L. 94-171, table P1';
const statePopulation = 39_538_223;

/** Each county with its people, its cities here, and how many supervisorial districts are listed. */
const counties: readonly (readonly [name: string, people: number, cities?: readonly string[], districts?: number])[] = [
  ['Alameda', 1_682_353, ['Berkeley', 'Oakland'], 5],
  ['Alpine', 1_204],
  ['Amador', 40_474],
  ['Butte', 211_632],
  ['Calaveras', 45_292],
  ['Colusa', 21_839],
  ['Contra Costa', 1_165_927],
  ['Del Norte', 27_743],
  ['El Dorado', 191_185],
  ['Fresno', 1_008_654, ['Clovis', 'Fresno'], 5],
  ['Glenn', 28_917],
  ['Humboldt', 136_463, ['Arcata', 'Eureka'], 5],
  ['Imperial', 179_702],
  ['Inyo', 19_016],
  ['Kern', 909_235],
  ['Kings', 152_486],
  ['Lake', 68_163],
  ['Lassen', 32_730],
  ['Los Angeles', 10_014_009, ['Long Beach', 'Los Angeles'], 5],
  ['Madera', 156_255],
  ['Marin', 262_321],
  ['Mariposa', 17_131],
  ['Mendocino', 91_601],
  ['Merced', 281_202],
  ['Modoc', 8_700],
  ['Mono', 13_195],
  ['Monterey', 439_035],
  ['Napa', 138_019],
  ['Nevada', 102_241],
  ['Orange', 3_186_989],
  ['Placer', 404_739],
  ['Plumas', 19_790],
  ['Riverside', 2_418_185],
  ['Sacramento', 1_585_055, ['Sacramento'], 5],
  ['San Benito', 64_209],
  ['San Bernardino', 2_181_654],
  ['San Diego', 3_298_634, ['San Diego'], 5],
  ['San Francisco', 873_965, ['San Francisco']],
  ['San Joaquin', 779_233],
  ['San Luis Obispo', 282_424],
  ['San Mateo', 764_442],
  ['Santa Barbara', 448_229],
  ['Santa Clara', 1_936_259, ['San Jose']],
  ['Santa Cruz', 270_861],
  ['Shasta', 182_155],
  ['Sierra', 3_236],
  ['Siskiyou', 44_076],
  ['Solano', 453_491, ['Vallejo'], 5],
  ['Sonoma', 488_863],
  ['Stanislaus', 552_878],
  ['Sutter', 99_633],
  ['Tehama', 65_829],
  ['Trinity', 16_112],
  ['Tulare', 473_117],
  ['Tuolumne', 55_620],
  ['Ventura', 843_843],
  ['Yolo', 216_403],
  ['Yuba', 81_575],
];

const inId = (name: string): string => name.toLowerCase().replaceAll(' ', '_');

/** Parents before children, as `loadRegions` wants them. */
export const california: readonly CountedRegion[] = [
  {
    id: state,
    parent_id: null,
    kind: 'state',
    name: 'California',
    population: { people: statePopulation, source: census },
  },
  ...counties.flatMap(([name, people, cities = [], districts = 0]): CountedRegion[] => {
    const county = `${state}/county:${inId(name)}`;
    return [
      {
        id: county,
        parent_id: state,
        kind: 'county',
        name: `${name} County`,
        population: { people, source: census },
      },
      ...cities.map((city): CountedRegion => ({
        id: `${state}/place:${inId(city)}`,
        parent_id: county,
        kind: 'city',
        name: city,
      })),
      ...Array.from({ length: districts }, (_, at): CountedRegion => ({
        id: `${county}/council_district:${at + 1}`,
        parent_id: county,
        kind: 'district',
        name: `${name} County, District ${at + 1}`,
      })),
    ];
  }),
];
