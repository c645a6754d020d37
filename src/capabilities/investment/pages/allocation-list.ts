/** The list of allocations, adopted ones first. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { cardGrid, fileList, moreLink, html, processList, section, type Content } from '../../../platform/ui/index.ts';
import { stateOf, type Allocation } from '../allocation.ts';
import { allocationCard } from '../cards.ts';
import { common } from '../words/common.ts';
import { list } from '../words/list.ts';

export function allocationListPage(parts: {
  readonly locale: Locale;
  readonly timeZone: string;
  readonly allocations: readonly Allocation[];
  readonly regions: readonly { readonly id: string; readonly name: string }[];
  /** The region chosen, '' for all. */
  readonly region: string;
}): Content {
  const { locale, timeZone, allocations, regions, region } = parts;
  const t = list(locale);
  const groups = (['adopted', 'published'] as const).flatMap((state) => {
    const own = allocations.filter((one) => stateOf(one) === state);
    const body = cardGrid(own.map((one) => allocationCard(locale, one, timeZone)));
    return own.length === 0 ? [] : [{ id: state, title: t(`group.${state}`), body }];
  });
  return [
    processList({ at: '/investment', say: t, regions, region, groups }),
    html`<p>${moreLink('/investment/method', t('method'))}</p>
      <p class="hint">${common(locale)('notPeople')}</p>`,
    section({
      id: 'follow',
      title: t('followTitle'),
      body: fileList([
        { href: '/investment.atom', label: t('followFeed'), kind: 'Atom' },
        { href: '/api/investment', label: t('followApi'), kind: 'JSON' },
      ]),
    }),
  ];
}
