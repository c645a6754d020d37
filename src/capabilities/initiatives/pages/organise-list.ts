/** The initiatives that somebody runs. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import type { Account } from '../../../platform/sessions/session.ts';
import { dataTable, emptyState, html, linkButton, type Content } from '../../../platform/ui/index.ts';
import type { Standings } from '../cards.ts';
import { organising } from '../words/organise.ts';
import { pathOf, stateBadge } from './initiative-words.ts';
import { nextSentence } from './next-step.ts';

/** On the public list, for those who have a role somewhere. */
export const organisersLink = (locale: Locale, account: Account | undefined): Content =>
  account?.roles.some((role) => role === 'organiser' || role === 'clerk' || role === 'administrator') &&
  linkButton({ href: '/initiatives/organise', label: organising(locale)('listTitle'), kind: 'secondary' });

export function organisedList(locale: Locale, initiatives: readonly Standings[]): Content {
  const t = organising(locale);
  if (initiatives.length === 0) return emptyState({ title: t('listEmpty'), body: t('listEmptyBody') });
  return dataTable({
    caption: t('listTitle'),
    captionHidden: true,
    stacked: true,
    columns: [{ label: t('title') }, { label: t('region') }, { label: t('stateColumn') }, { label: t('standsColumn') }],
    rows: initiatives.map(({ initiative, standing }) => {
      const { text, language } = inLanguage(initiative, 'title', locale);
      return [
        html`<a href="${pathOf(initiative)}/organise" lang="${language}">${text}</a>`,
        initiative.regionName,
        stateBadge(locale, initiative.publishedAt === null ? 'draft' : standing.life.state),
        nextSentence(locale, standing),
      ];
    }),
  });
}
