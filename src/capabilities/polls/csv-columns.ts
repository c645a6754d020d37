/** The table of polls, one row a poll: the same columns go out as open data and come in again. */
import type { CsvColumn } from '../../platform/csv.ts';
import { disclosureOfPoll } from './disclosed.ts';
import type { Answer, Poll, PollFacts } from './poll.ts';
import type { PollField } from './read-poll.ts';
import { writeShare } from './typed-figures.ts';

interface Row {
  readonly poll: Poll;
  readonly question: string;
}

interface FactColumn {
  readonly name: string;
  /** As forms call it, for problems beside it. */
  readonly field: PollField;
  readonly description: string;
  readonly datatype?: CsvColumn<Row>['datatype'];
  readonly value: (row: Row) => string | number | null;
  /** Rows without it are refused; the others may be left out of a file. */
  readonly needed?: true;
}

const fact = (
  name: string,
  field: PollField & keyof PollFacts,
  description: string,
  more: Partial<FactColumn> = {},
): FactColumn => ({
  name,
  field,
  description,
  value: ({ poll }) => poll[field] as string | number | null,
  ...more,
});

/** `for: Support = 23 | undecided: Not sure = 20`; a bar in a label is written \|. */
export const writeAnswers = (answers: readonly Answer[]): string =>
  answers
    .map(({ kind, label, share }) => `${kind}: ${label.replace(/[\\|]/g, '\\$&')} = ${writeShare(share)}`)
    .join(' | ');

const needed = true;

/** What an import reads. */
export const factColumns: readonly FactColumn[] = [
  {
    name: 'question',
    field: 'question',
    description: 'The measured thing, by the last part of its address.',
    value: ({ question }) => question,
    needed,
  },
  {
    name: 'question_reason',
    field: 'questionReason',
    description: 'Why the poll belongs to this question.',
    value: ({ poll }) => poll.questionReason,
    needed,
  },
  fact('wording', 'wording', 'The question word for word; empty where no source gives it.'),
  fact('wording_language', 'wordingLanguage', 'Language of the wording (BCP 47).', { needed }),
  fact('context', 'context', 'What was said or asked before that may matter.'),
  {
    name: 'answers',
    field: 'answers',
    description:
      'Every published answer as «kind: label = per cent», with | between them; kinds: for, against, other, undecided, refused. Shares are of all who were asked.',
    value: ({ poll }) => writeAnswers(poll.answers),
    needed,
  },
  fact('complete', 'complete', 'yes: these are all answers there were; no: the source gives only some.', {
    value: ({ poll }) => (poll.complete ? 'yes' : 'no'),
    needed,
  }),
  fact('pollster', 'pollster', 'Who asked.', { needed }),
  fact('sponsor', 'sponsor', 'Who paid; empty where no source says.'),
  fact('stake', 'stake', 'Whether the sponsor gains by how the matter is decided: none-stated, has-stake, unknown.', {
    needed,
  }),
  fact('stake_note', 'stakeNote', 'The stake in words.'),
  fact(
    'modes',
    'modes',
    'How people were asked, with ; between: online, phone, automated-phone, text-message, mail, in-person.',
    { value: ({ poll }) => poll.modes.join(';') },
  ),
  fact('languages', 'languages', 'In which languages people were asked.'),
  fact('population', 'population', 'adults, registered, likely or other; empty where no source says.'),
  fact('population_note', 'populationNote', 'Who was asked, in words.'),
  fact('asked_from', 'askedFrom', 'First day of asking (YYYY-MM-DD).', { needed }),
  fact('asked_until', 'askedUntil', 'Last day of asking (YYYY-MM-DD).', { needed }),
  fact('sample_size', 'sampleSize', 'How many were asked.', { datatype: 'integer' }),
  fact('margin', 'margin', 'Published margin of error in percentage points.', { datatype: 'decimal' }),
  fact('design_effect', 'designEffect', 'Published design effect.', { datatype: 'decimal' }),
  fact('precision', 'precision', 'What the source says of its precision.'),
  fact('sample_kind', 'sampleKind', 'probability, non-probability or census; empty where no source says.'),
  fact('frame', 'frame', 'The list or panel from which people came.'),
  fact('recruitment', 'recruitment', 'How people were drawn and invited.'),
  fact('weighting', 'weighting', 'By what it was weighted; “none” where the source says it was not.'),
  fact('weighting_sources', 'weightingSources', 'Where the targets of the weighting come from.'),
  fact('quality', 'quality', 'Checks of quality.'),
  fact('processing', 'processing', 'How answers were processed.'),
  fact('limitations', 'limitations', 'Limits that the source states.'),
  fact('note', 'note', 'What the registry adds.'),
  fact('language', 'language', 'Language of these words and of the labels (BCP 47).', { needed }),
  fact('source_url', 'sourceUrl', 'Where it was published.', { needed }),
  fact('source_read_on', 'sourceReadOn', 'Day on which the source was read (YYYY-MM-DD).', { needed }),
];

const only = (
  name: string,
  description: string,
  value: (row: Row) => string | number | null,
  datatype: CsvColumn<Row>['datatype'] = 'string',
): CsvColumn<Row> => ({ name, description, datatype, value });

/** What the registry knows besides; an import passes over them. */
const registryColumns: readonly CsvColumn<Row>[] = [
  only('poll', 'The last part of the address of the poll.', ({ poll }) => poll.slug),
  only('region', 'Where the people live who were asked, as Open Civic Data id.', ({ poll }) => poll.regionId),
  only('region_name', 'The name of the region.', ({ poll }) => poll.regionName),
  only('hypothetical', 'yes: made up to show the software.', ({ poll }) => (poll.hypothetical ? 'yes' : 'no')),
  only(
    'disclosure_score',
    'Items told of the eleven of the AAPOR Code, III.A; in part counts half.',
    ({ poll }) => disclosureOfPoll(poll).score,
    'decimal',
  ),
  only('revision', 'How often it was corrected, counting the first entry.', ({ poll }) => poll.revision, 'integer'),
  only('revised_at', 'When this revision was made.', ({ poll }) => poll.at.toISOString()),
  only('withdrawn', 'yes: out of all lists and trends.', ({ poll }) => (poll.withdrawn ? 'yes' : 'no')),
];

export const passedOver: ReadonlySet<string> = new Set(registryColumns.map(({ name }) => name));

export const pollColumns: readonly CsvColumn<Row>[] = [
  ...registryColumns,
  ...factColumns.map(({ name, description, datatype, value }) => ({
    name,
    description,
    datatype: datatype ?? ('string' as const),
    value,
  })),
];
