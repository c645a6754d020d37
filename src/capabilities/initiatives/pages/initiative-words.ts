/** What several pages say in the same way: states as badges, addresses, the title in its language. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import { badge, html, type Html, type IconName, type Tone } from '../../../platform/ui/index.ts';
import type { LifeState } from '../../../rules/petition/life.ts';
import type { Initiative } from '../initiative.ts';
import type { InitiativeText } from '../store/texts.ts';
import { common } from '../words/common.ts';

const looks: Readonly<Record<LifeState, readonly [Tone, IconName]>> = {
  draft: ['neutral', 'document'],
  review: ['accent', 'document'],
  sponsoring: ['gold', 'people'],
  moderation: ['neutral', 'clock'],
  circulating: ['gold', 'people'],
  counting: ['accent', 'clock'],
  sampling: ['accent', 'clock'],
  'full-check': ['accent', 'clock'],
  eligible: ['success', 'check'],
  qualified: ['success', 'check'],
  decided: ['success', 'check'],
  closed: ['neutral', 'check'],
  // Ends are told without a colour of blame: not to qualify is an outcome like any other.
  failed: ['neutral', 'minus'],
  rejected: ['neutral', 'minus'],
  withdrawn: ['neutral', 'minus'],
};

export const stateBadge = (locale: Locale, state: LifeState): Html => {
  const [tone, icon] = looks[state];
  return badge({ label: common(locale)(`state.${state}`), tone, icon });
};

export const hypotheticalBadge = (locale: Locale): Html =>
  badge({ label: common(locale)('hypothetical'), tone: 'warning' });

export const pathOf = ({ slug }: Pick<Initiative, 'slug'>): string => `/initiatives/${slug}`;

export const titleOf = (locale: Locale, initiative: Initiative): Html => {
  const { text, language } = inLanguage(initiative, 'title', locale);
  return html`<span lang="${language}" dir="auto">${text}</span>`;
};

/** The body of a text in the reader's language where there is a translation. */
export const bodyOf = (locale: Locale, text: InitiativeText): { readonly text: string; readonly language: string } =>
  inLanguage(text, 'body', locale);
