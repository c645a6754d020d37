/** What an import of batches shows: each with its signatures, before and after where they change. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { day, number } from '../../../platform/i18n/format.ts';
import { dataTable, section, type Content } from '../../../platform/ui/index.ts';
import type { ImportedBatch } from '../raw-import.ts';
import { rawImportWords } from '../words/raw-import.ts';
import type { RowsShown } from './csv-import.ts';

export const batchesShown: RowsShown<ImportedBatch> = {
  figures: (locale, { fresh }) => [
    {
      label: rawImportWords(locale)('signatures'),
      value: number(
        locale,
        fresh.reduce((sum, each) => sum + each.signatures, 0),
      ),
    },
  ],
  table: batchTable,
};

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
