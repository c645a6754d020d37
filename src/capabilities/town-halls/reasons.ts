/** Why a question may not stand: the room's standard reasons, so that like is decided alike. Criticism of officials is none of them. */
import { locales, type Locale } from '../../platform/i18n/catalogue.ts';
import { reasonWords } from './words/reasons.ts';

export const standardReasons = [
  'off-topic',
  'duplicate',
  'personal-attack',
  'names-a-person',
  'advertising',
  'not-understandable',
] as const;
export type StandardReason = (typeof standardReasons)[number];

/** The whole reason as it goes into the record, in the meeting's language; '' when there is none. */
export function reasonIn(language: string, standard: StandardReason | undefined, own: string): string {
  const locale: Locale = locales.find((known) => known === language) ?? 'en';
  const sentence = standard === undefined ? '' : reasonWords(locale)(standard);
  return [sentence, own].filter((part) => part !== '').join(' ');
}
