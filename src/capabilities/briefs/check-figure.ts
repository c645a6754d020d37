/** A claimed figure of a brief against the official one beside it. */
import type { ClaimedFigure } from '../../rules/brief/index.ts';
import { checkClaim, type ClaimCheck } from '../../rules/figures/index.ts';

export const checkFigure = ({ claimed, step, official, margin }: ClaimedFigure): ClaimCheck =>
  checkClaim({ value: claimed, step }, { value: official, margin });
