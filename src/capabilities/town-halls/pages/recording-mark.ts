/** A time mark in the recording, beside what happened then. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { hidden, html, icon, type Content } from '../../../platform/ui/index.ts';
import { recordingMark } from '../recording-mark.ts';
import type { TownHall } from '../town-hall.ts';
import { minutesWords } from '../words/minutes.ts';

export function markIn(locale: Locale, hall: Pick<TownHall, 'recordingUrl' | 'recordingFrom'>, at: number): Content {
  const mark = recordingMark(hall, at);
  if (mark === undefined) return '';
  return html`<a class="recording-mark" href="${mark.href}" rel="noopener"
    >${icon('play')}<span aria-hidden="true">${mark.text}</span
    >${hidden(minutesWords(locale)('atMark', { mark: mark.text }))}</a
  >`;
}
