/** The parts of the participants' page that tell where the meeting stands: the same for everybody, so no clock is read and nobody named. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { timeOfDay, date, dateTime, number } from '../../../platform/i18n/format.ts';
import {
  badge,
  html,
  icon,
  moreLink,
  type Content,
  type Html,
  type IconName,
  type Tone,
} from '../../../platform/ui/index.ts';
import { inOrder, queued, recessOf, type Meeting, type Question, type Status } from '../../../rules/meeting/index.ts';
import type { Standing } from '../standing.ts';
import { pathOf, setupOf, type TownHall } from '../town-hall.ts';
import { captions } from '../words/captions.ts';
import { common } from '../words/common.ts';
import { live } from '../words/live.ts';
import { askedBy, questionText } from './question-words.ts';
import { itemTitle, phaseBadge } from './town-hall-words.ts';

/** Nobody asks or supports any more: it is over, or it never takes place. */
export const isShut = ({ cancelledAt }: Pick<TownHall, 'cancelledAt'>, { status }: Pick<Meeting, 'status'>): boolean =>
  cancelledAt !== null || status === 'adjourned';

/** Of the queue, so that a page stays small when thousands ask. */
const mostShown = 100;

/** What waits, with a button to support it; nothing where nobody can any more. */
export const shownInQueue = (hall: TownHall, { meeting, support }: Standing): readonly Question[] =>
  isShut(hall, meeting) ? [] : inOrder(meeting, support).slice(0, mostShown);

const looks: Readonly<Record<Status, readonly [Tone, IconName]>> = {
  'to-come': ['neutral', 'clock'],
  open: ['success', 'check'],
  recess: ['gold', 'clock'],
  disrupted: ['warning', 'warning'],
  adjourned: ['neutral', 'minus'],
};

export function statusPart(locale: Locale, timeZone: string, hall: TownHall, meeting: Meeting): Html {
  const [t, c] = [live(locale), common(locale)];
  const { status, pause } = meeting;
  const [tone, look] = looks[status];
  if (hall.cancelledAt !== null) return cancelledPart(locale, hall);
  const current = hall.items.find(({ number: own }) => own === meeting.item);
  const title = current === undefined ? undefined : itemTitle(locale, hall, current);
  return html`<section class="meeting-status status-${status}" data-part="status" aria-label="${t('now')}">
    <p class="status-line">${badge({ label: c(`status.${status}`), tone, icon: look })}</p>
    ${pause !== '' && html`<p class="status-pause" dir="auto">${pause}</p>`}
    ${
      title !== undefined &&
      html`<p class="status-item">
        <span class="kicker">${t('itemNow', { n: current!.number })}</span>
        <span class="status-title" lang="${title.language}" dir="auto">${title.text}</span>
      </p>`
    }
    ${nextLines(locale, timeZone, hall, meeting).map((line) => html`<p class="status-next">${line}</p>`)}
    ${!isShut(hall, meeting) && !meeting.queueOpen && html`<p class="status-closed">${icon('lock')}<span>${t('queueClosed')}</span></p>`}
    ${!isShut(hall, meeting) && html`<p class="show-new"><a href="${pathOf(hall)}/live">${t('showNew')}</a></p>`}
  </section>`;
}

const cancelledPart = (locale: Locale, hall: TownHall): Html => {
  const t = live(locale);
  return html`<section class="meeting-status status-cancelled" data-part="status" aria-label="${t('now')}">
    <p class="status-line">${phaseBadge(locale, 'cancelled')}</p>
    <p class="status-pause">${t('cancelled')}</p>
    ${hall.cancelReason !== '' && html`<p class="status-next" dir="auto">${hall.cancelReason}</p>`}
  </section>`;
};

function nextLines(locale: Locale, timeZone: string, hall: TownHall, meeting: Meeting): readonly string[] {
  const t = live(locale);
  const at = (instant: number): string => timeOfDay(locale, new Date(instant), timeZone);
  switch (meeting.status) {
    case 'to-come': {
      const begins = dateTime(locale, hall.startsAt, timeZone);
      return hall.questionsFrom === null
        ? [t('next.to-come', { at: begins })]
        : [t('next.to-come-from', { at: begins, from: dateTime(locale, hall.questionsFrom, timeZone) })];
    }
    case 'open':
      return meeting.item === null && meeting.queueOpen ? [t('next.open')] : [];
    case 'recess':
      return [t('next.recess', { at: at(meeting.pausedAt ?? 0) })];
    case 'disrupted': {
      // Neither the channel nor the instants depend on when this is drawn.
      const recess = recessOf(meeting, setupOf(hall), 0);
      if (recess === null) return [];
      const { channel, since, goOnFrom } = recess;
      return [
        t(`next.disrupted.${channel}`, { at: at(since) }),
        goOnFrom > since ? t('next.hour', { until: at(goOnFrom) }) : t('next.chair'),
      ];
    }
    case 'adjourned': {
      const ended = meeting.adjournedAt ?? 0;
      const by = new Date(ended + hall.answerDays * 86_400_000);
      return [
        t('next.adjourned', {
          at: dateTime(locale, new Date(ended), timeZone),
          by: date(locale, by, timeZone),
        }),
      ];
    }
  }
}

/** Where what came of a meeting is read, in the order in which people look for it. */
const overPages = ['minutes', 'questions', 'answers', 'feedback'] as const;

export function floorPart(locale: Locale, hall: TownHall, meeting: Meeting): Html {
  const t = live(locale);
  if (meeting.status === 'adjourned')
    return html`<section class="floor" data-part="floor" data-question="" aria-labelledby="floor-title">
      <h2 id="floor-title">${t('overTitle')}</h2>
      <p>${t('overBody')}</p>
      <ul class="page-links page-links-stacked">
        ${overPages.map((page) => html`<li>${moreLink(`${pathOf(hall)}/${page}`, t(`over.${page}`))}</li>`)}
        ${meeting.captions.length > 0 && html`<li>${moreLink(`${pathOf(hall)}/transcript`, captions(locale)('transcriptLink'))}</li>`}
      </ul>
    </section>`;
  if (hall.cancelledAt !== null)
    return html`<section class="floor" data-part="floor" data-question="" hidden></section>`;
  const question = meeting.floor === null ? undefined : meeting.questions.get(meeting.floor);
  return html`<section
    class="floor ${question === undefined ? 'floor-empty' : ''}"
    data-part="floor"
    data-question="${question?.question ?? ''}"
    aria-labelledby="floor-title"
  >
    <h2 id="floor-title">${t('onTheFloor')}</h2>
    ${
      question === undefined
        ? html`<p class="floor-nobody">${t('nobody')}</p>`
        : html`<p class="floor-text">${questionText(locale, question)}</p>
            ${askedBy(locale, question)}`
    }
  </section>`;
}

export function queueHeadPart(locale: Locale, hall: TownHall, meeting: Meeting): Html {
  const [t, c] = [live(locale), common(locale)];
  const waiting = queued(meeting).length;
  if (isShut(hall, meeting))
    return html`<div class="queue-head" data-part="queue-head">
      <h2 id="queue">${t('leftTitle')}</h2>
      <p class="hint">${t('left', { n: waiting })}</p>
      <p><a href="${pathOf(hall)}/questions">${t('wholeLedger')}</a></p>
    </div>`;
  const lines: readonly Content[] = [
    waiting === 0 ? t('emptyQueue') : `${t('waitingCount', { n: waiting })} · ${c(`order.${meeting.order}`)}`,
    waiting > mostShown && t('firstShown', { n: number(locale, mostShown) }),
  ];
  return html`<div class="queue-head" data-part="queue-head">
    <h2 id="queue">${t('queue')}</h2>
    ${lines.map((line) => line !== false && html`<p class="hint">${line}</p>`)}
    <p><a href="${pathOf(hall)}/questions">${t('wholeLedger')}</a></p>
  </div>`;
}
