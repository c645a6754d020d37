/** Words of the import page; every reason for which files are refused, and every oddity they may have, by its code. */
import { catalogue, type Locale } from '../../../platform/i18n/catalogue.ts';
import type { Oddity, PolisProblem, PolisWarning } from '../polis-export/notes.ts';
import { importEs } from './import-es.ts';

type Code = PolisProblem['reason']['code'] | `odd.${Oddity['code']}`;

/** Every code must have its sentence: the compiler sees to it. */
const codes = {
  'not-text': 'The file is not UTF-8 text.',
  nul: 'The line holds a NUL character.',
  'empty-file': 'The file is empty.',
  'quote-open': 'A quotation mark opens in the record that begins here and is never closed.',
  'quote-stray':
    'A quotation mark stands where none may stand. A field with quotation marks is quoted, and those inside are doubled.',
  'column-missing': 'There is no column “{name}”.',
  'column-twice': 'The column “{name}” is there twice.',
  'too-wide': 'The line has {found, number} fields; at most {most, number} can be read.',
  'field-count':
    'The record has {found, plural, one {# field} other {# fields}} where the first one has {expected, number}.',
  'not-whole': '“{value}” is not a whole number from 0.',
  'too-large': '“{value}” is more than {most, number}.',
  'vote-value': '“{value}” is not a vote. Votes are 1 (agree), 0 (pass) and -1 (disagree).',
  'moderated-value': '“{value}” is not 1 (let in), 0 (not looked at) or -1 (taken out).',
  'flag-value': '“{value}” is neither true nor false.',
  'time-value': '“{value}” is not a time in milliseconds or seconds since 1970.',
  'text-too-long': 'The text has {letters, number} letters; at most {most, number} can be kept.',
  'statement-twice': 'Statement {id} is already on line {firstLine, number}.',
  'participant-twice': 'Participant {id} is already on line {firstLine, number}.',
  'no-votes': 'There are no votes.',
  'no-statements': 'There are no statements.',
  'more-problems': '{more, plural, one {# more problem is} other {# more problems are}} not listed here.',
  'odd.delimiter': 'Fields are not divided by commas. The file was read all the same.',
  'odd.empty-lines': '{count, plural, one {# empty line is} other {# empty lines are}} skipped.',
  'odd.superseded-votes':
    '{count, plural, one {# vote was} other {# votes were}} replaced by a later vote of the same participant on the same statement. The latest counts, once.',
  'odd.totals-superseded':
    'The totals of {count, plural, one {# statement} other {# statements}} count replaced votes too. The latest votes are counted here.',
  'odd.totals-differ':
    'The totals of {count, plural, one {# statement} other {# statements}} are not those of the votes. The votes are counted.',
  'odd.votes-unlisted':
    '{count, plural, one {# statement was} other {# statements were}} voted on but not listed. The votes are kept and do not shape the map.',
  'odd.without-votes': '{count, plural, one {# participant is} other {# participants are}} listed without any vote.',
  'odd.without-time':
    '{count, plural, one {# vote has} other {# votes have}} no time. The order of the rows is taken for the order of the votes.',
  'odd.not-moderated':
    '{count, plural, one {# statement was} other {# statements were}} neither let in nor taken out by a moderator. They count.',
  'odd.participants-differ':
    'The votes of {count, plural, one {# participant} other {# participants}} are told otherwise than in the list of votes. The list of votes is taken.',
  'odd.region-strangers': '{count, plural, one {# participant has} other {# participants have}} a region but no vote.',
  'odd.text-missing': '{count, plural, one {# statement has} other {# statements have}} no text.',
} as const satisfies Readonly<Record<Code, string>>;

const en = {
  ...codes,
  title: 'Import a dialogue',
  lead: 'Bring in a conversation that was held on Polis, from the files it exports. It is published at once, closed, and shown with its map like any other.',
  formLabel: 'Import the files of a conversation',
  files: 'Files, as Polis exports them',
  comments: 'Statements (comments.csv)',
  commentsHint: 'The texts, and what the moderators decided.',
  votes: 'Votes (votes.csv)',
  votesHint: 'All votes, those that were changed later too.',
  participants: 'Participants (participants-votes.csv, optional)',
  participantsHint: 'To compare with the votes. The groups in it are not taken: they are found anew here.',
  summary: 'Summary (summary.csv, optional)',
  summaryHint: 'Topic, description and address. All files together may have at most 60 MB.',
  region: 'Region',
  regionHint: 'Where the dialogue is listed.',
  regionPlaceholder: 'Choose a region',
  language: 'Language of the statements',
  languageHint: 'In which most of them are written.',
  conversationTitle: 'Title (optional)',
  conversationTitleHint: 'Without one, the topic in the summary is used.',
  source: 'Whom to acknowledge (optional)',
  sourceHint: 'Shown wherever the dialogue is shown. Without it, the address in the summary is used.',
  submit: 'Import and publish',
  problemTitle: 'Nothing was imported',
  commentsMissing: 'Choose a file with the statements.',
  votesMissing: 'Choose a file with the votes.',
  fileAgain: 'Your browser does not keep the file. Please choose it again.',
  regionMissing: 'Choose a region.',
  regionNotYours: 'You are not a facilitator in this region.',
  titleTooLong: 'The title may have at most 200 letters.',
  sourceTooLong: 'The acknowledgment may have at most 1,000 letters.',
  refusedTitle: 'The files cannot be read',
  refused: '{count, plural, one {# problem was} other {# problems were}} found, all listed below. Nothing was stored.',
  tableCaption: 'Problems in the files',
  file: 'File',
  line: 'Line',
  column: 'Column',
  reason: 'What is wrong',
  imported:
    'Imported. The map follows in a moment. {odd, plural, =0 {Nothing in the files was odd.} one {# oddity of the files is in the public log.} other {# oddities of the files are in the public log.}}',
  importedBefore: 'These files had been imported before: here is the dialogue.',
  noRegions: 'You can import into the regions in which you are a facilitator. There are none yet.',
} as const;

export const importWords = catalogue(en, { es: importEs });

/** The values of a reason fill the places of its sentence. */
export function problemSentence(locale: Locale, { reason }: Pick<PolisProblem, 'reason'>): string {
  const { code, ...values } = reason;
  return importWords(locale)(code, values);
}

export function warningSentence(locale: Locale, { oddity, count }: Pick<PolisWarning, 'oddity' | 'count'>): string {
  const { code, ...values } = oddity;
  return importWords(locale)(`odd.${code}`, { ...values, count });
}
