/** Imports from CSV files: choosing the file, what it would do, and recording it. The tables of rows each import draws itself. */
import type { Locale, Say } from '../../../platform/i18n/catalogue.ts';
import { number } from '../../../platform/i18n/format.ts';
import {
  button,
  errorSummary,
  fileField,
  form,
  html,
  keyFigures,
  linkButton,
  notice,
  textArea,
  type Content,
  type KeyFigure,
} from '../../../platform/ui/index.ts';
import type { Incoming } from '../csv-import.ts';
import type { CsvProblem } from '../raw-csv.ts';
import { csvImportWords } from '../words/csv-import.ts';
import { rawCsvWords } from '../words/raw-csv.ts';
import { csvProblems } from './raw-csv.ts';

/** What each import says in words of its own. */
export type ImportWords = (
  locale: Locale,
) => Say<
  'title' | 'lead' | 'fileHint' | 'notNow' | 'fresh' | 'freshCaption' | 'correctedCaption' | 'reasonHint' | 'imported'
>;

export interface ImportParts {
  readonly action: string;
  readonly problems: readonly CsvProblem[];
  readonly file?: 'fileMissing' | 'fileTooLarge' | undefined;
  readonly notNow?: boolean;
}

export function choosePage(
  locale: Locale,
  words: ImportWords,
  { action, problems, file, notNow }: ImportParts,
): Content {
  const [t, c, own] = [csvImportWords(locale), rawCsvWords(locale), words(locale)];
  return [
    notNow === true && notice({ kind: 'error', title: t('problemTitle'), body: own('notNow'), announce: true }),
    file !== undefined && errorSummary({ title: t('problemTitle'), errors: [{ field: 'file', message: c(file) }] }),
    csvProblems(locale, problems),
    form({
      action,
      label: t('formLabel'),
      files: true,
      body: fileField({
        name: 'file',
        label: c('file'),
        hint: own('fileHint'),
        accept: '.csv,text/csv',
        required: true,
        ...(file === undefined ? {} : { error: c(file) }),
      }),
      buttons: button({ label: t('look') }),
    }),
  ];
}

export interface PreviewParts<Row> {
  readonly action: string;
  readonly preview: Incoming<Row>;
  /** The file itself, which goes back and is read again. */
  readonly csv: string;
  readonly reason: string;
  readonly problem?: 'reasonMissing' | 'reasonTooLong' | undefined;
}

/** What an import shows of its rows. */
export interface RowsShown<Row> {
  /** Beside how many there are. */
  readonly figures?: (locale: Locale, preview: Incoming<Row>) => readonly KeyFigure[];
  readonly table: (locale: Locale, caption: 'correctedCaption' | 'freshCaption', rows: readonly Row[]) => Content;
}

export function previewPage<Row>(
  locale: Locale,
  words: ImportWords,
  { figures, table }: RowsShown<Row>,
  { action, preview, csv, reason, problem }: PreviewParts<Row>,
): Content {
  const [t, own] = [csvImportWords(locale), words(locale)];
  const { fresh, corrected, unchanged, ignored } = preview;
  const nothing = fresh.length + corrected.length === 0;
  return [
    problem !== undefined &&
      errorSummary({ title: t('problemTitle'), errors: [{ field: 'reason', message: t(problem) }] }),
    keyFigures([
      { label: own('fresh'), value: number(locale, fresh.length) },
      { label: t('corrected'), value: number(locale, corrected.length) },
      { label: t('unchanged'), value: number(locale, unchanged) },
      ...(figures?.(locale, preview) ?? []),
    ]),
    ignored.length > 0 && html`<p>${rawCsvWords(locale)('ignored', { columns: ignored.join(', ') })}</p>`,
    nothing && notice({ kind: 'info', body: t('nothing') }),
    corrected.length > 0 && table(locale, 'correctedCaption', corrected),
    fresh.length > 0 && table(locale, 'freshCaption', fresh),
    // Where there is nothing to record, only the way back.
    nothing
      ? linkButton({ href: action, label: t('back'), kind: 'secondary' })
      : form({
          action: `${action}/record`,
          label: t('store'),
          hidden: { csv },
          body:
            corrected.length > 0 &&
            textArea({
              name: 'reason',
              label: t('reason'),
              hint: own('reasonHint'),
              value: reason,
              rows: 2,
              required: true,
              ...(problem === undefined ? {} : { error: t(problem) }),
            }),
          buttons: [button({ label: t('store') }), linkButton({ href: action, label: t('back'), kind: 'quiet' })],
        }),
  ];
}
