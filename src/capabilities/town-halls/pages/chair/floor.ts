/** Who has the floor and what became of it, or who is next; and the clock. */
import {
  html,
  notice,
  button,
  textArea,
  textField,
  explainer,
  numberField,
  type Content,
  type Html,
} from '../../../../platform/ui/index.ts';
import { inOrder, outcomes, secondsFor, type Question } from '../../../../rules/meeting/index.ts';
import { chair } from '../../words/chair.ts';
import { minutesAndSeconds, turnTimer } from '../timer.ts';
import { actOf, cameBack, kept, pieceTitle, type ConsoleParts } from './parts.ts';
import { questionButtons } from './queue.ts';
import { questionText, questionWho } from './question-words.ts';

/** Three pieces: while one writes down an answer, the clock goes on. */
export function floorPieces(parts: ConsoleParts): Content {
  const { locale, standing } = parts;
  const { meeting, support } = standing;
  const question = meeting.floor === null ? undefined : meeting.questions.get(meeting.floor);
  return [
    pieceTitle('floor', chair(locale)('floor')),
    html`<div id="floor-who" data-piece>
      ${
        question === undefined
          ? nextUp(parts, inOrder(meeting, support)[0])
          : [questionText(locale, question), questionWho(parts, question)]
      }
    </div>`,
    html`<div id="clock" data-piece>${meeting.status === 'open' && clock(parts, question)}</div>`,
    html`<div id="floor-settle" data-piece>${question !== undefined && onFloor(parts, question)}</div>`,
  ];
}

function nextUp(parts: ConsoleParts, next: Question | undefined): Content {
  const { locale, standing } = parts;
  const t = chair(locale);
  const { status } = standing.meeting;
  if (status === 'adjourned') return html`<p>${t('nobodyOnFloor')}.</p>`;
  if (next === undefined) return html`<p>${t('nobodyWaits')}</p>`;
  return html`<div class="chair-next">
    <p class="kicker">${t('next')}</p>
    ${questionText(locale, next)} ${questionWho(parts, next)}
    <div class="chair-buttons">
      ${
        status === 'open' &&
        actOf(parts, 'take-next', {
          hidden: { question: next.question },
          buttons: button({ label: t('takeNext'), icon: 'person' }),
        })
      }
      ${questionButtons(parts, next)}
    </div>
    ${status !== 'open' && notice({ kind: 'info', body: status === 'to-come' ? t('opensFirst') : t('pausedFirst') })}
  </div>`;
}

function onFloor(parts: ConsoleParts, question: Question): Html {
  const hidden = { question: question.question, on: 'floor' };
  return html`<div class="chair-onfloor">${settleForm(parts, hidden)} ${putBackForm(parts, hidden)}</div>`;
}

export function putBackForm(parts: ConsoleParts, hidden: Readonly<Record<string, string>>): Content {
  const t = chair(parts.locale);
  return explainer({
    summary: t('putBack'),
    open: cameBack(parts, 'back-reason'),
    body: actOf(parts, 'put-back', {
      hidden,
      body: textField({ ...kept(parts, 'back-reason'), label: t('backReason') }),
      buttons: button({ label: t('putBack'), kind: 'secondary' }),
    }),
  });
}

/** One press settles it: each outcome is a button. */
export function settleForm(parts: ConsoleParts, hidden: Readonly<Record<string, string>>): Html {
  const t = chair(parts.locale);
  return actOf(parts, 'settle', {
    label: t('settleTitle'),
    hidden,
    body: [
      html`<h3>${t('settleTitle')}</h3>`,
      textArea({ ...kept(parts, 'answer'), label: t('answer'), hint: t('answerHint'), rows: 2 }),
      textField({ ...kept(parts, 'by'), label: t('by'), hint: t('byHint'), width: 'medium' }),
    ],
    buttons: outcomes.map((outcome) =>
      button({
        name: 'outcome',
        value: outcome,
        label: t(`settle.${outcome}`),
        kind: outcome === 'answered' ? 'primary' : 'secondary',
      }),
    ),
  });
}

function clock(parts: ConsoleParts, question: Question | undefined): Html {
  const { locale, timeZone, hall, standing } = parts;
  const t = chair(locale);
  const { timer } = standing.meeting;
  const seconds = secondsFor(hall, question ?? { interpreted: false });
  const running = timer !== null && timer.endsAt !== null;
  const quick = (name: 'start-timer' | 'add-time', length: number, label: string, first = false): Html =>
    actOf(parts, name, {
      hidden: { seconds: String(length) },
      buttons: button({ label, kind: first ? 'primary' : 'secondary', ...(first ? { icon: 'clock' as const } : {}) }),
    });
  return html`<div class="chair-clock">
    <h3>${t('clock')}</h3>
    <div class="chair-clock-face">${timer === null ? t('noClock') : turnTimer(locale, timeZone, timer)}</div>
    <div class="chair-buttons">
      ${running && actOf(parts, 'stop-timer', { buttons: button({ label: t('stopTimer'), kind: 'secondary' }) })}
      ${timer !== null && !running && timer.left > 0 && quick('add-time', 0, t('goOnTimer'), true)}
      ${!running && quick('start-timer', seconds, t('startTimer', { time: minutesAndSeconds(seconds) }), timer === null)}
      ${timer !== null && quick('add-time', 30, t('addTime'))}
    </div>
    ${explainer({
      summary: t('otherTime'),
      open: cameBack(parts, 'seconds') && parts.problem?.field === 'seconds',
      body: actOf(parts, 'start-timer', {
        body: numberField({ ...kept(parts, 'seconds'), label: t('seconds'), min: 1, max: 3_600 }),
        buttons: button({ label: t('start'), kind: 'secondary' }),
      }),
    })}
  </div>`;
}
