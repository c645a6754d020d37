/** Counts an election in separate envelopes, one after the other; see `envelopes.ts`. */
import { count } from '../count.ts';
import type { Ballots, Instance } from '../instance.ts';
import type { RuleChoice } from '../outcome.ts';
import type { CountedEnvelope, Envelope, EnvelopesOutcome, EnvelopeVoters, Leftovers } from './envelopes.ts';
import { choiceFor, holdersOf, partOf } from './part.ts';
import type { Part } from './part.ts';
import { envelopeProblems, envelopeSentence } from './problems.ts';

export interface EnvelopeOptions {
  /** `taking-part` when absent. */
  readonly voters?: EnvelopeVoters;
  /** Told how much of the money of all envelopes is placed so far, in money units. */
  readonly progress?: (done: number, total: number) => void;
}

/** An envelope as the election of its own that it is counted as: for everything that takes an election and its outcome. */
export interface EnvelopeElection extends Part {
  readonly counted: CountedEnvelope;
}

/**
 * In the order of the list; `choice` is that of all envelopes that have none of their own, its limits are those of all. Every
 * project is in just one envelope. The money of an envelope is its budget and what came in before it was counted.
 *
 * Ask `envelopeProblems` first whether all this goes together; where it does not this throws.
 */
export function countEnvelopes(
  instance: Instance,
  ballots: Ballots,
  envelopes: readonly Envelope[],
  choice: RuleChoice,
  options: EnvelopeOptions = {},
): EnvelopesOutcome {
  const counted = envelopeElections(instance, ballots, envelopes, choice, options).map((election) => election.counted);
  const cost = counted.reduce((sum, { outcome }) => sum + outcome.cost, 0);
  return {
    envelopes: counted,
    winners: counted.flatMap(({ outcome }) => outcome.winners),
    cost,
    left: instance.budget - cost,
  };
}

/** The same, each with the election that was counted. */
export function envelopeElections(
  instance: Instance,
  ballots: Ballots,
  envelopes: readonly Envelope[],
  choice: RuleChoice,
  { voters = 'taking-part', progress = () => {} }: EnvelopeOptions = {},
): EnvelopeElection[] {
  const [problem] = envelopeProblems(instance, ballots, envelopes, choice, voters);
  if (problem !== undefined) throw new Error(envelopeSentence(problem));
  const holders = holdersOf(instance.projects, envelopes);
  const total = envelopes.reduce((sum, { budget }) => sum + budget, 0);
  const elections: EnvelopeElection[] = [];
  let placed = 0;
  for (const [at, envelope] of envelopes.entries()) {
    const { name, budget, leftoversTo } = envelope;
    const cameIn = leftoversFor(
      name,
      elections.map(({ counted }) => counted),
    );
    const money = budget + cameIn.reduce((sum, { amount }) => sum + amount, 0);
    const held = holders.map(([holder]) => holder === at);
    const part = partOf({ instance, ballots }, held, money, voters);
    const outcome = count(part.instance, part.ballots, choiceFor(envelope, part.instance, choice), (done) =>
      progress(placed + Math.min(done, budget), total),
    );
    placed += budget;
    const counted = {
      name,
      budget,
      voters: part.ballots.starts.length - 1,
      cameIn,
      outcome,
      left: money - outcome.cost,
      ...(leftoversTo === undefined ? {} : { wentTo: leftoversTo }),
    };
    elections.push({ ...part, counted });
  }
  return elections;
}

function leftoversFor(name: string, counted: readonly CountedEnvelope[]): Leftovers[] {
  return counted
    .filter(({ wentTo, left }) => wentTo === name && left > 0)
    .map(({ name: from, left }) => ({ from, amount: left }));
}
