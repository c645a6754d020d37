/** A claimed figure of a brief: as it was said, and against the official one beside it. */
import type { ClaimedFigure } from '../../rules/brief/index.ts';
import { checkClaim, type ClaimCheck } from '../../rules/figures/index.ts';

export const checkFigure = ({ claimed, step, official, margin }: ClaimedFigure): ClaimCheck =>
  checkClaim({ value: claimed, step }, { value: official, margin });

/** So many decimals a claim was said with: it is shown with them and no more. */
export const digitsOf = ({ step }: Pick<ClaimedFigure, 'step'>): number => Math.max(0, Math.round(-Math.log10(step)));
