/** The import page: the form, and every problem of refused files in one table. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { number } from '../../../platform/i18n/format.ts';
import { regionField } from '../../../platform/process-terms/fields.ts';
import { fieldsOf, namedProblems } from '../../../platform/process-terms/form.ts';
import {
  button,
  dataTable,
  emptyState,
  errorSummary,
  fieldset,
  fileField,
  form,
  section,
  selectField,
  textArea,
  textField,
  type Content,
} from '../../../platform/ui/index.ts';
import type { PolisProblem } from '../polis-export/notes.ts';
import { importWords, problemSentence } from '../words/import.ts';

export type FileField = 'comments' | 'votes' | 'participants' | 'summary';
type ImportField = FileField | 'region' | 'title' | 'source';
type ImportFieldProblem =
  | 'commentsMissing'
  | 'votesMissing'
  | 'fileAgain'
  | 'regionMissing'
  | 'regionNotYours'
  | 'titleTooLong'
  | 'sourceTooLong';

export interface ImportPageParts {
  readonly regions: readonly { readonly id: string; readonly name: string }[];
  readonly typed: Readonly<Record<string, string>>;
  readonly fields: Partial<Record<ImportField, ImportFieldProblem>>;
  /** Of the files. */
  readonly problems: readonly PolisProblem[];
}

export function importPage(locale: Locale, parts: ImportPageParts): Content {
  const t = importWords(locale);
  if (parts.regions.length === 0) return emptyState({ title: t('noRegions') });
  const of = fieldsOf<ImportField, ImportFieldProblem>(t, { typed: parts.typed, problems: parts.fields });
  const file = (name: FileField, required: boolean): Content =>
    fileField({ ...of(name), label: t(name), hint: t(`${name}Hint`), accept: '.csv,text/csv,text/plain', required });
  const refused = parts.problems.length > 0;
  return [
    errorSummary({
      title: refused ? t('refusedTitle') : t('problemTitle'),
      body: refused ? t('refused', { count: parts.problems.length }) : undefined,
      errors: namedProblems<ImportField, ImportFieldProblem>(t, parts.fields, (field) => nameOf(locale, field)),
    }),
    refused && problemTable(locale, parts.problems),
    form({
      action: '/conversations/import',
      label: t('formLabel'),
      files: true,
      body: [
        fieldset({
          legend: t('files'),
          body: [file('comments', true), file('votes', true), file('participants', false), file('summary', false)],
        }),
        regionField({ t, of }, { kind: 'new', regions: parts.regions }),
        selectField({
          name: 'language',
          label: t('language'),
          hint: t('languageHint'),
          value: parts.typed['language'] ?? 'en',
          options: [
            { value: 'en', label: 'English' },
            { value: 'es', label: 'Español' },
          ],
        }),
        textField({
          ...of('title'),
          label: t('conversationTitle'),
          hint: t('conversationTitleHint'),
          maxlength: 200,
        }),
        textArea({ ...of('source'), label: t('source'), hint: t('sourceHint'), rows: 3 }),
      ],
      buttons: button({ label: t('submit'), icon: 'tally' }),
    }),
  ];
}

const nameOf = (locale: Locale, field: ImportField): string =>
  importWords(locale)(field === 'title' ? 'conversationTitle' : field);

function problemTable(locale: Locale, problems: readonly PolisProblem[]): Content {
  const t = importWords(locale);
  return section({
    title: t('tableCaption'),
    body: dataTable({
      caption: t('tableCaption'),
      captionHidden: true,
      stacked: true,
      columns: [
        { label: t('file') },
        { label: t('line'), numeric: true },
        { label: t('column') },
        { label: t('reason') },
      ],
      rows: problems.map((problem) => [
        problem.file,
        number(locale, problem.line),
        problem.column ?? '–',
        problemSentence(locale, problem),
      ]),
    }),
  });
}
