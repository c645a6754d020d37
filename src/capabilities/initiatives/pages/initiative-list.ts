/** The list of initiatives: those under way, then those that ended. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import {
  cardGrid,
  emptyState,
  fileList,
  moreLink,
  regionFilter,
  section,
  type Content,
} from '../../../platform/ui/index.ts';
import { hasEnded, initiativeCard, type Standings } from '../cards.ts';
import { overviewWords } from '../words/overview.ts';

export function initiativeListPage(parts: {
  readonly locale: Locale;
  readonly initiatives: readonly Standings[];
  readonly regions: readonly { readonly id: string; readonly name: string }[];
  /** The region chosen, '' for all. */
  readonly region: string;
}): Content {
  const { locale, initiatives, regions, region } = parts;
  const t = overviewWords(locale);
  const groups = [
    { id: 'under-way', title: t('underWay'), these: initiatives.filter((one) => !hasEnded(one)) },
    { id: 'ended', title: t('ended'), these: initiatives.filter(hasEnded) },
  ];
  return [
    regionFilter({ action: '/initiatives', regions, region, say: t }),
    groups
      .filter(({ these }) => these.length > 0)
      .map(({ id, title, these }) =>
        section({ id, title, body: cardGrid(these.map((one) => initiativeCard(locale, one))) }),
      ),
    initiatives.length === 0 && emptyState({ title: t('none'), body: t('noneBody') }),
    section({
      id: 'follow',
      title: t('follow'),
      body: [
        fileList([
          { href: '/initiatives.atom', label: t('feedTitle'), kind: 'Atom' },
          { href: '/initiatives.ics', label: t('calendarName'), kind: 'iCalendar' },
          { href: '/api/initiatives', label: t('api'), kind: 'JSON' },
        ]),
        moreLink('/initiatives/rules', t('rulesTitle')),
      ],
    }),
  ];
}
