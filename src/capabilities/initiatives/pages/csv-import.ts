/** Imports from CSV files: choosing the file, and recording what it would do. What it would do each import shows itself. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import {
  button,
  errorSummary,
  fileField,
  form,
  linkButton,
  notice,
  textArea,
  type Content,
} from '../../../platform/ui/index.ts';
import type { CsvProblem } from '../raw-csv.ts';
import { rawCsvWords } from '../words/raw-csv.ts';
import { csvProblems } from './raw-csv.ts';

export interface ImportParts {
  readonly action: string;
  readonly problems: readonly CsvProblem[];
  readonly file?: 'fileMissing' | 'fileTooLarge' | undefined;
  readonly notNow?: boolean;
}

type Say = (key: 'problemTitle' | 'formLabel' | 'fileHint' | 'look') => string;

/** `refusal`: why nothing can be imported now. */
export function chooseFile(
  locale: Locale,
  t: Say,
  refusal: string,
  { action, problems, file, notNow }: ImportParts,
): Content {
  const c = rawCsvWords(locale);
  return [
    notNow === true && notice({ kind: 'error', title: t('problemTitle'), body: refusal, announce: true }),
    file !== undefined && errorSummary({ title: t('problemTitle'), errors: [{ field: 'file', message: c(file) }] }),
    csvProblems(locale, problems),
    form({
      action,
      label: t('formLabel'),
      files: true,
      body: fileField({
        name: 'file',
        label: c('file'),
        hint: t('fileHint'),
        accept: '.csv,text/csv',
        required: true,
        ...(file === undefined ? {} : { error: c(file) }),
      }),
      buttons: button({ label: t('look') }),
    }),
  ];
}

export interface RecordParts {
  readonly action: string;
  /** The file itself, which goes back and is read again. */
  readonly csv: string;
  readonly reason: string;
  readonly problem?: 'reasonMissing' | 'reasonTooLong' | undefined;
}

type SayRecord = (key: 'store' | 'reason' | 'reasonHint' | 'back' | 'reasonMissing' | 'reasonTooLong') => string;

/** Corrections carry a reason. Where there is nothing to record, only the way back. */
export const recordFile = (
  t: SayRecord,
  { action, csv, reason, problem }: RecordParts,
  { nothing, corrects }: { readonly nothing: boolean; readonly corrects: boolean },
): Content =>
  nothing
    ? linkButton({ href: action, label: t('back'), kind: 'secondary' })
    : form({
        action: `${action}/record`,
        label: t('store'),
        hidden: { csv },
        body:
          corrects &&
          textArea({
            name: 'reason',
            label: t('reason'),
            hint: t('reasonHint'),
            value: reason,
            rows: 2,
            required: true,
            ...(problem === undefined ? {} : { error: t(problem) }),
          }),
        buttons: [button({ label: t('store') }), linkButton({ href: action, label: t('back'), kind: 'quiet' })],
      });
