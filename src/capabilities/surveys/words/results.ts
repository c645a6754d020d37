/** Words of the results. */
import { catalogue } from '../../../platform/i18n/catalogue.ts';
import { resultsEs } from './results-es.ts';

export const resultWords = catalogue(
  {
    title: 'Results',
    titleLive: 'Results so far',
    waiting: 'There are no results yet',
    waitingClosed:
      'Fewer than ten people answered within the quotas. So few are not shown, because their answers could be told apart.',
    waitingOpen: 'Results appear after the close, on {date}.',
    waitingLive: 'Figures appear once ten people have answered.',
    live: 'The survey is still open. These figures change after every ten answers, and regions are shown after the close.',
    honestTitle: 'Everybody here chose to answer',
    honest:
      'This is a survey of volunteers, not a random sample. Weights make the answers agree with who lives here by {what}. They cannot mend that people who care more, or hear of it more easily, are more likely to answer. Read the figures as what these people think, and with care as what everybody thinks.',
    honestPlain:
      'This is a survey of volunteers, not a random sample, and too few answered to weight it. Read the figures as what these people think, not as what everybody thinks.',
    'what.region': 'place',
    'what.age': 'age',
    'what.both': 'place and age',
    withheldNote: 'Weighted figures are left out where they would tell what few people of a group said.',
    'seen.meanWithheld': 'Mean {raw} as answered.',
    intervalNote:
      'The 95% intervals say how far chance alone would move a figure if these people had been drawn by lot. They do not count the error that comes from who chose to answer, which is usually larger.',
    howMany: 'Who answered',
    respondents: 'Answered',
    counted: 'In the results',
    countedNote: 'Within the quotas',
    over: 'Beyond a full quota',
    overNote: 'Kept, but not in any figure here',
    designEffect: 'Design effect',
    designEffectNote: 'What the weights cost in precision; 1 is nothing',
    effectiveSize: 'Effective size',
    effectiveSizeNote: 'An unweighted sample of this size would be as precise',
    notWeighted: 'Not weighted',
    questions: 'Question by question',
    answeredN: '{n} answered.',
    raw: 'As answered',
    weighted: 'Weighted',
    interval: '95% interval',
    option: 'Answer',
    people: 'People',
    table: 'Show the figures as a table',
    'seen.single': 'Shares of those who answered.',
    'seen.several':
      'Shares of those who answered; they add up to more than 100% because several answers were possible.',
    'seen.scale': 'Mean {raw} as answered, {mean} weighted (95% interval {low} to {high}).',
    'seen.ranking': 'Shares that put each answer first.',
    'seen.number':
      'Mean {raw} as answered, {mean} weighted (95% interval {low} to {high}). A quarter wrote {q1} or less, half {q2} or less, three quarters {q3} or less.',
    places: 'Mean place of each answer (1 is best)',
    textKept:
      '{n, plural, one {One person wrote something.} other {# people wrote something.}} Texts are not published; those who run the survey read them.',
    fewHere: 'Fewer than ten people answered this question, so nothing is shown.',
    byRegion: 'By region, as answered',
    byRegionLead:
      'Whole per cent of everybody there who took part, also of those who left this question out. Where fewer than ten people would be counted, or could be worked out from the totals, nothing is shown.',
    region: 'Region',
    hiddenCell: 'not shown',
    others: 'All other regions',
    everywhere: 'Everywhere',
    weightsTitle: 'How the answers were weighted',
    weightsLead:
      'Every answer counts for more or less, so that together they agree with the population. Groups are joined until each combination holds at least ten people, and no answer counts for more than five or less than a fifth of the mean.',
    weightsLead2:
      'Trimmed at these bounds: {trimmed, plural, =0 {nobody} one {one person} other {# people}}. {reached, select, yes {All shares are reached.} other {With the bounds not every share is reached exactly; the largest distance is {distance}.}}',
    weightsNone:
      'Too few people answered to form four groups of ten, so nothing was weighted. With fewer groups, weighted figures would tell what each group said.',
    marginRegion: 'Where people live',
    marginAge: 'How old they are',
    group: 'Group',
    population: 'Population',
    before: 'Answers',
    after: 'Weighted',
    sources: 'Sources: {region}; {age}. Shares by region are of all residents, shares by age of adults.',
    sourcesRegion: 'Source: {region}. Shares are of all residents.',
    sourcesAge: 'Source: {age}.',
    years: '{from} to {to}',
    yearsUp: '{from} and over',
    method:
      'The method: raking (Deming and Stephan 1940; Deville, Särndal and Sautory 1993), design effect after Kish (1992).',
    dataTitle: 'Check it yourself',
    dataLead:
      'From the answers, which carry neither place nor age, anybody can count the unweighted figures again; from the table of weights, anybody can compute the weights again. Auditors have both in one file and can check every weighted figure.',
    'file.answers': 'The answers, one row a person, without place and age',
    'file.weights': 'The groups, their people, and the weights',
    'file.results': 'Every figure of this page',
    'file.survey': 'Questions, weights and results in one file',
    'file.all': 'Every answer with place, age and weight (for organisers and auditors)',
  },
  { es: resultsEs },
);
