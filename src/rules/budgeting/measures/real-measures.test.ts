/** The measures of real elections, as greedy and Equal Shares would have decided them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { count } from '../count.ts';
import { voterCount } from '../instance.ts';
import type { RuleChoice } from '../outcome.ts';
import { realFile, referenceInstances, withoutRealFiles } from '../testing/real-files.ts';
import { measure } from './measure.ts';
import type { Measures } from './measure.ts';

const shares: RuleChoice = { rule: 'equal-shares', satisfaction: 'cost', completion: 'none', ties: 'id', seed: '' };
const CHOICES: readonly RuleChoice[] = [
  shares,
  { ...shares, satisfaction: 'cardinality', completion: 'greedy' },
  { ...shares, rule: 'greedy' },
];

function* measured(): Generator<{ readonly file: string; readonly choice: RuleChoice; readonly found: Measures }> {
  for (const { file } of referenceInstances()) {
    const { instance, ballots } = realFile(file);
    // The largest elections say no more by other rules, and take half of the time.
    for (const choice of voterCount(ballots) > 30_000 ? [shares] : CHOICES) {
      yield { file, choice, found: measure(instance, ballots, count(instance, ballots, choice)) };
    }
  }
}

test(
  'in all real elections every measure is in its range, and Equal Shares is proportional and priceable',
  { skip: withoutRealFiles },
  () => {
    let violatedByGreedy = 0;
    for (const { file, choice, found } of measured()) {
      assert.deepEqual(JSON.parse(JSON.stringify(found)), found, file);
      assert.ok(found.exclusion.exclusionRatio >= 0 && found.exclusion.exclusionRatio <= 1, file);
      for (const { gini, ofBest, satisfaction } of found.satisfactions) {
        assert.ok(gini >= 0 && gini < 1, `${file} ${satisfaction}`);
        assert.ok(ofBest === null || (ofBest >= 0 && ofBest <= 1 + 1e-12), `${file} ${satisfaction}`);
      }
      for (const bars of Object.values(found.histograms)) {
        for (const { voters } of bars) assert.ok(voters >= 10, file);
      }
      const check = found.ejrPlus.find(({ satisfaction }) => satisfaction === choice.satisfaction)!;
      if (choice.rule === 'greedy') violatedByGreedy += check.satisfied ? 0 : 1;
      else {
        assert.ok(check.satisfied && found.payments!.priceable.satisfied, file);
      }
    }
    assert.ok(violatedByGreedy >= 10, `only ${violatedByGreedy}`);
  },
);

test(
  'in Wieliczka the effective votes of what wins fall from round to round, and those of a loser never rise',
  { skip: withoutRealFiles },
  () => {
    const { instance, ballots } = realFile('files/Poland_Wieliczka_2023_Green_Budget.pb');
    const { effectiveVotes } = measure(instance, ballots, count(instance, ballots, shares));
    const won = effectiveVotes!.rounds.map(({ effective }) => effective.near);
    assert.deepEqual(
      won,
      won.toSorted((a, b) => b - a),
    );
    for (const { perRound, votes } of effectiveVotes!.projects) {
      [votes, ...perRound].reduce((before, now) => {
        assert.ok(now <= before * (1 + 1e-9));
        return now;
      });
    }
  },
);
