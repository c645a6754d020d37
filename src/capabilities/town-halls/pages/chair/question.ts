/** One question before the chair: what can be done to it that is not done from the console itself. */
import { dateTime } from '../../../../platform/i18n/format.ts';
import { button, explainer, html, moreLink, section, textField, type Content } from '../../../../platform/ui/index.ts';
import { inOrder, type Question } from '../../../../rules/meeting/index.ts';
import { pathOf } from '../../town-hall.ts';
import { chair } from '../../words/chair.ts';
import { stateBadge } from '../town-hall-words.ts';
import { actOf, cameBack, kept, problemSummary, type ConsoleParts } from './parts.ts';
import { putBackForm, settleForm } from './floor.ts';
import { questionText, questionWho } from './question-words.ts';

const canBeTaken: ReadonlySet<Question['state']> = new Set(['queued', 'deferred', 'skipped']);
const canBeSettled: ReadonlySet<Question['state']> = new Set(['queued', 'floor', 'deferred', 'skipped']);
const canBePutBack: ReadonlySet<Question['state']> = new Set(['floor', 'answered', 'heard', 'deferred', 'skipped']);

export function chairQuestionPage(parts: ConsoleParts, question: Question): Content {
  const { locale, timeZone, hall, standing } = parts;
  const t = chair(locale);
  const { meeting, support } = standing;
  const { state } = question;
  // Problems come back to this page.
  const hidden = { question: question.question, page: 'question' };
  const isNext = inOrder(meeting, support)[0]?.question === question.question;
  return [
    problemSummary(parts),
    html`<div class="chair-piece">
      ${stateBadge(locale, state)} ${questionText(locale, question)} ${questionWho(parts, question)}
      <p class="hint">${t('askedAt')}: ${dateTime(locale, new Date(question.askedAt), timeZone)}</p>
      ${question.answer !== '' && html`<p dir="auto">${question.answer}</p>`}
    </div>`,
    section({
      title: t('whatToDo'),
      body: html`<div class="chair-acts">
        ${
          meeting.status === 'open' &&
          meeting.floor === null &&
          canBeTaken.has(state) &&
          (isNext
            ? actOf(parts, 'take-next', { hidden, buttons: button({ label: t('takeNext'), icon: 'person' }) })
            : actOf(parts, 'take-out', {
                hidden,
                body: textField({ ...kept(parts, 'take-reason'), label: t('takeReason') }),
                buttons: button({ label: t('takeOut') }),
              }))
        }
        ${
          !question.seen &&
          actOf(parts, 'seen', { hidden, buttons: button({ label: t('markSeen'), kind: 'secondary', icon: 'check' }) })
        }
        ${canBeSettled.has(state) && explainer({ summary: t('settleTitle'), open: cameBack(parts, 'answer') || state === 'floor', body: settleForm(parts, hidden) })}
        ${canBePutBack.has(state) && putBackForm(parts, hidden)}
        <p>${moreLink(`${pathOf(hall)}/moderate`, t('moderateIt'))}</p>
      </div>`,
    }),
  ];
}
