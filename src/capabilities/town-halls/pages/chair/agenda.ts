/** The agenda: which item is open, and what became of the others. */
import { timeOfDay } from '../../../../platform/i18n/format.ts';
import {
  badge,
  button,
  hidden,
  html,
  radioGroup,
  textField,
  type Content,
  type Html,
} from '../../../../platform/ui/index.ts';
import { itemOutcomes } from '../../chair/agenda.ts';
import type { Item } from '../../town-hall.ts';
import { chair } from '../../words/chair.ts';
import { course } from '../../words/chair-course.ts';
import { itemTitle } from '../town-hall-words.ts';
import { actOf, kept, pieceTitle, type ConsoleParts } from './parts.ts';

export function agendaPiece(parts: ConsoleParts): Content {
  const { locale, hall } = parts;
  return [
    pieceTitle('agenda', chair(locale)('agenda')),
    html`<ol class="chair-agenda">
      ${hall.items.map((item, at) => row(parts, item, at + 1))}
    </ol>`,
  ];
}

function row(parts: ConsoleParts, item: Item, nr: number): Html {
  const { locale, timeZone, hall, standing } = parts;
  const t = course(locale);
  const { meeting } = standing;
  const { text, language } = itemTitle(locale, hall, item);
  const stands = meeting.items.get(item.number);
  const isNow = meeting.item === item.number;
  const openedAt = stands?.openedAt ?? null;
  const outcome = stands?.outcome ?? null;
  const left = openedAt !== null && outcome === null && !isNow;
  const facts = [
    t('planned', { n: item.minutes }),
    openedAt !== null && t('openedAt', { time: timeOfDay(locale, new Date(openedAt), timeZone) }),
  ].filter((fact) => fact !== false);
  return html`<li ${isNow && html`aria-current="true"`}>
    <p class="chair-item-title"><span lang="${language}" dir="auto">${text}</span></p>
    <p class="hint">${facts.join(' · ')}</p>
    ${isNow && badge({ label: t('itemOpen'), tone: 'gold' })}
    ${left && badge({ label: t('itemLeft'), tone: 'warning' })}
    ${outcome !== null && badge({ label: t(`item.${outcome}`), tone: outcome === 'done' ? 'success' : 'neutral' })}
    ${stands !== undefined && stands.note !== '' && html`<p lang="${hall.language}" dir="auto">${stands.note}</p>`}
    ${meeting.status === 'open' && (isNow ? closing(parts, item, nr) : opening(parts, item, nr, openedAt !== null))}
  </li>`;
}

function opening(parts: ConsoleParts, { number }: Item, nr: number, again: boolean): Html {
  const t = course(parts.locale);
  return actOf(parts, 'open-item', {
    hidden: { item: String(number) },
    buttons: button({
      label: [
        html`<span aria-hidden="true">${t(again ? 'openAgain' : 'openItem')}</span>`,
        hidden(t(again ? 'openAgainOf' : 'openItemOf', { n: nr })),
      ],
      kind: parts.standing.meeting.item === null && !again ? 'secondary' : 'quiet',
    }),
  });
}

/** Closed and the next one opened in one press, as most are. */
function closing(parts: ConsoleParts, item: Item, nr: number): Html {
  const { locale, hall, typed } = parts;
  const t = course(locale);
  const next = hall.items[nr];
  return actOf(parts, 'close-item', {
    label: t('closeItem'),
    hidden: { item: String(item.number), key2: parts.key() },
    body: [
      radioGroup({
        ...kept(parts, 'item-outcome'),
        legend: t('itemOutcome'),
        inline: true,
        value: typed['item-outcome'] ?? 'done',
        options: itemOutcomes.map((value) => ({ value, label: t(`item.${value}`) })),
      }),
      textField({ ...kept(parts, 'item-note'), label: t('itemNote') }),
    ],
    buttons: [
      next !== undefined &&
        button({ name: 'next', value: String(next.number), label: t('closeAndNext', { n: nr + 1 }) }),
      button({ label: t('closeItem'), kind: next === undefined ? 'primary' : 'secondary' }),
    ],
  });
}
