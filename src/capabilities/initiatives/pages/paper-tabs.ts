/** The way between the public pages of a petition's paper side, and what clerks do there. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { linkButton, tabs, type Content } from '../../../platform/ui/index.ts';
import type { LifeState } from '../../../rules/petition/life.ts';
import { rawCountWords } from '../words/raw-count.ts';

const pages = [
  ['counts', 'toCounts'],
  ['sample', 'toSample'],
  ['projection', 'toProjection'],
] as const;

export const paperTabs = (locale: Locale, slug: string, current: (typeof pages)[number][0]): Content =>
  tabs({
    label: rawCountWords(locale)('more'),
    tabs: pages.map(([page, word]) => ({
      href: `/initiatives/${slug}/${page}`,
      label: rawCountWords(locale)(word),
      current: page === current,
    })),
  });

/** For those who act for a county: nothing for others. */
export const clerkAction = (locale: Locale, slug: string, act: 'counts/enter' | 'verify' | undefined): Content =>
  act !== undefined &&
  linkButton({
    href: `/initiatives/${slug}/${act}`,
    label: rawCountWords(locale)(act === 'verify' ? 'toVerify' : 'enter'),
    kind: 'secondary',
  });

/** What there is to do for clerks in a state, where there is anything. */
export const clerkActs: Readonly<Partial<Record<LifeState, 'counts/enter' | 'verify'>>> = {
  counting: 'counts/enter',
  sampling: 'verify',
  'full-check': 'verify',
};
