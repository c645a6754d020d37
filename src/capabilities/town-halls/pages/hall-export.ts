/** On the laptop, for the chair: the signed record to take home. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { number } from '../../../platform/i18n/format.ts';
import { fileList, html, keyFigures, notice, summaryList, type Content } from '../../../platform/ui/index.ts';
import type { HallExport } from '../export-hall.ts';
import { hallWords } from '../words/hall.ts';

export function hallExportPage(
  locale: Locale,
  { hall, name, file, entries, attendees, support }: HallExport,
  over: boolean,
): Content {
  const t = hallWords(locale);
  const kilobytes = Math.max(1, Math.round(Buffer.byteLength(file) / 1000));
  const address = `${hall.origin}/town-halls/${hall.slug}/hall-import`;
  return [
    !over && notice({ kind: 'warning', body: t('notOver') }),
    keyFigures([
      { value: number(locale, entries), label: t('entries') },
      { value: number(locale, attendees), label: t('attendees') },
      { value: number(locale, support), label: t('support') },
    ]),
    fileList([
      {
        href: `/town-halls/${hall.slug}/hall-export/${name}`,
        label: t('download'),
        kind: `JSON, ${number(locale, kilobytes)} kB`,
      },
    ]),
    summaryList([{ term: t('mergeAt'), value: html`<a href="${address}">${address}</a>` }]),
    notice({ kind: 'info', body: t('conductNote') }),
  ];
}
