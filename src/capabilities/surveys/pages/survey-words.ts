/** What several pages say in the same way: states as badges, dates, titles in their language. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { date, dateTime } from '../../../platform/i18n/format.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import { badge, html, type Html, type IconName, type Tone } from '../../../platform/ui/index.ts';
import type { State, Survey } from '../survey.ts';
import { common } from '../words/common.ts';

const looks: Readonly<Record<State, readonly [Tone, IconName]>> = {
  draft: ['neutral', 'document'],
  announced: ['neutral', 'clock'],
  open: ['gold', 'people'],
  closed: ['success', 'check'],
};

export const stateBadge = (locale: Locale, state: State): Html => {
  const [tone, icon] = looks[state];
  return badge({ label: common(locale)(`state.${state}`), tone, icon });
};

export const hypotheticalBadge = (locale: Locale): Html =>
  badge({ label: common(locale)('hypothetical'), tone: 'warning' });

/** "Closes November 30, 2026": the date that matters in this state. */
export function dateFact(
  locale: Locale,
  { opensAt, closesAt }: Survey,
  state: State,
  timeZone: string,
  exact = false,
): string {
  const on = (at: Date): string => (exact ? dateTime(locale, at, timeZone) : date(locale, at, timeZone));
  if (state === 'announced') return common(locale)('opensOn', { date: on(opensAt) });
  return common(locale)(state === 'closed' ? 'closedOn' : 'closesOn', { date: on(closesAt) });
}

export const titleOf = (locale: Locale, survey: Survey): Html => {
  const { text, language } = inLanguage(survey, 'title', locale);
  return html`<span lang="${language}" dir="auto">${text}</span>`;
};
