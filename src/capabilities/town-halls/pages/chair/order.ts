/** By which order the queue goes, draws by lot, and whether it takes more. */
import {
  button,
  explainer,
  html,
  selectField,
  textField,
  type Content,
  type Html,
} from '../../../../platform/ui/index.ts';
import { queueOrders, type Meeting } from '../../../../rules/meeting/index.ts';
import { chair } from '../../words/chair.ts';
import { course } from '../../words/chair-course.ts';
import { common } from '../../words/common.ts';
import { actOf, cameBack, kept, pieceTitle, type ConsoleParts } from './parts.ts';

export function orderPiece(parts: ConsoleParts): Content {
  const { locale, standing, typed } = parts;
  const [t, s, c] = [chair(locale), course(locale), common(locale)];
  const { meeting } = standing;
  const title = pieceTitle('order', t('order'), [
    c(`order.${meeting.order}`),
    !meeting.queueOpen && html` · <strong>${t('queueClosed')}</strong>`,
  ]);
  if (meeting.status === 'adjourned') return title;
  return [
    title,
    explainer({
      summary: s('setOrder'),
      open: cameBack(parts, 'order-reason'),
      body: actOf(parts, 'order', {
        body: [
          selectField({
            ...kept(parts, 'order'),
            value: typed['order'] ?? meeting.order,
            label: s('orderField'),
            options: queueOrders.map((value) => ({ value, label: c(`order.${value}`) })),
          }),
          textField({ ...kept(parts, 'order-reason'), label: s('orderReason') }),
        ],
        buttons: button({ label: s('setOrder'), kind: 'secondary' }),
      }),
    }),
    draws(parts, meeting),
    meeting.queueOpen
      ? explainer({
          summary: s('closeQueue'),
          open: cameBack(parts, 'queue-reason'),
          body: actOf(parts, 'close-queue', {
            body: textField({ ...kept(parts, 'queue-reason'), label: s('queueReason') }),
            buttons: button({ label: s('closeQueue'), kind: 'secondary' }),
          }),
        })
      : actOf(parts, 'open-queue', { buttons: button({ label: s('openQueue'), kind: 'secondary' }) }),
  ];
}

function draws(parts: ConsoleParts, { draws: all, order }: Meeting): Content {
  const s = course(parts.locale);
  const open = all.filter(({ seed }) => seed === null);
  const made = all.findLast(({ seed }) => seed !== null);
  return [
    open.slice(0, 1).map(
      ({ draw, source, pool }): Html =>
        html`<div class="chair-draw">
          <p>${s('drawAnnounced', { n: pool.length, source })}</p>
          ${actOf(parts, 'make-draw', {
            hidden: { draw },
            body: textField({ ...kept(parts, 'draw-seed'), label: s('drawSeed'), width: 'medium' }),
            buttons: button({ label: s('makeDraw') }),
          })}
        </div>`,
    ),
    made !== undefined && html`<p>${s('drawMade', { seed: made.seed ?? '', source: made.source })}</p>`,
    made !== undefined && order !== 'draw' && html`<p class="hint">${s('drawNotOrder')}</p>`,
    open.length === 0 &&
      explainer({
        summary: s('draw'),
        open: cameBack(parts, 'draw-source'),
        body: [
          html`<p>${s('drawWhy')}</p>`,
          actOf(parts, 'announce-draw', {
            body: textField({ ...kept(parts, 'draw-source'), label: s('drawSource'), hint: s('drawSourceHint') }),
            buttons: button({ label: s('announceDraw'), kind: 'secondary' }),
          }),
        ],
      }),
  ];
}
