/** Words of the measures of an outcome: what voters got, groups and prices, effective votes, and how close it was. */
import { catalogue } from '../../../platform/i18n/catalogue.ts';
import { measuresEs } from './measures-es.ts';

const measuresEn = {
  title: 'What voters got from it',
  lead: 'Figures by which research judges an outcome, whatever rule made it. They decide nothing here.',
  excluded: 'Voters without a funded project',
  excludedValue: '{percent} ({n, plural, one {# voter} other {# voters}})',
  excludedHow: 'No project on their ballot is funded. Research calls their part of all voters the exclusion ratio.',
  onBallot: 'Funded projects on a ballot',
  onBallotHow: 'On average over all voters.',
  barsTitle: 'Voters by the number of funded projects on their ballot',
  barsDescription: 'From {from, number} to {to, number} funded projects on a ballot.',
  barsBin: 'Funded projects',
  voters: 'Voters',
  table: 'Show the figures as a table',
  from: '{from} to {to}',

  satisfactionTitle: 'Satisfaction',
  satisfactionHow:
    'What a voter gets from a result can be measured in several ways. “Of the best possible” compares it with the most that the whole budget could have given to the same ballot. The Gini coefficient says how unequally it falls: 0 means that all voters got the same, and the closer it is to 1, the fewer of them got nearly everything.',
  measuredBy: 'Measured by',
  average: 'Average',
  ofBest: 'Of the best possible',
  gini: 'Gini',
  'by.cost': 'Cost of the funded projects on the ballot',
  'by.cardinality': 'Number of funded projects on the ballot',
  'by.sqrt-cost': 'Square roots of their costs',
  'by.relative-cost': 'Their cost, as a part of the most that the ballot could get',
  'by.share': 'The part of their cost that falls to each of their voters',
  'by.points': 'Points given to funded projects',
  'by.cost-points': 'Cost times points',
  'by.borda': 'Borda count: for each funded project the projects placed below it',
  'by.cost-ranks': 'Cost times points for places',
  'by.lexicographic': 'Places, where a higher one outweighs all lower ones',
  moreWays: 'Show {n, plural, one {# more way} other {# more ways}} to measure it',
  decides: 'this rule counts by it',

  ejrTitle: 'Groups that want the same',
  ejrHow:
    'Voters who all want the same project that is not funded deserve, as a group, what their part of the budget would buy. This check looks for a group in which nobody has that much, not even with that project added. Research calls it EJR+ up to one project.',
  'ejrBy.cost': 'Counted in money',
  'ejrBy.cardinality': 'Counted in projects',
  'ejrBy.points': 'Counted in points',
  passed: 'Passed',
  notPassed: 'Not passed',
  ejrPassed: 'There is no such group.',
  ejrFailed:
    '{n, plural, one {For one project} other {For # projects}} there is such a group. The one that falls short most: {voters, plural, one {# voter who wants} other {# voters who want}} {project}. Their part would pay for {deserved}; the most that any of them has is {has}, and with this project it would be {wouldHave}.',
  ejrFailedFew:
    '{n, plural, one {For one project} other {For # projects}} there is such a group. The one that falls short most wants {project}.',
  'unit.cost': 'projects worth {n}',
  'unit.cardinality': '{n, plural, one {# project} other {# projects}}',
  'unit.points': 'projects with {n} points',

  priceTitle: 'Prices that explain the result',
  priceHow:
    'With Equal Shares voters pay only for projects on their own ballot, all from the same amount of money. The payments explain the result if besides no project is left out though its supporters have more left together than it costs. Research calls such payments a price system.',
  pricePassed: 'The payments are a price system.',
  'price.C1': 'Somebody pays for a project that gives them nothing: {projects}.',
  'price.C2': 'Somebody pays more than the amount that everybody has.',
  'price.C3': 'The payments do not add up to the cost: {projects}.',
  'price.C4': 'Somebody pays for a project that is not funded: {projects}.',
  'price.C5':
    'Supporters have more left together than their project costs, yet it is not funded: {projects}. A limit of this budget can keep a project out.',

  effectiveTitle: 'Effective votes, round by round',
  effectiveHow:
    'A supporter who can pay as much as was asked counts as one vote, one who can pay half of it as half a vote, and one who has spent everything not at all.',
  effectiveCost: 'In each round the project with the most effective votes is funded.',
  round: 'Round',
  roundOf: 'Round {round, number}',
  funded: 'Funded',
  effective: 'Effective votes',
  next: 'Next behind it',
  nextValue: '{project} ({votes})',
  effectiveChart: 'Effective votes of this project before each round',
  effectiveDescription: 'From {from} effective votes before round 1 to {to} before round {round, number}.',
  endOf: 'At the end',

  leftTitle: 'What voters have left',
  leftHow: 'Together they have {total} left on paper, once every project is paid for.',
  leftChart: 'Voters by the money they have left',
  leftBin: 'Money left',
  paidChart: 'Supporters by what they paid',
  paidBin: 'Paid',

  closeTitle: 'How close it was',
  closeLead:
    'What would have turned the decision around: each change alone, everything else as it is, found by counting again.',
  closeLosers: 'Projects that are not funded',
  closeWinners: 'Projects that are funded',
  project: 'Project',
  costReduction: 'Funded at a cost of',
  singletonAdd: 'Or with so many new voters for it alone',
  optimistAdd: 'Or with so many more votes of those who took part',
  costIncrease: 'Still funded at a cost of',
  pessimistRemove: 'Not funded without so many supporters',
  atMost: '{n, number} or fewer',
  never: 'never',
  notComputed: '–',
  closeMissing: '“–”: not computed, because it would have taken too long.',
  closeTried: '“Or fewer”: fewer might do, because not every choice of voters was tried.',
  closeNone: 'For a vote of this size, counted by this rule, it would have taken too long to compute.',
  closeAlone: 'Anybody can ask for one project: download the projects and ballots below.',
  closeCommand: 'Ask in a terminal',
} as const;

export const measures = catalogue(measuresEn, { es: measuresEs });
