/** Words of what a dialogue found: common ground, disagreement, regions, and how the picture moved. Spanish is in findings-es.ts. */
import { catalogue } from '../../../platform/i18n/catalogue.ts';
import { findingsEs } from './findings-es.ts';

const findingsEn = {
  commonTitle: 'Common ground',
  commonLead:
    'What holds on every side: ranked not by how many agree, but by how many agree in the group and in the regions where fewest do. What all sides reject is common ground, too.',
  commonNone: 'Nothing holds on every side yet',
  commonNoneBody:
    'These statements come closest. They are called common ground when more than half agree in every group and across the regions.',
  commonMore: 'All statements by common ground',
  disagreementTitle: 'Where people differ',
  disagreementLead: 'The statements on which the groups are furthest apart. Neither side is shown as right.',
  disagreementLeadOne: 'The statements on which votes are most evenly split.',
  disagreementMore: 'All statements by disagreement',
  disagreementNone: 'No statement divides people yet.',
  sharesText: '{agree} agree · {disagree} disagree · {pass} pass',
  nobodyVoted: 'no votes',
  lowestRegion: 'Lowest region: {region}, {rate} {side, select, disagree {disagree} other {agree}} (estimated)',
  'why.group':
    'At least {rate} {side, select, disagree {disagree} other {agree}} in every group; lowest in group {letter}. Its place follows from that group.',
  'why.groupShort':
    'At least {rate} {side, select, disagree {disagree} other {agree}} in every group that has voted on it, but one has fewer than 20 votes: that holds it back.',
  'why.groupNone': 'One group has not voted on it yet; until then it cannot rank higher.',
  'why.regions':
    'In the third of the regions heard where fewest {side, select, disagree {disagree} other {agree}}, an estimated {rate} do. Its place follows from these regions.',
  'why.unheard':
    'Where few people of a region voted on a statement, its figure is estimated with the help of the other regions, so more votes from there can move it.',
  'why.everyone':
    '{rate} of all votes {side, select, disagree {disagree} other {agree}}. There are no groups to compare, so its place follows from everybody’s votes, allowing for their number.',
  score: 'Bridging {value}',
  figures: 'The same as a table',
  statement: 'Statement',
  votesOn: '{n, plural, one {# vote} other {# votes}}',
  regionsTitle: 'By region',
  regionsLead:
    'Where participants live, and which groups they are in. Cells with fewer than 10 people are not shown, nor those from which one could work them out.',
  region: 'Region',
  participants: 'Participants',
  population: 'People who live there',
  perTenThousand: 'Participants per 10,000',
  notShown: 'not shown',
  unknownPopulation: 'not known',
  regionsHidden:
    '{n, plural, one {In # other region fewer than 10 people took part, or its figure would give another one away.} other {In # other regions fewer than 10 people each took part, or their figures would give another one away.}}',
  regionsNone: 'No region has enough participants to be shown.',
  regionsChart: 'Groups in each region',
  regionsChartDescription: 'Share of the participants of each region who are in each group.',
  regionsTable: 'All regions, with how many took part',
  movedTitle: 'How the picture moved',
  movedLead: 'One picture an hour at most, as it stood then.',
  movedChart: 'Participants over time',
  movedDescription: 'From {from, number} to {to, number} participants.',
  movedOnce: 'There is only one picture so far.',
  at: 'When',
  votes: 'Votes',
  groupSizes: 'Groups, largest first',
  stability: 'Stability',
  movedTable: 'Groups and votes at each time',
} as const;

export const findings = catalogue(findingsEn, { es: findingsEs });
