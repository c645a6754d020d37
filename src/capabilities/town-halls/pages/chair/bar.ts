/** Where the meeting stands, in one line that stays in sight. */
import { tags } from '../../../../platform/i18n/catalogue.ts';
import { timeOfDay } from '../../../../platform/i18n/format.ts';
import { badge, html, icon, type Content, type Html, type Tone } from '../../../../platform/ui/index.ts';
import type { Status } from '../../../../rules/meeting/index.ts';
import { chair } from '../../words/chair.ts';
import { common } from '../../words/common.ts';
import { turnTimer } from '../timer.ts';
import { itemTitle } from '../town-hall-words.ts';
import type { ConsoleParts } from './parts.ts';

const tones: Readonly<Record<Status, Tone>> = {
  'to-come': 'neutral',
  open: 'gold',
  recess: 'warning',
  disrupted: 'danger',
  adjourned: 'accent',
};

export function chairBar({ locale, timeZone, hall, standing, now, connected }: ConsoleParts): Content {
  const [t, c] = [chair(locale), common(locale)];
  const { meeting } = standing;
  const floor = meeting.floor === null ? undefined : meeting.questions.get(meeting.floor);
  const item = hall.items.find(({ number }) => number === meeting.item);
  return [
    html`<h2 id="bar-title" class="visually-hidden">${t('bar')}</h2>
      <ul class="chair-facts">
        <li>${badge({ label: c(`status.${meeting.status}`), tone: tones[meeting.status] })}</li>
        <li class="chair-time">
          ${icon('clock')}<wall-clock zone="${timeZone}" lang="${tags[locale]}"
            >${timeOfDay(locale, now, timeZone)}</wall-clock
          >
        </li>
        ${meeting.timer !== null && html`<li>${turnTimer(locale, timeZone, meeting.timer)}</li>`}
        <li class="chair-now">
          ${icon('person')}<span>${floor === undefined ? t('nobodyOnFloor') : t('onFloor', { n: floor.number })}</span>
        </li>
        <li class="chair-item">
          ${icon('document')}<span
            >${item === undefined ? t('noItem') : t('itemNow', { n: hall.items.indexOf(item) + 1, title: itemTitle(locale, hall, item).text })}</span
          >
        </li>
        <li class="chair-people">${icon('people')}<span>${t('connected', { n: connected })}</span></li>
      </ul>`,
    jumps(t),
  ];
}

const jumps = (t: ReturnType<typeof chair>): Html =>
  html`<nav class="chair-jumps" aria-label="${t('jump')}">
    ${(['floor', 'queue', 'agenda', 'screen', 'order', 'meeting'] as const).map((id) => html`<a href="#${id}">${t(id)}</a>`)}
  </nav>`;
