/** Which mutants a run tries: every draw others, and with a larger share those of a smaller one and more. */
import { createHash } from 'node:crypto';

const SHARE = Number(process.env.CONCORD_MUTANT_SHARE ?? 1);
const DRAW = process.env.CONCORD_MUTANT_DRAW ?? '1';

/** By the mutant's number in the run. */
export function isDrawn(id) {
  const digest = createHash('sha256').update(`${DRAW}\n${id}`).digest();
  return digest.readUInt32BE() / 2 ** 32 < SHARE;
}
