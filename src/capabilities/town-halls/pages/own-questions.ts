/** One's own questions with their state, and a warning or removal: drawn for one person, never part of what is sent to all. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { number } from '../../../platform/i18n/format.ts';
import {
  actionForm,
  button,
  form,
  html,
  notice,
  textArea,
  type Content,
  type Html,
} from '../../../platform/ui/index.ts';
import type { Conduct } from '../../../rules/meeting/index.ts';
import type { OwnPlace, OwnQuestion } from '../own-place.ts';
import { pathOf, type TownHall } from '../town-hall.ts';
import { asking } from '../words/asking.ts';
import { conductWords } from '../words/conduct.ts';
import { questionText } from './question-words.ts';

export interface OwnParts {
  readonly locale: Locale;
  readonly hall: TownHall;
  readonly own: OwnPlace;
  /** A fresh one for each form. */
  readonly key: () => string;
  readonly appealProblem?: { readonly message: string; readonly typed: string } | undefined;
}

export function ownSection(parts: OwnParts): Html {
  const { locale, own } = parts;
  const t = asking(locale);
  const { questions, conduct } = own;
  return html`<div class="own" data-own>
    ${conduct !== undefined && conductNotice(parts, conduct)}
    ${
      questions.length > 0 &&
      html`<section aria-labelledby="own-title">
        <h2 id="own-title">${t('yours')}</h2>
        <ul class="own-questions">
          ${questions.map((one) => ownQuestion(parts, one))}
        </ul>
      </section>`
    }
  </div>`;
}

function ownQuestion({ locale, hall }: OwnParts, { question, position, goesOnAs }: OwnQuestion): Html {
  const t = asking(locale);
  const { state, answer, written } = question;
  const label = state === 'queued' ? t('state.queued', { n: number(locale, position ?? 0) }) : t(`state.${state}`);
  const reasoned = state === 'answered' || state === 'heard' ? t('said') : t('because');
  return html`<li class="own-question own-${state}" data-own-question="${question.question}" data-state="${state}">
    <p class="own-state" data-position>${label}</p>
    <p class="own-text">${questionText(locale, question)}</p>
    ${answer !== '' && html`<p class="own-answer">${reasoned}<span dir="auto">${answer}</span></p>`}
    ${goesOnAs !== undefined && html`<p class="own-answer">${t('mergedInto', { n: goesOnAs.number })} <q>${questionText(locale, goesOnAs)}</q></p>`}
    ${written.map(
      ({ text, language }) =>
        html`<p class="own-answer">${t('inWriting')}<span lang="${language}" dir="auto">${text}</span></p>`,
    )}
    ${
      (state === 'waiting' || state === 'queued') &&
      actionForm({
        action: `${pathOf(hall)}/questions/${question.question}/withdraw`,
        label: t('withdraw'),
        kind: 'quiet',
      })
    }
  </li>`;
}

function conductNotice({ locale, hall, key, appealProblem }: OwnParts, conduct: Conduct): Content {
  const t = conductWords(locale);
  const { removed, reason, appeal, warnings } = conduct;
  const why = html`<p dir="auto">${reason}</p>`;
  const decided = appeal !== null && appeal.granted !== null;
  const outcome =
    appeal === null
      ? ''
      : decided
        ? html`<p>${t(appeal.granted ? 'appealGranted' : 'appealDenied')} <span dir="auto">${appeal.reason}</span></p>`
        : html`<p>${t('appealWaits')}</p>`;
  if (!removed) {
    const back = decided && appeal.granted;
    return notice({
      kind: back ? 'success' : 'warning',
      title: t(back ? 'readmittedTitle' : 'warnedTitle'),
      body: back ? outcome : warnings > 0 ? [why, html`<p>${t('warnedNext')}</p>`] : why,
    });
  }
  return [
    notice({ kind: 'error', title: t('removedTitle'), body: [why, html`<p>${t('removedNext')}</p>`, outcome] }),
    appeal === null &&
      form({
        action: `${pathOf(hall)}/appeal`,
        hidden: { key: key() },
        body: textArea({
          name: 'appeal',
          label: t('appealLabel'),
          hint: t('appealHint'),
          rows: 3,
          value: appealProblem?.typed,
          ...(appealProblem === undefined ? {} : { error: appealProblem.message }),
        }),
        buttons: button({ label: t('appeal'), kind: 'secondary' }),
      }),
  ];
}
