/** What somebody asked and who they are, in the same way wherever it is shown. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { html, type Html } from '../../../platform/ui/index.ts';
import type { Question } from '../../../rules/meeting/index.ts';
import { common } from '../words/common.ts';
import { live } from '../words/live.ts';

/** In its own language and direction; whoever wants to speak may have said nothing yet. */
export const questionText = (locale: Locale, { text, language }: Pick<Question, 'text' | 'language'>): Html =>
  text === ''
    ? html`<span class="wants-to-speak">${common(locale)('wantsToSpeak')}</span>`
    : html`<span lang="${language}" dir="auto">${text}</span>`;

/** Name, way, agenda item, and what the chair must know. */
export function askedBy(
  locale: Locale,
  {
    name,
    via,
    item,
    form,
    text,
    interpreted,
  }: Pick<Question, 'name' | 'via' | 'item' | 'form' | 'text' | 'interpreted'>,
): Html {
  const [t, c] = [live(locale), common(locale)];
  const facts = [
    name === '' ? c('someone') : html`<bdi>${name}</bdi>`,
    c(`via.${via}`),
    item !== null && t('item', { n: item }),
    form === 'spoken' && text !== '' && t('wantsToSpeak'),
    interpreted && t('interpreted'),
  ].filter((fact) => fact !== false);
  return html`<p class="question-by">
    ${facts.map((fact, at) => html`${at === 0 ? '' : ' · '}<span>${fact}</span>`)}
  </p>`;
}
