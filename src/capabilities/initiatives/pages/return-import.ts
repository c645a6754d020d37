/** The import of returns: choosing a file, what it would do, and recording it. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { number } from '../../../platform/i18n/format.ts';
import {
  dataTable,
  errorSummary,
  html,
  keyFigures,
  notice,
  section,
  type Content,
} from '../../../platform/ui/index.ts';
import type { ImportedReturn, ReturnImport } from '../return-import.ts';
import { rawCsvWords } from '../words/raw-csv.ts';
import { returnImportWords } from '../words/return-import.ts';
import { chooseFile, recordFile, type ImportParts, type RecordParts } from './csv-import.ts';

export const importReturnsPage = (locale: Locale, parts: ImportParts): Content =>
  chooseFile(locale, returnImportWords(locale), returnImportWords(locale)('notVerifying'), parts);

export interface PreviewParts extends RecordParts {
  readonly preview: ReturnImport;
}

export function previewReturnsPage(locale: Locale, parts: PreviewParts): Content {
  const [t, c] = [returnImportWords(locale), rawCsvWords(locale)];
  const { preview, problem } = parts;
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
    recordFile(t, parts, { nothing, corrects: corrected.length > 0 }),
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
