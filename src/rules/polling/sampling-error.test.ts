/** Claims about margins of error, against figures that pollsters publish. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { effectiveSize, impliedDesignEffect, marginOfError } from './index.ts';

const near = (found: number, wanted: number, within: number): void =>
  assert.ok(Math.abs(found - wanted) <= within, `${found} instead of ${wanted}`);

test('a simple random sample of 1,000 is good for 3.1 points, of 500 for 4.4, at 95 %', () => {
  near(marginOfError({ size: 1_000 }), 0.031, 0.0001);
  near(marginOfError({ size: 500 }), 0.0438, 0.0001);
  near(marginOfError({ size: 1_000, level: 0.9 }), 0.026, 0.0001);
  near(marginOfError({ size: 1_000, share: 0.1 }), 0.0186, 0.0001);
});

test('a design effect of 4 doubles the margin and quarters the size', () => {
  near(marginOfError({ size: 800, designEffect: 4 }), 2 * marginOfError({ size: 800 }), 1e-12);
  assert.equal(effectiveSize(800, 4), 200);
  // ABC News gives 4.5 points for 1,000 people of an exit poll with a design effect of 2.25, from 3 points rounded.
  near(marginOfError({ size: 1_000, designEffect: 2.25 }), 0.0465, 0.0001);
});

test('a published margin tells the design effect: 500 people and 5.7 points imply about 1.7', () => {
  near(impliedDesignEffect(500, 0.057), 1.69, 0.01);
  near(impliedDesignEffect(900, marginOfError({ size: 900, designEffect: 2.3 })), 2.3, 1e-9);
  // A margin too small for its size leaves weighting out: it is not taken for a sample better than random.
  assert.equal(impliedDesignEffect(500, 0.02), 1);
});
