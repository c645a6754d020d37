/** Minutes as a page tells them: drafts and versions alike. */
import { dateTime } from '../../../platform/i18n/format.ts';
import { dataTable, html, keyFigures, section, summaryList, type Content } from '../../../platform/ui/index.ts';
import { vias, type Attendance, type Pause } from '../../../rules/meeting/index.ts';
import type { Participants } from '../minutes.ts';
import type { TownHall } from '../town-hall.ts';
import { common } from '../words/common.ts';
import { minutesWords } from '../words/minutes.ts';
import { minutesItem } from './minutes-item.ts';
import { clock, correctionOf, spanOf, type MinutesParts } from './minutes-say.ts';

/** `agendaFirst`: for the scribe, who writes about the item that is open. */
export function minutesBody(
  parts: MinutesParts,
  hall: Pick<TownHall, 'place' | 'address'>,
  { agendaFirst = false }: { readonly agendaFirst?: boolean } = {},
): Content {
  const t = minutesWords(parts.locale);
  const agenda = section({
    id: 'agenda',
    title: t('agenda'),
    body: parts.content.minutes.items.map((item) => minutesItem(parts, item)),
  });
  return [
    agendaFirst && agenda,
    section({ id: 'meeting', title: t('meeting'), body: [times(parts, hall), correctionOf(parts, 'general')] }),
    section({
      id: 'attendance',
      title: t('attendance'),
      body: [attendance(parts), correctionOf(parts, 'attendance')],
    }),
    section({ id: 'participation', title: t('participation'), body: participation(parts) }),
    !agendaFirst && agenda,
    section({ id: 'pauses', title: t('pauses'), body: [pauses(parts), correctionOf(parts, 'pauses')] }),
  ];
}

function times(
  { locale, timeZone, content, mark, language }: MinutesParts,
  { place, address }: Pick<TownHall, 'place' | 'address'>,
): Content {
  const t = minutesWords(locale);
  const { openedAt, adjournedAt, adjournedReason } = content.minutes;
  const at = (instant: number): string => dateTime(locale, new Date(instant), timeZone);
  const where = [place, address].filter((line) => line !== '').join(', ');
  return summaryList(
    [
      { term: t('opened'), value: openedAt === null ? t('notAdjourned') : html`${at(openedAt)} ${mark(openedAt)}` },
      {
        term: t('adjourned'),
        value:
          adjournedAt === null
            ? t('notAdjourned')
            : html`${at(adjournedAt)}
              ${mark(adjournedAt)}${adjournedReason !== '' && html`<br /><span lang="${language}" dir="auto">${t('adjournedReason', { reason: adjournedReason })}</span>`}`,
      },
      ...(where === '' ? [] : [{ term: t('place'), value: where }]),
    ],
    { boxed: true },
  );
}

function attendance(parts: MinutesParts): Content {
  const t = minutesWords(parts.locale);
  const members = parts.content.minutes.attendance;
  if (members.length === 0) return html`<p>${t('noMembers')}</p>`;
  return dataTable({
    caption: t('attendance'),
    captionHidden: true,
    stacked: true,
    columns: [{ label: t('member') }, { label: t('present') }],
    rows: members.map((member) => [
      member.seat === '' ? member.name : html`${member.name} <span class="hint">${member.seat}</span>`,
      staysOf(parts, member),
    ]),
  });
}

export function staysOf(parts: Pick<MinutesParts, 'locale' | 'timeZone'>, { stays }: Attendance): string {
  const t = minutesWords(parts.locale);
  if (stays.length === 0) return t('absent');
  return stays
    .map(({ from, until, remote }) => {
      const [begun, ended] = [clock.time(parts, from), until === null ? '' : clock.time(parts, until)];
      const stay = until === null ? t('stayOn', { from: begun }) : t('stay', { from: begun, until: ended });
      return remote ? t('remotely', { stay }) : stay;
    })
    .join('; ');
}

function participation({ locale, content }: MinutesParts): Content {
  const [t, c] = [minutesWords(locale), common(locale)];
  const { byWay } = content.minutes;
  const { participants } = content;
  return [
    html`<p>${t('byWayLead')}</p>`,
    keyFigures(vias.map((via) => ({ label: c(`via.${via}`), value: clock.number(locale, byWay[via]) }))),
    participants !== null && peopleTable(locale, participants),
  ];
}

const counted = (locale: MinutesParts['locale'], people: number | null): string =>
  people === null ? minutesWords(locale)('fewer') : clock.number(locale, people);

function peopleTable(locale: MinutesParts['locale'], { people, online, desk, regions, others }: Participants): Content {
  const t = minutesWords(locale);
  return [
    summaryList([
      { term: t('joined'), value: counted(locale, people) },
      ...(online === null || desk === null || desk === 0
        ? []
        : [
            { term: t('online'), value: clock.number(locale, online) },
            { term: t('desk'), value: clock.number(locale, desk) },
          ]),
    ]),
    regions.length === 0
      ? html`<p class="hint">${t('noRegions')}</p>`
      : [
          dataTable({
            caption: t('people'),
            captionHidden: true,
            dense: true,
            columns: [{ label: t('region') }, { label: t('people'), numeric: true }],
            rows: [
              ...regions.map(({ region, people }) => [region, clock.number(locale, people)]),
              ...(others === null || others === 0 ? [] : [[t('otherRegions'), clock.number(locale, others)]]),
            ],
          }),
          html`<p class="hint">${t('regionsNote')}</p>`,
        ],
  ];
}

function pauses(parts: MinutesParts): Content {
  const { locale, content, language } = parts;
  const t = minutesWords(locale);
  const all = content.minutes.pauses;
  if (all.length === 0) return html`<p>${t('noPauses')}</p>`;
  return dataTable({
    caption: t('pauses'),
    captionHidden: true,
    stacked: true,
    columns: [{ label: t('when') }, { label: t('what') }, { label: t('ended') }],
    rows: all.map((pause) => [
      html`${spanOf(parts, pause.at, pause.until)} ${parts.mark(pause.at)}`,
      // In one piece each: on a phone a cell stands beside its label.
      html`<div>
        ${pauseName(locale, pause)}${pause.reason !== '' && html`<br /><span lang="${language}" dir="auto">${pause.reason}</span>`}
      </div>`,
      html`<div>${howEnded(parts, pause)}</div>`,
    ]),
  });
}

export const pauseName = (locale: MinutesParts['locale'], { kind, channel }: Pause): string => {
  const t = minutesWords(locale);
  return kind === 'recess' || channel === null ? t('recess') : t(`channel.${channel}`);
};

function howEnded({ locale, content }: MinutesParts, { how, until, steps, motion }: Pause): Content {
  const t = minutesWords(locale);
  const found = content.minutes.items.flatMap(({ motions }) => motions).find((one) => one.motion === motion);
  return [
    until === null ? t('goesOn') : how !== null && t(`how.${how}`),
    steps !== '' && html`<br />${t('steps', { steps })}`,
    found !== undefined && html`<br />${t('finding', { motion: found.text })}`,
  ];
}
