/** Ways to hear of budgets without visiting: a feed, a calendar, the API. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { fileList, section, type Content } from '../../../platform/ui/index.ts';
import { exportWords } from '../words/exports.ts';

export function budgetFeeds(locale: Locale): Content {
  const t = exportWords(locale);
  return section({
    id: 'follow',
    title: t('followTitle'),
    body: fileList([
      { href: '/budgets.atom', label: t('followFeed'), kind: 'Atom' },
      { href: '/budgets.ics', label: t('followCalendar'), kind: 'iCalendar' },
      { href: '/api/budgets', label: t('followApi'), kind: 'JSON' },
    ]),
  });
}
