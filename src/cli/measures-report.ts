/** Measures of an outcome for the terminal, as text for people. */
import { amountText, readFraction, toNumber } from '../rules/budgeting/index.ts';
import type {
  Instance,
  Measures,
  Outcome,
  Robustness,
  Satisfaction,
  TieTrail,
  VotesChanged,
} from '../rules/budgeting/index.ts';
import { howMany } from './how-many.ts';
import { comparedText, tieBreakWords, tieText } from './outcome-words.ts';
import { ruleName } from './rule-names.ts';

export interface Measured {
  readonly outcome: Outcome;
  readonly measures: Measures;
  readonly trail: TieTrail;
}

type Money = (units: number) => string;

export function measuresText(instance: Instance, { outcome, measures, trail }: Measured): string {
  const { exclusion, budget, satisfactions, fairShare, districts, categories, ejrPlus } = measures;
  const money = (units: number): string =>
    `${amountText(Math.round(units), instance.unitsPerCurrency)} ${instance.currency}`.trim();
  const lines = [
    ruleName(outcome.choice),
    tieBreakWords(outcome.choice),
    ...(outcome.compared === undefined ? [] : [comparedText(outcome.compared, outcome.choice)]),
    `${outcome.winners.length} of ${howMany(instance.projects.length, 'project')}, ${money(budget.spent)} of ${money(budget.budget)}${budget.budget === 0 ? '' : ` (${percent(budget.shareSpent)})`}`,
    '',
    `Without a funded project: ${exclusion.excluded} of ${howMany(exclusion.voters, 'voter')} (${percent(exclusion.exclusionRatio)});`,
    `${exclusion.averageFundedProjects.toFixed(2)} funded projects on a ballot, on average.`,
    `Distance from equal shares of the money: ${fairShare.distance.toFixed(3)} (0: everybody has the share of ${money(fairShare.equalShare)}).`,
    '',
    'satisfaction        average    of the best possible    Gini',
    ...satisfactions.map(({ satisfaction, average, ofBest, gini }) =>
      [
        satisfaction.padEnd(14),
        figure(average / unitOf(satisfaction, instance.unitsPerCurrency)).padStart(12),
        (ofBest === null ? '–' : percent(ofBest)).padStart(18),
        gini.toFixed(3).padStart(12),
      ].join(' '),
    ),
    '',
    ...ejrPlus.map(
      ({ satisfaction, satisfied }) =>
        `EJR+ up to one project, ${satisfaction} satisfaction: ${satisfied ? 'satisfied' : 'not satisfied'}`,
    ),
    ...placesText('district', districts),
    ...placesText('category', categories),
  ];
  lines.push(
    ...tiesText(trail),
    ...paymentsText(outcome, measures, instance, money),
    ...robustnessText(measures.robustness, money),
  );
  return `${lines.join('\n')}\n`;
}

function placesText(kind: string, places: Measures['districts']): string[] {
  if (places.length < 2) return [];
  return [
    '',
    `${kind.padEnd(30)} funded  of money  of votes  of voters`,
    ...places.map(({ name, funded, projects, shareOfSpending, shareOfVotes, shareOfVoters }) =>
      [
        (name === '' ? '(none)' : name).slice(0, 28).padEnd(28),
        `${funded}/${projects}`.padStart(8),
        percent(shareOfSpending).padStart(9),
        percent(shareOfVotes).padStart(9),
        percent(shareOfVoters).padStart(10),
      ].join(' '),
    ),
  ];
}

const BY_POINTS: readonly Satisfaction[] = ['points', 'cost-points', 'borda', 'cost-ranks', 'lexicographic'];

/** Averages are told in currency; those of square roots in its root. */
function unitOf(satisfaction: Satisfaction, unitsPerCurrency: number): number {
  if (satisfaction === 'sqrt-cost') return Math.sqrt(unitsPerCurrency);
  return IN_MONEY.includes(satisfaction) ? unitsPerCurrency : 1;
}

const IN_MONEY: readonly Satisfaction[] = ['cost', 'share', 'cost-points', 'cost-ranks'];

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

/** Two decimals of what is large, six digits of what is small. */
const figure = (amount: number): string => (Math.abs(amount) >= 1000 ? LARGE : SMALL).format(amount);

const LARGE = new Intl.NumberFormat('en', { useGrouping: false, maximumFractionDigits: 2 });
const SMALL = new Intl.NumberFormat('en', { useGrouping: false, maximumSignificantDigits: 6 });

function tiesText({ ties }: TieTrail): string[] {
  return ties.flatMap(({ alternatives, ...tie }) => [
    '',
    tieText(tie),
    ...alternatives.map(({ project, counted }) => {
      if (counted.code === 'not-computed') return `  With ${project} first: not counted again.`;
      if (counted.code === 'same-winners') return `  With ${project} first the same projects would be funded.`;
      return `  With ${project} first: ${listed(counted.gained)} instead of ${listed(counted.lost)}.`;
    }),
  ]);
}

function paymentsText(
  { choice, rounds }: Outcome,
  { payments, effectiveVotes }: Measures,
  instance: Instance,
  money: Money,
): string[] {
  if (payments === undefined || effectiveVotes === undefined || effectiveVotes.rounds.length === 0) return [];
  const width = Math.max(...effectiveVotes.rounds.map(({ project }) => project.length), 7);
  const { priceable } = payments;
  const votes = BY_POINTS.includes(choice.satisfaction) ? 'effective points' : 'effective votes';
  const exactly = (amount: number): string => figure(amount / instance.unitsPerCurrency);
  return [
    '',
    `Everybody starts with ${`${exactly(payments.start.near)} ${instance.currency}`.trim()}, and only who named a project pays for it.`,
    priceable.satisfied
      ? 'The payments are a price system: each project is paid for, and no group that has money left could pay for another.'
      : `The payments are no price system: ${priceable.broken.map(({ condition, projects }) => `${condition} ${listed(projects)}`).join('; ')}.`,
    '',
    `round  ${'project'.padEnd(width)}  ${votes.padStart(16)}  most paid  in full     less  nothing  cost`,
    ...effectiveVotes.rounds.map(({ round, project, effective }, at) => {
      const { inFull, less, nothing, cost } = payments.projects[at]!;
      const { maxPayment } = rounds.find((one) => one.project === project)!;
      return [
        `${String(round).padStart(5)}  ${project.padEnd(width)}`,
        figure(effective.near).padStart(17),
        exactly(toNumber(readFraction(maxPayment!))).padStart(10),
        ...[inFull, less, nothing].map((voters) => figure(voters).padStart(8)),
        ` ${money(cost)}`,
      ].join(' ');
    }),
  ];
}

function robustnessText(robustness: Robustness | undefined, money: Money): string[] {
  if (robustness === undefined) return [];
  const { losers, winners } = robustness;
  const width = Math.max(...[...losers, ...winners].map(({ project }) => project.length), 10);
  return [
    '',
    'What would have funded the others, each change alone: a lower cost, new voters for it alone, votes of voters there are.',
    `${'not funded'.padEnd(width)}  ${'at a cost of'.padStart(16)}  new voters  more votes  supporters for it alone`,
    ...losers.map(({ project, costReduction, singletonAdd, optimistAdd, rivalryReduction }) =>
      [
        project.padEnd(width),
        (costReduction.code === 'found' ? money(costReduction.cost) : WORDS[costReduction.code]).padStart(17),
        (singletonAdd.code === 'found' ? String(singletonAdd.voters) : WORDS[singletonAdd.code]).padStart(11),
        votesText(optimistAdd).padStart(11),
        votesText(rivalryReduction).padStart(24),
      ].join(' '),
    ),
    '',
    'What would have left these out: a cost above, votes fewer (the fewest found; drawn in proportion).',
    `${'funded'.padEnd(width)}  ${'up to a cost of'.padStart(16)}  fewer votes  in proportion`,
    ...winners.map(({ project, costIncrease, pessimistRemove, proportionalRemove }) =>
      [
        project.padEnd(width),
        (costIncrease.code === 'found' ? money(costIncrease.cost) : WORDS[costIncrease.code]).padStart(17),
        votesText(pessimistRemove).padStart(12),
        votesText(proportionalRemove).padStart(14),
      ].join(' '),
    ),
    '',
    '~: so many do it, and fewer may; –: not defined for these ballots; not sought: it would take too many recounts.',
  ];
}

const WORDS = {
  impossible: 'never',
  'needs-every-voter': 'never',
  'not-with-all': 'never',
  'not-defined': '–',
  'not-computed': 'not sought',
} as const;

/** "~" where fewer might do: no choice of fewer voters was found, but not all were tried. */
function votesText(found: VotesChanged): string {
  if (found.code !== 'found') return WORDS[found.code];
  return `${found.proved ? '' : '~'}${found.votes}`;
}

const listed = (ids: readonly string[]): string => (ids.length === 0 ? 'nothing' : ids.join(', '));
