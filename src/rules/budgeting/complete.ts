/** The step after a rule that leaves money over: which completions there are, and which rules take them. */
import type { Counting, Selection } from './counting.ts';
import type { SharesRun } from './equal-shares/fund.ts';
import { fundGreedily } from './greedy.ts';
import type { Completion, Rule } from './outcome.ts';
import { fundByPhragmen } from './phragmen/phragmen.ts';
import { loadsAfter } from './phragmen/starting-loads.ts';

/** Greedy, maximin support and max welfare leave nothing over that would fit. The first one is what is usual. */
export const COMPLETIONS: Readonly<Record<Rule, readonly Completion[]>> = {
  greedy: ['none'],
  'equal-shares': ['none', 'add1', 'add1u', 'add-opt', 'greedy', 'phragmen', 'maximin-support'],
  'bos-equal-shares': ['none'],
  phragmen: ['none', 'greedy', 'maximin-support'],
  'maximin-support': ['none'],
  'max-welfare': ['none'],
};

/** Goes on with what is left; the first selection is that of `round`. `shares` tells what Equal Shares left to whom. */
export function complete(counting: Counting, round: number, shares: SharesRun | undefined): Selection[] {
  switch (counting.choice.completion) {
    case 'greedy':
    case 'add1u':
      return fundGreedily(counting, 'completion', round);
    case 'phragmen':
      return fundByPhragmen(counting, 'completion', round, shares && loadsAfter(shares));
    case 'none':
    case 'add1':
    case 'add-opt':
    default:
      return [];
  }
}
