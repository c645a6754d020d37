/** The agenda with the item that is open now; of a long one, the part around it. */
import { html, type Content, type Html } from '../../../../platform/ui/index.ts';
import { screenWords } from '../../words/screen.ts';
import { itemTitle } from '../town-hall-words.ts';
import type { ScreenParts } from './screen.ts';

const mostItems = 6;

export function agendaView({ locale, hall, standing }: ScreenParts): Content {
  const t = screenWords(locale);
  const { meeting } = standing;
  const at = hall.items.findIndex(({ number }) => number === meeting.item);
  const undone = hall.items.findIndex(({ number }) => (meeting.items.get(number)?.outcome ?? null) === null);
  const from = Math.max(0, Math.min((at >= 0 ? at : undone) - 1, hall.items.length - mostItems));
  return html`<h2 class="presenter-title">${t('agenda')}</h2>
    <ol class="presenter-agenda" start="${from + 1}">
      ${hall.items.slice(from, from + mostItems).map((item, nr): Html => {
        const { text, language } = itemTitle(locale, hall, item);
        const outcome = meeting.items.get(item.number)?.outcome ?? null;
        const isNow = meeting.item === item.number;
        return html`<li ${isNow && html`aria-current="true"`} class="${outcome === null ? '' : 'presenter-past'}">
          <span class="presenter-nr">${from + nr + 1}</span>
          <span lang="${language}" dir="auto">${text}</span>
          ${isNow && html`<strong class="presenter-flag">${t('now')}</strong>`}
          ${outcome !== null && html`<span class="presenter-flag">${t(outcome)}</span>`}
        </li>`;
      })}
    </ol>`;
}
