/** The queue in its order, and who was set aside. */
import { button, explainer, html, hidden, type Content, type Html } from '../../../../platform/ui/index.ts';
import { inOrder, type Question } from '../../../../rules/meeting/index.ts';
import { pathOf } from '../../town-hall.ts';
import { chair } from '../../words/chair.ts';
import { common } from '../../words/common.ts';
import { stateBadge } from '../town-hall-words.ts';
import { actOf, pieceTitle, type ConsoleParts } from './parts.ts';
import { questionText, questionWho } from './question-words.ts';

/** As many as anybody looks ahead; the rest on request. */
const shownAtFirst = 25;

export function queuePiece(parts: ConsoleParts): Content {
  const { locale, hall, standing, wholeQueue } = parts;
  const [t, c] = [chair(locale), common(locale)];
  const { meeting, support } = standing;
  // Who is next stands under "Floor" while nobody has it.
  const queue = inOrder(meeting, support).slice(meeting.floor === null ? 1 : 0);
  const shown = wholeQueue ? queue : queue.slice(0, shownAtFirst);
  const rest = queue.length - shown.length;
  const questions = [...meeting.questions.values()];
  const toWait = questions.filter(({ state }) => state === 'waiting').length;
  const aside = questions.filter(({ state }) => state === 'deferred' || state === 'skipped');
  return [
    pieceTitle('queue', t('queue'), [
      t('queueIs', { order: c(`order.${meeting.order}`) }),
      !meeting.queueOpen && html` · <strong>${t('queueClosed')}</strong>`,
    ]),
    toWait > 0 &&
      html`<p class="chair-waiting"><a href="${pathOf(hall)}/moderate">${t('toWait', { n: toWait })}</a></p>`,
    queue.length === 0
      ? html`<p>${t(meeting.floor === null ? 'nobodyAfter' : 'nobodyWaits')}</p>`
      : html`<ol class="chair-queue">
          ${shown.map((question) => row(parts, question))}
        </ol>`,
    rest > 0 && html`<p><a href="?queue=all#queue">${t('restOfQueue', { n: rest })}</a></p>`,
    aside.length > 0 &&
      explainer({
        summary: `${t('setAside')} (${aside.length})`,
        body: html`<ul class="chair-queue">
          ${aside.map((question) => row(parts, question))}
        </ul>`,
      }),
  ];
}

function row(parts: ConsoleParts, question: Question): Html {
  const { locale } = parts;
  return html`<li>
    ${question.state !== 'queued' && stateBadge(locale, question.state)} ${questionText(locale, question)}
    ${questionWho(parts, question)}
    <div class="chair-buttons">${questionButtons(parts, question)}</div>
  </li>`;
}

/** For the screen, and for everything else. */
export function questionButtons(parts: ConsoleParts, question: Question): Content {
  const { locale, hall, standing } = parts;
  const t = chair(locale);
  const { number } = question;
  return [
    !question.seen &&
      standing.meeting.screen.limit === 'seen' &&
      actOf(parts, 'seen', {
        hidden: { question: question.question },
        buttons: button({
          label: [html`<span aria-hidden="true">${t('markSeen')}</span>`, hidden(t('markSeenOf', { n: number }))],
          kind: 'secondary',
          icon: 'check',
        }),
      }),
    html`<a class="button button-quiet" href="${pathOf(hall)}/chair/questions/${question.question}">
      <span aria-hidden="true">${t('more')}</span>${hidden(t('moreOf', { n: number }))}
    </a>`,
  ];
}
