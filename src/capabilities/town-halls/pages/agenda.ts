/** The agenda with its planned times, its documents and, once the meeting runs, where it stands. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { timeOfDay } from '../../../platform/i18n/format.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import { badge, html, icon, markdown, type Content, type Html } from '../../../platform/ui/index.ts';
import type { Meeting } from '../../../rules/meeting/index.ts';
import { plannedTimes } from '../planned-times.ts';
import type { Item, MeetingDocument, TownHall } from '../town-hall.ts';
import { itemTitle } from './town-hall-words.ts';
import { overview } from '../words/overview.ts';

interface AgendaParts {
  readonly locale: Locale;
  readonly timeZone: string;
  readonly hall: TownHall;
  readonly meeting: Meeting;
}

export function agenda(parts: AgendaParts): Content {
  const { locale, timeZone, hall, meeting } = parts;
  const t = overview(locale);
  const whole = hall.documents.filter(({ item }) => item === null);
  const { begins } = plannedTimes(hall);
  return [
    hall.items.length === 0
      ? html`<p>${t('noAgenda')}</p>`
      : html`<ol class="meeting-agenda">
          ${hall.items.map(
            (item) =>
              html`<li class="meeting-item ${meeting.item === item.number ? 'meeting-item-now' : ''}">
                <p class="meeting-item-time">
                  ${timeOfDay(locale, begins.get(item.number) ?? hall.startsAt, timeZone)}
                </p>
                <div class="meeting-item-text">${itemText(parts, item)}</div>
              </li>`,
          )}
        </ol>`,
    whole.length > 0 && [html`<h3>${t('otherDocuments')}</h3>`, documentList(locale, whole)],
  ];
}

function itemText({ locale, hall, meeting }: AgendaParts, item: Item): Content {
  const t = overview(locale);
  const title = itemTitle(locale, hall, item);
  const description = inLanguage({ ...item, language: hall.language }, 'description', locale);
  const outcome = meeting.items.get(item.number)?.outcome ?? null;
  const documents = hall.documents.filter((one) => one.item === item.number);
  return [
    html`<h3 lang="${title.language}" dir="auto">${title.text}</h3>`,
    html`<p class="meeting-item-facts">
      <span>${t(`item.${item.kind}`)} · ${t('minutes', { n: item.minutes })}</span>
      ${
        meeting.item === item.number
          ? badge({ label: t('item.now'), tone: 'gold' })
          : outcome !== null &&
            badge({ label: t(`outcome.${outcome}`), tone: outcome === 'done' ? 'success' : 'neutral' })
      }
    </p>`,
    description.text !== '' &&
      html`<div class="prose" lang="${description.language}">${markdown(description.text)}</div>`,
    documents.length > 0 && documentList(locale, documents),
  ];
}

const documentList = (locale: Locale, documents: readonly MeetingDocument[]): Html =>
  html`<ul class="meeting-documents" aria-label="${overview(locale)('documents')}">
    ${documents.map(
      ({ url, title, language }) =>
        html`<li>
          <a href="${url}">${icon('document')}<span lang="${language}" dir="auto">${title}</span></a>
        </li>`,
    )}
  </ul>`;
