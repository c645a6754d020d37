/**
 * Captions as everybody sees them. Each line is a part of its own in the list of its language, so a new or corrected line is all that is sent; a page
 * holds the list of the language its reader chose. They are not read out by themselves: whoever listens to a screen reader hears the room.
 */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { languageName } from '../../../platform/i18n/format.ts';
import { button, html, moreLink, type Html } from '../../../platform/ui/index.ts';
import type { LivePart } from '../../../platform/live/live-parts.ts';
import type { Caption } from '../../../rules/meeting/index.ts';
import type { Standing } from '../standing.ts';
import { pathOf, type TownHall } from '../town-hall.ts';
import { captions as words } from '../words/captions.ts';
import { captionWords } from './caption-words.ts';

const listOf = (language: string): string => `captions-${language}`;
const idOf = ({ seq }: Caption): string => `c-${seq}`;

/** For the hub: every line in this language. */
export const captionParts = (
  locale: Locale,
  { meeting }: Pick<Standing, 'meeting'>,
  language: string | undefined,
): readonly LivePart[] =>
  meeting.captions
    .filter((caption) => caption.language === language)
    .map((caption) => ({
      id: idOf(caption),
      html: String(captionLine(locale, caption)),
      list: listOf(caption.language),
      since: caption.revision?.seq ?? caption.seq,
    }));

const captionLine = (locale: Locale, caption: Caption): Html =>
  html`<li data-part="${idOf(caption)}">
    ${captionWords(locale, caption, html`<span class="caption-speaker" dir="auto">${caption.speaker}:</span> `)}
  </li>`;

/** `language`: what this reader chose; undefined: none. */
export function captionsPart(
  locale: Locale,
  hall: TownHall,
  { meeting }: Standing,
  language: string | undefined,
): Html {
  const t = words(locale);
  const lines = meeting.captions.filter((caption) => caption.language === language);
  return html`<section class="captions" id="captions" aria-labelledby="captions-title">
    <div class="captions-head">
      <h2 id="captions-title">${t('live')}</h2>
      <form class="captions-choice" method="get" action="${pathOf(hall)}/live#captions">
        <label class="visually-hidden" for="captions-language">${t('language')}</label>
        <select id="captions-language" name="captions">
          <option value="none" ${language === undefined ? 'selected' : ''}>${t('none')}</option>
          ${hall.languages.map(
            (one) =>
              html`<option value="${one}" ${one === language ? 'selected' : ''}>${languageName(locale, one)}</option>`,
          )}
        </select>
        ${button({ label: t('show'), kind: 'secondary' })}
      </form>
    </div>
    ${
      language !== undefined && [
        html`<div class="caption-box" role="region" aria-label="${t('lines')}" tabindex="0">
          <ol class="caption-lines" lang="${language}" aria-live="off" data-list="${listOf(language)}">
            ${lines.map((line) => captionLine(locale, line))}
          </ol>
        </div>`,
        lines.length === 0
          ? html`<p class="hint">${t('waiting')}</p>`
          : moreLink(`${pathOf(hall)}/transcript?language=${language}`, t('transcriptLink')),
      ]
    }
  </section>`;
}
