/** When and where a town hall is, and how to join from elsewhere: what people look for first, on a phone and on paper. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { occasion } from '../../../platform/i18n/format.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import { html, icon, type Content, type Html, type IconName } from '../../../platform/ui/index.ts';
import { pathOf, type Phase, type TownHall } from '../town-hall.ts';
import { overview } from '../words/overview.ts';
import { leaf } from './town-hall-list.ts';

export interface TicketParts {
  readonly locale: Locale;
  readonly timeZone: string;
  readonly hall: TownHall;
  readonly phase: Phase;
}

export function ticket(parts: TicketParts): Html {
  const { locale, timeZone, hall, phase } = parts;
  const t = overview(locale);
  return html`<div class="meeting-ticket">
    ${cell('when', 'clock', t('when'), [
      html`<div class="meeting-when">
        ${leaf(locale, hall.startsAt, timeZone)}
        <p>
          <time datetime="${hall.startsAt.toISOString()}"
            >${occasion(locale, hall.startsAt, hall.endsAt, timeZone)}</time
          >
        </p>
      </div>`,
      comes(phase) &&
        html`<p>
          <a class="meeting-link" href="${pathOf(hall)}/meeting.ics" download
            >${icon('download')}<span>${t('addToCalendar')}</span></a
          >
        </p>`,
    ])}
    ${cell('where', 'pin', t('where'), where(parts))}
    ${comes(phase) && cell('elsewhere', 'people', t('elsewhere'), elsewhere(parts))}
  </div>`;
}

/** Somebody can still get there. */
const comes = (phase: Phase): boolean => phase !== 'past' && phase !== 'cancelled';

const cell = (id: string, sign: IconName, title: string, body: Content): Html =>
  html`<section class="meeting-cell" aria-labelledby="ticket-${id}">
    <h2 id="ticket-${id}">${icon(sign)}<span>${title}</span></h2>
    ${body}
  </section>`;

function where({ locale, hall, phase }: TicketParts): Content {
  const t = overview(locale);
  const access = inLanguage(hall, 'access', locale);
  return [
    hall.place === '' && hall.address === ''
      ? html`<p>${t('noPlace')}</p>`
      : html`<p class="meeting-place" dir="auto">
          ${hall.place !== '' && html`<strong>${hall.place}</strong>`}
          ${hall.address !== '' && html`<span>${hall.address}</span>`}
        </p>`,
    access.text !== '' &&
      comes(phase) &&
      html`<div class="meeting-access">
        <h3>${t('accessTitle')}</h3>
        <p lang="${access.language}" dir="auto">${access.text}</p>
      </div>`,
  ];
}

function elsewhere({ locale, hall }: TicketParts): Content {
  const t = overview(locale);
  const ways: readonly { readonly href: string; readonly label: string; readonly hint: string }[] = [
    { href: `${pathOf(hall)}/live`, label: t('joinHere'), hint: t('joinHereHint') },
    ...(hall.remoteUrl === '' ? [] : [{ href: hall.remoteUrl, label: t('joinOnline'), hint: t('joinOnlineHint') }]),
    ...(hall.phone === ''
      ? []
      : [{ href: telephone(hall.phone), label: t('joinPhone', { phone: hall.phone }), hint: t('joinPhoneHint') }]),
  ];
  return [
    html`<ul class="meeting-ways">
      ${ways.map(
        ({ href, label, hint }) =>
          html`<li>
            <a href="${href}">${label}</a>
            <p class="hint">${hint}</p>
          </li>`,
      )}
    </ul>`,
    hall.remoteUrl === '' && hall.phone === '' && html`<p class="hint">${t('onlyHere')}</p>`,
  ];
}

/** What stands after the number, such as a code to type, is read and not dialled. */
const telephone = (typed: string): string => `tel:${(/^[+\d\s().-]+/.exec(typed)?.[0] ?? '').replace(/[^+\d]/g, '')}`;
