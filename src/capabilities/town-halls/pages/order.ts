/** The four orders of the queue, each in three sentences. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { contents, html, prose, section, type Content } from '../../../platform/ui/index.ts';
import { mostOvertakings, queueOrders } from '../../../rules/meeting/index.ts';
import { common } from '../words/common.ts';
import { orderWords } from '../words/order.ts';

const sentences = [1, 2, 3] as const;

export function orderPage(locale: Locale): Content {
  const [t, c] = [orderWords(locale), common(locale)];
  const said = (kind: 'inAll' | (typeof queueOrders)[number]): Content =>
    prose(
      html`<ul>
        ${sentences.map((nr) => html`<li>${t(`${kind}.${nr}`, { n: mostOvertakings })}</li>`)}
      </ul>`,
    );
  return [
    contents({
      label: t('contents'),
      links: queueOrders.map((order) => ({ href: `#${order}`, label: c(`order.${order}`) })),
    }),
    queueOrders.map((order) => section({ id: order, title: c(`order.${order}`), body: said(order) })),
    section({ id: 'all', title: t('inAll'), body: said('inAll') }),
  ];
}
