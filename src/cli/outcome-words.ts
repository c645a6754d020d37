/** Amounts, steps, ties and comparisons of an outcome, in English words for the terminal. */
import { amountText, readFraction, toNumber } from '../rules/budgeting/index.ts';
import type {
  BrokenTie,
  ComparisonResult,
  GroupLimit,
  Instance,
  Limits,
  Round,
  RuleChoice,
} from '../rules/budgeting/index.ts';
import { howMany } from './how-many.ts';

type Currency = Pick<Instance, 'unitsPerCurrency' | 'currency'>;

export const money = (units: number, { unitsPerCurrency, currency }: Currency): string =>
  `${amountText(units, unitsPerCurrency)} ${currency}`.trim();

/** Of an exact amount in money units, to a hundredth of the currency. */
export const nearMoney = (exact: string, { unitsPerCurrency, currency }: Currency): string =>
  `${(toNumber(readFraction(exact)) / unitsPerCurrency).toFixed(2)} ${currency}`.trim();

const STEPS: Readonly<Partial<Record<Round['step'], string>>> = {
  completion: ', by the completion',
  floor: ', with money kept for a floor',
  greedy: ', by greedy',
};

/** Empty where it is the rule itself that funded it. */
export const stepWords = ({ step }: Pick<Round, 'step'>, { rule }: RuleChoice): string =>
  step === rule ? '' : (STEPS[step] ?? '');

const BY: Readonly<Record<BrokenTie['by'], string>> = {
  votes: 'more votes',
  cost: 'lower cost',
  seed: 'lot',
  id: 'project id',
};

export const tieText = ({ round, tied, taken, by }: BrokenTie): string =>
  `Tie in round ${round}: ${tied.join(', ')} stood equal; ${taken} was taken by ${BY[by]}.`;

/** How ties would be broken. */
export const tieBreakWords = ({ ties, seed }: RuleChoice): string =>
  ties === 'id' ? 'ties by project id' : `ties by more votes, then lower cost, then lot (seed "${seed}")`;

export function comparedText({ taken, equalShares, greedy }: ComparisonResult, choice: RuleChoice): string {
  const [got, stands] = [
    choice.comparison === 'exclusion-ratio' ? 'with a funded project' : 'better off',
    taken === 'greedy' ? 'greedy' : 'Equal Shares',
  ];
  return `Compared with greedy: ${howMany(equalShares, 'voter')} ${got} by Equal Shares, ${greedy} by greedy; what is funded is the outcome of ${stands}.`;
}

export const groupWords = ({ of, name }: Pick<GroupLimit, 'of' | 'name'>): string =>
  name === '' ? `projects without a ${of}` : `the ${of} "${name}"`;

/** A line for each limit. */
export function limitLines(limits: Limits = {}, currency: Currency): string[] {
  const { minVotes, minPoints, exclusive = [], groups = [], partial = {} } = limits;
  return [
    ...(minVotes === undefined ? [] : [`Only projects with at least ${howMany(minVotes, 'vote')}.`]),
    ...(minPoints === undefined ? [] : [`Only projects with at least ${howMany(minPoints, 'point')}.`]),
    ...exclusive.map((ids) => `At most one of ${ids.join(', ')}.`),
    ...groups.flatMap(({ atMost, atLeast, ...group }) => [
      ...(atMost === undefined ? [] : [`At most ${money(atMost, currency)} for ${groupWords(group)}.`]),
      ...(atLeast === undefined ? [] : [`At least ${money(atLeast, currency)} for ${groupWords(group)}.`]),
    ]),
    ...Object.entries(partial).map(
      ([id, least]) => `${id} may be funded in part, with ${money(least, currency)} or more.`,
    ),
  ];
}
