/** Claims about the list of California's regions. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { isWithin, listRegions, loadRegions } from '../regions.ts';
import { testPlatform } from '../testing/database.ts';
import { california } from './california.ts';

describe('the regions of California', () => {
  let opened: Awaited<ReturnType<typeof testPlatform>>;
  before(async () => {
    opened = await testPlatform([]);
  });
  after(() => opened.close());

  it('has one state, 58 counties, 13 cities, and 35 supervisorial districts', () => {
    const count = (kind: string): number => california.filter((region) => region.kind === kind).length;
    assert.deepEqual([count('state'), count('county'), count('city'), count('district')], [1, 58, 13, 35]);
  });

  it('names every region once, by a well-formed id', () => {
    assert.equal(new Set(california.map(({ id }) => id)).size, california.length);
    for (const { id } of california) {
      assert.match(id, /^ocd-division\/country:us\/state:ca(\/(county|place):[a-z_]+(\/council_district:\d)?)?$/);
    }
  });

  it('counts the people of all counties as the state counts them', async () => {
    const people = (kind: string): readonly number[] =>
      california.filter((region) => region.kind === kind).map(({ population }) => population?.people ?? 0);
    assert.equal(
      people('county').reduce((sum, each) => sum + each, 0),
      39_538_223,
    );
    assert.deepEqual(people('state'), [39_538_223]);
    assert.ok(people('county').every((each) => each > 1_000));
    await loadRegions(opened.platform.db, california);
    const kept = await sql<{ population: number | null; population_source: string | null }>`
      select population, population_source from region where id like '%county:alpine'`.execute(opened.platform.db);
    assert.deepEqual(kept.rows, [
      { population: 1_204, population_source: 'U.S. Census Bureau, 2020 Census, P.L. 94-171, table P1' },
    ]);
  });

  it('lists every parent before its children', () => {
    const seen = new Set<string>();
    for (const { id, parent_id } of california) {
      assert.ok(parent_id === null || seen.has(parent_id), `${id} comes before ${parent_id}`);
      seen.add(id);
    }
  });

  it('is loaded at every start without harm, and a city lies in its county and state', async () => {
    const { db } = opened.platform;
    await loadRegions(db, california);
    await loadRegions(db, california);
    assert.equal((await listRegions(db)).length, california.length);
    const clovis = 'ocd-division/country:us/state:ca/place:clovis';
    assert.ok(await isWithin(db, clovis, 'ocd-division/country:us/state:ca/county:fresno'));
    assert.ok(await isWithin(db, clovis, 'ocd-division/country:us/state:ca'));
    assert.ok(!(await isWithin(db, clovis, 'ocd-division/country:us/state:ca/county:alameda')));
  });
});
