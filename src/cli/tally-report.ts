/**
 * An outcome for the terminal: as text for people, as JSON for programs.
 *
 * In JSON, amounts are in units of currency: a number where it is exact (no decimals, or few enough that the number prints
 * as the same decimal), else a string with the decimal. What a supporter paid is exact as "numerator/denominator" in units
 * of currency.
 */
import { amountText, fractionText, readFraction, toNumber } from '../rules/budgeting/index.ts';
import type { Instance, Outcome, PbFile, Round } from '../rules/budgeting/index.ts';

export function outcomeJson(file: PbFile, outcome: Outcome): string {
  const { instance } = file;
  const { choice } = outcome;
  const report = {
    winners: outcome.winners,
    cost: amount(outcome.cost, instance),
    budget: amount(instance.budget, instance),
    currency: instance.currency,
    rule: choice.rule,
    satisfaction: choice.satisfaction,
    ...(choice.rule === 'equal-shares' ? { completion: choice.completion } : {}),
    ...(choice.completion === 'add1u'
      ? { add1Start: choice.add1Start ?? 'fraction', add1Stop: choice.add1Stop ?? 'exhaustive' }
      : {}),
    tieBreak: choice.ties,
    ...(choice.ties === 'id' ? {} : { seed: choice.seed }),
    ties: outcome.ties,
    voters: file.ballots.starts.length - 1,
    ...(outcome.endowment === undefined ? {} : { endowment: inCurrency(outcome.endowment, instance) }),
    rounds: outcome.rounds.map((round) => roundJson(round, instance)),
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

export function outcomeText(file: PbFile, outcome: Outcome): string {
  const { instance } = file;
  const names = new Map(instance.projects.map(({ id, name }) => [id, name]));
  const costs = new Map(instance.projects.map(({ id, cost }) => [id, cost]));
  const money = (units: number): string =>
    `${amountText(units, instance.unitsPerCurrency)} ${instance.currency}`.trim();
  const lines = [
    describeRule(outcome),
    `${file.ballots.starts.length - 1} ballots, ${instance.projects.length} projects, budget ${money(instance.budget)}`,
    '',
  ];
  for (const round of outcome.rounds) {
    const name = names.get(round.project)!;
    const step = round.step === 'completion' ? ', completion' : '';
    lines.push(`${round.round}. ${round.project}${name === round.project ? '' : ` ${name}`}`);
    lines.push(`   ${money(costs.get(round.project)!)}, ${round.supporters} votes${paid(round, instance)}${step}`);
  }
  if (outcome.rounds.length === 0) lines.push('Nothing is funded.');
  lines.push('', `Funded: ${outcome.winners.length} projects for ${money(outcome.cost)}.`);
  for (const tie of outcome.ties) {
    lines.push(`Tie in round ${tie.round}: ${tie.tied.join(', ')} stood equal; ${tie.taken} taken by ${tie.by}.`);
  }
  return `${lines.join('\n')}\n`;
}

function paid(round: Round, instance: Instance): string {
  if (round.maxPayment === undefined) return '';
  const most = toNumber(readFraction(round.maxPayment)) / instance.unitsPerCurrency;
  return `, at most ${most.toFixed(2)} each (${round.paidInFull} in full)`;
}

function describeRule({ choice }: Outcome): string {
  const rule = choice.rule === 'greedy' ? 'Greedy' : 'Method of Equal Shares';
  const completion =
    choice.rule === 'greedy' || choice.completion === 'none' ? '' : `, completion ${choice.completion}`;
  return `${rule}, ${choice.satisfaction} satisfaction${completion}, ties by ${choice.ties}`;
}

function roundJson(round: Round, instance: Instance): object {
  const { maxPayment, left, ...rest } = round;
  const exact = maxPayment === undefined ? {} : { maxPayment: inCurrency(maxPayment, instance) };
  return { ...rest, ...exact, left: amount(left, instance) };
}

function amount(units: number, { unitsPerCurrency }: Instance): number | string {
  const text = amountText(units, unitsPerCurrency);
  const number = Number(text);
  return String(number) === text ? number : text;
}

function inCurrency(fraction: string, { unitsPerCurrency }: Instance): string {
  const { numerator, denominator } = readFraction(fraction);
  return fractionText({ numerator, denominator: denominator * BigInt(unitsPerCurrency) });
}
