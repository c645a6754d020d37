/** What goes into the record, in the meeting's language, when questions leave the queue with whoever was removed. */
import { locales } from '../../../platform/i18n/catalogue.ts';
import { conductWords } from './conduct.ts';

export const conductSentence = (language: string): string =>
  conductWords(locales.find((one) => one === language) ?? 'en')('takenOut');
