/** All town halls that were announced: what is live now stands out, then what comes next, then what is over. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { timeOfDay, dayLeaf, occasion } from '../../../platform/i18n/format.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import {
  excerpt,
  facts,
  fileList,
  html,
  linkButton,
  processList,
  section,
  type Content,
  type Html,
} from '../../../platform/ui/index.ts';
import { inPhases, type Listed } from '../listed.ts';
import { pathOf } from '../town-hall.ts';
import { common } from '../words/common.ts';
import { list } from '../words/list.ts';
import { hypotheticalBadge, phaseBadge, titleIn } from './town-hall-words.ts';

export interface TownHallListParts {
  readonly locale: Locale;
  readonly timeZone: string;
  readonly now: Date;
  readonly halls: readonly Listed[];
  readonly regions: readonly { readonly id: string; readonly name: string }[];
  /** The region chosen, '' for all. */
  readonly region: string;
}

export function townHallListPage(parts: TownHallListParts): Content {
  const { locale, now, halls, regions, region } = parts;
  const t = list(locale);
  return [
    processList({
      at: '/town-halls',
      say: t,
      regions,
      region,
      groups: inPhases(halls, now).map((group) => ({
        id: group.phase,
        title: t(`group.${group.phase}`),
        body:
          group.phase === 'live'
            ? group.halls.map((one) => liveBlock(parts, one))
            : html`<ol class="meeting-list">
                ${group.halls.map((one) => html`<li>${row(parts, one)}</li>`)}
              </ol>`,
      })),
    }),
    section({
      id: 'follow',
      title: t('followTitle'),
      body: fileList([
        { href: '/town-halls.ics', label: t('followCalendar'), kind: 'iCalendar' },
        { href: '/town-halls.atom', label: t('followFeed'), kind: 'Atom' },
        { href: '/api/town-halls', label: t('followApi'), kind: 'JSON' },
      ]),
    }),
  ];
}

function liveBlock({ locale, timeZone }: TownHallListParts, { hall, phase, status, openedAt }: Listed): Html {
  const [t, c] = [list(locale), common(locale)];
  return html`<article class="meeting-live">
    <p class="meeting-live-top">
      ${phaseBadge(locale, phase)} ${status !== 'open' && html`<span>${c(`status.${status}`)}</span>`}
    </p>
    <h3><a href="${pathOf(hall)}">${titleIn(locale, hall)}</a></h3>
    <p>${excerpt(inLanguage(hall, 'summary', locale).text, 220)}</p>
    ${facts([
      hall.regionName,
      openedAt !== null && t('since', { time: timeOfDay(locale, openedAt, timeZone) }),
      hall.hypothetical && hypotheticalBadge(locale),
    ])}
    <div class="actions">${linkButton({ href: `${pathOf(hall)}/live`, label: t('takePart'), icon: 'arrow' })}</div>
  </article>`;
}

function row({ locale, timeZone }: TownHallListParts, { hall, phase }: Listed): Html {
  const [t, c] = [list(locale), common(locale)];
  return html`<article class="meeting-row card-link">
    ${leaf(locale, hall.startsAt, timeZone)}
    <div class="meeting-row-text">
      <p class="kicker">${hall.regionName} · ${c(`kind.${hall.kind}`)}</p>
      <h3 class="card-title"><a href="${pathOf(hall)}">${titleIn(locale, hall)}</a></h3>
      ${phase === 'to-come' && html`<p class="meeting-row-about">${excerpt(inLanguage(hall, 'summary', locale).text, 160)}</p>`}
      ${facts([
        phase === 'cancelled' && phaseBadge(locale, phase),
        occasion(locale, hall.startsAt, hall.endsAt, timeZone),
        hall.place === '' ? t('online') : hall.place,
        hall.hypothetical && hypotheticalBadge(locale),
      ])}
    </div>
  </article>`;
}

/** The day as a leaf of a calendar; the words beside it say the same. */
export function leaf(locale: Locale, at: Date, timeZone: string): Html {
  const { weekday, day, month } = dayLeaf(locale, at, timeZone);
  return html`<p class="day-leaf" aria-hidden="true">
    <span>${weekday}</span><strong>${day}</strong><span>${month}</span>
  </p>`;
}
