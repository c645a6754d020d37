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
import { recessOf, type Recess } from '../../../../rules/meeting/index.ts';
import { pathOf, setupOf } from '../../town-hall.ts';
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
  const { locale, timeZone, hall, standing, now } = parts;
  const s = course(locale);
  const recess = recessOf(standing.meeting, setupOf(hall), now.getTime());
  if (recess === null) return '';
  return [
    notice({
      kind: 'error',
      title: s('lostSince', { time: timeOfDay(locale, new Date(recess.since), timeZone) }),
      body: [
        html`<p>${s(`channel.${recess.channel}`)}</p>`,
        recess.note !== '' && html`<p dir="auto">${recess.note}</p>`,
      ],
    }),
    html`<h3>${s('restored')}</h3>`,
    actOf(parts, 'connection-restored', {
      body: textArea({ ...kept(parts, 'restored-note'), label: s('restoredNote'), rows: 2 }),
      buttons: button({ label: s('markRestored') }),
    }),
    html`<h3>${s('without')}</h3>`,
    without(parts, recess),
  ];
}

/** What is needed to go on, what of it is there, and the form once it is. */
function without(parts: ConsoleParts, { goOnFrom, missing, put }: Recess): Content {
  const { locale, timeZone, hall } = parts;
  const s = course(locale);
  const goOn = actOf(parts, 'go-on', {
    body: textArea({ ...kept(parts, 'without-note'), label: s('withoutNote'), rows: 2 }),
    buttons: button({ label: s('goOn'), kind: 'secondary' }),
  });
  if (!hall.twoWay) return [html`<p>${s('withoutOwn')}</p>`, goOn];
  const early = missing.includes('hour');
  const unfound = missing.includes('finding');
  const from = timeOfDay(locale, new Date(goOnFrom), timeZone);
  return [
    html`<p>${s('withoutLaw')}</p>
      <ul class="chair-needs">
        <li>${need(!early, early ? s('earliest', { time: from }) : s('hourOver'))}</li>
        <li>${need(!unfound, s(unfound ? 'findingMissing' : 'findingMade'))}</li>
      </ul>`,
    unfound &&
      linkButton({
        href: `${pathOf(hall)}/motions`,
        label: s(put === null ? 'toFinding' : 'toVote'),
        kind: 'secondary',
      }),
    !unfound && goOn,
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
