/**
 * The country and its states by their codes and names, for figures that are set beside those of the region.
 *
 * FIPS codes of states: ANSI INCITS 38:2009, https://www.census.gov/library/reference/code-lists/ansi.html. Ids of the District of Columbia and
 * Puerto Rico as in Open Civic Data, https://github.com/opencivicdata/ocd-division-ids.
 */
import type { NewFigure } from './indicator.ts';

export type NamedPlace = Pick<NewFigure, 'place' | 'placeName'>;

const country = 'ocd-division/country:us';

export const unitedStates: NamedPlace = { place: country, placeName: 'United States' };

const listed =
  '01 al Alabama|02 ak Alaska|04 az Arizona|05 ar Arkansas|06 ca California|08 co Colorado|09 ct Connecticut|10 de Delaware|' +
  '11 dc District of Columbia|12 fl Florida|13 ga Georgia|15 hi Hawaii|16 id Idaho|17 il Illinois|18 in Indiana|19 ia Iowa|20 ks Kansas|' +
  '21 ky Kentucky|22 la Louisiana|23 me Maine|24 md Maryland|25 ma Massachusetts|26 mi Michigan|27 mn Minnesota|28 ms Mississippi|' +
  '29 mo Missouri|30 mt Montana|31 ne Nebraska|32 nv Nevada|33 nh New Hampshire|34 nj New Jersey|35 nm New Mexico|36 ny New York|' +
  '37 nc North Carolina|38 nd North Dakota|39 oh Ohio|40 ok Oklahoma|41 or Oregon|42 pa Pennsylvania|44 ri Rhode Island|' +
  '45 sc South Carolina|46 sd South Dakota|47 tn Tennessee|48 tx Texas|49 ut Utah|50 vt Vermont|51 va Virginia|53 wa Washington|' +
  '54 wv West Virginia|55 wi Wisconsin|56 wy Wyoming|72 pr Puerto Rico';

const kinds: Readonly<Record<string, string>> = { dc: 'district', pr: 'territory' };

/** `code`: two digits. */
export const states: readonly (NamedPlace & { readonly code: string })[] = listed.split('|').map((line) => {
  const [code = '', postal = '', ...name] = line.split(' ');
  return { code, place: `${country}/${kinds[postal] ?? 'state'}:${postal}`, placeName: name.join(' ') };
});
