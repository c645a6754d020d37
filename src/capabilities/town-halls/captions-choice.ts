/** In which language a visitor reads captions: what they chose last, else the language of the page, else the meeting's first. */
import type { Visit } from '../../platform/http/visit.ts';
import type { TownHall } from './town-hall.ts';

const cookie = 'captions';
const year = 365 * 86_400;

/** Undefined: none, as they wanted. A choice in the address is kept. */
export function captionsChoice(visit: Visit, { languages }: Pick<TownHall, 'languages'>): string | undefined {
  const known = (language: string | null | undefined): language is string =>
    language === 'none' || (typeof language === 'string' && languages.includes(language));
  const asked = visit.url.searchParams.get('captions');
  const kept = visit.cookie(cookie);
  if (known(asked) && asked !== kept) visit.setCookie(cookie, asked, year);
  const chosen = known(asked)
    ? asked
    : known(kept)
      ? kept
      : languages.includes(visit.locale)
        ? visit.locale
        : languages[0];
  return chosen === 'none' ? undefined : chosen;
}
