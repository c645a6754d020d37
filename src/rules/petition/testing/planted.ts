/**
 * A petition of which everything is known, and samples drawn from it: what intervals and the simulator are held against.
 *
 * Used by tests and by bench/; signatures are lined up as repeated ones first, then other valid ones, then those that are not.
 */
import type { CountyReturn } from '../county-return.ts';
import type { Random } from '../../random.ts';

export interface PlantedCounty {
  readonly county: string;
  readonly raw: number;
  /** How many of its voters have signed twice, and how many three times; with valid signatures. */
  readonly twice: number;
  readonly thrice: number;
  /** How many have signed once. */
  readonly once: number;
}

export const trueVoters = ({ once, twice, thrice }: PlantedCounty): number => once + twice + thrice;

/** Draws `sample` signatures without replacement and looks at them as a clerk does. */
export function lookAtSample(planted: PlantedCounty, sample: number, random: Random): CountyReturn {
  const { county, raw, twice, thrice, once } = planted;
  const repeated = 2 * twice + 3 * thrice;
  const all = repeated + once;
  const deck = deckOf(raw);
  const dealt = new Uint32Array(sample);
  random.deal(deck, sample, dealt, 0);
  const seen = new Set<number>();
  let [valid, duplicates] = [0, 0];
  for (const signature of dealt) {
    if (signature >= all) continue;
    const voter =
      signature >= repeated
        ? -1
        : signature < 2 * twice
          ? signature >> 1
          : twice + Math.floor((signature - 2 * twice) / 3);
    if (voter >= 0 && seen.has(voter)) duplicates += 1;
    else valid += 1;
    if (voter >= 0) seen.add(voter);
  }
  return { county, raw, sample, valid, duplicates };
}

/**
 * Raw counts of 21 counties for the initiative to divide California into six states (2014) and the share of each that was projected
 * to be valid, as S. Chessin relays the Secretary of State's updates (calitics.com, 2014-08-05 to 2014-09-10); Los Angeles and
 * Fresno had not reported, so theirs is the share of all others. Samples and duplicates by county were not found.
 */
const SIX_STATES: readonly (readonly [county: string, raw: number, validity: number])[] = [
  ['Los Angeles', 311_924, 0.676],
  ['San Diego', 97_450, 0.695],
  ['San Bernardino', 88_067, 0.614],
  ['Riverside', 74_478, 0.733],
  ['Orange', 52_217, 0.679],
  ['Alameda', 51_366, 0.676],
  ['Sacramento', 43_578, 0.605],
  ['Fresno', 38_382, 0.676],
  ['Santa Clara', 38_366, 0.656],
  ['San Joaquin', 27_831, 0.727],
  ['Ventura', 27_134, 0.822],
  ['Kern', 26_422, 0.749],
  ['El Dorado', 11_641, 0.768],
  ['Humboldt', 7_230, 0.603],
  ['Tehama', 4_855, 0.669],
  ['Nevada', 4_323, 0.727],
  ['Santa Cruz', 3_742, 0.601],
  ['Lassen', 2_066, 0.659],
  ['Glenn', 1_910, 0.701],
  ['Amador', 1_750, 0.681],
  ['Plumas', 1_618, 0.769],
];

/** With so many of the valid signatures repeated, and of these so many by voters who sign three times. */
export function plantedState(duplicates: number, byThrice: number): PlantedCounty[] {
  return SIX_STATES.map(([county, raw, share]) =>
    plantedCounty(county, raw, Math.round(raw * share), duplicates, byThrice),
  );
}

/** `voters` is about what is true of it: repeated signatures come on top of them. */
function plantedCounty(county: string, raw: number, voters: number, share: number, byThrice: number): PlantedCounty {
  const duplicates = Math.round((voters * share) / (1 - share));
  const thrice = Math.round((duplicates * byThrice) / 2);
  const twice = duplicates - 2 * thrice;
  return { county, raw, thrice, twice, once: voters - thrice - twice };
}

/** A new deck each time, so that a draw depends on nothing but its random numbers. */
function deckOf(raw: number): Uint32Array {
  const known = inOrder.get(raw) ?? Uint32Array.from({ length: raw }, (_, at) => at);
  inOrder.set(raw, known);
  return known.slice();
}

const inOrder = new Map<number, Uint32Array>();
