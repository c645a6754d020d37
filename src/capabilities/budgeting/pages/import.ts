/** The import page: the form, and every problem of a refused file in one table. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { number } from '../../../platform/i18n/format.ts';
import { regionField } from '../../../platform/process-terms/fields.ts';
import { fieldsOf } from '../../../platform/process-terms/form.ts';
import {
  button,
  dataTable,
  emptyState,
  errorSummary,
  fileField,
  form,
  section,
  textArea,
  textField,
  type Content,
} from '../../../platform/ui/index.ts';
import type { ImportProblem } from '../import-budget.ts';
import { importProblemSentence, importWords } from '../words/import.ts';

export type ImportField = 'file' | 'region' | 'title' | 'source';
export type ImportFieldProblem =
  | 'fileMissing'
  | 'fileAgain'
  | 'regionMissing'
  | 'regionNotYours'
  | 'titleTooLong'
  | 'sourceTooLong';

export interface ImportPageParts {
  readonly regions: readonly { readonly id: string; readonly name: string }[];
  readonly typed: Readonly<Record<string, string>>;
  readonly fields: Partial<Record<ImportField, ImportFieldProblem>>;
  /** Of the file. */
  readonly problems: readonly ImportProblem[];
}

export function importPage(locale: Locale, parts: ImportPageParts): Content {
  const t = importWords(locale);
  if (parts.regions.length === 0) return emptyState({ title: t('noRegions') });
  const of = fieldsOf<ImportField, ImportFieldProblem>(t, { typed: parts.typed, problems: parts.fields });
  const wrong = Object.entries(parts.fields).map(([field, problem]) => ({ field, message: t(problem) }));
  const refused = parts.problems.length > 0;
  return [
    errorSummary({
      title: refused ? t('refusedTitle') : t('problemTitle'),
      body: refused ? t('refused', { count: parts.problems.length }) : undefined,
      errors: refused ? [{ field: 'file', message: t('fileAgain') }] : wrong,
    }),
    refused && problemTable(locale, parts.problems),
    form({
      action: '/budgets/import',
      label: t('formLabel'),
      files: true,
      body: [
        fileField({
          ...of('file'),
          label: t('file'),
          hint: t('fileHint'),
          accept: '.pb,text/plain,text/csv',
          required: true,
        }),
        regionField({ t, of }, { kind: 'new', regions: parts.regions }),
        textField({
          ...of('title'),
          label: t('budgetTitle'),
          hint: t('budgetTitleHint'),
          maxlength: 120,
        }),
        textArea({ ...of('source'), label: t('source'), hint: t('sourceHint'), rows: 3 }),
      ],
      buttons: button({ label: t('submit'), icon: 'tally' }),
    }),
  ];
}

function problemTable(locale: Locale, problems: readonly ImportProblem[]): Content {
  const t = importWords(locale);
  return section({
    title: t('tableCaption'),
    body: dataTable({
      caption: t('tableCaption'),
      captionHidden: true,
      stacked: true,
      columns: [
        { label: t('line'), numeric: true },
        { label: t('section') },
        { label: t('field') },
        { label: t('reason') },
      ],
      rows: problems.map((problem) => [
        number(locale, problem.line),
        problem.section === 'file' ? t('wholeFile') : problem.section,
        problem.field ?? '–',
        importProblemSentence(locale, problem),
      ]),
    }),
  });
}
