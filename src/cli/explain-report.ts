/** Why a project is funded or not, as text for people. */
import type { Instance, Outcome, ProjectAccount, WhyNot } from '../rules/budgeting/index.ts';
import { howMany } from './how-many.ts';
import { comparedText, groupWords, money, nearMoney, stepWords, tieText } from './outcome-words.ts';
import { ruleName } from './rule-names.ts';

type Money = (units: number) => string;

export function accountText(instance: Instance, outcome: Outcome, account: ProjectAccount): string {
  const { id, name, cost, votes, partly, whyNot, smallestChange } = account;
  const inMoney: Money = (units) => money(units, instance);
  const lines = [
    `${id}${name === id ? '' : ` ${name}`}: ${inMoney(cost)}, ${howMany(votes, 'vote')}`,
    ruleName(outcome.choice),
    ...(outcome.compared === undefined ? [] : [comparedText(outcome.compared, outcome.choice)]),
    '',
    ...(account.funded ? fundedLines(instance, outcome, account) : []),
    ...(partly === undefined ? [] : [`Funded in part: ${inMoney(partly)}, out of what was left at the end.`]),
    ...(account.funded || partly !== undefined ? [] : ['Not funded.', ...supportersLines(instance, account)]),
    ...(whyNot === undefined || partly !== undefined ? [] : [whyNotText(whyNot, instance)]),
    ...outcome.ties.filter(({ tied }) => tied.includes(id)).map(tieText),
  ];
  if (smallestChange !== undefined && partly === undefined) lines.push('', ...changeText(smallestChange, inMoney));
  return `${lines.join('\n')}\n`;
}

function fundedLines(instance: Instance, outcome: Outcome, { id, payments, votes }: ProjectAccount): string[] {
  const round = outcome.rounds.find(({ project }) => project === id)!;
  const { maxPayment, paidInFull, load, left } = round;
  const lines = [
    `Funded in round ${round.round} of ${outcome.rounds.length}${stepWords(round, outcome.choice)}; ${money(left, instance)} of the budget was left after it.`,
  ];
  if (payments !== undefined) {
    lines.push(
      `${howMany(payments.inFull, 'supporter')} paid in full, at most ${nearMoney(payments.most.exact, instance)} each.`,
    );
    if (payments.less > 0) lines.push(`${payments.less} gave all they had left, which was less.`);
    if (payments.nothing > 0) lines.push(`${payments.nothing} had nothing left.`);
  } else if (maxPayment !== undefined) {
    lines.push(
      `${howMany(paidInFull!, 'supporter')} of ${votes} paid in full, at most ${nearMoney(maxPayment, instance)} each.`,
    );
  }
  if (load !== undefined) lines.push(`The highest load of a supporter was then ${nearMoney(load, instance)}.`);
  return lines;
}

function supportersLines(instance: Instance, { supportersLeft }: ProjectAccount): string[] {
  return supportersLeft === undefined
    ? []
    : [`Its supporters had ${nearMoney(supportersLeft.exact, instance)} left at the end.`];
}

function whyNotText(whyNot: WhyNot, instance: Instance): string {
  const inMoney: Money = (units) => money(units, instance);
  switch (whyNot.code) {
    case 'nobody-voted':
      return 'Nobody named it.';
    case 'too-few-votes':
      return `A project needs at least ${howMany(whyNot.least, 'vote')}.`;
    case 'too-few-points':
      return `It has ${howMany(whyNot.points, 'point')}, and a project needs at least ${whyNot.least}.`;
    case 'dearer-than-budget':
      return `It costs more than the budget of ${inMoney(whyNot.budget)}.`;
    case 'excluded-by':
      return `${whyNot.project} is funded, and only one of the two may be.`;
    case 'cap-reached':
      return `It costs more than the ${inMoney(whyNot.left)} that ${groupWords(whyNot)} may still get.`;
    case 'supporters-lack-money':
      return `Its supporters lacked ${nearMoney(whyNot.missing.exact, instance)} to pay for it.`;
    case 'does-not-fit':
      return `It does not fit: ${inMoney(whyNot.left)} of the budget was left.`;
    case 'lost-comparison':
      return `Equal Shares would have funded it; greedy was preferred, and leaves ${inMoney(whyNot.left)}.`;
    case 'count-ended':
      return 'The count ended before it was its turn, at a project that did not fit.';
    default:
      return whyNot satisfies never;
  }
}
function changeText({ moreVotes, lowerCost }: NonNullable<ProjectAccount['smallestChange']>, money: Money): string[] {
  const votes = {
    found: () => {
      const { voters, pointsEach } = moreVotes as Extract<typeof moreVotes, { code: 'found' }>;
      const points = pointsEach === undefined ? '' : ` (with ${pointsEach} points each)`;
      const who = voters === 1 ? '1 more voter who names' : `${voters} more voters who name`;
      return `With ${who} only it${points}, it would have been funded; with one fewer not.`;
    },
    impossible: () => 'No number of new voters would have funded it.',
    'needs-every-voter': () => 'It costs the whole budget: only if every voter named it could it be funded.',
    'not-computed': () => 'How many new voters it would have needed could not be found.',
  }[moreVotes.code]();
  const cost = {
    found: () => {
      const { cost: highest } = lowerCost as Extract<typeof lowerCost, { code: 'found' }>;
      return `At a cost of ${money(highest)} it would have been funded; at ${money(highest + 1)} not.`;
    },
    impossible: () => 'It would not have been funded at any cost.',
    'not-computed': () => 'At which cost it would have been funded could not be found.',
  }[lowerCost.code]();
  return [votes, cost];
}
