/** What several pages say in the same way: states as badges, titles in their language, sums and differences. */
import { tags, type Locale } from '../../../platform/i18n/catalogue.ts';
import { date, number, percent } from '../../../platform/i18n/format.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import { badge, html, type Content, type Html, type IconName, type Tone } from '../../../platform/ui/index.ts';
import type { NeedProfile } from '../../../rules/equity/index.ts';
import { pathOf, type Allocation, type State } from '../allocation.ts';
import { shippedProfiles } from '../read-profile-form.ts';
import type { Snapshot } from '../snapshot.ts';
import { allocationWords } from '../words/allocation.ts';
import { common } from '../words/common.ts';
import { dollars } from '../words/problems.ts';

const looks: Readonly<Record<State, readonly [Tone, IconName]>> = {
  draft: ['neutral', 'document'],
  published: ['gold', 'clock'],
  adopted: ['success', 'check'],
};

export const stateBadge = (locale: Locale, state: State): Html => {
  const [tone, icon] = looks[state];
  return badge({ label: common(locale)(`state.${state}`), tone, icon });
};

export const hypotheticalBadge = (locale: Locale): Html =>
  badge({ label: common(locale)('hypothetical'), tone: 'warning' });

export const titleOf = (locale: Locale, allocation: Allocation): Html => {
  const { text, language } = inLanguage(allocation, 'title', locale);
  return html`<span lang="${language}" dir="auto">${text}</span>`;
};

/** The date of the decision, else of the proposal. */
export function dateFact(locale: Locale, { publishedAt, adoptedAt }: Allocation, timeZone: string): string {
  if (adoptedAt !== null) return common(locale)('adoptedOn', { date: date(locale, adoptedAt, timeZone) });
  return publishedAt === null ? '' : common(locale)('proposedOn', { date: date(locale, publishedAt, timeZone) });
}

/** Whole dollars where cents would only clutter a page; exports have every cent. */
export const wholeDollars = (locale: Locale, cents: number): string => dollars(locale, Math.round(cents / 100) * 100);

/** $100 million: for a large figure whose exact sum stands beside it. */
export const roundDollars = (locale: Locale, cents: number): string =>
  new Intl.NumberFormat(tags[locale], {
    style: 'currency',
    currency: 'USD',
    currencyDisplay: 'narrowSymbol',
    notation: 'compact',
    compactDisplay: 'long',
    maximumFractionDigits: 2,
  }).format(cents / 100);

/** +$1,200 or −$1,200. */
export const difference = (locale: Locale, cents: number): string => {
  const text = wholeDollars(locale, Math.abs(cents));
  // U+2060 keeps sign and sum on one line.
  return Math.round(cents / 100) === 0 ? text : `${cents > 0 ? '+' : '−'}\u2060${text}`;
};

/** A part per head, with cents. */
export const perHead = (locale: Locale, cents: number, people: number): string =>
  people === 0 ? '–' : dollars(locale, Math.round(cents / people));

/** Rows of a table on a page: more would take a phone minutes. The files have them all. */
export const mostRows = 500;

/** Below a table that ends early. */
export const moreRows = (locale: Locale, allocation: Allocation, regions: number): Content =>
  regions > mostRows &&
  html`<p>
    ${allocationWords(locale)('moreRows', { shown: mostRows, n: regions - mostRows })}
    <a href="${pathOf(allocation)}/export/shares.csv">shares.csv</a>
  </p>`;

/** The name of an indicator in the reader's language, where it has one. */
export const indicatorTitle = (locale: Locale, { indicators }: Snapshot, key: string): string => {
  const found = indicators.find((one) => one.key === key);
  return found?.translations[locale] ?? found?.title ?? key;
};

/** Of a profile that comes with the software in the reader's language; of an own one as it was written. */
export const profileName = (locale: Locale, { id, name }: NeedProfile): string =>
  shippedProfiles.some((one) => one.id === id && one.name === name)
    ? common(locale)(`profile.${id as 'county-need' | 'cal-enviro-screen-4'}`)
    : name;

/** A figure with its unit: $52,100, 14.2%, 8.1. */
export function figureText(locale: Locale, { indicators }: Snapshot, key: string, value: number): string {
  const unit = indicators.find((one) => one.key === key)?.unit ?? '';
  if (unit === 'dollars') return dollars(locale, Math.round(value) * 100);
  return unit === 'percent' ? percent(locale, value / 100, 1) : number(locale, value, 2);
}
