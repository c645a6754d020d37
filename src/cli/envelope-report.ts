/** The outcome of separate envelopes for the terminal: as text for people, as JSON for programs (amounts as in `tally-report.ts`). */
import { voterCount } from '../rules/budgeting/index.ts';
import type { CountedEnvelope, EnvelopesOutcome, Instance, PbFile } from '../rules/budgeting/index.ts';
import { howMany } from './how-many.ts';
import { limitLines, money, tieBreakWords } from './outcome-words.ts';
import { ruleName } from './rule-names.ts';
import { amount, countJson, roundLines } from './tally-report.ts';

export function envelopesJson({ instance }: PbFile, outcome: EnvelopesOutcome): string {
  const report = {
    winners: outcome.winners,
    cost: amount(outcome.cost, instance),
    budget: amount(instance.budget, instance),
    left: amount(outcome.left, instance),
    currency: instance.currency,
    envelopes: outcome.envelopes.map((envelope) => ({
      name: envelope.name,
      winners: envelope.outcome.winners,
      cost: amount(envelope.outcome.cost, instance),
      budget: amount(envelope.budget, instance),
      cameIn: envelope.cameIn.map(({ from, amount: units }) => ({ from, amount: amount(units, instance) })),
      left: amount(envelope.left, instance),
      ...(envelope.wentTo === undefined ? {} : { wentTo: envelope.wentTo }),
      ...countJson(instance, envelope.voters, envelope.outcome),
    })),
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

export function envelopesText(file: PbFile, { envelopes, winners, cost, left }: EnvelopesOutcome): string {
  const { instance, ballots } = file;
  const lines = [
    `${howMany(envelopes.length, 'separate envelope')}${envelopes.length === 1 ? '' : ', counted in this order'}`,
    `${howMany(voterCount(ballots), 'ballot')}, ${howMany(instance.projects.length, 'project')}, budget ${money(instance.budget, instance)}`,
    '',
    ...envelopes.flatMap((envelope) => [...envelopeLines(file, envelope), '']),
    `In all: ${howMany(winners.length, 'project')} for ${money(cost, instance)} of ${money(instance.budget, instance)}.`,
    `Not spent: ${money(left, instance)}.`,
  ];
  return `${lines.join('\n')}\n`;
}

function envelopeLines({ instance }: PbFile, envelope: CountedEnvelope): string[] {
  const { voters, outcome, left, wentTo } = envelope;
  const goesTo = left === 0 || wentTo === undefined ? '' : `, which goes to ${wentTo}`;
  return [
    envelopeHeading(instance, envelope),
    `   ${howMany(voters, 'ballot')}; ${ruleName(outcome.choice)}, ${tieBreakWords(outcome.choice)}`,
    ...limitLines(outcome.choice.limits, instance).map((line) => `   ${line}`),
    ...roundLines(instance, outcome),
    `Left over: ${money(left, instance)}${goesTo}.`,
  ];
}

export function envelopeHeading(instance: Instance, { name, budget, cameIn }: CountedEnvelope): string {
  const more = cameIn.map(({ from, amount: units }) => `, and ${money(units, instance)} left over from ${from}`);
  return `== ${name}: ${money(budget, instance)}${more.join('')}`;
}
