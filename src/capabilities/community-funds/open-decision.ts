/** The decision as the API has it: as its page, without the number of residents where that is below ten. Each pledge is in the export. */
import { LEAST } from '../../platform/told-cells.ts';
import type { Decision } from './store/funds.ts';

export const openDecision = ({ outcome, ...decision }: Decision): object => ({
  ...decision,
  outcome: outcome.map((one) => ({
    ...one,
    pledgers: one.pledgers > 0 && one.pledgers < LEAST ? null : one.pledgers,
  })),
});
