/** The slow count with the digest of Node, which shares no code with that of the rules either. */
import { createHash } from 'node:crypto';
import type { Ballots, Instance } from '../instance.ts';
import type { RuleChoice } from '../outcome.ts';
import { countSlowly as count } from '../slowly/count-slowly.ts';
import type { SlowOutcome } from '../slowly/count-slowly.ts';

export function countSlowly(instance: Instance, ballots: Ballots, choice: RuleChoice): SlowOutcome {
  return count(instance, ballots, choice, (text) => createHash('sha256').update(text).digest('hex'));
}
