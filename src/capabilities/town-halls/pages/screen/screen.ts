/**
 * The projector's screen: one thing at a time, in the largest type that fits, no menus. What it shows is the chair's choice; a recess, a
 * lost connection and the end take the whole of it. Of what participants wrote, only what may come on it (see rules/meeting/screen.ts).
 */
import type { Locale } from '../../../../platform/i18n/catalogue.ts';
import { html, liveRegion, type Content } from '../../../../platform/ui/index.ts';
import type { Screen } from '../../../../rules/meeting/index.ts';
import type { Standing } from '../../standing.ts';
import { processOf, type TownHall } from '../../town-hall.ts';
import { common } from '../../words/common.ts';
import { turnTimer } from '../timer.ts';
import { titleIn } from '../town-hall-words.ts';
import { agendaView } from './agenda.ts';
import { captionsView } from './captions.ts';
import { floorView, queueView } from './floor.ts';
import { joinView } from './join.ts';
import { pausedView } from './paused.ts';
import { pollView } from './poll.ts';

export interface ScreenParts {
  readonly locale: Locale;
  readonly timeZone: string;
  readonly hall: TownHall;
  readonly standing: Standing;
  readonly now: Date;
  /** Where people take part: in full, and as short as it can be said aloud. */
  readonly address: { readonly full: string; readonly short: string };
  /** Names of regions. */
  readonly regions: ReadonlyMap<string, string>;
}

const views: Readonly<Record<Screen, (parts: ScreenParts) => Content>> = {
  join: joinView,
  agenda: agendaView,
  floor: floorView,
  queue: queueView,
  poll: pollView,
  captions: captionsView,
  blank: () => '',
};

/** Without a live line it looks anew this often; without scripts, the whole page is loaded again. */
export const screenSeconds = 5;

export function screenPage(parts: ScreenParts): Content {
  const { hall, locale, timeZone, standing, address } = parts;
  const { meeting } = standing;
  const paused = pausedView(parts);
  const shown = paused === undefined ? meeting.screen.screen : 'paused';
  return liveRegion({
    id: 'screen',
    topic: processOf(hall.id),
    pollSeconds: screenSeconds,
    body: html`<div class="presenter presenter-is-${shown}">
      <header class="presenter-head">
        <h1>${titleIn(locale, hall)}</h1>
        <p>${common(locale)(`status.${meeting.status}`)}</p>
        ${meeting.timer !== null && shown !== 'floor' && shown !== 'blank' && turnTimer(locale, timeZone, meeting.timer)}
      </header>
      <div class="presenter-body">${paused ?? views[meeting.screen.screen](parts)}</div>
      <footer class="presenter-foot"><p>${address.short}</p></footer>
    </div>`,
  });
}
