/**
 * An outcome for the terminal: as text for people, as JSON for programs.
 *
 * In JSON, amounts are in units of currency: a number where it is exact (no decimals, or few enough that the number prints
 * as the same decimal), else a string with the decimal. What a supporter paid is exact as "numerator/denominator" in units
 * of currency.
 */
import { amountText, COMPLETIONS, fractionText, readFraction, toNumber, voterCount } from '../rules/budgeting/index.ts';
import type { Instance, Outcome, PbFile, Round, RuleChoice } from '../rules/budgeting/index.ts';
import { howMany } from './how-many.ts';
import { ruleName } from './rule-names.ts';

export function outcomeJson({ instance, ballots }: PbFile, outcome: Outcome): string {
  const report = {
    winners: outcome.winners,
    cost: amount(outcome.cost, instance),
    budget: amount(instance.budget, instance),
    currency: instance.currency,
    ...countJson(instance, voterCount(ballots), outcome),
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

/** How it was counted and how it came about. */
export function countJson(instance: Instance, voters: number, outcome: Outcome): object {
  return {
    ...ruleJson(outcome.choice),
    ties: outcome.ties,
    voters,
    ...(outcome.endowment === undefined ? {} : { endowment: inCurrency(outcome.endowment, instance) }),
    ...(outcome.partly === undefined
      ? {}
      : { partly: outcome.partly.map(({ project, amount: part }) => ({ project, amount: amount(part, instance) })) }),
    ...(outcome.compared === undefined ? {} : { compared: outcome.compared }),
    rounds: outcome.rounds.map((round) => roundJson(round, instance)),
  };
}

/** How it was counted; limits in money units of the file. */
export function ruleJson(choice: RuleChoice): object {
  const { rule, satisfaction, completion, ties, seed, ...options } = choice;
  const steps = completion === 'add1' || completion === 'add1u';
  return {
    rule,
    satisfaction,
    ...(COMPLETIONS[rule].length > 1 ? { completion } : {}),
    ...(steps || completion === 'add-opt' ? { add1Start: 'fraction' } : {}),
    ...(steps ? { add1Stop: 'exhaustive' } : {}),
    ...options,
    tieBreak: ties,
    ...(ties === 'id' ? {} : { seed }),
  };
}

export function outcomeText({ instance, ballots }: PbFile, outcome: Outcome): string {
  const lines = [
    `${ruleName(outcome.choice)}, ties by ${outcome.choice.ties}`,
    `${howMany(voterCount(ballots), 'ballot')}, ${howMany(instance.projects.length, 'project')}, budget ${money(instance.budget, instance)}`,
    '',
    ...roundLines(instance, outcome),
  ];
  return `${lines.join('\n')}\n`;
}

/** What is funded, round by round, and what else there is to say about it. */
export function roundLines(instance: Instance, outcome: Outcome): string[] {
  const names = new Map(instance.projects.map(({ id, name }) => [id, name]));
  const costs = new Map(instance.projects.map(({ id, cost }) => [id, cost]));
  const lines: string[] = [];
  for (const round of outcome.rounds) {
    const name = names.get(round.project)!;
    const step = round.step === outcome.choice.rule ? '' : `, ${round.step}`;
    lines.push(`${round.round}. ${round.project}${name === round.project ? '' : ` ${name}`}`);
    lines.push(
      `   ${money(costs.get(round.project)!, instance)}, ${howMany(round.supporters, 'vote')}${paid(round, instance)}${step}`,
    );
  }
  if (outcome.rounds.length === 0) lines.push('Nothing is funded.');
  lines.push('');
  for (const { project, amount: part } of outcome.partly ?? []) {
    lines.push(
      `In part: ${project} ${names.get(project)!}, ${money(part, instance)} of ${money(costs.get(project)!, instance)}.`,
    );
  }
  lines.push(`Funded: ${howMany(outcome.winners.length, 'project')} for ${money(outcome.cost, instance)}.`);
  if (outcome.compared !== undefined) {
    const { taken, equalShares, greedy } = outcome.compared;
    lines.push(
      `Compared with greedy: ${howMany(equalShares, 'voter')} for Equal Shares, ${greedy} for greedy; ${taken} stands.`,
    );
  }
  for (const tie of outcome.ties) {
    lines.push(`Tie in round ${tie.round}: ${tie.tied.join(', ')} stood equal; ${tie.taken} taken by ${tie.by}.`);
  }
  return lines;
}

export const money = (units: number, { unitsPerCurrency, currency }: Instance): string =>
  `${amountText(units, unitsPerCurrency)} ${currency}`.trim();

function paid({ maxPayment, paidInFull, load }: Round, { unitsPerCurrency }: Instance): string {
  const inMoney = (exact: string): string => (toNumber(readFraction(exact)) / unitsPerCurrency).toFixed(2);
  if (load !== undefined) return `, load ${inMoney(load)}`;
  return maxPayment === undefined ? '' : `, at most ${inMoney(maxPayment)} each (${paidInFull} in full)`;
}

function roundJson(round: Round, instance: Instance): object {
  const { maxPayment, load, left, ...rest } = round;
  const exact = {
    ...(maxPayment === undefined ? {} : { maxPayment: inCurrency(maxPayment, instance) }),
    ...(load === undefined ? {} : { load: inCurrency(load, instance) }),
  };
  return { ...rest, ...exact, left: amount(left, instance) };
}

/** In units of currency, see above. */
export function amount(units: number, { unitsPerCurrency }: Instance): number | string {
  const text = amountText(units, unitsPerCurrency);
  const number = Number(text);
  return String(number) === text ? number : text;
}

function inCurrency(fraction: string, { unitsPerCurrency }: Instance): string {
  const { numerator, denominator } = readFraction(fraction);
  return fractionText({ numerator, denominator: denominator * BigInt(unitsPerCurrency) });
}
