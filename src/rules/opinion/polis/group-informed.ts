/**
 * Group-informed consensus: how far every group agrees, or disagrees, with a statement, as a product over groups of
 * (votes + 1) / (seen + 2). One group against it is enough to make it small.
 *
 * As implemented in Polis's mathematics of 2024 (github.com/compdemocracy/polis, math/src/polismath/math/conversation.clj), where
 * it is computed for agreement only. Formula read there and checked against four conversations (reference.test.ts).
 */
import { seen } from '../votes.ts';
import type { Counts } from '../votes.ts';
import { share } from './proportion-tests.ts';

/** One entry per statement, above 0 and below 1 (where there are no groups: 1). */
export interface GroupInformed {
  readonly agree: Float64Array;
  readonly disagree: Float64Array;
}

/** Nothing is left out: whoever shows the result leaves out statements that are moderated out. */
export function groupInformed(groups: readonly Counts[], statements: number): GroupInformed {
  const [agree, disagree] = [new Float64Array(statements).fill(1), new Float64Array(statements).fill(1)];
  for (const group of groups) {
    for (let statement = 0; statement < statements; statement += 1) {
      const all = seen(group, statement);
      agree[statement]! *= share(group.agree[statement]!, all);
      disagree[statement]! *= share(group.disagree[statement]!, all);
    }
  }
  return { agree, disagree };
}
