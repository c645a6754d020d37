/**
 * The chair's console: made for somebody under stress. What is next is the largest button; what ends or stops something is folded away
 * first; what was typed is never lost. Each part is a piece of its own, so that others' acts appear while one is typing.
 */
import { html, liveRegion, type Content, type Html } from '../../../../platform/ui/index.ts';
import { processOf } from '../../town-hall.ts';
import { chair } from '../../words/chair.ts';
import { agendaPiece } from './agenda.ts';
import { chairBar } from './bar.ts';
import { floorPieces } from './floor.ts';
import { meetingPiece } from './meeting.ts';
import { orderPiece } from './order.ts';
import { problemSummary, type ConsoleParts } from './parts.ts';
import { queuePiece } from './queue.ts';
import { screenPiece } from './screen.ts';

export function consolePage(parts: ConsoleParts): Content {
  const { locale, hall, standing } = parts;
  const meeting = piece('meeting', meetingPiece(parts));
  // What the meeting waits for comes first.
  const running = standing.meeting.status === 'open';
  return [
    problemSummary(parts),
    liveRegion({
      id: 'console',
      topic: processOf(hall.id),
      body: [
        piece('bar', chairBar(parts)),
        html`<div class="chair-columns">
          <div>${!running && meeting} ${card('floor', floorPieces(parts))} ${piece('queue', queuePiece(parts))}</div>
          <div>
            ${running && meeting} ${piece('agenda', agendaPiece(parts))} ${piece('screen', screenPiece(parts))}
            ${piece('order', orderPiece(parts))}
          </div>
        </div>`,
      ],
    }),
    html`<p class="hint">${chair(locale)('lead')}</p>`,
  ];
}

/** `card` holds pieces of its own. */
const card = (id: string, body: Content, isPiece = false): Html =>
  html`<section
    class="chair-piece chair-${id}"
    id="${id}"
    ${isPiece && 'data-piece'}
    tabindex="-1"
    aria-labelledby="${id}-title"
  >
    ${body}
  </section>`;

const piece = (id: string, body: Content): Html => card(id, body, true);
