import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readBallot, usedBy, wholePoints, type BallotTerms } from './read-ballot.ts';

const projects = [5, 3, 8, 0, 2].map((cost, at) => ({ id: `p${at}`, cost }));
const terms = (kind: BallotTerms['kind'], more: Partial<BallotTerms> = {}): BallotTerms => ({
  kind,
  amount: 10,
  maxChoices: null,
  points: null,
  projects,
  ...more,
});
const anyId = fc.oneof(fc.constantFrom(...projects.map(({ id }) => id)), fc.string());
const reason = (result: ReturnType<typeof readBallot>): string => (result.ok ? 'read' : result.error.type);

describe('reading a ballot of ticks', () => {
  it('takes exactly the sets of known projects that keep the limits, in order of position', () => {
    const asked = fc.record({ ids: fc.array(anyId, { maxLength: 8 }), max: fc.option(fc.integer({ min: 1, max: 5 })) });
    fc.assert(
      fc.property(asked, fc.constantFrom('approval' as const, 'knapsack' as const), ({ ids, max }, kind) => {
        const read = readBallot(terms(kind, { maxChoices: max }), { projects: ids });
        const known = ids.map((id) => projects.findIndex((project) => project.id === id));
        const cost = known.reduce((sum, at) => sum + (projects[at]?.cost ?? 0), 0);
        const allowed =
          ids.length > 0 &&
          !known.includes(-1) &&
          new Set(ids).size === ids.length &&
          (max === null || ids.length <= max) &&
          (kind === 'approval' || cost <= 10);
        assert.equal(read.ok, allowed);
        if (read.ok) assert.deepEqual(read.value, { chosen: known.sort((a, b) => a - b), points: null });
      }),
    );
  });

  it('says by how much a knapsack is over, and takes one that is exactly full', () => {
    assert.deepEqual(readBallot(terms('knapsack'), { projects: ['p0', 'p2'] }), {
      ok: false,
      error: { type: 'over-budget', over: 3 },
    });
    assert.equal(readBallot(terms('knapsack'), { projects: ['p2', 'p4'] }).ok, true);
  });

  it('refuses names that JavaScript objects have by nature', () => {
    for (const id of ['__proto__', 'constructor', 'toString']) {
      assert.equal(reason(readBallot(terms('approval'), { projects: [id] })), 'unknown-project');
    }
  });

  it('refuses ballots of another kind, and all ballots where votes were imported', () => {
    assert.equal(reason(readBallot(terms('approval'), { points: new Map([['p0', 1]]) })), 'other-kind');
    assert.equal(reason(readBallot(terms('cumulative', { points: 5 }), { projects: ['p0'] })), 'other-kind');
    assert.equal(reason(readBallot(terms('ordinal'), { projects: ['p0'] })), 'other-kind');
  });
});

describe('reading a ballot of points', () => {
  const cumulative = terms('cumulative', { points: 10 });

  it('records whole points above zero that together are within the limit, and nothing else', () => {
    const sent = fc.uniqueArray(fc.tuple(fc.constantFrom(...projects.map(({ id }) => id)), fc.nat({ max: 6 })), {
      selector: ([id]) => id,
    });
    fc.assert(
      fc.property(sent, (given) => {
        const read = readBallot(cumulative, { points: new Map(given) });
        const total = given.reduce((sum, [, points]) => sum + points, 0);
        assert.equal(read.ok, total > 0 && total <= 10);
        if (!read.ok) return;
        const recorded = read.value.chosen.map((position, at) => [`p${position}`, read.value.points?.[at]]);
        assert.deepEqual(new Map(recorded as [string, number][]), new Map(given.filter(([, points]) => points > 0)));
        assert.deepEqual(
          [...read.value.chosen],
          [...read.value.chosen].sort((a, b) => a - b),
        );
      }),
    );
  });

  it('refuses everything that is not a whole number of points from 0, whether typed or sent as a number', () => {
    for (const typed of [
      '-1',
      '1.5',
      '1e3',
      'NaN',
      'ten',
      '0x10',
      '+1',
      '1,000',
      '9999999999',
      -1,
      1.5,
      Number.NaN,
      Infinity,
      1e21,
    ]) {
      assert.equal(reason(readBallot(cumulative, { points: new Map([['p0', typed]]) })), 'not-whole', String(typed));
    }
  });

  it('reads an empty box as no points, and spaces around a number as nothing', () => {
    assert.equal(wholePoints(''), 0);
    assert.equal(wholePoints(' 7 '), 7);
    assert.equal(
      reason(
        readBallot(cumulative, {
          points: new Map([
            ['p0', ''],
            ['p1', ' '],
          ]),
        }),
      ),
      'nothing-chosen',
    );
  });

  it('never overflows: as many huge numbers as there are projects are still a sum that is too large', () => {
    const huge = new Map(projects.map(({ id }) => [id, '999999999']));
    assert.deepEqual(readBallot(cumulative, { points: huge }), {
      ok: false,
      error: { type: 'too-many-points', total: 4_999_999_995, max: 10 },
    });
  });
});

describe('the running total', () => {
  it('never fails, whatever was sent', () => {
    fc.assert(
      fc.property(fc.array(anyId), fc.array(fc.tuple(anyId, fc.oneof(fc.string(), fc.double()))), (ids, points) => {
        for (const kind of ['approval', 'knapsack', 'cumulative'] as const) {
          for (const choices of [{ projects: ids }, { points: new Map(points) }]) {
            assert.ok(usedBy(terms(kind), choices).used >= 0);
          }
        }
      }),
    );
  });
});
