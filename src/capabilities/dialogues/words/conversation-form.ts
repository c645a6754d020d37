/** Words of the form in which a facilitator sets the terms of a conversation. */
import { catalogue } from '../../../platform/i18n/catalogue.ts';
import { periodWords, termsWords } from '../../../platform/process-terms/words.ts';
import type { TermsProblem } from '../conversation-terms.ts';
import { conversationFormEs } from './conversation-form-es.ts';

const problems = {
  titleTooLong: 'The title may have at most 120 letters.',
  textTooLong: 'The text may have at most 5,000 letters.',
  regionNotYours: 'You are not a facilitator in this region.',
  levelAbove: 'Choose regions of the same level as this dialogue’s region, or smaller ones.',
  closesBeforeOpens: 'It must close after it opens.',
  originNotHttps: 'Every site must begin with https://',
  originUnreadable:
    'Write each site on its own line and without a path, for example https://www.example.org. Asterisks are not possible.',
  tooManyOrigins: 'At most 20 sites.',
} as const satisfies Readonly<Partial<Record<TermsProblem, string>>>;

const en = {
  ...termsWords.en,
  ...periodWords.en,
  ...problems,
  newTitle: 'New dialogue',
  newLead: 'You make a draft. Only those who run it see it until you publish it.',
  editTitle: 'Edit the dialogue',
  changeTitle: 'Change a published dialogue',
  changeLead:
    'Residents rely on what was published. Texts, dates still ahead, moderation and embedding can change, with a public reason. Who may take part and what is compared cannot.',
  noRegions: 'You are not a facilitator in any region. A role in one dialogue does not allow making new ones.',
  formLabel: 'Terms of the dialogue',
  titleHint: 'Short and neutral, for example “Water in the valley”.',
  question: 'Question',
  questionHint:
    'What you ask, who asks, and what will be done with the answers. You can use **bold**, lists and links.',
  otherQuestion: 'Question in the second language',
  regionHint: 'The state, county, city or district that asks.',
  datesHint: 'Times in the region’s clock ({zone}). It opens and closes by itself.',
  participants: 'Who takes part',
  joining: 'Who may take part',
  'joining.residents': 'Residents of the region',
  'joining.residentsHint':
    'They sign in by e-mail and say where they live. One account, one participant. Nobody checks the address itself.',
  'joining.signed-in': 'Everybody with an account',
  'joining.signed-inHint': 'They sign in by e-mail, wherever they live. One account, one participant.',
  'joining.anyone': 'Anyone, also without an account',
  'joining.anyoneHint':
    'The lowest barrier and the lowest assurance: one person with two browsers can take part twice. Results are also shown for accounts alone.',
  regionKind: 'Compare participants by',
  regionKindHint: 'Results show whether a statement holds across these regions.',
  statements: 'Statements',
  takesStatements: 'May participants submit statements?',
  'takesStatements.yes': 'Yes',
  'takesStatements.yesHint': 'Anybody who takes part can add what is missing.',
  'takesStatements.no': 'No',
  'takesStatements.noHint': 'People vote on your seed statements only.',
  moderation: 'Moderation',
  'moderation.before': 'Before publishing',
  'moderation.beforeHint': 'Each statement waits until a moderator publishes it. Somebody must look every day.',
  'moderation.after': 'After publishing',
  'moderation.afterHint': 'Each statement is shown at once, and a moderator may take it off.',
  embedding: 'On other sites',
  embedOrigins: 'Sites that may show it in a frame (optional)',
  embedOriginsHint: 'One per line, beginning with https:// and without a path, for example https://www.example.org',
  problemTitle: 'The dialogue was not saved',
  movedOn:
    'It was published or changed meanwhile. Nothing was saved. Open this page again and look at what stands now.',
  created: 'The draft is made. Add seed statements, then publish.',
  changedPublic: 'The dialogue is changed, and the public log tells why.',
} as const;

export const conversationForm = catalogue(en, { es: conversationFormEs });
