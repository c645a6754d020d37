/** The queue in its order, and who was set aside. */
import { button, explainer, html, hidden, type Content, type Html } from '../../../../platform/ui/index.ts';
import { inOrder, type Question } from '../../../../rules/meeting/index.ts';
import { pathOf } from '../../town-hall.ts';
import { chair } from '../../words/chair.ts';
import { common } from '../../words/common.ts';
import { stateBadge } from '../town-hall-words.ts';
import { actOf, pieceTitle, type ConsoleParts } from './console.ts';
import { questionText, questionWho } from './question-words.ts';

/** As many as anybody looks ahead; the rest on request. */
const shownAtFirst = 25;

export function queuePiece(parts: ConsoleParts): Content {
  const { locale, hall, standing, wholeQueue } = parts;
  const [t, c] = [chair(locale), common(locale)];
  const { meeting, support } = standing;
  const queue = inOrder(meeting, support);
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
      ? html`<p>${t('nobodyWaits')}</p>`
      : html`<ol class="chair-queue">
          ${shown.map((question, at) => row(parts, question, at === 0))}
        </ol>`,
    rest > 0 && html`<p><a href="?queue=all#queue">${t('restOfQueue', { n: rest })}</a></p>`,
    aside.length > 0 &&
      explainer({
        summary: `${t('setAside')} (${aside.length})`,
        body: html`<ul class="chair-queue">
          ${aside.map((question) => row(parts, question, false))}
        </ul>`,
      }),
  ];
}

function row(parts: ConsoleParts, question: Question, next: boolean): Html {
  const { locale, hall, standing } = parts;
  const t = chair(locale);
  const { number } = question;
  const unseen = !question.seen && standing.meeting.screen.limit === 'seen';
  return html`<li>
    ${next && html`<p class="kicker">${t('next')}</p>`}
    ${question.state !== 'queued' && stateBadge(locale, question.state)} ${questionText(locale, question)}
    ${questionWho(parts, question)}
    <div class="chair-buttons">
      ${
        unseen &&
        actOf(parts, 'seen', {
          hidden: { question: question.question },
          buttons: button({
            label: [html`<span aria-hidden="true">${t('markSeen')}</span>`, hidden(t('markSeenOf', { n: number }))],
            kind: 'secondary',
            icon: 'check',
          }),
        })
      }
      <a class="button button-quiet" href="${pathOf(hall)}/chair/questions/${question.question}">
        <span aria-hidden="true">${t('more')}</span>${hidden(t('moreOf', { n: number }))}
      </a>
    </div>
  </li>`;
}
