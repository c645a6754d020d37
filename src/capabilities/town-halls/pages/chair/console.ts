/**
 * The chair's console: made for somebody under stress. What is next is the largest button; what ends or stops something is folded away
 * first; what was typed is never lost. Each part is a piece of its own, so that others' acts appear while one is typing.
 */
import type { Locale } from '../../../../platform/i18n/catalogue.ts';
import { errorSummary, form, html, liveRegion, type Content, type Html } from '../../../../platform/ui/index.ts';
import type { ChairActName } from '../../chair/acts.ts';
import type { Standing } from '../../standing.ts';
import { pathOf, processOf, type TownHall } from '../../town-hall.ts';
import { chair } from '../../words/chair.ts';
import { agendaPiece } from './agenda.ts';
import { chairBar } from './bar.ts';
import { floorPiece } from './floor.ts';
import { meetingPiece } from './meeting.ts';
import { orderPiece } from './order.ts';
import { queuePiece } from './queue.ts';
import { screenPiece } from './screen.ts';

export interface ConsoleParts {
  readonly locale: Locale;
  readonly timeZone: string;
  readonly hall: TownHall;
  readonly standing: Standing;
  readonly now: Date;
  /** Who watch the meeting through this server. */
  readonly connected: number;
  readonly regions: ReadonlyMap<string, string>;
  /** A fresh key for each form. */
  readonly key: () => string;
  readonly wholeQueue: boolean;
  /** What came back with a problem, by field. */
  readonly typed: Readonly<Record<string, string>>;
  readonly problem?: { readonly field?: string | undefined; readonly message: string } | undefined;
}

export function consolePage(parts: ConsoleParts): Content {
  const { locale, hall } = parts;
  return [
    problemSummary(parts),
    liveRegion({
      id: 'console',
      topic: processOf(hall.id),
      body: [
        piece('bar', chairBar(parts)),
        html`<div class="chair-columns">
          <div>${piece('floor', floorPiece(parts))} ${piece('queue', queuePiece(parts))}</div>
          <div>
            ${piece('agenda', agendaPiece(parts))} ${piece('screen', screenPiece(parts))}
            ${piece('order', orderPiece(parts))} ${piece('meeting', meetingPiece(parts))}
          </div>
        </div>`,
      ],
    }),
    html`<p class="hint">${chair(locale)('lead')}</p>`,
  ];
}

const piece = (id: string, body: Content): Html =>
  html`<section class="chair-piece chair-${id}" id="${id}" data-piece tabindex="-1" aria-labelledby="${id}-title">
    ${body}
  </section>`;

export const problemSummary = ({ locale, problem }: ConsoleParts): Content =>
  problem !== undefined &&
  errorSummary({
    title: chair(locale)('problem'),
    errors: [{ ...(problem.field === undefined ? {} : { field: problem.field }), message: problem.message }],
  });

export const pieceTitle = (id: string, title: Content, aside?: Content): Html =>
  html`<div class="chair-head">
    <h2 id="${id}-title">${title}</h2>
    ${aside && html`<p>${aside}</p>`}
  </div>`;

/** The form of an act; each sends a key, so that pressed twice it is done once. */
export const actOf = (
  { hall, key }: Pick<ConsoleParts, 'hall' | 'key'>,
  name: ChairActName,
  parts: {
    readonly hidden?: Readonly<Record<string, string>>;
    readonly label?: string;
    readonly body?: Content;
    readonly buttons: Content;
  },
): Html =>
  form({
    action: `${pathOf(hall)}/chair/${name}`,
    hidden: { key: key(), ...parts.hidden },
    label: parts.label,
    body: parts.body ?? '',
    buttons: parts.buttons,
  });

/** What was typed into a field that came back, and what is wrong with it. */
export const kept = (
  { typed, problem }: Pick<ConsoleParts, 'typed' | 'problem'>,
  name: string,
): { readonly name: string; readonly value: string; readonly error?: string } => ({
  name,
  value: typed[name] ?? '',
  ...(problem?.field === name ? { error: problem.message } : {}),
});

/** Whether a form folded away came back with something in it. */
export const cameBack = ({ typed }: Pick<ConsoleParts, 'typed'>, ...names: readonly string[]): boolean =>
  names.some((name) => name in typed);
