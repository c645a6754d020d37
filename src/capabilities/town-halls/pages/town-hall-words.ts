/** What several pages say in the same way: titles, phases and states as badges. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import { badge, html, type Html, type IconName, type Tone } from '../../../platform/ui/index.ts';
import type { QuestionState } from '../../../rules/meeting/index.ts';
import type { Phase, TownHall } from '../town-hall.ts';
import { common } from '../words/common.ts';

const looks: Readonly<Record<Phase, readonly [Tone, IconName]>> = {
  draft: ['neutral', 'document'],
  'to-come': ['neutral', 'clock'],
  live: ['gold', 'ballot'],
  past: ['accent', 'tally'],
  cancelled: ['danger', 'cross'],
};

export const phaseBadge = (locale: Locale, phase: Phase): Html => {
  const [tone, icon] = looks[phase];
  return badge({ label: common(locale)(`phase.${phase}`), tone, icon });
};

export const stateBadge = (locale: Locale, state: QuestionState): Html =>
  badge({ label: common(locale)(`question.${state}`), tone: state === 'floor' ? 'gold' : 'neutral' });

export const titleOf = (locale: Locale, hall: TownHall): string => inLanguage(hall, 'title', locale).text;

export const titleIn = (locale: Locale, hall: TownHall): Html => {
  const { text, language } = inLanguage(hall, 'title', locale);
  return html`<span lang="${language}" dir="auto">${text}</span>`;
};
