/** What the room's pages say in the same way: titles in the reader's language, status as a badge, money. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { money } from '../../../platform/i18n/format.ts';
import { badge, html, type Html, type Tone } from '../../../platform/ui/index.ts';
import type { Commitment, Status } from '../store/commitments.ts';
import { commitments } from '../words/commitments.ts';

const tones: Readonly<Record<Status, Tone>> = {
  promised: 'neutral',
  'under-way': 'gold',
  delayed: 'warning',
  delivered: 'success',
  dropped: 'danger',
  withdrawn: 'neutral',
};

export const statusBadge = (locale: Locale, status: Status): Html =>
  badge({ label: commitments(locale)(`status.${status}`), tone: tones[status] });

interface Told {
  readonly language: string;
  readonly translations: Readonly<Record<string, { readonly title?: string; readonly note?: string }>>;
}

const told = (
  content: Told,
  original: string,
  key: 'title' | 'note',
  locale: Locale,
): { text: string; language: string } => {
  const translated = content.translations[locale]?.[key];
  return translated ? { text: translated, language: locale } : { text: original, language: content.language };
};

export const titleText = (content: Told & { readonly title: string }, locale: Locale): string =>
  told(content, content.title, 'title', locale).text;

/** Marked with its language where that is not the page's. */
export const titleIn = (content: Told & { readonly title: string }, locale: Locale): Html => {
  const { text, language } = told(content, content.title, 'title', locale);
  return language === locale ? html`${text}` : html`<span lang="${language}">${text}</span>`;
};

export const noteIn = (content: Told & { readonly note: string }, locale: Locale): Html => {
  const { text, language } = told(content, content.note, 'note', locale);
  return language === locale ? html`${text}` : html`<span lang="${language}">${text}</span>`;
};

export const moneyOf = (locale: Locale, c: Pick<Commitment, 'unitsPerCurrency' | 'currency'>, amount: number): string =>
  money(locale, { amount, unitsPerCurrency: c.unitsPerCurrency, currency: c.currency });

/** What was promised is money, and not only that something is done. */
export const isMoney = ({ amount }: Pick<Commitment, 'amount'>): boolean => amount > 0;
