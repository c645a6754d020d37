/** The counties for which a clerk verifies, with how far each is. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { number } from '../../../platform/i18n/format.ts';
import { badge, dataTable, html, notice, section, type Content } from '../../../platform/ui/index.ts';
import { verifyWords } from '../words/verify.ts';

export interface CountyProgress {
  readonly name: string;
  readonly key: string;
  readonly size: number;
  readonly found: number;
  readonly standing: 'finished' | 'verifying' | 'takenBack';
}

export function verifyCountiesPage(locale: Locale, slug: string, counties: readonly CountyProgress[]): Content {
  const t = verifyWords(locale);
  if (counties.length === 0) return notice({ kind: 'info', title: t('notVerifyingTitle'), body: t('notVerifyingNow') });
  return section({
    title: t('choose'),
    aside: html`<a href="/initiatives/${slug}/verify/import">${t('importLink')}</a>`,
    body: [
      dataTable({
        caption: t('caption'),
        captionHidden: true,
        stacked: true,
        columns: [
          { label: t('county') },
          { label: t('drawn'), numeric: true },
          { label: t('found'), numeric: true },
          { label: t('standing') },
        ],
        rows: counties.map(({ name, key, size, found, standing }) => [
          html`<a href="/initiatives/${slug}/verify/${key}">${name}</a>`,
          number(locale, size),
          number(locale, found),
          badge({ label: t(standing), tone: standing === 'finished' ? 'success' : 'gold' }),
        ]),
      }),
      html`<p class="hint">${t('private')}</p>`,
    ],
  });
}
