import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countProfile } from '../count.ts';
import { mergeBallots } from '../profile.ts';
import { countableBy } from '../satisfaction.ts';
import { realFile, realFiles, withoutRealFiles } from '../testing/real-files.ts';

test(
  'no real election is too hard, and the set is worth no less than what greedy funds',
  { skip: withoutRealFiles },
  () => {
    let counted = 0;
    for (const file of realFiles()) {
      const { instance, ballots } = realFile(file);
      for (const satisfaction of ['cost', 'cardinality', 'points'] as const) {
        if (!countableBy(instance, ballots, satisfaction).ok) continue;
        const profile = mergeBallots(instance, ballots, satisfaction);
        const welfareBy = (rule: 'max-welfare' | 'greedy'): bigint => {
          const choice = { rule, satisfaction, completion: 'none', ties: 'id', seed: '' } as const;
          const funded = new Set(countProfile(profile, choice).outcome.winners);
          return instance.projects.reduce((sum, { id, cost }, project) => {
            const each = BigInt(profile.demand[project]!) * (satisfaction === 'cost' ? BigInt(cost) : 1n);
            return funded.has(id) ? sum + each : sum;
          }, 0n);
        };
        assert.ok(welfareBy('max-welfare') >= welfareBy('greedy'), `${file}, ${satisfaction}`);
        counted++;
      }
    }
    assert.ok(counted > 100, `only ${counted} were counted`);
  },
);
