/** The step after a rule that leaves money over: which completions there are, and which rules take them. */
import type { Counting, Selection } from './counting.ts';
import type { SharesRun } from './equal-shares/fund.ts';
import { fundGreedily } from './greedy.ts';
import { fundByMaximinSupport } from './maximin-support/maximin-support.ts';
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

/** What is funded already. */
interface Before {
  readonly selections: readonly Selection[];
  /** Equal Shares only: who has how much left. */
  readonly shares: SharesRun | undefined;
}

/** Goes on with what is left. */
export function complete(counting: Counting, { selections, shares }: Before): Selection[] {
  const round = selections.length + 1;
  switch (counting.choice.completion) {
    case 'greedy':
    case 'add1u':
      return fundGreedily(counting, 'completion', round);
    case 'phragmen':
      return fundByPhragmen(counting, 'completion', round, shares && loadsAfter(shares));
    case 'maximin-support': {
      const funded = selections.map(({ project }) => project);
      return fundByMaximinSupport(counting, 'completion', round, funded);
    }
    default:
      return [];
  }
}
