/** What several pages say in the same way: states as badges, and dates. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { date, dateTime } from '../../../platform/i18n/format.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import { badge, html, type Html, type IconName, type Tone } from '../../../platform/ui/index.ts';
import type { Referendum, State } from '../referendum.ts';
import { common } from '../words/common.ts';
import { list } from '../words/list.ts';

const looks: Readonly<Record<State, readonly [Tone, IconName]>> = {
  draft: ['neutral', 'document'],
  announced: ['neutral', 'clock'],
  open: ['gold', 'ballot'],
  closed: ['neutral', 'tally'],
  decided: ['accent', 'tally'],
};

export const stateBadge = (locale: Locale, state: State): Html => {
  const [tone, icon] = looks[state];
  return badge({ label: common(locale)(`state.${state}`), tone, icon });
};

export const hypotheticalBadge = (locale: Locale): Html =>
  badge({ label: common(locale)('hypothetical'), tone: 'warning' });

/** The date that matters in this state. */
export function dateFact(
  locale: Locale,
  { opensAt, closesAt }: Pick<Referendum, 'opensAt' | 'closesAt'>,
  state: State,
  timeZone: string,
  exact = false,
): string {
  const t = list(locale);
  const on = (at: Date): string => (exact ? dateTime(locale, at, timeZone) : date(locale, at, timeZone));
  if (state === 'announced' || state === 'draft') return t('opensOn', { date: on(opensAt) });
  return state === 'open' ? t('closesOn', { date: on(closesAt) }) : t('closedOn', { date: on(closesAt) });
}

export const titleOf = (locale: Locale, referendum: Referendum): string => inLanguage(referendum, 'title', locale).text;

export const titleIn = (locale: Locale, referendum: Referendum): Html => {
  const { text, language } = inLanguage(referendum, 'title', locale);
  return html`<span lang="${language}" dir="auto">${text}</span>`;
};
