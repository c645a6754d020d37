/** Programmes on the page of their allocation: what is done where, and how much of the money is planned, committed and spent. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import { dataTable, html, section, type Content } from '../../../platform/ui/index.ts';
import { pathOf, type Allocation } from '../allocation.ts';
import type { Money, Programme } from '../programme.ts';
import { allocationWords } from '../words/allocation.ts';
import { programmeWords } from '../words/programme.ts';
import { wholeDollars } from './allocation-words.ts';

export interface ToldProgramme extends Programme {
  readonly money: Money;
}

export const programmePath = (allocation: Allocation, number: number): string =>
  `${pathOf(allocation)}/programmes/${number}`;

export const programmesSection = (
  locale: Locale,
  { allocation, programmes }: { allocation: Allocation; programmes: readonly ToldProgramme[] },
): Content => {
  const t = programmeWords(locale);
  return section({
    id: 'programmes',
    title: allocationWords(locale)('programmesTitle'),
    ...(programmes.length === 0 ? { lead: allocationWords(locale)('programmesNone') } : {}),
    body:
      programmes.length > 0 &&
      dataTable({
        caption: allocationWords(locale)('programmesTitle'),
        captionHidden: true,
        stacked: true,
        columns: [
          { label: t('programme') },
          { label: t('regions'), numeric: true },
          { label: t('planned'), numeric: true },
          { label: t('committed'), numeric: true },
          { label: t('spent'), numeric: true },
        ],
        rows: programmes.map((programme) => {
          const { text, language } = inLanguage(programme, 'title', locale);
          return [
            html`<a href="${programmePath(allocation, programme.number)}" lang="${language}">${text}</a>`,
            `${programme.regions.length}`,
            wholeDollars(locale, programme.money.planned),
            wholeDollars(locale, programme.money.committed),
            wholeDollars(locale, programme.money.spent),
          ];
        }),
      }),
  });
};
