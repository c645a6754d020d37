/** Both sides of the question, in cards of the same size next to each other. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import { html, markdown, section, type Content, type Html } from '../../../platform/ui/index.ts';
import type { Side } from '../arguments-order.ts';
import type { Referendum } from '../referendum.ts';
import { pageWords } from '../words/page.ts';

export function argumentsSection(locale: Locale, referendum: Referendum, order: readonly Side[]): Content {
  const t = pageWords(locale);
  const none = referendum.argumentFor === '' && referendum.argumentAgainst === '';
  return section({
    id: 'arguments',
    title: t('arguments'),
    lead: none ? t('noArguments') : t('argumentsLead'),
    body:
      !none &&
      html`<ul class="sides">
        <li>${order.map((side) => argument(locale, referendum, side))}</li>
      </ul>`,
  });
}

function argument(locale: Locale, referendum: Referendum, side: Side): Html {
  const { text, language } = inLanguage(referendum, side === 'for' ? 'argumentFor' : 'argumentAgainst', locale);
  return html`<article class="side" data-side="${side}">
    <h3>${pageWords(locale)(side)}</h3>
    <div lang="${language}">${markdown(text)}</div>
  </article>`;
}
