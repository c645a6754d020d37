/** What several pages say in the same way: titles, phases and states as badges. */
import { tags, type Locale } from '../../../platform/i18n/catalogue.ts';
import { languageName } from '../../../platform/i18n/format.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import { badge, html, type Html, type IconName, type Tone } from '../../../platform/ui/index.ts';
import type { QuestionState } from '../../../rules/meeting/index.ts';
import type { Item, Phase, TownHall } from '../town-hall.ts';
import { common } from '../words/common.ts';

const looks: Readonly<Record<Phase, readonly [Tone, IconName]>> = {
  draft: ['neutral', 'document'],
  'to-come': ['neutral', 'clock'],
  live: ['gold', 'people'],
  past: ['accent', 'tally'],
  cancelled: ['danger', 'cross'],
};

export const phaseBadge = (locale: Locale, phase: Phase): Html => {
  const [tone, icon] = looks[phase];
  return badge({ label: common(locale)(`phase.${phase}`), tone, icon });
};

const questionTones: Partial<Record<QuestionState, Tone>> = {
  floor: 'gold',
  queued: 'accent',
  answered: 'success',
  heard: 'success',
  deferred: 'warning',
  skipped: 'warning',
  hidden: 'danger',
  rejected: 'danger',
};

/** What still stands in the queue of a meeting that is over was not reached. */
export const stateName = (locale: Locale, state: QuestionState, over: boolean): string =>
  common(locale)(over && state === 'queued' ? 'question.notReached' : `question.${state}`);

export const stateBadge = (locale: Locale, state: QuestionState, over = false): Html =>
  badge({
    label: stateName(locale, state, over),
    tone: over && state === 'queued' ? 'neutral' : (questionTones[state] ?? 'neutral'),
  });

export const titleOf = (locale: Locale, hall: TownHall): string => inLanguage(hall, 'title', locale).text;

export const titleIn = (locale: Locale, hall: TownHall): Html => {
  const { text, language } = inLanguage(hall, 'title', locale);
  return html`<span lang="${language}" dir="auto">${text}</span>`;
};

export const hypotheticalBadge = (locale: Locale): Html =>
  badge({ label: common(locale)('hypothetical'), tone: 'warning' });

/** By their names in the reader's language: Spanish, Vietnamese, and Tagalog. */
export const languageNames = (locale: Locale, languages: readonly string[]): string =>
  new Intl.ListFormat(tags[locale]).format(languages.map((tag) => languageName(locale, tag)));

/** In whole minutes where it is: 2 minutes, 90 seconds. */
export function speakingTime(locale: Locale, { speakerSeconds }: Pick<TownHall, 'speakerSeconds'>): string {
  const [value, unit] = speakerSeconds % 60 === 0 ? [speakerSeconds / 60, 'minute'] : [speakerSeconds, 'second'];
  return new Intl.NumberFormat(tags[locale], { style: 'unit', unit, unitDisplay: 'long' }).format(value);
}
/** An agenda item has the language of its meeting. */
export const itemTitle = (
  locale: Locale,
  { language }: Pick<TownHall, 'language'>,
  { title, translations }: Item,
): { readonly text: string; readonly language: string } =>
  inLanguage({ title, translations, language }, 'title', locale);
