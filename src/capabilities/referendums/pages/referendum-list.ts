/** The list of referendums, grouped by what a resident can do. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { cardGrid, followSection, processList, type Content } from '../../../platform/ui/index.ts';
import { groupReferendums, referendumCard } from '../cards.ts';
import type { Referendum } from '../referendum.ts';
import { list } from '../words/list.ts';

export function referendumListPage(parts: {
  readonly locale: Locale;
  readonly now: Date;
  readonly timeZone: string;
  readonly referendums: readonly Referendum[];
  readonly regions: readonly { readonly id: string; readonly name: string }[];
  /** The region chosen, '' for all. */
  readonly region: string;
}): Content {
  const { locale, now, timeZone, referendums, regions, region } = parts;
  const t = list(locale);
  return [
    processList({
      at: '/referendums',
      say: t,
      regions,
      region,
      groups: groupReferendums(referendums, now).map((group) => ({
        id: group.state,
        title: t(`group.${group.state}`),
        body: cardGrid(group.referendums.map((one) => referendumCard(locale, one, now, timeZone))),
      })),
    }),
    followSection({ at: '/referendums', say: t }),
  ];
}
