/**
 * An outcome for the terminal: as text for people, as JSON for programs.
 *
 * In JSON, amounts are in units of currency: a number where it is exact (no decimals, or few enough that the number prints
 * as the same decimal), else a string with the decimal. What a supporter paid is exact as "numerator/denominator" in units
 * of currency.
 */
import {
  amountText,
  announcedWinners,
  COMPLETIONS,
  fractionText,
  readFraction,
  statedRule,
  voterCount,
} from '../rules/budgeting/index.ts';
import type { Instance, Outcome, PbFile, Round, RuleChoice } from '../rules/budgeting/index.ts';
import { howMany } from './how-many.ts';
import { comparedText, limitLines, money, nearMoney, stepWords, tieBreakWords, tieText } from './outcome-words.ts';
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

/** For figures in money units: how it was counted, and what a unit is. */
export const countedAs = ({ currency, unitsPerCurrency }: Instance, { choice, compared }: Outcome): object => ({
  counted: { ...ruleJson(choice), ...(compared === undefined ? {} : { compared }) },
  currency,
  unitsPerCurrency,
});

export function outcomeText(file: PbFile, outcome: Outcome): string {
  const { instance, ballots } = file;
  const lines = [
    ruleName(outcome.choice),
    tieBreakWords(outcome.choice),
    `${howMany(voterCount(ballots), 'ballot')}, ${howMany(instance.projects.length, 'project')}, budget ${money(instance.budget, instance)}`,
    ...limitLines(outcome.choice.limits, instance),
    '',
    ...roundLines(instance, outcome),
    `Not spent: ${money(instance.budget - outcome.cost, instance)}.`,
    ...announcedLines(file, outcome),
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
    lines.push(`${round.round}. ${round.project}${name === round.project ? '' : ` ${name}`}`);
    lines.push(
      `   ${money(costs.get(round.project)!, instance)}, ${howMany(round.supporters, 'vote')}${paid(round, instance)}${stepWords(round, outcome.choice)}`,
    );
  }
  if (outcome.rounds.length === 0) lines.push('Nothing is funded.');
  lines.push('');
  const { partly = [], endowment } = outcome;
  for (const { project, amount: part } of partly) {
    lines.push(
      `In part: ${project} ${names.get(project)!}, ${money(part, instance)} of ${money(costs.get(project)!, instance)}.`,
    );
  }
  const andPart = partly.length === 0 ? '' : ` and ${partly.length} in part,`;
  lines.push(`Funded: ${howMany(outcome.winners.length, 'project')}${andPart} for ${money(outcome.cost, instance)}.`);
  if (endowment !== undefined) lines.push(`Each voter started with ${nearMoney(endowment, instance)}.`);
  if (outcome.compared !== undefined) lines.push(comparedText(outcome.compared, outcome.choice));
  return [...lines, ...outcome.ties.map(tieText)];
}

/** Where the file tells what its city announced. */
function announcedLines(file: PbFile, { winners }: Outcome): string[] {
  const announced = announcedWinners(file);
  if (announced === undefined) return [];
  const stated = statedRule(file);
  const rule = stated === undefined ? '' : ` and names its rule "${stated.text ?? stated.rule}"`;
  const funded = new Set(winners);
  const both = announced.filter((id) => funded.has(id)).length;
  const others = winners.length - both;
  const same = both === announced.length && others === 0;
  return [
    '',
    `The file marks ${howMany(announced.length, 'project')} as selected${rule}: ${same ? 'the same are funded here' : `${both} of them ${both === 1 ? 'is' : 'are'} funded here, and ${howMany(others, 'other')}`}.`,
  ];
}

function paid({ maxPayment, paidInFull, load }: Round, instance: Instance): string {
  if (load !== undefined) return `, load ${nearMoney(load, instance)}`;
  return maxPayment === undefined ? '' : `, at most ${nearMoney(maxPayment, instance)} each (${paidInFull} in full)`;
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
