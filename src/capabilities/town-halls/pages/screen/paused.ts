/** What takes the whole screen, whatever the chair had chosen: a recess, a lost connection, the end. */
import { timeOfDay } from '../../../../platform/i18n/format.ts';
import { html, icon, type Html } from '../../../../platform/ui/index.ts';
import { recessOf } from '../../../../rules/meeting/index.ts';
import { setupOf } from '../../town-hall.ts';
import { screenWords } from '../../words/screen.ts';
import type { ScreenParts } from './screen.ts';

export function pausedView({ locale, timeZone, hall, standing, now, address }: ScreenParts): Html | undefined {
  const t = screenWords(locale);
  const { meeting } = standing;
  const time = (at: number): string => timeOfDay(locale, new Date(at), timeZone);
  switch (meeting.status) {
    case 'to-come':
    case 'open':
      return undefined;
    case 'recess':
      return html`<h2 class="presenter-huge">${t('recess')}</h2>
        ${meeting.pause !== '' && html`<p class="presenter-medium" dir="auto">${meeting.pause}</p>`}
        ${meeting.pausedAt !== null && html`<p class="presenter-note">${t('recessSince', { time: time(meeting.pausedAt) })}</p>`}`;
    case 'disrupted': {
      const recess = recessOf(meeting, setupOf(hall), now.getTime());
      if (recess === null) return undefined;
      const since = time(recess.since);
      return html`<h2 class="presenter-huge">${icon('warning')} ${t('disrupted')}</h2>
        <p class="presenter-medium">${t(`disrupted.${recess.channel}`)}</p>
        <p class="presenter-note">
          ${hall.twoWay ? t('disruptedUntil', { since, until: time(recess.goOnFrom) }) : t('disruptedSince', { since })}
        </p>`;
    }
    case 'adjourned':
      return html`<h2 class="presenter-huge">${t('adjourned')}</h2>
        <p class="presenter-note">${t('thanks')}</p>
        <p class="presenter-address">${address.short}</p>`;
  }
}
