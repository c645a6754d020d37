/** What became of a result, for the page of the process that made the promises. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { date, number } from '../../../platform/i18n/format.ts';
import { explainer, html, moreLink, section, summaryList, timeline, type Content } from '../../../platform/ui/index.ts';
import { commitmentPath } from '../commitment.ts';
import { statuses, type Commitment } from '../store/commitments.ts';
import { commitments } from '../words/commitments.ts';
import { isMoney, moneyOf, statusBadge, titleIn } from './commitment-words.ts';

const states = {
  promised: 'ahead',
  'under-way': 'current',
  delayed: 'current',
  delivered: 'done',
  dropped: 'done',
  withdrawn: 'done',
} as const;

/** More than these are counted by status, and the list is folded. */
const shownCommitments = 5;

/** `said`: what is a commitment there; a funded project, unless told. */
export function deliverySection(
  locale: Locale,
  found: readonly Commitment[],
  timeZone: string,
  said?: { readonly title: string; readonly lead: string },
): Content {
  if (found.length === 0) return '';
  const t = commitments(locale);
  return section({
    id: 'delivery',
    title: said?.title ?? t('delivery'),
    lead: said?.lead ?? t('deliveryLead'),
    body: [
      found.length > shownCommitments && summaryList(countByStatus(locale, found)),
      folded(
        locale,
        found.length,
        timeline(
          found.map((commitment) => ({
            title: html`<a href="${commitmentPath(commitment)}">${titleIn(commitment, locale)}</a>`,
            when: date(locale, commitment.statusAt, timeZone),
            badge: statusBadge(locale, commitment.status),
            body: html`<p>${promised(locale, commitment)}</p>`,
            state: states[commitment.status],
          })),
          t('delivery'),
        ),
      ),
      html`<p>${moreLink('/commitments', t('seeAll'))}</p>`,
    ],
  });
}

function promised(locale: Locale, commitment: Commitment): Content {
  const t = commitments(locale);
  const { amount, spent, owner, regionName } = commitment;
  const by = isMoney(commitment)
    ? `${t('promised')}: ${moneyOf(locale, commitment, amount)}`
    : `${t('owner')}: ${owner || regionName}`;
  return spent === null ? by : `${by}; ${t('spent')}: ${moneyOf(locale, commitment, spent)}`;
}

const countByStatus = (locale: Locale, found: readonly Commitment[]) =>
  statuses.flatMap((status) => {
    const n = found.filter((commitment) => commitment.status === status).length;
    return n === 0 ? [] : [{ term: statusBadge(locale, status), value: number(locale, n) }];
  });

const folded = (locale: Locale, n: number, list: Content): Content =>
  n > shownCommitments ? explainer({ summary: commitments(locale)('deliveryEach', { n }), body: list }) : list;
