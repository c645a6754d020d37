/** The list of commitments: how many, how much money, and each with its status. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { number } from '../../../platform/i18n/format.ts';
import {
  card,
  cardGrid,
  emptyState,
  filterForm,
  keyFigures,
  pagination,
  selectField,
  type Content,
} from '../../../platform/ui/index.ts';
import { commitmentPath } from '../commitment.ts';
import { statuses, type Commitment, type Status } from '../store/commitments.ts';
import { commitments } from '../words/commitments.ts';
import { isMoney, moneyOf, statusBadge, titleText } from './commitment-words.ts';

const onPage = 30;

export function commitmentsPage(
  locale: Locale,
  parts: { readonly found: readonly Commitment[]; readonly status: Status | undefined; readonly page: number },
): Content {
  const { found, status } = parts;
  const t = commitments(locale);
  if (found.length === 0 && status === undefined) return emptyState({ title: t('none'), body: t('noneBody') });
  const pages = Math.max(1, Math.ceil(found.length / onPage));
  const page = Math.min(parts.page, pages);
  const query = status === undefined ? '' : `status=${status}&`;
  return [
    filterForm({
      action: '/commitments',
      label: t('filter'),
      submit: t('show'),
      fields: selectField({
        name: 'status',
        label: t('status'),
        value: status ?? '',
        options: [{ value: '', label: t('all') }, ...statuses.map((value) => ({ value, label: t(`status.${value}`) }))],
      }),
    }),
    found.length === 0 ? emptyState({ title: t('noneOfStatus') }) : totals(locale, found),
    cardGrid(found.slice((page - 1) * onPage, page * onPage).map((commitment) => commitmentCard(locale, commitment))),
    pagination({
      label: t('pages'),
      page,
      pages,
      href: (n) => `/commitments?${query}page=${n}`,
      previous: t('previous'),
      next: t('next'),
    }),
  ];
}

/** One sum for each currency: sums over different ones would mean nothing. */
function totals(locale: Locale, found: readonly Commitment[]): Content {
  const t = commitments(locale);
  const sums = new Map<string, { promised: number; spent: number }>();
  for (const c of found.filter((one) => isMoney(one) || (one.spent ?? 0) > 0)) {
    const sum = sums.get(c.currency) ?? { promised: 0, spent: 0 };
    sums.set(c.currency, sum);
    sum.promised += c.amount / c.unitsPerCurrency;
    sum.spent += (c.spent ?? 0) / c.unitsPerCurrency;
  }
  const inCents = (currency: string, amount: number): string =>
    moneyOf(locale, { currency, unitsPerCurrency: 100 }, Math.round(amount * 100));
  return keyFigures([
    { label: t('title'), value: number(locale, found.length) },
    ...[...sums].flatMap(([currency, { promised, spent }]) => [
      { label: t('promised'), value: inCents(currency, promised) },
      { label: t('spent'), value: inCents(currency, spent) },
    ]),
  ]);
}

const commitmentCard = (locale: Locale, commitment: Commitment): Content => {
  const t = commitments(locale);
  return card({
    title: titleText(commitment, locale),
    href: commitmentPath(commitment),
    kicker: commitment.regionName,
    badge: statusBadge(locale, commitment.status),
    headingLevel: 2,
    facts: present([
      isMoney(commitment)
        ? `${t('promised')}: ${moneyOf(locale, commitment, commitment.amount)}`
        : commitment.owner !== '' && commitment.owner,
      commitment.spent === null ? t('notTold') : `${t('spent')}: ${moneyOf(locale, commitment, commitment.spent)}`,
    ]),
  });
};

const present = (facts: readonly (string | false)[]): readonly string[] => facts.filter((fact) => fact !== false);
