/** Claims about weighted figures beside public weights: what is withheld, and that what is given is right. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { shareOf } from '../../rules/survey/index.ts';
import { weightedMean, weightedShares } from './weighted-figures.ts';

/** People by what they chose and how much they count. */
const people = (
  counts: readonly number[],
): { readonly chose: readonly boolean[][]; readonly weights: readonly number[] } => {
  const said = counts.flatMap((count, option) => Array.from({ length: count }, () => option));
  return {
    chose: counts.map((_, option) => said.map((each) => each === option)),
    weights: said.map((_, at) => 0.5 + (at % 4) / 2),
  };
};

const single = { adding: true, withMean: false };
const given = (counts: readonly number[], rule = single): readonly boolean[] => {
  const { chose, weights } = people(counts);
  return weightedShares(chose, weights, rule).map((found) => found !== null);
};

describe('weighted shares', () => {
  it('of an answer that few people gave are withheld with the next smallest, from which they would follow', () => {
    assert.deepEqual(given([3, 40, 60, 50]), [false, false, true, true]);
    assert.deepEqual(given([3, 40, 60, 50], { adding: false, withMean: false }), [false, true, true, true]);
    assert.deepEqual(given([3, 40, 60, 50], { adding: true, withMean: true }), [false, false, true, false]);
    assert.deepEqual(given([30, 40, 60]), [true, true, true]);
    assert.deepEqual(given([0, 40, 60]), [true, true, true], 'what nobody chose tells nothing');
    assert.deepEqual(given([3, 97]), [false, false]);
  });

  it('are never withheld alone, nor for fewer than ten people together where more could be', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { minLength: 2, maxLength: 6 }), fc.boolean(), (counts, withMean) => {
        const found = given(counts, { adding: true, withMean });
        const withheld = counts.filter((_, at) => !found[at]);
        if (withheld.length === 0) return;
        const chosen = counts.filter((count) => count > 0).length;
        assert.ok(withheld.length >= Math.min(withMean ? 3 : 2, chosen));
        const all = counts.reduce((a, b) => a + b, 0);
        assert.ok(withheld.reduce((a, b) => a + b, 0) >= Math.min(10, all));
      }),
    );
  });

  it('are right to a tenth of a per cent where they are given', () => {
    const { chose, weights } = people([30, 40, 60]);
    for (const [at, found] of weightedShares(chose, weights, single).entries())
      assert.ok(Math.abs(found!.value - shareOf(chose[at]!, weights)!.value) <= 0.0005);
  });

  it('are all given where nothing was weighted', () => {
    const { chose } = people([3, 97]);
    assert.ok(
      weightedShares(
        chose,
        chose[0]!.map(() => 1),
        single,
      ).every((found) => found !== null),
    );
  });
});

describe('weighted means', () => {
  it('are withheld where fewer than ten people said something else than most did', () => {
    const values = Array.from({ length: 50 }, (_, at) => (at < 9 ? 2 : 1));
    const weights = values.map((_, at) => 1 + (at % 2));
    assert.equal(weightedMean(values, weights), null);
    assert.notEqual(weightedMean([...values, 3], [...weights, 1]), null);
    assert.equal(weightedMean([1, 1], [1, 2])?.value, 1);
    assert.equal(weightedMean([], []), null);
  });
});
