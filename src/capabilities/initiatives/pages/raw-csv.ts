/** Every fault of a refused file in one table, with its line and column. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { number } from '../../../platform/i18n/format.ts';
import { dataTable, errorSummary, html, section, type Content } from '../../../platform/ui/index.ts';
import type { CsvProblem } from '../raw-csv.ts';
import { rawCsvWords } from '../words/raw-csv.ts';

/** More than anybody corrects in one go; how many there are in all is said. */
const mostShown = 200;

export function csvProblems(locale: Locale, problems: readonly CsvProblem[]): Content {
  const t = rawCsvWords(locale);
  if (problems.length === 0) return undefined;
  const left = problems.length - mostShown;
  return [
    errorSummary({
      title: t('refusedTitle'),
      body: t('refused', { count: problems.length }),
      errors: [{ field: 'file', message: t('fileMissing') }],
    }),
    section({
      title: t('tableCaption'),
      body: [
        dataTable({
          caption: t('tableCaption'),
          captionHidden: true,
          stacked: true,
          columns: [
            { label: t('line'), numeric: true },
            { label: t('column') },
            { label: t('value') },
            { label: t('reason') },
          ],
          rows: problems
            .slice(0, mostShown)
            .map(({ line, column, code, value, before }) => [
              number(locale, line),
              column ?? t('wholeLine'),
              value === '' ? '–' : value,
              t(code, { line: before ?? 0 }),
            ]),
        }),
        left > 0 && html`<p>${t('more', { count: left })}</p>`,
      ],
    }),
  ];
}
