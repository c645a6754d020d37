/** A question in the queue, as everybody sees it. The same HTML goes to all; what is one's own is put in for one's own page only. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { number } from '../../../platform/i18n/format.ts';
import { attr, html, type Html } from '../../../platform/ui/index.ts';
import type { Question } from '../../../rules/meeting/index.ts';
import { pathOf, type TownHall } from '../town-hall.ts';
import { common } from '../words/common.ts';
import { live } from '../words/live.ts';

/** The name of its part of the page and of its count: short, because thousands are told it several times a second. */
export const partOf = ({ number: nr }: Pick<Question, 'number'>): string => `q${nr}`;

/** `support` absent: the number is told beside the HTML, so that the HTML stays the same while it grows. */
export function questionCard(
  locale: Locale,
  hall: TownHall,
  question: Question,
  { support, mine }: { readonly support?: number | undefined; readonly mine?: boolean | undefined } = {},
): Html {
  const [t, c] = [live(locale), common(locale)];
  const text = question.text === '' ? c('wantsToSpeak') : question.text;
  const said = support === undefined ? '' : number(locale, support);
  return html`<li class="question" data-part="${partOf(question)}">
    <p class="question-text" lang="${question.language}" dir="auto">${text}</p>
    <p class="question-by">
      <span dir="auto">${question.name === '' ? c('someone') : question.name}</span> · ${c(`via.${question.via}`)}
    </p>
    <form class="support" method="post" action="${pathOf(hall)}/questions/${question.question}/support">
      <button
        class="support-button"
        name="supports"
        value="${mine === true ? 'no' : 'yes'}"
        data-support="${question.question}"
        aria-pressed="${mine === true ? 'true' : 'false'}"
        aria-describedby="n-${question.question}"
      >
        ${mine === true ? t('supported') : t('support')}
      </button>
      <span
        id="n-${question.question}"
        data-count="${partOf(question)}"
        ${attr('data-value', support === undefined ? undefined : String(support))}
        >${said}</span
      >
    </form>
  </li>`;
}
