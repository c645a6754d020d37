/** Words of the form in which an organiser sets the terms of a survey. */
import { catalogue } from '../../../platform/i18n/catalogue.ts';
import { periodWords, termsWords } from '../../../platform/process-terms/words.ts';
import type { TermsProblem } from '../survey-terms.ts';
import { surveyFormEs } from './form-es.ts';

const problems = {
  titleTooLong: 'The title may have at most 120 letters.',
  textTooLong: 'The text may have at most 5,000 letters.',
  questionsStand: 'The questions are written in the language that was chosen before. Remove them first, or keep it.',
  regionNotYours: 'You are not an organiser in this region.',
  noSuchRegions: 'There are no regions of this kind here, so nobody could answer.',
  closesBeforeOpens: 'It must close after it opens.',
  peopleUnreadable: 'Write how many people there are, at least 1.',
  sourceMissing: 'Write where these figures are from.',
  sourceTooLong: 'The source may have at most 300 letters.',
} as const satisfies Readonly<Partial<Record<TermsProblem, string>>>;

export const surveyForm = catalogue(
  {
    ...termsWords.en,
    ...periodWords.en,
    ...problems,
    newTitle: 'New survey',
    newLead: 'You make a draft. Next you write its questions. Only those who run it see it until you publish it.',
    editTitle: 'Edit the survey',
    changeTitle: 'Change a published survey',
    changeLead:
      'Residents rely on what was published. Title, introduction and dates still ahead can change, with a public reason. Questions, quotas and weights cannot.',
    noRegions: 'You are not an organiser in any region.',
    formLabel: 'Terms of the survey',
    titleHint: 'Short and neutral, for example “Buses in the valley”.',
    introduction: 'Introduction',
    introductionHint:
      'Who asks, why, and what will be done with the answers. Do not suggest an answer: both sides should find their view as easy to give. You can use **bold**, lists and links.',
    language: 'Language of title, introduction and questions',
    otherIntroduction: 'Introduction in the second language',
    regionHint: 'People who live there may answer.',
    datesHint: 'Times in the region’s clock ({zone}). It opens and closes by itself.',
    sorting: 'Who is counted where',
    regionKind: 'Count respondents by',
    regionKindHint: 'Quotas, weights and tables go by these. An account must say in which one somebody lives.',
    results: 'When are results shown?',
    'results.after-close': 'After the close',
    'results.after-closeHint': 'Nobody is swayed by what others said. The usual way.',
    'results.live': 'While it is open',
    'results.liveHint': 'After every ten answers, without regions. Regions follow after the close.',
    asksAge: 'Ask for the age group?',
    'asksAge.yes': 'Yes',
    'asksAge.yesHint': 'Answers are weighted to place and age. The age group is asked in the survey and stays private.',
    'asksAge.no': 'No',
    'asksAge.noHint': 'Answers are weighted to place alone.',
    ages: 'How many people are in each age group',
    agesHint:
      'Adults of the region, for the weights. The figures given are those of California; put your region’s in their place.',
    people: 'People aged {age}',
    ageSource: 'Source of these figures',
    problemTitle: 'The survey was not saved',
    movedOn:
      'It was published or changed meanwhile. Nothing was saved. Open this page again and look at what stands now.',
    quotasStand: 'There are quotas for regions or age groups that this would take away. Remove those quotas first.',
    created: 'The draft is made. Now write its questions.',
    changedPublic: 'The survey is changed, and the public log tells why.',
  },
  { es: surveyFormEs },
);
