/** What an import of returns shows: each figure of a county, and what it was where it changes. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { number } from '../../../platform/i18n/format.ts';
import { dataTable, section, type Content } from '../../../platform/ui/index.ts';
import type { ImportedReturn } from '../return-import.ts';
import { returnImportWords } from '../words/return-import.ts';
import type { RowsShown } from './csv-import.ts';

export const returnsShown: RowsShown<ImportedReturn> = { table: returnTable };

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
