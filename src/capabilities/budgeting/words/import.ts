/** Words of the import page; every reason for which a .pb file is refused, and every oddity it may have, by its code. */
import { catalogue, type Locale } from '../../../platform/i18n/catalogue.ts';
import type { PbWarning } from '../../../rules/budgeting/index.ts';
import type { ImportProblem } from '../import-budget.ts';
import { importEs } from './import-es.ts';

type Code = ImportProblem['reason']['code'] | `odd.${PbWarning['oddity']['code']}`;

/** Every code must have its sentence: the compiler sees to it. */
const codes = {
  'not-text': 'The file is not UTF-8 text.',
  nul: 'The line holds a NUL character.',
  'budget-zero': 'A budget of zero cannot fund anything.',
  'empty-file': 'The file is empty.',
  'text-before-sections': 'The file must begin with a line that says META; this line comes before it.',
  'section-missing': 'The file has no {missing} section.',
  'section-twice': 'This section already began on line {firstLine, number}.',
  'section-order': 'This section must come after {before}.',
  'header-missing': 'The section has no header line.',
  'meta-header': 'The line after META must be “key;value”.',
  'column-missing': 'The section has no column “{column}”.',
  'column-twice': 'The column “{column}” is there twice.',
  'column-unnamed': 'A column has no name.',
  'field-count':
    'The line has {found, plural, one {# field} other {# fields}} where the header has {expected, number}.',
  'quote-open': 'A quotation mark opens here and is never closed.',
  'quote-stray':
    'Text follows the closing quotation mark of a field. Quotation marks inside a quoted field are doubled.',
  'key-missing': 'META does not say “{key}”.',
  'key-twice': 'META already says “{key}” on line {firstLine, number}.',
  'value-missing': 'The value is missing.',
  'not-a-number': '“{value}” is not a number (digits, with a point before decimals).',
  'not-whole': '“{value}” is not a whole number.',
  negative: '“{value}” is less than zero.',
  'too-large': '“{value}” is too large to be counted exactly.',
  'too-fine': '“{value}” has more than {places, number} decimals.',
  'vote-type': '“{value}” is not a vote type. They are approval, ordinal, cumulative, scoring and choose-1.',
  'project-twice': 'Project “{id}” is already on line {firstLine, number}.',
  'project-id': 'Project id “{id}” holds a comma, so a ballot could not name it.',
  'no-projects': 'There are no projects.',
  'voter-twice': 'Voter “{id}” already has a ballot on line {firstLine, number}.',
  'unlisted-project': 'The ballot names project “{id}”, which is not in PROJECTS.',
  'empty-entry': 'Between two commas, or after the last one, nothing is named.',
  'choose-1': 'The ballot names {chosen, number} projects where vote type choose-1 allows one.',
  'points-count':
    'The ballot names {projects, plural, one {# project} other {# projects}} but gives points {points, plural, one {# time} other {# times}}.',
  'weight-sum': 'With this ballot the weights of all ballots together are too large to be counted exactly.',
  'more-problems': '{count, plural, one {# more problem is} other {# more problems are}} not listed here.',
  'odd.empty-lines': '{count, plural, one {# empty line is} other {# empty lines are}} skipped.',
  'odd.empty-ballots': '{count, plural, one {# ballot names} other {# ballots name}} no project. Their voters count.',
  'odd.repeated-on-ballot':
    '{count, plural, one {# ballot names} other {# ballots name}} a project more than once. It counts once.',
  'odd.over-max-length':
    '{count, plural, one {# ballot names} other {# ballots name}} more than the {limit, number} projects that max_length allows. They count as cast.',
  'odd.under-min-length':
    '{count, plural, one {# ballot names} other {# ballots name}} fewer than the {limit, number} projects that min_length asks for. They count as cast.',
  'odd.over-max-sum-cost':
    '{count, plural, one {# ballot names} other {# ballots name}} projects that cost more than the {limit, number} that max_sum_cost allows. They count as cast.',
  'odd.over-max-sum-points':
    '{count, plural, one {# ballot gives} other {# ballots give}} more than the {limit, number} points that max_sum_points allows. They count as cast.',
  'odd.dearer-than-budget':
    '{count, plural, one {# project costs} other {# projects cost}} more than the whole budget and cannot win.',
  'odd.without-cost': '{count, plural, one {# project costs} other {# projects cost}} nothing.',
  'odd.without-votes': '{count, plural, one {# project is} other {# projects are}} named on no ballot and cannot win.',
  'odd.num-votes': 'META says {stated, number} votes. The file has {found, number} ballots, and those are counted.',
  'odd.num-projects': 'META says {stated, number} projects. The file has {found, number}, and those are counted.',
  'odd.votes-column':
    '{count, plural, one {# project has} other {# projects have}} another number of votes in PROJECTS than on the ballots. The ballots are counted.',
} as const satisfies Readonly<Record<Code, string>>;

const en = {
  ...codes,
  title: 'Import an election',
  lead: 'Bring in a participatory budget that was held elsewhere, from a Pabulib file. It is published at once, counted, and explained like any other.',
  formLabel: 'Import a Pabulib file',
  file: 'Pabulib file (.pb)',
  fileHint: 'At most 32 MB. Either all of it is read, or nothing is stored.',
  region: 'Region',
  regionHint: 'Where the budget is listed.',
  regionPlaceholder: 'Choose a region',
  budgetTitle: 'Title (optional)',
  budgetTitleHint: 'Without one, the description in the file is used.',
  source: 'Whom to acknowledge',
  sourceHint: 'Shown wherever the data is shown. Without one, the acknowledgment in the file is used.',
  submit: 'Import and count',
  problemTitle: 'Nothing was imported',
  fileMissing: 'Choose a .pb file.',
  fileAgain: 'Your browser does not keep the file. Please choose it again.',
  regionMissing: 'Choose a region.',
  regionNotYours: 'You are not an organiser in this region.',
  titleTooLong: 'The title may have at most 120 letters.',
  sourceTooLong: 'The acknowledgment may have at most 1,000 letters.',
  refusedTitle: 'The file cannot be read',
  refused: '{count, plural, one {# problem was} other {# problems were}} found, all listed below. Nothing was stored.',
  tableCaption: 'Problems in the file',
  line: 'Line',
  section: 'Section',
  field: 'Field',
  reason: 'What is wrong',
  wholeFile: 'whole file',
  imported: 'Imported. The count has been requested.',
  warningsTitle: 'Oddities in the file',
  warningsLead: 'Each was read as Pabulib defines it.',
  noRegions: 'You can import into the regions in which you are an organiser. There are none yet.',
} as const;

export const importWords = catalogue(en, { es: importEs });

/** The values of a reason fill the places of its sentence; names of sections stay as they are in the file. */
export function importProblemSentence(locale: Locale, { reason }: Pick<ImportProblem, 'reason'>): string {
  const { code, ...values } = reason;
  return importWords(locale)(code, values);
}

export function importWarningSentence(locale: Locale, { oddity, count }: PbWarning): string {
  const { code, ...values } = oddity;
  return importWords(locale)(`odd.${code}`, { ...values, count });
}
