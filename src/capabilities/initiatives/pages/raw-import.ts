/** The import of batches: choosing a file, what it would do, and recording it. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { day, number } from '../../../platform/i18n/format.ts';
import {
  dataTable,
  errorSummary,
  html,
  keyFigures,
  notice,
  section,
  type Content,
} from '../../../platform/ui/index.ts';
import type { BatchImport, ImportedBatch } from '../raw-import.ts';
import { rawCsvWords } from '../words/raw-csv.ts';
import { rawImportWords } from '../words/raw-import.ts';
import { chooseFile, recordFile, type ImportParts, type RecordParts } from './csv-import.ts';

export const importPage = (locale: Locale, parts: ImportParts): Content =>
  chooseFile(locale, rawImportWords(locale), rawImportWords(locale)('notCounting'), parts);

export interface PreviewParts extends RecordParts {
  readonly preview: BatchImport;
}

export function previewPage(locale: Locale, parts: PreviewParts): Content {
  const [t, c] = [rawImportWords(locale), rawCsvWords(locale)];
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
    recordFile(t, parts, { nothing, corrects: corrected.length > 0 }),
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
