/** How applications stand, and the decision, as the API has them: as the page, so without a number of residents below ten. Once decided each pledge is in the export. */
import { LEAST } from '../../platform/told-cells.ts';
import type { Standing } from './standing.ts';
import type { Decision } from './store/funds.ts';

export const openDecision = ({ outcome, ...decision }: Decision): object => ({
  ...decision,
  outcome: outcome.map((one) => ({
    ...one,
    pledgers: one.pledgers > 0 && one.pledgers < LEAST ? null : one.pledgers,
  })),
});

export const openStanding = (standing: ReadonlyMap<number, Standing>): readonly object[] =>
  [...standing].map(([application, { brings, ...told }]) => ({ application, ...told, brings: brings ?? null }));
