/** The public page of the minutes: a draft that grows, or a version, with what it is worth said first. */
import { date, dateTime } from '../../../platform/i18n/format.ts';
import {
  emptyState,
  fileList,
  html,
  linkButton,
  liveRegion,
  moreLink,
  notice,
  section,
  type Content,
  type Link,
} from '../../../platform/ui/index.ts';
import type { Meeting } from '../../../rules/meeting/index.ts';
import type { MinutesVersion } from '../minutes.ts';
import { minutesTopic, pathOf, type TownHall } from '../town-hall.ts';
import { minutesWords } from '../words/minutes.ts';
import { foldMenu } from './fold-menu.ts';
import { minutesBody } from './minutes-body.ts';
import type { MinutesParts } from './minutes-say.ts';

export interface MinutesPageParts {
  readonly minutes: MinutesParts;
  readonly hall: TownHall;
  readonly meeting: Meeting;
  /** The one that is shown; undefined: a draft. */
  readonly version: MinutesVersion | undefined;
  /** For those who keep them. */
  readonly crew: readonly Link[];
  /** Of the promises made in it. */
  readonly commitments: Content;
  /** Questions that were left open, and the recording. */
  readonly beside: Content;
}

export function minutesPage(parts: MinutesPageParts): Content {
  const { minutes, hall, meeting, version } = parts;
  const t = minutesWords(minutes.locale);
  if (meeting.openedAt === null)
    return emptyState({
      title: t('notYet'),
      body: t('notYetBody'),
      icon: 'document',
      action: linkButton({ href: pathOf(hall), label: t('toMeeting'), kind: 'secondary' }),
    });
  const body = html`<div class="minutes">${minutesBody({ ...minutes, back: '#contents' }, hall)}</div>`;
  return [
    // On paper, too: whether it is a draft, which version it is, and whether it was approved.
    standing(parts),
    parts.crew.length > 0 &&
      html`<div class="actions no-print">
        ${parts.crew.map(({ href, label }) => linkButton({ href, label, kind: 'secondary' }))}
      </div>`,
    parts.beside,
    html`<div class="minutes-page">
      ${contentsOf(parts)}
      <div class="minutes-whole">
        ${
          meeting.adjournedAt === null
            ? liveRegion({ id: 'minutes-now', topic: minutesTopic(hall.id), pollSeconds: 20, body })
            : body
        }
        ${parts.commitments} ${files(parts)}
      </div>
    </div>`,
    html`<p class="hint">
      ${t('madeFrom', { n: version?.throughSeq ?? meeting.seq })} ${t('timesIn', { zone: minutes.timeZone })}
    </p>`,
  ];
}

/** The way about: minutes of an evening are as long as thirty screens of a phone. */
function contentsOf({ minutes }: MinutesPageParts): Content {
  const t = minutesWords(minutes.locale);
  const { items } = minutes.content.minutes;
  return foldMenu({
    id: 'contents',
    label: t('contents'),
    beside: true,
    links: [
      ...(['meeting', 'attendance', 'participation'] as const).map((id) => ({ href: `#${id}`, label: t(id) })),
      ...items.map(({ number, title }, at) =>
        number === null
          ? { href: '#outside', label: t('outside') }
          : {
              href: `#item-${number}`,
              label: html`${at + 1}. <span lang="${minutes.language}" dir="auto">${title}</span>`,
            },
      ),
      { href: '#pauses', label: t('pauses') },
      { href: '#files', label: t('downloads') },
    ],
  });
}

/** What the reader has before them. */
function standing({ minutes, meeting, version }: MinutesPageParts): Content {
  const { locale, timeZone } = minutes;
  const t = minutesWords(locale);
  if (version === undefined) {
    const live = meeting.adjournedAt === null;
    return notice({
      kind: 'warning',
      title: t(live ? 'draftLive' : 'draftAfter'),
      body: t(live ? 'draftLiveBody' : 'draftAfterBody'),
    });
  }
  const published = t('publishedAt', { n: version.number, at: dateTime(locale, version.at, timeZone) });
  const approved = approvedLine(minutes, meeting, version.number);
  return approved === undefined
    ? // Where nobody votes, nobody approves.
      notice({
        kind: 'info',
        title: published,
        body: t(minutes.content.minutes.attendance.length === 0 ? 'noApproval' : 'notApproved'),
      })
    : notice({ kind: approved.ofThis ? 'success' : 'info', title: published, body: approved.text });
}

export function approvedLine(
  { locale, timeZone }: Pick<MinutesParts, 'locale' | 'timeZone'>,
  { approvals }: Meeting,
  current: number,
): { readonly text: string; readonly ofThis: boolean } | undefined {
  const t = minutesWords(locale);
  const found = approvals.find(({ version }) => version === current) ?? approvals.at(-1);
  if (found === undefined) return undefined;
  const ofThis = found.version === current;
  const on = date(locale, new Date(found.at), timeZone);
  return { ofThis, text: t(ofThis ? 'approvedOn' : 'newerThanApproved', { n: found.version, on, current }) };
}

function files({ minutes, hall, version }: MinutesPageParts): Content {
  const t = minutesWords(minutes.locale);
  const query = version === undefined ? '' : `?version=${version.number}`;
  return html`<div class="no-print">
    ${section({
      id: 'files',
      title: t('downloads'),
      body: [
        fileList([{ href: `${pathOf(hall)}/minutes.md${query}`, label: t('markdownFile'), kind: 'Markdown' }]),
        html`<p class="hint">${t('print')}</p>`,
        version !== undefined && html`<p>${moreLink(`${pathOf(hall)}/minutes/versions`, t('toVersions'))}</p>`,
        html`<p>${moreLink(`${pathOf(hall)}/export`, t('recordFile'))}</p>`,
      ],
    })}
  </div>`;
}
