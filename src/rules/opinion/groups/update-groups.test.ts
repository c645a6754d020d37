import assert from 'node:assert/strict';
import { test } from 'node:test';
import { planted, unplanted } from '../generate/planted.ts';
import { someOf } from '../testing/some-of.ts';
import type { Votes } from '../votes.ts';
import { adjustedRandIndex } from './adjusted-rand-index.ts';
import { opinionGroups, updateGroups } from './opinion-groups.ts';

const { votes, group } = planted({ seed: 'live', participants: 1200, statements: 80, voted: 0.4, groups: [3, 2, 1] });

/** The conversation when only so many people had come and only so many statements were there. */
function earlier(participants: number, statements: number): Votes {
  const some = someOf(votes, (p, s) => p < participants && s < statements);
  return { ...some, participants, statements, starts: some.starts.slice(0, participants + 1) };
}

test('after more people and statements, an update has the groups of a map computed from nothing, under the old names', () => {
  const first = opinionGroups(earlier(1150, 78));
  const second = updateGroups(first.model, votes);
  assert.equal(second.model.updates, 1);
  const afresh = opinionGroups(votes);
  assert.equal(second.groups, afresh.groups);
  assert.ok(adjustedRandIndex(second.assignment, afresh.assignment) > 0.99);
  const kept = first.assignment.filter((own, p) => own === second.assignment[p]).length;
  assert.ok(kept > 0.98 * 1150, `${kept}`);
  for (const axis of [0, 1] as const) {
    const dot = afresh.axes[axis].reduce((sum, loading, s) => sum + loading * second.axes[axis][s]!, 0);
    assert.ok(Math.abs(dot) / 80 > 0.99, `${dot / 80}`);
  }
});

test('nothing new changes next to nothing, and an earlier model survives being cloned', () => {
  const first = opinionGroups(votes);
  const second = updateGroups(structuredClone(first.model), votes);
  assert.ok(adjustedRandIndex(first.assignment, second.assignment) > 0.995);
  let [moved, spread] = [0, 0];
  first.positions.forEach((number, at) => {
    moved += (number - second.positions[at]!) ** 2;
    spread += number ** 2;
  });
  assert.ok(moved < 0.01 * spread);
});

test('when a tenth more votes are in, the map is computed from nothing, and groups keep the names they had', () => {
  const first = opinionGroups(earlier(700, 80));
  // As if the earlier map had named its groups otherwise.
  const swapped = { ...first.model, assignment: first.assignment.map((own) => (own < 0 ? own : (own + 1) % 3)) };
  const second = updateGroups(swapped, votes);
  assert.equal(second.model.updates, 0);
  assert.equal(second.groups, 3);
  const kept = swapped.assignment.filter((own, p) => own === second.assignment[p]).length;
  assert.ok(kept > 0.95 * 700, `${kept}`);
  assert.ok(adjustedRandIndex(second.assignment, group) > 0.95);
  const names = opinionGroups(votes);
  assert.deepEqual(
    second.assignment.map((own) => (own + 2) % 3),
    names.assignment,
  );
});

test('drift ends after 100 updates: the map is then the one computed from nothing', () => {
  const first = opinionGroups(votes);
  const worn = { ...first.model, updates: 100, rates: first.model.rates.map(() => 0.5) };
  const next = updateGroups(worn, votes);
  assert.equal(next.model.updates, 0);
  assert.deepEqual(next.assignment, first.assignment);
  assert.deepEqual(next.positions, first.positions);
});

test('where there were no clear groups an update moves positions only', () => {
  const { votes } = unplanted({ seed: 'none', participants: 300, statements: 40, voted: 0.4 });
  const first = opinionGroups(votes);
  const next = updateGroups(first.model, votes);
  assert.deepEqual([next.groups, next.reason, next.model.updates], [0, 'no-better-than-one', 1]);
});
