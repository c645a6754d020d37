/** The options of `concord tally`, `measure` and `explain` for separate envelopes: which there are, how each is counted, where leftovers go. */
import { envelopeProblems, envelopeSentence } from '../rules/budgeting/index.ts';
import type { Envelope, EnvelopeVoters, PbFile, RuleChoice } from '../rules/budgeting/index.ts';
import { unitsOf } from './limit-options.ts';
import { readRule } from './rule-options.ts';
import type { RuleValues } from './rule-options.ts';

export const ENVELOPE_OPTIONS_HELP = `\
  --envelope KIND:NAME=AMOUNT
                          separate money for a category or district, as in district:North=50000, or rest=AMOUNT for all
                          other projects (again; counted in the order given, each with its own projects only)
  --leftovers WHERE       what an envelope leaves over: stay (default), next (to the envelope given after it), or the name
                          of one, as in rest or district:North
  --envelope-voters WHO   who shares the money of an envelope: taking-part (default: who names one of its projects) or all
  --envelope-rule NAME=RULE[+COMPLETION]
                          another rule for one envelope, as in rest=greedy or district:North=equal-shares+add1u (again)
  --envelope-min-votes NAME=N
                          another minimum of votes for one envelope than --min-votes, as in rest=500 (again)
`;

/** For `parseArgs`. */
export const ENVELOPE_OPTIONS = {
  envelope: { type: 'string', multiple: true },
  leftovers: { type: 'string' },
  'envelope-voters': { type: 'string' },
  'envelope-rule': { type: 'string', multiple: true },
  'envelope-min-votes': { type: 'string', multiple: true },
} as const;

export interface EnvelopeValues extends RuleValues {
  readonly envelope?: string[] | undefined;
  readonly leftovers?: string | undefined;
  readonly 'envelope-voters'?: string | undefined;
  readonly 'envelope-rule'?: string[] | undefined;
  readonly 'envelope-min-votes'?: string[] | undefined;
}

/** Envelopes before any file is read: with amounts as they were written. */
export interface AskedEnvelopes {
  readonly envelopes: readonly (Omit<Envelope, 'budget'> & { readonly amount: string })[];
  readonly voters: EnvelopeVoters;
}

const ENVELOPE = /^((category|district):(.*)|rest)=([\d.]+)$/;
const LEAST = /^(.*)=(\d+(?:\.\d+)?)$/;
const RULE = /^(.*)=([a-z0-9-]+)(?:\+([a-z0-9-]+))?$/;

/** Undefined where there are no envelopes; a sentence where the words given are not understood. */
export function readEnvelopes(values: EnvelopeValues): AskedEnvelopes | string | undefined {
  const {
    envelope,
    leftovers = 'stay',
    'envelope-voters': voters = 'taking-part',
    'envelope-rule': rules = [],
    'envelope-min-votes': minima = [],
  } = values;
  if (envelope === undefined) {
    const alone = (['leftovers', 'envelope-voters', 'envelope-rule', 'envelope-min-votes'] as const).find(
      (name) => values[name] !== undefined,
    );
    return alone === undefined ? undefined : `--${alone} needs an --envelope.`;
  }
  if (voters !== 'taking-part' && voters !== 'all')
    return `--envelope-voters is "${voters}"; it must be one of: taking-part, all.`;
  const wrong = envelope.find((value) => !ENVELOPE.test(value));
  if (wrong !== undefined)
    return `--envelope is "${wrong}"; it must be like category:NAME=AMOUNT, district:NAME=AMOUNT or rest=AMOUNT.`;
  const asked = envelope.map((value) => {
    const [, name, kind, group, amount] = ENVELOPE.exec(value) as unknown as string[];
    const of = kind === undefined ? 'rest' : { of: kind as 'category' | 'district', name: group! };
    return { name: name!, of, amount: amount! } as const;
  });
  const names = asked.map(({ name }) => name);
  if (leftovers !== 'stay' && leftovers !== 'next' && !names.includes(leftovers))
    return `--leftovers is "${leftovers}"; it must be one of: stay, next, ${names.join(', ')}.`;
  const own = new Map<string, RuleChoice>();
  for (const value of rules) {
    const [, name = '', rule = '', completion = 'none'] = RULE.exec(value) ?? [];
    if (!names.includes(name))
      return `--envelope-rule is "${value}"; it must be like NAME=RULE, with the name of an envelope.`;
    const { satisfaction, ties, seed } = values;
    const choice = readRule({ rule, completion, satisfaction, ties, seed });
    if (typeof choice === 'string') return `--envelope-rule ${name}: ${choice}`;
    own.set(name, choice);
  }
  const least = new Map<string, { minVotes: number }>();
  for (const value of minima) {
    const [, name = '', minVotes] = LEAST.exec(value) ?? [];
    if (!names.includes(name))
      return `--envelope-min-votes is "${value}"; it must be like NAME=N, with the name of an envelope.`;
    least.set(name, { minVotes: Number(minVotes) });
  }
  const envelopes = asked.map((one, at) => {
    const to = leftovers === 'next' ? names[at + 1] : leftovers === one.name ? undefined : leftovers;
    const [choice, minimum] = [own.get(one.name), least.get(one.name)];
    return {
      ...one,
      ...(to === undefined || to === 'stay' ? {} : { leftoversTo: to }),
      ...(choice === undefined ? {} : { choice }),
      ...(minimum === undefined ? {} : { least: minimum }),
    };
  });
  return { envelopes, voters };
}

/** The envelopes of this file, or a sentence for each thing that does not go together. */
export function envelopesFor(
  { envelopes, voters }: AskedEnvelopes,
  choice: RuleChoice,
  file: PbFile,
): { readonly envelopes: readonly Envelope[] } | readonly string[] {
  const made = envelopes.map(({ amount, ...envelope }) => ({ ...envelope, budget: unitsOf(amount, file) }));
  const problems = envelopeProblems(file.instance, file.ballots, made, choice, voters).map(envelopeSentence);
  return problems.length === 0 ? { envelopes: made } : problems;
}
