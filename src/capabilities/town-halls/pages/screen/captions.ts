/** The last of what was said, in each language that is typed. */
import { html, type Content, type Html } from '../../../../platform/ui/index.ts';
import { screenWords } from '../../words/screen.ts';
import { captionWords } from '../caption-words.ts';
import type { ScreenParts } from './screen.ts';

/** So many fit beside each other, and so many lines under each other. */
const mostLanguages = 2;
const mostLines = 4;

export function captionsView({ locale, standing }: ScreenParts): Content {
  const t = screenWords(locale);
  const { captions } = standing.meeting;
  const languages = [...new Set(captions.map(({ language }) => language))].slice(0, mostLanguages);
  if (languages.length === 0) return html`<p class="presenter-medium">${t('noCaptions')}</p>`;
  return html`<h2 class="visually-hidden">${t('captions')}</h2>
    <div class="presenter-captions presenter-captions-${languages.length}">
      ${languages.map(
        (language): Html =>
          html`<div lang="${language}" dir="auto">
            ${captions
              .filter((caption) => caption.language === language)
              .slice(-mostLines)
              .map((line) => html`<p>${captionWords(locale, line, html`<strong>${line.speaker}:</strong> `)}</p>`)}
          </div>`,
      )}
    </div>`;
}
