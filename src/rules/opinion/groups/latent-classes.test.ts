import assert from 'node:assert/strict';
import { test } from 'node:test';
import { planted } from '../generate/planted.ts';
import { gatherVotes } from '../votes.ts';
import { fitClasses, likeliest, overallRates, profilesOf, settleMembership } from './latent-classes.ts';

/** Two agree, one disagrees, one passes. */
const four = gatherVotes(4, 1, { participant: [0, 1, 2, 3], statement: [0, 0, 0, 0], value: [1, 1, -1, 0] });

test('rates worked by hand: a pass counts half, and two votes like the average are added to each class', () => {
  const overall = overallRates(four);
  assert.deepEqual(overall, Float64Array.of((2 + 0.5 + 1) / (4 + 2)));
  const { rates, shares } = profilesOf(four, Float64Array.of(1, 0, 1, 0, 0, 1, 0, 1), 2, Float64Array.of(0.5));
  assert.deepEqual(rates, Float64Array.of((2 + 1) / (2 + 2), (0.5 + 1) / (2 + 2)));
  assert.deepEqual(shares, Float64Array.of(0.5, 0.5));
});

test('membership worked by hand: shares times the probability of the vote; a pass is the geometric mean of both', () => {
  const membership = new Float64Array(12);
  const classes = { count: 3, shares: Float64Array.of(0.5, 0.25, 0.25), rates: Float64Array.of(0.8, 0.5, 0.2) };
  const likelihood = settleMembership(four, classes, membership);
  const agreed = 0.5 * 0.8 + 0.25 * 0.5 + 0.25 * 0.2;
  const disagreed = 0.5 * 0.2 + 0.25 * 0.5 + 0.25 * 0.8;
  const passed = 0.75 * Math.sqrt(0.16) + 0.25 * 0.5;
  assert.ok(Math.abs(membership[0]! - 0.4 / agreed) < 1e-12);
  assert.ok(Math.abs(membership[8]! - 0.2 / disagreed) < 1e-12);
  assert.ok(Math.abs(membership[10]! - 0.125 / passed) < 1e-12);
  assert.ok(Math.abs(likelihood - Math.log(agreed * agreed * disagreed * passed)) < 1e-12);
  assert.deepEqual(likeliest(membership, 3), Int16Array.of(0, 0, 2, 0));
});

test('every round of fitting makes the votes likelier', () => {
  const { votes } = planted({ seed: 'rising', participants: 200, statements: 30, voted: 0.5, groups: [1, 1, 1] });
  const overall = overallRates(votes);
  const membership = Float64Array.from({ length: 600 }, (_, at) => (at % 3 === Math.floor(at / 3) % 3 ? 0.5 : 0.25));
  let before = Number.NEGATIVE_INFINITY;
  for (let round = 0; round < 12; round += 1) {
    const { likelihood } = fitClasses(votes, membership, 3, overall, 1);
    // The prior may take back a little once hardly anything changes.
    assert.ok(likelihood > before - 1, `${likelihood} after ${before}`);
    before = likelihood;
  }
});
