/** A statement's text as its reader gets it, with a note when it was translated and the original to be opened. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { languageName } from '../../../platform/i18n/format.ts';
import { html, icon, type Content, type Html } from '../../../platform/ui/index.ts';
import { statementIn } from '../statement-in.ts';
import type { Statement } from '../store/statements.ts';
import { voting } from '../words/vote.ts';

type Text = Pick<Statement, 'text' | 'language' | 'translations'>;

/** Inside a sentence or a list: the text alone, in its language and its direction. */
export function statementText(locale: Locale, statement: Text): Html {
  const { text, language } = statementIn(statement, locale);
  return html`<span lang="${language}" dir="auto">${text}</span>`;
}

/** Empty, and hidden, where there is nothing to say: the island fills it in for the next statement. */
export function translationNote(locale: Locale, statement: Text): Content {
  const t = voting(locale);
  const { translatedBy } = statementIn(statement, locale);
  const hide = (no: boolean): string => (no ? 'hidden' : '');
  return html`<div class="statement-translation" data-translation ${hide(translatedBy === undefined)}>
    <p data-machine ${hide(translatedBy !== 'machine')}>${icon('language')}<span>${t('translatedByMachine')}</span></p>
    <p data-person ${hide(translatedBy !== 'person')}>${icon('language')}<span>${t('translatedByPerson')}</span></p>
    <details>
      <summary data-original-label>${t('original', { language: languageName(locale, statement.language) })}</summary>
      <p lang="${statement.language}" data-original>${translatedBy === undefined ? '' : statement.text}</p>
    </details>
  </div>`;
}
