/** Why a statement may not appear: the room's standard reasons, so that like is decided alike and read in every language. */
import { locales, type Locale } from '../../platform/i18n/catalogue.ts';
import { reasonWords } from './words/reasons.ts';

export const standardReasons = [
  'not-a-statement',
  'several-ideas',
  'personal-attack',
  'names-a-person',
  'off-topic',
  'duplicate',
  'advertising',
] as const;
export type StandardReason = (typeof standardReasons)[number];

export interface GivenReason {
  readonly standard: StandardReason | null;
  /** The moderator's own words; may be '' where there is a standard reason. */
  readonly own: string;
}

/** The whole reason as a reader sees it; '' when there is none. Content in another language than ours is told in English. */
export function reasonIn(language: string, { standard, own }: GivenReason): string {
  const locale: Locale = locales.find((known) => known === language) ?? 'en';
  const sentence = standard === null ? '' : reasonWords(locale)(standard);
  return [sentence, own].filter((part) => part !== '').join(' ');
}
