/** What a line of captions says wherever it stands: its words as they were corrected last, or that it was taken out and why. */
import { locales, type Locale } from '../../../platform/i18n/catalogue.ts';
import { html, type Content, type Html } from '../../../platform/ui/index.ts';
import type { Caption } from '../../../rules/meeting/index.ts';
import { pathOf, type TownHall } from '../town-hall.ts';
import { captions as words } from '../words/captions.ts';

type Words = Pick<Caption, 'text' | 'speaker' | 'revision'>;

/** `name`: how the page writes who speaks; shown where somebody is named. */
export function captionWords(locale: Locale, { text, speaker, revision }: Words, name: Content): Html {
  const t = words(locale);
  const reason = revision?.struck ?? null;
  if (reason !== null) return html`<span class="caption-struck" lang="${locale}">${t('struck', { reason })}</span>`;
  return html`${speaker !== '' && name}<span dir="auto">${text}</span>${
      revision !== null && html` <span class="caption-mark" lang="${locale}">${t('corrected')}</span>`
    }`;
}

/** For those who may: to the page on which a line that still stands is put right. */
export const correctLink = (locale: Locale, hall: Pick<TownHall, 'slug'>, { seq, text, revision }: Caption): Content =>
  (revision?.struck ?? null) === null &&
  html`<a class="caption-correct" lang="${locale}" href="${pathOf(hall)}/captions/${seq}"
    >${words(locale)('correct')}<span class="visually-hidden">: ${text}</span></a
  >`;

/** For files: in the language of the lines where pages are written in it, else in the reader's. */
export function plainWords(locale: Locale, caption: Caption): { readonly text: string; readonly speaker: string } {
  const { language, text, speaker, revision } = caption;
  const reason = revision?.struck ?? null;
  if (reason === null) return { text, speaker };
  const spoken = locales.find((one) => one === language) ?? locale;
  return { text: `[${words(spoken)('struck', { reason })}]`, speaker: '' };
}
