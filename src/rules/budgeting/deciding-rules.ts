/**
 * The rules by which a budget may be decided: all but max welfare, which is there for comparison. Apart from it, so that
 * what counts a published result in a browser need not carry its search.
 */
import { fundByBos } from './bos/bos.ts';
import { countBy } from './count-by.ts';
import type { Funded, Progress } from './count-by.ts';
import type { Counting } from './counting.ts';
import { fundByEqualShares } from './equal-shares/fund.ts';
import { fundGreedily } from './greedy.ts';
import type { Ballots, Instance } from './instance.ts';
import { fundByMaximinSupport } from './maximin-support/maximin-support.ts';
import type { Outcome, RuleChoice } from './outcome.ts';
import { fundByPhragmen } from './phragmen/phragmen.ts';
import { mergeBallots } from './profile.ts';

/** As `count` (count.ts) counts, by one of these rules. */
export function countByDecidingRule(
  instance: Instance,
  ballots: Ballots,
  choice: RuleChoice,
  progress?: Progress,
): Outcome {
  const profile = mergeBallots(instance, ballots, choice.satisfaction);
  return countBy(fundByDecidingRule, profile, choice, { progress }).outcome;
}

export function fundByDecidingRule(counting: Counting): Funded {
  switch (counting.choice.rule) {
    case 'greedy':
      return { selections: fundGreedily(counting, 'greedy', 1) };
    case 'equal-shares': {
      const shares = fundByEqualShares(counting);
      return { selections: [...shares.selections], shares };
    }
    case 'bos-equal-shares':
      return fundByBos(counting);
    case 'maximin-support':
      return { selections: fundByMaximinSupport(counting, 'maximin-support', 1, []) };
    case 'phragmen':
      return { selections: fundByPhragmen(counting, 'phragmen', 1) };
    default:
      throw new Error(`${counting.choice.rule} is not a rule that decides`);
  }
}
