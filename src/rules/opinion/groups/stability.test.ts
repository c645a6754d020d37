import assert from 'node:assert/strict';
import { test } from 'node:test';
import { planted } from '../generate/planted.ts';
import { rearranged } from '../testing/rearranged.ts';
import { opinionGroups } from './opinion-groups.ts';

const town = { seed: 'stable', participants: 300, statements: 50, voted: 0.5 };

test('groups far apart are nearly the same again without a tenth of the votes, close ones less so', () => {
  const [far, close] = [4, 1.7].map((heat) => {
    const found = opinionGroups(planted({ ...town, groups: [2, 1], heat }).votes, { bootstrap: 8 });
    assert.equal(found.reason, 'clear');
    return found.stability!;
  });
  assert.ok(far! > 0.98, `${far}`);
  assert.ok(close! < far! && close! >= 0.5, `${close}`);
});

test('the figure is the same in whatever order the votes came, and absent when not asked for', () => {
  const { votes } = planted({ ...town, groups: [3, 2, 1], heat: 2 });
  const { stability } = opinionGroups(votes, { bootstrap: 3 });
  assert.equal(opinionGroups(rearranged(votes, 'again').votes, { bootstrap: 3 }).stability, stability);
  assert.equal(opinionGroups(votes).stability, undefined);
});
