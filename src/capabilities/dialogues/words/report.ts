/** Words of the report and of the small page for other sites. Spanish is in report-es.ts. */
import { catalogue } from '../../../platform/i18n/catalogue.ts';
import { reportEs } from './report-es.ts';

const reportEn = {
  title: 'Report',
  titleOf: 'Report: {title}',
  lead: 'What people said, what they agree on, where they differ, and how all of it was found.',
  asOf: 'As of {date}',
  provisionalTitle: 'This report is provisional',
  provisional: 'The dialogue is open until {date}. Until then every figure here can change with every vote.',
  announced: 'The dialogue has not opened yet. There is nothing to report.',
  print: 'To keep it, print this page or save it as a PDF: it is laid out for paper.',
  closingTitle: 'In closing',
  closingBy: 'By the facilitator',
  noClosing: 'The facilitator has not written closing words yet.',
  shortTitle: 'In short',
  short:
    '{participants, plural, one {# person} other {# people}} gave {votes, plural, one {# vote} other {# votes}} on {statements, plural, one {# statement} other {# statements}}.',
  shortGroups:
    '{groups, plural, =0 {No clear groups were found.} one {# group was found.} other {# groups were found.}}',
  shortCommon:
    '{n, plural, =0 {No statement holds on every side yet.} one {# statement holds on every side.} other {# statements hold on every side.}}',
  methodTitle: 'How it was found',
  methodPlace: 'Where people stand',
  methodPlaceBody:
    'Positions come from a model with two hidden factors, fitted to the votes that were cast. Nothing is assumed about votes that were not: a statement somebody has not seen is not counted as a pass. Statements about the dialogue itself are shown but place nobody.',
  methodGroups: 'How groups are found',
  methodGroupsBody:
    'A group is people who vote alike: for each statement it has its own rate of agreement. There are as many groups as it takes to foretell votes that were kept hidden. Where groups do not foretell them clearly better than no groups, or come out otherwise when other votes are hidden, no groups are shown. Only people who voted on at least seven statements (or on all, if there are fewer) are put into a group.',
  methodStability: 'What stability means',
  methodStabilityBody:
    'The votes are drawn anew by lot several times and the groups are found again. Stability is how far they agree with those on the map: 1 is the same, 0 is no better than chance (mean adjusted Rand index). Here:',
  methodNoGroups: 'There are no groups.',
  methodCommon: 'How common ground is ranked',
  methodCommonBody:
    'By the smaller of two figures. One is the share that agrees in the group that agrees least, taken cautiously where votes are few (the lower end of Wilson’s interval). The other is the mean share in the third of the regions heard (ten people or more voted) where it is lowest; each region counts once, however many people take part in it. Groups and regions fail in different ways, so both must hold.',
  methodBound: 'What one region can do',
  methodBoundBody:
    'However many accounts are opened in one region, and whatever they vote, they cannot lift a statement’s cross-region score by more than {bound}. They can hold a statement down by making a group of their own; that group is then named.',
  methodNoRegions: 'Fewer than two regions were heard, so the groups alone decide.',
  methodWho: 'Who could take part',
  'who.residents':
    'Residents of {region} with an account. They proved an e-mail address and said where they live; their address was not checked.',
  'who.signed-in':
    'Everybody with an account. They proved an e-mail address; who does not live in {region} could take part too.',
  'who.anyone':
    'Everybody, also without an account. Without one only the same browser is recognised, so one person may have taken part more than once. The figures can also be seen for those with an account alone.',
  'who.imported':
    'The dialogue took place elsewhere and was read from a file ({source}). Who could take part there was decided there.',
  selfChosen:
    'Nobody was drawn by lot. Those who took part chose to, so the shares here are not those of all residents.',
  methodModeration: 'What became of statements',
  'moderation.before': 'A moderator read each statement before it was published.',
  'moderation.after': 'Statements were published at once and could be taken off by a moderator.',
  moderationLog: 'Each decision with its reason is in the public moderation log.',
  methodPrivate: 'What is not shown',
  methodPrivateBody:
    'Votes are stored under a pseudonym that is made for this dialogue alone. By region, no cell with fewer than 10 people is shown, nor any from which one could be worked out. Dots on the map stand for a small area, not for a person’s exact place.',
  limitsTitle: 'What it does not say',
  limit1:
    'It says what those who took part think of these statements, as they were worded. It does not say what everybody thinks.',
  limit2: 'People saw different statements, and the later a statement came the fewer voted on it.',
  limit3: 'A map on paper shows two directions; people differ in more. What stands close on the map may still differ.',
  limit4: 'A group is a summary. Nobody is bound to it, and most people agree with some statements of every group.',
  checkTitle: 'Check it yourself',
  checkBody: 'All figures are open data. Whoever has the votes can compute the map again with one command:',
  checkCommand: 'The command, on your own computer',
  dataVotes: 'Every vote, participants under numbers',
  dataComments: 'The statements, as other tools read them',
  dataMap: 'All figures of this report',
  dataStatements: 'The statements with all their measures',
  dataModeration: 'The moderation log',
  licence:
    'The data of this dialogue may be used by anybody for any purpose (CC0 1.0); please name the dialogue and the date.',
  embedTitle: 'What people agree on',
  embedLink: 'See everything and take part',
  embedClosed: 'See everything',
  newWindow: '(opens in a new window)',
  embedNone: 'Nobody has voted yet.',
} as const;

export const reportWords = catalogue(reportEn, { es: reportEs });
