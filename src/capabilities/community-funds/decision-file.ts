/** All that a decision was computed from, for `concord match`. */
import type { PanelVote, Pledge } from '../../rules/matching/index.ts';
import { isOpen, type Application, type Fund } from './fund.ts';
import type { Decision } from './store/funds.ts';

/** Terms, candidates, pledges or votes under names that mean nothing elsewhere, and what was decided. Money in cents. */
export const decisionFile = (
  { title, deciding, measure, pot }: Fund,
  applications: readonly Application[],
  said: { readonly pledges: readonly Pledge[]; readonly votes: readonly PanelVote[] },
  { outcome }: Decision,
): object => ({
  format: 'concord-fund-decision-1',
  title,
  terms: { deciding, measure, pot },
  candidates: applications.filter(isOpen).map(({ number, title: of, asked }) => ({ number, title: of, asked })),
  ...said,
  outcome,
});
