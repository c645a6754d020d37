import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { sha256 } from '../../sha256.ts';
import { countByPart, countVotes, seen } from '../votes.ts';
import { planted, unplanted } from './planted.ts';
import type { Planted, PlantedOptions } from './planted.ts';

const town: PlantedOptions = { seed: 'town', participants: 2000, statements: 60, voted: 0.3, groups: [3, 2, 1] };

const digest = ({ votes, group, region }: Planted): string =>
  sha256(
    JSON.stringify([votes.starts, votes.columns, votes.values, group, region].map((column) => Array.from(column))),
  );

test('the same options make the same conversation on every machine, another seed another one', () => {
  const small = { ...town, participants: 50, regions: 3, activitySpread: 0.5 };
  assert.equal(digest(planted(small)).slice(0, 16), 'd3ca12c94c002279');
  assert.notEqual(digest(planted({ ...small, seed: 'village' })), digest(planted(small)));
});

test('nothing here uses what the language leaves to the engine', () => {
  for (const file of ['planted.ts', 'exposure.ts']) {
    const code = readFileSync(`${import.meta.dirname}/${file}`, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
    assert.doesNotMatch(code, /Math\.(exp|expm1|log\w*|pow|sin|cos|tan|cbrt|hypot|sqrt|random)\b|\*\*/, file);
  }
});

test('groups, votes and passes are as many as asked for', () => {
  const { votes, group } = planted({ ...town, passes: 0.2 });
  const sizes = [0, 1, 2].map((own) => group.filter((one) => one === own).length);
  assert.deepEqual(
    sizes.map((size) => Math.round(size / 333)),
    [3, 2, 1],
  );
  assert.equal(votes.columns.length, 2000 * 18);
  const passes = votes.values.filter((value) => value === 0).length;
  assert.ok(Math.abs(passes / votes.values.length - 0.2) < 0.01);
});

test('members of a group agree as often as its attitude says, but for tossed coins', () => {
  const { votes, group, agree } = planted({ ...town, passes: 0, noise: 0.1 });
  countByPart(votes, group, 3).forEach((counts, own) => {
    for (let s = 0; s < 60; s += 1) {
      const rate = 0.9 * agree[own]![s]! + 0.05;
      const cast = seen(counts, s);
      assert.ok(Math.abs(counts.agree[s]! - cast * rate) < 5 * Math.sqrt(cast * rate * (1 - rate)) + 1);
    }
  });
});

test('without groups everybody has the same attitudes; with them some statements divide and some do not', () => {
  const alone = unplanted(town);
  assert.equal(alone.agree.length, 1);
  assert.ok(alone.group.every((group) => group === 0));
  const { agree } = planted(town);
  const gaps = Array.from(agree[0]!, (rate, s) => Math.max(...agree.map((own) => Math.abs(own[s]! - rate))));
  assert.ok(gaps.filter((gap) => gap > 0.5).length > 15);
  assert.ok(gaps.filter((gap) => gap < 0.2).length > 10);
});

test('statements are shown unequally often, and everybody votes unequally often if asked to', () => {
  const { votes } = planted({ ...town, activitySpread: 0.8 });
  const shown = Array.from({ length: 60 }, (_, s) => seen(countVotes(votes), s)).sort((a, b) => a - b);
  assert.ok(shown[54]! > 1.5 * shown[5]!);
  const cast = Array.from({ length: 2000 }, (_, p) => votes.starts[p + 1]! - votes.starts[p]!).sort((a, b) => a - b);
  assert.ok(cast[1800]! > 3 * cast[200]!);
});

test('groups live more often where they are at home', () => {
  const { group, region } = planted({ ...town, regions: 3, regionTie: 0.4 });
  const first = region.filter((_, p) => group[p] === 0);
  // 0.4 by the tie, and a third of the rest.
  assert.ok(Math.abs(first.filter((home) => home === 0).length / first.length - 0.6) < 0.05);
});

test('nobody votes twice on a statement or on none, however many are shown', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), fc.double({ min: 0, max: 1, noNaN: true }), (statements, voted) => {
      const { votes } = planted({
        seed: 'few',
        participants: 20,
        statements,
        voted,
        groups: [1, 1],
        activitySpread: 1,
      });
      for (let p = 0; p < 20; p += 1) {
        const row = votes.columns.subarray(votes.starts[p], votes.starts[p + 1]);
        assert.ok(row.length >= 1);
        assert.equal(new Set(row).size, row.length);
      }
      // gatherVotes would have hidden a second vote: as many are there as were cast.
      assert.ok(votes.columns.length >= Math.min(20 * statements, Math.floor(0.5 * voted * statements * 20)) - 20);
    }),
  );
});
