/** The list of referendums, grouped by what a resident can do. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import {
  cardGrid,
  emptyState,
  fileList,
  linkButton,
  regionFilter,
  section,
  type Content,
} from '../../../platform/ui/index.ts';
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
    regionFilter({ action: '/referendums', regions, region, say: t }),
    groupReferendums(referendums, now).map((group) =>
      section({
        id: group.state,
        title: t(`group.${group.state}`),
        body: cardGrid(group.referendums.map((one) => referendumCard(locale, one, now, timeZone))),
      }),
    ),
    referendums.length === 0 &&
      emptyState({
        title: region === '' ? t('none') : t('noneHere'),
        body: t('noneBody'),
        action: region !== '' && linkButton({ href: '/referendums', label: t('all'), kind: 'secondary' }),
      }),
    section({
      id: 'follow',
      title: t('followTitle'),
      body: fileList([
        { href: '/referendums.atom', label: t('followFeed'), kind: 'Atom' },
        { href: '/referendums.ics', label: t('followCalendar'), kind: 'iCalendar' },
        { href: '/api/referendums', label: t('followApi'), kind: 'JSON' },
      ]),
    }),
  ];
}
