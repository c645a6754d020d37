import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CityBallots } from './city-ballots.ts';
import { makeCity } from './city.ts';
import { settle } from './options.ts';
import { randomFor } from '../../random.ts';

const settled = settle({ projects: 4, districts: 2, seed: 'towns' });
assert.ok(settled.ok);
const city = makeCity(settled.value);

/** How often each ballot of three projects is cast in a district. */
function cast(patience: number, district: number, ballots: number): Map<string, number> {
  const maker = new CityBallots(city, randomFor('test', `patience ${patience}`), patience);
  const met = new Map<string, number>();
  const chosen = new Uint32Array(3);
  for (let n = 0; n < ballots; n++) {
    maker.fill(district, chosen, 0, 3);
    met.set(chosen.join(), (met.get(chosen.join()) ?? 0) + 1);
  }
  return met;
}

test('drawing until a new project comes up and looking through the rest give the same ballots as often', () => {
  for (const district of [0, 1]) {
    const [drawn, lookedThrough] = [cast(1000, district, 60_000), cast(1, district, 60_000)];
    const ballots = new Set([...drawn.keys(), ...lookedThrough.keys()]);
    assert.equal(ballots.size, 24);
    for (const ballot of ballots) {
      const [a, b] = [drawn.get(ballot) ?? 0, lookedThrough.get(ballot) ?? 0];
      assert.ok(Math.abs(a - b) < 5 * Math.sqrt(a + b) + 5, `${ballot}: ${a}, ${b}`);
    }
  }
});

test('every project has its place in one group, and shares that add up', () => {
  assert.deepEqual(
    city.groups.flatMap(({ projects }) => [...projects]).toSorted((a, b) => a - b),
    [0, 1, 2, 3],
  );
  for (const [group, { projects }] of city.groups.entries()) {
    const shares = [...projects].map((project) => city.shareInGroup[project]!);
    assert.ok(Math.abs(shares.reduce((sum, share) => sum + share, 0) - 1) < 1e-12);
    for (const project of projects) assert.equal(city.groupOf[project], group);
  }
});
