/** The import of returns: choosing a file, what it would do, and recording it. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { number } from '../../../platform/i18n/format.ts';
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
import type { ImportedReturn, ReturnImport } from '../return-import.ts';
import { rawCsvWords } from '../words/raw-csv.ts';
import { returnImportWords } from '../words/return-import.ts';
import { csvProblems } from './raw-csv.ts';
import type { ImportParts } from './raw-import.ts';

export function importReturnsPage(locale: Locale, { action, problems, file, notNow }: ImportParts): Content {
  const [t, c] = [returnImportWords(locale), rawCsvWords(locale)];
  return [
    notNow === true && notice({ kind: 'error', title: t('problemTitle'), body: t('notVerifying'), announce: true }),
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
  readonly preview: ReturnImport;
  readonly reason: string;
  readonly problem?: 'reasonMissing' | 'reasonTooLong' | undefined;
}

export function previewReturnsPage(locale: Locale, parts: PreviewParts): Content {
  const [t, c] = [returnImportWords(locale), rawCsvWords(locale)];
  const { action, csv, preview, reason, problem } = parts;
  const { fresh, corrected, unchanged, ignored } = preview;
  const nothing = fresh.length + corrected.length === 0;
  return [
    problem !== undefined &&
      errorSummary({ title: t('problemTitle'), errors: [{ field: 'reason', message: t(problem) }] }),
    keyFigures([
      { label: t('fresh'), value: number(locale, fresh.length) },
      { label: t('corrected'), value: number(locale, corrected.length) },
      { label: t('unchanged'), value: number(locale, unchanged) },
    ]),
    ignored.length > 0 && html`<p>${c('ignored', { columns: ignored.join(', ') })}</p>`,
    nothing && notice({ kind: 'info', body: t('nothing') }),
    corrected.length > 0 && returnTable(locale, 'correctedCaption', corrected),
    fresh.length > 0 && returnTable(locale, 'freshCaption', fresh),
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

const columns = ['raw', 'sample', 'valid', 'duplicates'] as const;

function returnTable(
  locale: Locale,
  caption: 'correctedCaption' | 'freshCaption',
  returns: readonly ImportedReturn[],
): Content {
  const t = returnImportWords(locale);
  return section({
    title: t(caption),
    body: dataTable({
      caption: t(caption),
      captionHidden: true,
      stacked: true,
      columns: [{ label: t('county') }, ...columns.map((column) => ({ label: t(column), numeric: true }))],
      rows: returns.map(({ county, totals, before }) => [
        county.name,
        ...columns.map((column) => {
          const [was, is] = [before?.[column], totals[column]];
          return was === undefined || was === is
            ? number(locale, is)
            : `${number(locale, was)} → ${number(locale, is)}`;
        }),
      ]),
    }),
  });
}
