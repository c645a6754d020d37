/** What `tally`, `measure` and `explain` are asked to count: the file, the rule with its limits, the envelopes, and how to tell of it. */
import type { PbFile, RuleChoice } from '../rules/budgeting/index.ts';
import { ENVELOPE_OPTIONS, ENVELOPE_OPTIONS_HELP, readEnvelopes } from './envelope-options.ts';
import type { AskedEnvelopes, EnvelopeValues } from './envelope-options.ts';
import { readElection } from './read-election.ts';
import { forElection, readRule, RULE_OPTIONS, RULE_OPTIONS_HELP } from './rule-options.ts';

export const COUNT_OPTIONS_HELP = `${RULE_OPTIONS_HELP}${ENVELOPE_OPTIONS_HELP}`;

/** For `parseArgs`. */
export const COUNT_OPTIONS = { ...RULE_OPTIONS, ...ENVELOPE_OPTIONS, format: { type: 'string' } } as const;

export type CountValues = EnvelopeValues & { readonly format?: string | undefined };

export interface AskedCount {
  readonly file: PbFile;
  /** Or a sentence for each thing that does not go together with the file. */
  readonly choice: RuleChoice | readonly string[];
  readonly asked: AskedEnvelopes | undefined;
  readonly format: 'text' | 'json';
}

/** A sentence where the words given are not understood, before the file is read; undefined once it is written why it cannot be read. */
export async function readCount(path: string, values: CountValues): Promise<AskedCount | string | undefined> {
  const { format = 'text' } = values;
  if (format !== 'text' && format !== 'json') return `--format is "${format}"; it must be one of: text, json.`;
  const rule = readRule(values);
  if (typeof rule === 'string') return rule;
  const asked = readEnvelopes(values);
  if (typeof asked === 'string') return asked;
  const file = await readElection(path);
  return file === undefined ? undefined : { file, choice: forElection(rule, values, file), asked, format };
}
