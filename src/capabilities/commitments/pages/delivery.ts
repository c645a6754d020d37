/** What became of a result, for the page of the process that made the promises. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { date } from '../../../platform/i18n/format.ts';
import { html, moreLink, section, timeline, type Content } from '../../../platform/ui/index.ts';
import { commitmentPath } from '../commitment.ts';
import type { Commitment } from '../store/commitments.ts';
import { commitments } from '../words/commitments.ts';
import { moneyOf, statusBadge, titleIn } from './commitment-words.ts';

const states = {
  promised: 'ahead',
  'under-way': 'current',
  delayed: 'current',
  delivered: 'done',
  dropped: 'done',
} as const;

export function deliverySection(locale: Locale, found: readonly Commitment[], timeZone: string): Content {
  if (found.length === 0) return '';
  const t = commitments(locale);
  return section({
    id: 'delivery',
    title: t('delivery'),
    lead: t('deliveryLead'),
    body: [
      timeline(
        found.map((commitment) => ({
          title: html`<a href="${commitmentPath(commitment)}">${titleIn(commitment, locale)}</a>`,
          when: date(locale, commitment.statusAt, timeZone),
          badge: statusBadge(locale, commitment.status),
          body: html`<p>
            ${t('promised')}:
            ${moneyOf(locale, commitment, commitment.amount)}${commitment.spent === null ? '' : html`; ${t('spent')}: ${moneyOf(locale, commitment, commitment.spent)}`}
          </p>`,
          state: states[commitment.status],
        })),
        t('delivery'),
      ),
      html`<p>${moreLink('/commitments', t('seeAll'))}</p>`,
    ],
  });
}
