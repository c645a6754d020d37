/** The import of batches: choosing a file, what it would do, and recording it. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { day, number } from '../../../platform/i18n/format.ts';
import {
  button,
  dataTable,
  errorSummary,
  fileField,
  form,
  html,
  keyFigures,
  linkButton,
  notice,
  section,
  textArea,
  type Content,
} from '../../../platform/ui/index.ts';
import type { CsvProblem } from '../raw-csv.ts';
import type { BatchImport, ImportedBatch } from '../raw-import.ts';
import { rawCsvWords } from '../words/raw-csv.ts';
import { rawImportWords } from '../words/raw-import.ts';
import { csvProblems } from './raw-csv.ts';

export interface ImportParts {
  readonly action: string;
  readonly problems: readonly CsvProblem[];
  readonly file?: 'fileMissing' | 'fileTooLarge' | undefined;
  readonly notNow?: boolean;
}

export function importPage(locale: Locale, { action, problems, file, notNow }: ImportParts): Content {
  const [t, c] = [rawImportWords(locale), rawCsvWords(locale)];
  return [
    notNow === true && notice({ kind: 'error', title: t('problemTitle'), body: t('notCounting'), announce: true }),
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

export interface PreviewParts {
  readonly action: string;
  /** The file itself, which goes back and is read again. */
  readonly csv: string;
  readonly preview: BatchImport;
  readonly reason: string;
  readonly problem?: 'reasonMissing' | 'reasonTooLong' | undefined;
}

export function previewPage(locale: Locale, { action, csv, preview, reason, problem }: PreviewParts): Content {
  const [t, c] = [rawImportWords(locale), rawCsvWords(locale)];
  const { fresh, corrected, unchanged, ignored } = preview;
  const nothing = fresh.length + corrected.length === 0;
  return [
    problem !== undefined &&
      errorSummary({ title: t('problemTitle'), errors: [{ field: 'reason', message: t(problem) }] }),
    keyFigures([
      { label: t('fresh'), value: number(locale, fresh.length) },
      { label: t('corrected'), value: number(locale, corrected.length) },
      { label: t('unchanged'), value: number(locale, unchanged) },
      {
        label: t('signatures'),
        value: number(
          locale,
          fresh.reduce((sum, each) => sum + each.signatures, 0),
        ),
      },
    ]),
    ignored.length > 0 && html`<p>${c('ignored', { columns: ignored.join(', ') })}</p>`,
    nothing && notice({ kind: 'info', body: t('nothing') }),
    corrected.length > 0 && batchTable(locale, 'correctedCaption', corrected),
    fresh.length > 0 && batchTable(locale, 'freshCaption', fresh),
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
              hint: t('reasonHint'),
              value: reason,
              rows: 2,
              required: true,
              ...(problem === undefined ? {} : { error: t(problem) }),
            }),
          buttons: [button({ label: t('store') }), linkButton({ href: action, label: t('back'), kind: 'quiet' })],
        }),
  ];
}

const mostShown = 100;

function batchTable(
  locale: Locale,
  caption: 'correctedCaption' | 'freshCaption',
  batches: readonly ImportedBatch[],
): Content {
  const t = rawImportWords(locale);
  const shown = batches.slice(0, mostShown);
  return section({
    title: t(caption),
    ...(shown.length < batches.length ? { lead: t('firstRows', { count: mostShown }) } : {}),
    body: dataTable({
      caption: t(caption),
      captionHidden: true,
      stacked: true,
      columns: [
        { label: t('county') },
        { label: t('batch') },
        ...(caption === 'correctedCaption' ? [{ label: t('before'), numeric: true }] : []),
        { label: t('after'), numeric: true },
        { label: t('received') },
      ],
      rows: shown.map(({ county, batch, signatures, receivedOn, before }) => [
        county.name,
        batch,
        ...(caption === 'correctedCaption' ? [number(locale, before?.signatures ?? 0)] : []),
        number(locale, signatures),
        day(locale, receivedOn),
      ]),
    }),
  });
}
