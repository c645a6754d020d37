/**
 * The speaker's clock, as everybody sees it: on the participant page (`timerPart`), on the console and on the projector. Its HTML says
 * when the time ends and is the same for all; the island `turn-timer` counts down by the server's clock.
 */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { timeOfDay } from '../../../platform/i18n/format.ts';
import { attr, html, icon, type Html } from '../../../platform/ui/index.ts';
import type { Meeting } from '../../../rules/meeting/index.ts';
import type { Standing } from '../standing.ts';
import { timerWords } from '../words/timer.ts';

/** 90 is 1:30. */
export const minutesAndSeconds = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

export function turnTimer(locale: Locale, timeZone: string, timer: NonNullable<Meeting['timer']>): Html {
  const t = timerWords(locale);
  const { endsAt, left } = timer;
  const words =
    endsAt === null
      ? t('stopped', { left: minutesAndSeconds(left) })
      : t('until', { time: timeOfDay(locale, new Date(endsAt), timeZone, true) });
  return html`<turn-timer ${[attr('ends', endsAt ?? undefined), attr('over', t('over'))]}>
    ${icon('clock')}
    <span class="turn-left" role="timer" aria-label="${t('title')}">${words}</span>
    <span class="turn-over" role="status"></span>
  </turn-timer>`;
}

/** A part of the participant page, for all readers of one language; empty while no clock runs. */
export const timerPart = (locale: Locale, timeZone: string, { meeting }: Pick<Standing, 'meeting'>): Html =>
  html`<div class="turn-part" data-part="timer">
    ${meeting.timer !== null && turnTimer(locale, timeZone, meeting.timer)}
  </div>`;
