/** Claims about matching: worked examples, what must hold for any pledges, and what the pairwise bound is for. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { claimsByDefinition } from './slowly/match-by-definition.ts';
import { matchPledges, type MatchingRule, type MatchingTerms, type Pledge, type ProjectMatch } from './match.ts';

const pledge = (project: string, pledger: string, cents: number): Pledge => ({ project, pledger, cents });
const terms = (matching: MatchingRule, pot: number, asked: Record<string, number>): MatchingTerms => ({
  matching,
  pot,
  asked,
});
function matched(given: MatchingTerms, pledges: readonly Pledge[]): readonly ProjectMatch[] {
  const found = matchPledges(given, pledges);
  assert.ok(found.ok, JSON.stringify(found));
  return found.value;
}
const quadratic: MatchingRule = { rule: 'quadratic' };

describe('worked examples', () => {
  it('quadratic: nine pledges of 1 are worth 81, one pledge of 9 is worth 9', () => {
    const many = Array.from({ length: 9 }, (_, at) => pledge('garden', `p${at}`, 1_00));
    const [garden, hall] = matched(terms(quadratic, 1_000_00, { garden: 500_00, hall: 500_00 }), [
      ...many,
      pledge('hall', 'rich', 9_00),
    ]);
    assert.equal(garden?.match, 72_00);
    assert.equal(hall?.match, 0);
  });

  it('capital-constrained: where claims are twice the pot, each gets half of its own', () => {
    // a: (1 + 1 + 1)^2 - 3 = 6; b: (1 + 1)^2 - 2 = 2. In all 8; the pot is 4.
    const pledges = [
      ...['x', 'y', 'z'].map((name) => pledge('a', name, 1_00)),
      ...['x', 'y'].map((name) => pledge('b', name, 1_00)),
    ];
    const [a, b] = matched(terms(quadratic, 4_00, { a: 100_00, b: 100_00 }), pledges);
    assert.deepEqual([a?.match, b?.match], [3_00, 1_00]);
  });

  it('pairwise: two strangers are worth nearly what they are in quadratic funding, two who always pledge alike far less', () => {
    // One project: both pledge 100 cents. Common: 100. Claim 2 x 100 x M / (M + 100); with M = 100 that is 100.
    const [one] = matched(terms({ rule: 'pairwise', together: 1_00 }, 1_000_00, { a: 100_00 }), [
      pledge('a', 'x', 1_00),
      pledge('a', 'y', 1_00),
    ]);
    assert.equal(one?.match, 1_00);
    // Ten projects, the same two on each: common 1,000; each claim 2 x 100 x 100 / 1,100 = 18.18, in all less than 2 M.
    const names = Array.from({ length: 10 }, (_, at) => `p${at}`);
    const all = matched(
      terms({ rule: 'pairwise', together: 1_00 }, 1_000_00, Object.fromEntries(names.map((name) => [name, 100_00]))),
      names.flatMap((name) => [pledge(name, 'x', 1_00), pledge(name, 'y', 1_00)]),
    );
    const claimed = all.reduce((sum, { claim }) => sum + claim, 0);
    assert.ok(Math.abs(claimed - (10 * 2 * 100 * 100) / 1_100) < 1e-9);
    assert.ok(claimed < 2 * 100);
  });

  it('plain: half a dollar for each dollar, until the pot is used up', () => {
    const plain: MatchingRule = { rule: 'plain', part: 5_000 };
    const pledges = [pledge('a', 'x', 100_00), pledge('b', 'y', 300_00)];
    assert.deepEqual(
      matched(terms(plain, 1_000_00, { a: 500_00, b: 500_00 }), pledges).map(({ match }) => match),
      [50_00, 150_00],
    );
    assert.deepEqual(
      matched(terms(plain, 100_00, { a: 500_00, b: 500_00 }), pledges).map(({ match }) => match),
      [25_00, 75_00],
    );
  });

  it('no project gets more than it asks for, and what is left goes to the others', () => {
    const pledges = [
      ...Array.from({ length: 10 }, (_, at) => pledge('a', `p${at}`, 1_00)),
      ...Array.from({ length: 5 }, (_, at) => pledge('b', `p${at}`, 1_00)),
    ];
    // Claims 90 and 20, the pot 60; a asks for 40 with its pledges of 10: its match ends at 30. b then has its 20 in full.
    const [a, b] = matched(terms(quadratic, 60_00, { a: 40_00, b: 100_00 }), pledges);
    assert.deepEqual([a?.match, a?.capped, b?.match, b?.capped], [30_00, true, 20_00, false]);
  });
});

const anyPledges = fc.array(
  fc.record({
    project: fc.constantFrom('a', 'b', 'c'),
    pledger: fc.constantFrom('v', 'w', 'x', 'y', 'z'),
    cents: fc.integer({ min: 1, max: 100_00 }),
  }),
  { maxLength: 25 },
);
const anyRule = fc.oneof(
  fc.constant(quadratic),
  fc.integer({ min: 1, max: 100_00 }).map((together): MatchingRule => ({ rule: 'pairwise', together })),
  fc.integer({ min: 0, max: 20_000 }).map((part): MatchingRule => ({ rule: 'plain', part })),
);
const anyTerms = fc.record({
  matching: anyRule,
  pot: fc.integer({ min: 0, max: 2_000_00 }),
  asked: fc.record({
    a: fc.integer({ min: 0, max: 1_000_00 }),
    b: fc.integer({ min: 0, max: 1_000_00 }),
    c: fc.integer({ min: 0, max: 1_000_00 }),
  }),
});

describe('any matching', () => {
  it('is in whole cents, never above the pot, the claim or what is asked, and leaves nothing in the pot that somebody could still get', () => {
    fc.assert(
      fc.property(anyTerms, anyPledges, (given, pledges) => {
        const all = matched(given, pledges);
        const used = all.reduce((sum, { match }) => sum + match, 0);
        assert.ok(used <= given.pot);
        for (const { project, match, pledged, claim } of all) {
          assert.ok(Number.isInteger(match) && match >= 0);
          assert.ok(match === 0 || match + pledged <= given.asked[project as 'a']);
          assert.ok(match <= claim + 1);
        }
        const open = all.filter(({ match, pledged, claim, project }) => {
          const room = Math.max(0, given.asked[project as 'a'] - pledged);
          return Math.min(claim, room) - match >= 1;
        });
        assert.ok(open.length === 0 || given.pot - used <= all.length, `${given.pot - used} cents are left`);
      }),
      { numRuns: 1000 },
    );
  });

  it('gives nothing to a project with one pledger, however much they pledge, but for a plain match', () => {
    fc.assert(
      fc.property(anyRule, fc.integer({ min: 1, max: 1e9 }), (matching, cents) => {
        const [only] = matched(terms(matching, 1e9, { a: 1e10 }), [pledge('a', 'x', cents)]);
        if (matching.rule !== 'plain') assert.equal(only?.match, 0);
      }),
    );
  });

  it('is the same in any order, and when one person’s pledge comes in pieces', () => {
    fc.assert(
      fc.property(anyTerms, anyPledges, (given, pledges) => {
        const before = matched(given, pledges);
        assert.deepEqual(matched(given, pledges.toReversed()), before);
        const pieces = pledges.flatMap((one) =>
          one.cents < 2
            ? [one]
            : [
                { ...one, cents: 1 },
                { ...one, cents: one.cents - 1 },
              ],
        );
        assert.deepEqual(matched(given, pieces), before);
      }),
    );
  });

  it('claims what the definition says, pair by pair', () => {
    fc.assert(
      fc.property(anyPledges, fc.option(fc.integer({ min: 1, max: 1e5 })), (pledges, together) => {
        const asked = { a: 1e12, b: 1e12, c: 1e12 };
        const rule: MatchingRule = together === null ? quadratic : { rule: 'pairwise', together };
        const slow = claimsByDefinition(pledges, together ?? undefined);
        for (const { project, claim } of matched(terms(rule, 1e12, asked), pledges)) {
          const expected = slow.get(project) ?? 0;
          assert.ok(Math.abs(claim - expected) <= 1e-9 * (1 + expected), `${project}: ${claim}, not ${expected}`);
        }
      }),
    );
  });

  it('of the kinds that want several pledgers grows with one more of them, and without a bound with every cent', () => {
    fc.assert(
      fc.property(anyPledges, anyRule, fc.integer({ min: 1, max: 100_00 }), (pledges, rule, cents) => {
        const asked = { a: 1e12, b: 1e12, c: 1e12 };
        const claim = (all: readonly Pledge[]): number => matched(terms(rule, 1e12, asked), all)[0]!.claim;
        const before = claim(pledges);
        const slack = 1e-9 * (1 + before);
        assert.ok(claim([...pledges, pledge('a', 'somebody new', cents)]) >= before - slack);
        if (rule.rule !== 'pairwise') assert.ok(claim([...pledges, pledge('a', 'v', cents)]) >= before - slack);
      }),
    );
  });

  it('of the pairwise kind never claims more than the quadratic, and comes as near to it as one likes with a larger bound', () => {
    fc.assert(
      fc.property(anyPledges, fc.integer({ min: 1, max: 1e6 }), (pledges, together) => {
        const asked = { a: 1e12, b: 1e12, c: 1e12 };
        const claims = (matching: MatchingRule): readonly number[] =>
          matched(terms(matching, 1e12, asked), pledges).map(({ claim }) => claim);
        const [bounded, plain, wide] = [
          claims({ rule: 'pairwise', together }),
          claims(quadratic),
          claims({ rule: 'pairwise', together: 1e13 }),
        ];
        bounded.forEach((claim, at) => assert.ok(claim <= plain[at]! + 1e-6 * (1 + plain[at]!)));
        wide.forEach((claim, at) => assert.ok(Math.abs(claim - plain[at]!) <= 1e-5 * (1 + plain[at]!)));
      }),
    );
  });

  it('of the pairwise kind gives two people no more than twice the bound, whatever they pledge on however many projects', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 1, max: 1e6 })), {
          minLength: 1,
          maxLength: 20,
        }),
        fc.integer({ min: 1, max: 1e5 }),
        (amounts, together) => {
          const asked = Object.fromEntries(amounts.map((_, at) => [`p${at}`, 1e12]));
          const pledges = amounts.flatMap(([x, y], at) => [pledge(`p${at}`, 'x', x), pledge(`p${at}`, 'y', y)]);
          const claimed = matched(terms({ rule: 'pairwise', together }, 1e12, asked), pledges).reduce(
            (sum, { claim }) => sum + claim,
            0,
          );
          assert.ok(claimed <= 2 * together + 1e-6 * together);
        },
      ),
    );
  });
});

it('refuses pledges to nothing, in fractions, or terms without sense', () => {
  const problem = (given: MatchingTerms, pledges: readonly Pledge[]): unknown => {
    const found = matchPledges(given, pledges);
    return found.ok ? undefined : found.error;
  };
  const given = terms(quadratic, 1, { a: 1 });
  assert.deepEqual(problem(given, [pledge('b', 'x', 1)]), { type: 'no-such-project', project: 'b' });
  assert.deepEqual(problem(given, [pledge('a', 'x', 0)]), { type: 'not-cents', project: 'a' });
  assert.deepEqual(problem(given, [pledge('a', 'x', 1.5)]), { type: 'not-cents', project: 'a' });
  assert.deepEqual(problem(terms({ rule: 'pairwise', together: 0 }, 1, { a: 1 }), []), { type: 'wrong-terms' });
  assert.deepEqual(problem(terms(quadratic, -1, { a: 1 }), []), { type: 'wrong-terms' });
});
