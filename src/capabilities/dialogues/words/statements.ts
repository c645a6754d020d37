/** Words of the list of statements and of one statement with all its figures. Spanish is in statements-es.ts. */
import { catalogue } from '../../../platform/i18n/catalogue.ts';
import { statementsEs } from './statements-es.ts';

const statementsEn = {
  title: 'All statements',
  lead: 'Every published statement with its votes. The page of each says what its figures mean and where they come from.',
  sortBy: 'In order of',
  moreOrders: 'Order by other measures',
  moreOrdersLead: 'Each is explained on the page of a statement.',
  'sort.common': 'Common ground',
  'sort.divisive': 'Disagreement',
  'sort.votes': 'Most votes',
  'sort.newest': 'Newest',
  'sort.group-informed': 'Group-informed consensus',
  'sort.maximin': 'Lowest group',
  'sort.region': 'Lowest region',
  'sort.cross-region': 'Cross-region score',
  'sort.intercept': 'Intercept',
  none: 'There are no statements yet',
  noneBody: 'Statements appear here when the facilitator or residents have written them and they are published.',
  meta: 'About the dialogue itself',
  notCounted: 'No votes were counted yet',
  unknown: 'unknown',
  range: 'Statements {from, number} to {to, number} of {total, number}',
  statementTitle: 'Statement {number}',
  seed: 'Written by the facilitator',
  byParticipant: 'Written by a participant',
  publishedOn: 'Published {date}',
  vote: 'Vote on this statement',
  counts: 'What people say',
  countsTable: 'Votes by group',
  byRegion: 'Votes by region',
  byRegionLead:
    'Regions in which fewer than 10 people voted on it are not shown, nor those from which one could work them out. Where fewer than 10 agree, or all but a few do, only a bound is given.',
  votes: 'Votes',
  'at-least': 'at least {share}',
  'at-most': 'at most {share}',
  noRegionShown: 'No region has enough votes on this statement to be shown.',
  ranksTitle: 'Why it ranks where it does',
  commonRank: 'As common ground: place {n, number} of {of, number}.',
  disagreementRank: 'By disagreement: place {n, number} of {of, number}.',
  notRanked: 'It is not ranked, because it is about the dialogue itself or has no votes yet.',
  measuresTitle: 'Every measure, side by side',
  measuresLead:
    'Nobody has found the one right way to measure agreement across a divide. So here are all that are in use; where they differ, ask why. The first five are about the side that holds more widely: {side, select, disagree {rejecting the statement} other {agreeing with the statement}}.',
  measure: 'Measure',
  value: 'Value',
  means: 'What it means',
  'm.bridging': 'Bridging (what common ground is ranked by)',
  'm.bridging.means':
    'The smaller of two figures: what holds in the group that agrees least, allowing for few votes, and what holds in the third of the regions where it holds least. From 0 to 1. Concord’s own.',
  'm.groupInformed': 'Group-informed consensus',
  'm.groupInformed.means':
    'The chance that one person drawn from each group would all be on this side: the product over the groups. Source: Polis.',
  'm.maximin': 'Lowest group',
  'm.maximin.means':
    'The share in the group where it is lowest. Called common ground from 60% with at least 20 votes in every group. Source: Jigsaw’s sensemaking tools.',
  'm.maximinShort': 'Some group has fewer than 20 votes on it.',
  'm.region': 'Lowest region',
  'm.region.means':
    'The share in the region where it is lowest, drawn towards what other regions say where votes are few (empirical Bayes, Efron and Morris 1975).',
  'm.crossRegion': 'Cross-region score',
  'm.crossRegion.means':
    'The mean over the third of the regions heard where it holds least; each region counts once however many take part. Concord’s own.',
  'm.crossRegionBound':
    'However many accounts are opened in one region, and whatever they vote, they cannot move it by more than {bound}.',
  'm.intercept': 'Intercept',
  'm.intercept.means':
    'What remains of the agreement once people’s general outlook is taken out; from about 0.4 with a factor near 0 it counts as bridging. Source: Community Notes (Wojcik et al. 2022).',
  'm.factor': 'Factor {value}',
  'm.divisiveness': 'Disagreement',
  'm.divisiveness.means':
    'How far apart the answers of the two furthest groups are, from 0 to 1, allowing for few votes; without groups, how evenly votes are split.',
  'm.polarity': 'Polarity',
  'm.polarity.means':
    'How much more one group agrees than everybody else, at most. Source: Jigsaw’s sensemaking tools, smoothed as in Polis.',
  'm.weighted': 'Agreement weighted by population',
  'm.weighted.means':
    'What the share that agrees would be if each region counted as much as the people who live there. It mends only where too few of a region took part, not who of it did.',
  notMeasured: 'not measured',
  historyTitle: 'What moderators decided',
  historyNone: 'No decision has been recorded on this statement.',
  'act.published': 'Published',
  'act.rejected': 'Rejected',
  'act.merged': 'Merged into statement {into}',
  'act.marked-meta': 'Marked as being about the dialogue itself',
  'act.unmarked-meta': 'No longer marked as being about the dialogue itself',
  reason: 'Reason: {reason}',
  'by.facilitator': 'by a facilitator',
  'by.moderator': 'by a moderator',
  'by.administrator': 'by an administrator',
  'by.other': 'by an official',
  translationsTitle: 'In other languages',
  original: 'Original ({language})',
  byPeople: 'Translated by people',
  byMachine: 'Translated by a machine',
  mergedNotice: 'This statement says the same as another and was merged into it.',
  mergedInto: 'See statement {number}',
} as const;

export const statementWords = catalogue(statementsEn, { es: statementsEs });
