/** The import: the form, every problem of a refused file in one table, and what a file holds before it is registered. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { number } from '../../../platform/i18n/format.ts';
import {
  badge,
  button,
  dataTable,
  emptyState,
  errorSummary,
  fileField,
  fileList,
  form,
  html,
  linkButton,
  section,
  selectField,
  type Content,
} from '../../../platform/ui/index.ts';
import type { PreviewedPoll } from '../import-polls.ts';
import type { ImportProblem } from '../read-csv.ts';
import { formWords } from '../words/form.ts';
import { importWords, problemSentence } from '../words/import.ts';
import { registry } from '../words/registry.ts';
import { kindText, nameOf, questionName } from './poll-words.ts';

export interface ImportPageParts {
  readonly regions: readonly { readonly id: string; readonly name: string }[];
  readonly region: string;
  readonly fields: Partial<
    Record<'file' | 'region', 'fileMissing' | 'fileTooLarge' | 'regionMissing' | 'regionNotYours'>
  >;
  readonly problems: readonly ImportProblem[];
}

export function importPage(locale: Locale, { regions, region, fields, problems }: ImportPageParts): Content {
  const t = importWords(locale);
  if (regions.length === 0) return emptyState({ title: formWords(locale)('noRegions') });
  const words = {
    file: fields.file === undefined ? undefined : t(fields.file as 'fileMissing'),
    region: fields.region === undefined ? undefined : formWords(locale)(fields.region as 'regionMissing'),
  };
  return [
    errorSummary({
      title: t('refusedTitle'),
      body: problems.length > 0 ? t('refused', { count: problems.length }) : undefined,
      errors: [
        ...(['region', 'file'] as const).flatMap((field) => {
          const message = words[field];
          return message === undefined ? [] : [{ field, message }];
        }),
        ...problems.slice(0, 3).map((problem) => ({ message: told(locale, problem) })),
      ],
    }),
    problems.length > 0 && problemTable(locale, problems),
    form({
      action: '/polls/import',
      label: t('title'),
      files: true,
      body: [
        selectField({
          name: 'region',
          label: formWords(locale)('region'),
          hint: formWords(locale)('regionHint'),
          placeholder: formWords(locale)('regionPlaceholder'),
          value: region,
          error: words.region,
          options: regions.map(({ id, name }) => ({ value: id, label: name })),
          required: true,
        }),
        fileField({
          name: 'file',
          label: t('file'),
          hint: t('fileHint'),
          error: words.file,
          accept: '.csv,text/csv,text/plain',
          required: true,
        }),
      ],
      buttons: button({ label: t('preview') }),
    }),
    section({
      title: registry(locale)('openData'),
      body: fileList([
        { href: '/polls/export/polls.csv-metadata.json', label: t('columns'), kind: 'JSON, CSVW' },
        { href: '/polls/export/polls.csv', label: t('example'), kind: 'CSV' },
      ]),
    }),
  ];
}

const told = (locale: Locale, problem: ImportProblem): string =>
  `${importWords(locale)('line')} ${number(locale, problem.line)}${problem.column === '' ? '' : `, ${problem.column}`}: ${problemSentence(locale, problem)}`;

function problemTable(locale: Locale, problems: readonly ImportProblem[]): Content {
  const t = importWords(locale);
  return section({
    title: t('problems'),
    body: dataTable({
      caption: t('problems'),
      captionHidden: true,
      stacked: true,
      columns: [{ label: t('line'), numeric: true }, { label: t('column') }, { label: t('reason') }],
      rows: problems.map((problem) => [
        number(locale, problem.line),
        problem.column === '' ? t('wholeLine') : html`<code>${problem.column}</code>`,
        problemSentence(locale, problem),
      ]),
    }),
  });
}

export interface PreviewParts {
  readonly region: string;
  readonly polls: readonly PreviewedPoll[];
  /** The file, sent on with the confirmation. */
  readonly csv: string;
}

export function previewPage(locale: Locale, { region, polls, csv }: PreviewParts): Content {
  const t = importWords(locale);
  const fresh = polls.filter(({ known }) => !known).length;
  return section({
    title: t('previewTitle'),
    lead: t('previewLead', { fresh, known: polls.length - fresh }),
    body: [
      dataTable({
        caption: t('previewTitle'),
        captionHidden: true,
        stacked: true,
        columns: [
          { label: t('poll') },
          { label: t('question') },
          { label: t('answers') },
          { label: t('line'), numeric: true },
          { label: t('state') },
        ],
        rows: polls.map(({ line, facts, question, known }) => [
          nameOf(locale, facts),
          questionName(locale, question),
          `${kindText(locale, facts.answers, 'for')} / ${kindText(locale, facts.answers, 'against')}`,
          number(locale, line),
          known
            ? badge({ label: t('known'), tone: 'neutral' })
            : badge({ label: t('fresh'), tone: 'success', icon: 'plus' }),
        ]),
      }),
      fresh === 0
        ? html`<p>${t('nothingNew')}</p>
            <div class="actions">${linkButton({ href: '/polls/import', label: t('another'), kind: 'secondary' })}</div>`
        : form({
            action: '/polls/import/confirm',
            files: true,
            hidden: { region, csv },
            body: '',
            buttons: [
              button({ label: t('confirm', { fresh }) }),
              linkButton({ href: '/polls/import', label: t('another'), kind: 'quiet' }),
            ],
          }),
    ],
  });
}
