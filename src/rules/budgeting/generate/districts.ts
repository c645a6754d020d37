/**
 * A city: districts of different sizes, projects in a district or for the whole city, voters who look at their own district
 * first, and lists that are handed round and copied.
 *
 * Not from a paper; made after real files of Pabulib. Toulouse 2022 (twenty districts, three projects a voter): three
 * quarters of a ballot's entries lie in one district. Votes fall with the rank of a project about as 1/rank (Zipf), and the
 * most popular one is named by 11 % (Toulouse 2022) to 36 % (Warsaw Wola 2022) of the voters. Copied lists: of the ballots
 * with at least three projects 36 % were different in Lodz 2022 (one list was handed in 5,677 times), 63 % in Lodz 2023,
 * 64 % in Toulouse 2022, 87 % in Warsaw 2026.
 */
import { AliasTable } from '../../alias-table.ts';
import { makeCity } from './city.ts';
import { CityBallots } from './city-ballots.ts';
import type { Culture } from './culture.ts';
import { upToLimit } from './lengths.ts';
import type { Settings } from './options.ts';
import { randomFor } from '../../random.ts';

/** Of the voters who name as many projects as they may, where that is at least three. */
const COPIED_BALLOTS = 0.25;
const LISTS_IN_DISTRICT = 4;

export function districtsCulture(settings: Settings): Culture {
  const { seed, approvals, fixedLength, limit = 1, districts = 1 } = settings;
  const city = makeCity(settings);
  const ballots = new CityBallots(city, randomFor(seed, 'ballots'));
  const lengths = fixedLength ? undefined : upToLimit(approvals, limit);
  const random = randomFor(seed, 'voters');
  const lists = limit < 3 ? undefined : makeLists(ballots, districts, limit);
  const whichList = new AliasTable(Array.from({ length: LISTS_IN_DISTRICT }, (_, rank) => 1 / (rank + 1)));
  const culture: Culture = {
    length: (lengthRandom) => lengths?.draw(lengthRandom) ?? approvals,
    fill: (chosen, at, length) => {
      const district = city.population.draw(random);
      if (lists !== undefined && length === limit && random.unit() < COPIED_BALLOTS) {
        const from = (district * LISTS_IN_DISTRICT + whichList.draw(random)) * limit;
        for (let i = 0; i < limit; i++) chosen[at + i] = lists[from + i]!;
      } else ballots.fill(district, chosen, at, length);
    },
  };
  if (districts === 1) return culture;
  return { ...culture, districtOf: Int32Array.from(city.groupOf, (group) => (group === districts ? -1 : group)) };
}

/** The lists of each district, one after the other, each as long as a ballot may be. */
function makeLists(ballots: CityBallots, districts: number, limit: number): Uint32Array {
  const lists = new Uint32Array(districts * LISTS_IN_DISTRICT * limit);
  for (let list = 0; list < districts * LISTS_IN_DISTRICT; list++) {
    ballots.fill(Math.floor(list / LISTS_IN_DISTRICT), lists, list * limit, limit);
  }
  return lists;
}
