/** How to take part: a code to scan, an address to type, a number to call. */
import { timeOfDay } from '../../../../platform/i18n/format.ts';
import { html, qrCode, type Content } from '../../../../platform/ui/index.ts';
import { screenWords } from '../../words/screen.ts';
import type { ScreenParts } from './screen.ts';

export function joinView({ locale, timeZone, hall, standing, address }: ScreenParts): Content {
  const t = screenWords(locale);
  return html`<div class="presenter-join">
    ${qrCode({ text: address.full, label: t('joinCode', { address: address.short }) })}
    <div>
      <h2>${t('join')}</h2>
      <p class="presenter-address">${address.short}</p>
      ${hall.phone !== '' && html`<p>${t('byPhone', { phone: hall.phone })}</p>`}
      ${
        standing.meeting.status === 'to-come' &&
        html`<p class="presenter-note">${t('startsAt', { time: timeOfDay(locale, hall.startsAt, timeZone) })}</p>`
      }
    </div>
  </div>`;
}
