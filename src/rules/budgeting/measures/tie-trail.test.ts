import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { byCodePoint } from '../code-points.ts';
import { count } from '../count.ts';
import type { Ballots, Instance } from '../instance.ts';
import type { RuleChoice } from '../outcome.ts';
import { elections } from '../testing/elections.ts';
import { utilities } from './testing/slow-measures.ts';
import { whatIfTies } from './tie-trail.ts';

const project = (id: string, cost: number) => ({ id, name: id, cost, categories: [], targets: [] });

/** Everybody names all; after the arena (60) or the bridge (60), what is left is enough for the court (40) too. */
const instance: Instance = {
  budget: 100,
  unitsPerCurrency: 1,
  currency: 'USD',
  ballotType: 'approval',
  projects: [project('arena', 60), project('bridge', 60), project('court', 40)],
};
const ballots: Ballots = { starts: Uint32Array.of(0, 3, 6), chosen: Uint32Array.of(0, 1, 2, 0, 1, 2) };
const greedy: RuleChoice = { rule: 'greedy', satisfaction: 'cost', completion: 'none', ties: 'id', seed: '' };

test('had the bridge gone first it would have won instead of the arena; had the court, nothing would be different', () => {
  const { ties } = whatIfTies(instance, ballots, count(instance, ballots, greedy));
  assert.deepEqual(ties, [
    {
      round: 1,
      tied: ['arena', 'bridge', 'court'],
      taken: 'arena',
      by: 'id',
      alternatives: [
        {
          project: 'bridge',
          counted: { code: 'other-winners', winners: ['bridge', 'court'], gained: ['bridge'], lost: ['arena'] },
        },
        { project: 'court', counted: { code: 'same-winners' } },
      ],
    },
  ]);
});

test('with one recount allowed the second alternative is marked as not computed', () => {
  const { ties } = whatIfTies(instance, ballots, count(instance, ballots, greedy), { recounts: 1 });
  assert.deepEqual(
    ties[0]!.alternatives.map(({ counted }) => counted.code),
    ['other-winners', 'not-computed'],
  );
});

test('a tie that comes back is recounted once, and progress ends at the number of recounts', () => {
  const told: (readonly [number, number])[] = [];
  whatIfTies(instance, ballots, count(instance, ballots, greedy), {}, (done, total) => told.push([done, total]));
  assert.deepEqual(told, [
    [0, 2],
    [1, 2],
    [2, 2],
  ]);
});

/** Greedy by votes, ties by id but for one project that goes before another. */
function greedilyWith(
  { projects, budget }: Instance,
  votes: readonly number[],
  first: string,
  before: string,
): string[] {
  let open = projects.map(({ id, cost }, at) => ({ id, cost, votes: votes[at]! })).filter((each) => each.votes > 0);
  const winners: string[] = [];
  let left = budget;
  while (true) {
    open = open.filter(({ id, cost }) => cost <= left && !winners.includes(id));
    const most = Math.max(...open.map((each) => each.votes));
    const tied = open.filter((each) => each.votes === most).toSorted((a, b) => byCodePoint(a.id, b.id));
    const ids = tied.map(({ id }) => id);
    const taken = ids.includes(first) && ids.includes(before) ? tied.find(({ id }) => id === first) : tied[0];
    if (taken === undefined) return winners;
    winners.push(taken.id);
    left -= taken.cost;
  }
}

test('each alternative of greedy is what greedy gives with these two projects the other way round', () => {
  let alternatives = 0;
  fc.assert(
    fc.property(elections(), (election) => {
      const outcome = count(election.instance, election.ballots, greedy);
      const rows = utilities(election.instance, election.ballots, false);
      const votes = election.instance.projects.map((_, at) => rows.filter((row) => row[at]! > 0n).length);
      for (const { taken, tied, alternatives: found } of whatIfTies(election.instance, election.ballots, outcome)
        .ties) {
        assert.deepEqual(
          found.map((each) => each.project),
          tied.filter((id) => id !== taken),
        );
        for (const { project: id, counted } of found) {
          alternatives++;
          const expected = greedilyWith(election.instance, votes, id, taken);
          const winners = counted.code === 'other-winners' ? counted.winners : outcome.winners;
          assert.deepEqual(new Set(winners), new Set(expected));
        }
      }
    }),
    { numRuns: 500 },
  );
  assert.ok(alternatives > 100);
});
