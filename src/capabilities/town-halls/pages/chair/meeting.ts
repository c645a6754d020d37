/** The course of the meeting: opened, in recess, connection lost, over. What stops it is folded away until it is wanted. */
import { timeOfDay } from '../../../../platform/i18n/format.ts';
import {
  badge,
  button,
  explainer,
  html,
  linkButton,
  notice,
  radioGroup,
  textArea,
  textField,
  type Content,
  type Html,
} from '../../../../platform/ui/index.ts';
import { earliestWithout, findingOf } from '../../chair/connection.ts';
import { pathOf } from '../../town-hall.ts';
import { chair } from '../../words/chair.ts';
import { course } from '../../words/chair-course.ts';
import { common } from '../../words/common.ts';
import { actOf, cameBack, kept, pieceTitle, type ConsoleParts } from './parts.ts';

export function meetingPiece(parts: ConsoleParts): Content {
  const { locale, timeZone, standing } = parts;
  const s = course(locale);
  const { status, pause, adjournedAt } = standing.meeting;
  const title = pieceTitle('meeting', chair(locale)('meeting'), common(locale)(`status.${status}`));
  switch (status) {
    case 'to-come':
      return [title, actOf(parts, 'open', { buttons: button({ label: s('open') }) })];
    case 'open':
      return [title, recess(parts), lost(parts), adjourn(parts)];
    case 'recess':
      return [
        title,
        pause !== '' && html`<p dir="auto">${pause}</p>`,
        actOf(parts, 'resume', { buttons: button({ label: s('resume') }) }),
        lost(parts),
        adjourn(parts),
      ];
    case 'disrupted':
      return [title, disrupted(parts), adjourn(parts)];
    case 'adjourned':
      return [title, html`<p>${s('over', { time: timeOfDay(locale, new Date(adjournedAt ?? 0), timeZone) })}</p>`];
  }
}

function recess(parts: ConsoleParts): Html {
  const s = course(parts.locale);
  return explainer({
    summary: s('recess'),
    open: cameBack(parts, 'recess-reason'),
    body: actOf(parts, 'recess', {
      body: textField({ ...kept(parts, 'recess-reason'), label: s('recessReason') }),
      buttons: button({ label: s('startRecess'), kind: 'secondary' }),
    }),
  });
}

function lost(parts: ConsoleParts): Html {
  const s = course(parts.locale);
  return explainer({
    summary: s('connectionLost'),
    open: cameBack(parts, 'lost-note'),
    body: [
      html`<p>${s('lostWhy')}</p>`,
      actOf(parts, 'connection-lost', {
        body: [
          radioGroup({
            ...kept(parts, 'channel'),
            legend: s('channel'),
            value: parts.typed['channel'] ?? 'both',
            options: (['both', 'web', 'phone'] as const).map((value) => ({ value, label: s(`channel.${value}`) })),
          }),
          textField({ ...kept(parts, 'lost-note'), label: s('lostNote') }),
        ],
        buttons: button({ label: s('markLost'), kind: 'danger' }),
      }),
    ],
  });
}

function disrupted(parts: ConsoleParts): Content {
  const { locale, timeZone, standing } = parts;
  const s = course(locale);
  const { disruptions } = standing.meeting;
  const now = disruptions.at(-1);
  return [
    now !== undefined &&
      notice({
        kind: 'error',
        title: s('lostSince', { time: timeOfDay(locale, new Date(now.at), timeZone) }),
        body: [html`<p>${s(`channel.${now.channel}`)}</p>`, now.note !== '' && html`<p dir="auto">${now.note}</p>`],
      }),
    html`<h3>${s('restored')}</h3>`,
    actOf(parts, 'connection-restored', {
      body: textArea({ ...kept(parts, 'restored-note'), label: s('restoredNote'), rows: 2 }),
      buttons: button({ label: s('markRestored') }),
    }),
    html`<h3>${s('without')}</h3>`,
    without(parts),
  ];
}

/** What is needed to go on, what of it is there, and the form once it is. */
function without(parts: ConsoleParts): Content {
  const { locale, timeZone, hall, standing, now } = parts;
  const s = course(locale);
  const { meeting } = standing;
  const earliest = earliestWithout(hall, meeting);
  const goOn = actOf(parts, 'go-on', {
    body: textArea({ ...kept(parts, 'without-note'), label: s('withoutNote'), rows: 2 }),
    buttons: button({ label: s('goOn'), kind: 'secondary' }),
  });
  if (earliest === null) return [html`<p>${s('withoutOwn')}</p>`, goOn];
  const hourOver = now >= earliest;
  const found = findingOf(meeting) !== null;
  return [
    html`<p>${s('withoutLaw')}</p>
      <ul class="chair-needs">
        <li>
          ${need(hourOver, hourOver ? s('hourOver') : s('earliest', { time: timeOfDay(locale, earliest, timeZone) }))}
        </li>
        <li>${need(found, s(found ? 'findingMade' : 'findingMissing'))}</li>
      </ul>`,
    !found && linkButton({ href: `${pathOf(hall)}/motions`, label: s('toFinding'), kind: 'secondary' }),
    found && goOn,
  ];
}

const need = (met: boolean, label: string): Html =>
  badge({ label, tone: met ? 'success' : 'warning', icon: met ? 'check' : 'clock' });

function adjourn(parts: ConsoleParts): Html {
  const s = course(parts.locale);
  return explainer({
    summary: s('adjourn'),
    open: cameBack(parts, 'adjourn-reason'),
    body: [
      html`<p>${s('adjournWhy')}</p>`,
      actOf(parts, 'adjourn', {
        body: textField({ ...kept(parts, 'adjourn-reason'), label: s('adjournReason') }),
        buttons: button({ label: s('adjournNow'), kind: 'danger' }),
      }),
    ],
  });
}
