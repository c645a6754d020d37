/** Words of a dialogue's own page: what is asked, the map and its groups. Spanish is in overview-es.ts. */
import { catalogue } from '../../../platform/i18n/catalogue.ts';
import { overviewEs } from './overview-es.ts';

const overviewEn = {
  kicker: 'Dialogue',
  takePart: 'Take part',
  takePartLead: 'It takes a few minutes: agree, disagree or pass, and change your mind whenever you like.',
  toReport: 'Read the report',
  toStatements: 'All statements',
  asked: 'What is asked',
  contents: 'On this page',
  participants: 'Participants',
  votes: 'Votes',
  statements: 'Statements',
  groups: 'Groups',
  perPerson: '{n} a person on average',
  placedNote: '{n, plural, one {# of them in a known region} other {# of them in a known region}}',
  noGroupsFigure: 'None that are clear',
  updated: 'There are new votes. The figures on this page have been updated.',
  who: 'Whose votes are counted',
  'who.all': 'Everybody',
  'who.accounts': 'Only with an account',
  whoNote:
    'Without an account one person could take part twice. So you can leave such votes out and see whether the picture changes.',
  counting: 'The votes are being counted',
  countingBody: 'The map and its figures follow in a moment. Load this page again if they do not appear by themselves.',
  noVotes: 'Nobody has voted yet',
  noVotesOpen:
    'As soon as people vote, this page shows where they stand and what they agree on. Yours could be the first vote.',
  noVotesAnnounced: 'The dialogue has not opened yet. Its picture appears here as soon as people vote.',
  noVotesClosed: 'The dialogue closed without a vote.',
  table: 'Show the figures as a table',
  mapTitle: 'Who stands where',
  mapLead:
    'Everybody is placed by their votes alone: those who stand close together vote alike. Who they are plays no part, and nobody is shown by name.',
  mapChart: 'Opinion map',
  mapDescription:
    '{people, number} people on the map, in {groups, plural, =0 {no clear groups} one {# group} other {# groups}}.',
  dotNote: 'A larger dot stands for more people',
  you: 'You',
  youAre: 'You stand with group {letter} on this map.',
  youAreNone:
    'You are marked on this map. You are in no group: you may have voted on too few statements, or stand between them.',
  standing: 'Where you stand',
  youLead: 'Only you see your mark.',
  'side.right': 'Towards the right: more agreement with {text}',
  'side.left': 'Towards the left: more agreement with {text}',
  'side.up': 'Towards the top: more agreement with {text}',
  'side.down': 'Towards the bottom: more agreement with {text}',
  group: 'Group',
  groupName: 'Group {letter}',
  everyone: 'Everybody',
  size: '{n, plural, one {# person} other {# people}}',
  people: 'People',
  sizeShare: '{n, plural, one {# person} other {# people}}, {share}',
  groupsTitle: 'The groups, and what each stands for',
  groupsLead:
    'A group is people who vote alike. They are named by size; the letters mean nothing else. Below are the statements on which each group differs most from all others: the wide bar is the group, the narrow grey one everybody else.',
  'says.agree': '{inside} agree; of everybody else {outside}.',
  'says.disagree': '{inside} disagree; of everybody else {outside}.',
  saysNothing: 'No statement sets this group apart clearly.',
  inNoGroup:
    '{n, plural, one {# person is} other {# people are}} on the map but in no group, mostly because they have voted on few statements.',
  'reason.too-few-participants':
    'Too few people have voted on enough statements to look for groups. The figures below hold for everybody together.',
  'reason.no-better-than-one':
    'There are no clear groups. People differ, but not in camps: dividing them into groups would not foretell their votes better than taking them together.',
  'reason.unstable':
    'There are no clear groups. Whatever groups can be drawn come out otherwise when some votes are left out, so none are shown.',
  noGroups: 'No clear groups',
  stabilityTitle: 'How sure are these groups?',
  'stability.high': 'Very: when the votes are drawn anew by lot, nearly the same groups come out ({value} of 1).',
  'stability.medium':
    'Fairly: when the votes are drawn anew by lot, the same groups come out in the main, but people at their edges change sides ({value} of 1).',
  'stability.low':
    'Not very: when the votes are drawn anew by lot, the groups come out rather differently ({value} of 1). Take them as a sketch.',
  'stability.unknown': 'This has not been measured yet.',
  noMap: 'Votes differ in no direction that could be drawn as a map.',
  explained: 'The map shows {share} of what people differ in; the rest does not fit on paper.',
  allFigures: 'All figures of this page',
  statementsFeed: 'New statements, for a feed reader',
  followTitle: 'Follow and check',
  openVotes: 'Every vote as open data, and how to check the map',
  moderationLog: 'What moderators decided, and why',
  topicLink: 'The public question it belongs to',
  publicLog: 'This dialogue in the public log',
  shortTitle: 'In short',
  shortCommon: 'What holds on every side',
  shortCommonNone: 'Nothing holds on every side yet.',
  shortSays: '{side, select, disagree {Disagree} other {Agree}}: {said}',
  shortApartNone: 'No statement divides people yet.',
  shortAll: 'everybody {share}',
  shortGroup: 'group {letter} {share}',
  embedded: 'A small version for other sites',
} as const;

export const overview = catalogue(overviewEn, { es: overviewEs });
