/** Why a sum could not be shared out, in sentences for people at a terminal. */
import type { AllocationProblem, ClashingRule, NeedProblem } from '../rules/equity/index.ts';
import { moneyText } from './read-money.ts';

export function allocationSentence(problem: AllocationProblem, sum: number): string {
  switch (problem.type) {
    case 'nobody':
      return 'nobody lives in any of these regions.';
    case 'wrong-terms':
      return problem.floor === undefined
        ? `${problem.field} of the terms cannot be right.`
        : `the floor "${problem.floor}" cannot be right, or is there twice.`;
    case 'wrong-region':
      return `"${problem.region}" has a number that cannot be right: people, need and prior are 0 or more.`;
    case 'region-twice':
      return `"${problem.region}" is there twice.`;
    case 'empty-floor':
      return `no region is in the group of the floor "${problem.floor}".`;
    case 'clash':
      return `${clashSentence(problem.rules, sum)}${problem.region === undefined ? '' : ` They clash in "${problem.region}" alone.`}`;
  }
}

function clashSentence(rules: readonly ClashingRule[], sum: number): string {
  const said = rules.map(({ rule, cents }) => {
    const money = moneyText(cents);
    if (rule === 'minimum') return `the minimum takes ${money} in all regions together`;
    if (rule === 'prior') return `commitments take ${money}`;
    if (rule === 'cap') return `the cap lets all regions together have ${money} at most`;
    return `the floor "${rule.floor}" takes ${money}`;
  });
  const list = said.length === 1 ? said[0] : `${said.slice(0, -1).join(', ')}, and ${said.at(-1)}`;
  const last =
    rules.length === 1 ? 'This cannot be kept.' : 'These cannot all be kept; without any one of them the others could.';
  return `of ${moneyText(sum)}, ${list}. ${last}`;
}

export function needSentence(problem: NeedProblem): string {
  switch (problem.type) {
    case 'no-regions':
      return 'it has no regions.';
    case 'region-twice':
      return `"${problem.region}" is there twice.`;
    case 'no-figures':
      return `no region has a figure in the column ${problem.indicator}.`;
    case 'not-a-number':
      return `"${problem.region}" has no number in the column ${problem.indicator}.`;
  }
}
