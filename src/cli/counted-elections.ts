/** The elections that a command is about: the file as a whole, or each of its envelopes as an election of its own. */
import { count, envelopeElections } from '../rules/budgeting/index.ts';
import type { Ballots, CountedEnvelope, Instance, Outcome, PbFile, RuleChoice } from '../rules/budgeting/index.ts';
import { envelopesFor } from './envelope-options.ts';
import type { AskedEnvelopes } from './envelope-options.ts';
import type { ProgressLine } from './progress-line.ts';

export interface CountedElection {
  readonly instance: Instance;
  readonly ballots: Ballots;
  readonly outcome: Outcome;
  /** Where the file is counted in separate envelopes. */
  readonly envelope?: CountedEnvelope;
}

/** Or a sentence for each thing that does not go together. */
export function countedElections(
  file: PbFile,
  choice: RuleChoice,
  asked: AskedEnvelopes | undefined,
  { show }: ProgressLine,
): { readonly elections: readonly CountedElection[] } | readonly string[] {
  const { instance, ballots } = file;
  if (asked === undefined)
    return { elections: [{ instance, ballots, outcome: count(instance, ballots, choice, show) }] };
  const found = envelopesFor(asked, choice, file);
  if (!('envelopes' in found)) return found;
  const options = { voters: asked.voters, progress: show };
  const elections = envelopeElections(instance, ballots, found.envelopes, choice, options);
  return {
    elections: elections.map(({ counted, ...part }) => ({ ...part, outcome: counted.outcome, envelope: counted })),
  };
}
