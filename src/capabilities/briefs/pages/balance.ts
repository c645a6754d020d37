/** The balance meter: both sides beside each other, measure by measure. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { fixed, number } from '../../../platform/i18n/format.ts';
import { badge, dataTable, type Content } from '../../../platform/ui/index.ts';
import type { Balance, Measure } from '../../../rules/brief/index.ts';
import { common } from '../words/common.ts';
import { reading } from '../words/reading.ts';

export function balanceTable(locale: Locale, balance: Balance): Content {
  const t = reading(locale);
  const c = common(locale);
  const text = (measure: Measure, value: number): string =>
    measure === 'order' ? fixed(locale, value, 2) : number(locale, value);
  return dataTable({
    caption: t('balance'),
    captionHidden: true,
    columns: [
      { label: t('measure') },
      { label: c('side.for'), numeric: true },
      { label: c('side.against'), numeric: true },
      { label: t('verdict') },
    ],
    rows: balance.judged.map(({ measure, is }) => [
      t(`measure.${measure}`),
      text(measure, balance.for[measure]),
      text(measure, balance.against[measure]),
      badge({
        label: t(`is.${is}`),
        tone: is === 'even' ? 'success' : is === 'uneven' ? 'warning' : 'danger',
        icon: is === 'even' ? 'check' : 'warning',
      }),
    ]),
  });
}
