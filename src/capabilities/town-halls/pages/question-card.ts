/** A question in the queue, as everybody sees it. The same HTML goes to all; what is one's own is put in for one's own page only. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { number } from '../../../platform/i18n/format.ts';
import { attr, hidden, html, icon, type Html } from '../../../platform/ui/index.ts';
import type { Question } from '../../../rules/meeting/index.ts';
import { pathOf, type TownHall } from '../town-hall.ts';
import { live } from '../words/live.ts';
import { askedBy, questionText } from './question-words.ts';

/** The name of its part of the page and of its count: short, because thousands are told it several times a second. */
export const partOf = ({ number: nr }: Pick<Question, 'number'>): string => `q${nr}`;

/** `support` absent: the number is told beside the HTML, so that the HTML stays the same while it grows. */
export function questionCard(
  locale: Locale,
  hall: TownHall,
  question: Question,
  { support, mine }: { readonly support?: number | undefined; readonly mine?: boolean | undefined } = {},
): Html {
  const t = live(locale);
  const said = support === undefined ? '' : number(locale, support);
  const { question: id } = question;
  return html`<li class="question" data-part="${partOf(question)}">
    <div class="question-said">
      <p class="question-text">${questionText(locale, question)}</p>
      ${askedBy(locale, question)}
    </div>
    <form class="support" method="post" action="${pathOf(hall)}/questions/${id}/support">
      <button
        class="support-button"
        name="supports"
        value="${mine === true ? 'no' : 'yes'}"
        data-support="${id}"
        aria-pressed="${mine === true ? 'true' : 'false'}"
        aria-describedby="n-${id}"
      >
        ${icon('up')}<span data-label>${mine === true ? t('supported') : t('support')}</span>
        ${hidden(t('supportNumber', { n: question.number }))}
      </button>
      <span
        class="support-count"
        id="n-${id}"
        data-count="${partOf(question)}"
        ${attr('data-value', support === undefined ? undefined : String(support))}
        >${said}</span
      >
    </form>
  </li>`;
}
