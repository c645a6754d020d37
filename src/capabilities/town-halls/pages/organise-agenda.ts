/** The agenda as its organiser makes it: every item with its planned time, and an item on a page of its own. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { timeOfDay } from '../../../platform/i18n/format.ts';
import {
  button,
  emptyState,
  errorSummary,
  fieldset,
  form,
  hidden,
  html,
  linkButton,
  notice,
  numberField,
  radioGroup,
  section,
  selectField,
  textArea,
  textField,
  type Content,
  type Html,
} from '../../../platform/ui/index.ts';
import { plannedTimes } from '../planned-times.ts';
import { longestLine, longestSummary } from '../town-hall-terms.ts';
import { itemKinds, pathOf, type Item, type TownHall } from '../town-hall.ts';
import { agendaWords } from '../words/agenda.ts';
import { whyFields, type WhyParts } from './why.ts';

export function organiseAgendaPage(parts: {
  readonly locale: Locale;
  readonly timeZone: string;
  readonly hall: TownHall;
  readonly problem?: string | undefined;
}): Content {
  const { locale, timeZone, hall, problem } = parts;
  const t = agendaWords(locale);
  const { begins, ends, minutesOver } = plannedTimes(hall);
  const draft = hall.publishedAt === null;
  return [
    problem !== undefined && errorSummary({ title: t('problemTitle'), errors: [{ message: problem }] }),
    hall.items.length === 0
      ? emptyState({ title: t('empty'), body: t('emptyBody') })
      : [
          minutesOver > 0 && notice({ kind: 'warning', body: t('over', { n: minutesOver }) }),
          html`<ol class="meeting-agenda">
            ${hall.items.map(
              (item, at) =>
                html`<li class="meeting-item">
                  <p class="meeting-item-time">
                    ${timeOfDay(locale, begins.get(item.number) ?? hall.startsAt, timeZone)}
                  </p>
                  <div class="meeting-item-text">
                    <h2 class="agenda-title" lang="${hall.language}" dir="auto">${item.title}</h2>
                    <p class="meeting-item-facts">
                      <span>${t(`kind.${item.kind}`)} · ${item.minutes} ${t('minutesUnit')}</span>
                    </p>
                    ${itemActions(locale, hall, item, at)}
                  </div>
                </li>`,
            )}
          </ol>`,
          html`<p>
            ${t('ends', { time: timeOfDay(locale, ends, timeZone) })}
            ${minutesOver < 0 && t('left', { n: -minutesOver })}
          </p>`,
          !draft && html`<p class="hint">${t('movePosted')}</p>`,
        ],
    html`<div class="actions">
      ${linkButton({ href: `${pathOf(hall)}/organise/items/new`, label: t('addItem'), icon: 'plus' })}
      ${linkButton({ href: `${pathOf(hall)}/organise`, label: t('done'), kind: 'quiet' })}
    </div>`,
  ];
}

/** Buttons say the item to those who hear them one by one. */
function itemActions(locale: Locale, hall: TownHall, item: Item, at: number): Html {
  const t = agendaWords(locale);
  const base = `${pathOf(hall)}/organise/items/${item.number}`;
  const labelled = (short: 'up' | 'down' | 'edit'): Content => [
    html`<span aria-hidden="true">${t(short)}</span>`,
    hidden(t(`${short}Of`, { title: item.title })),
  ];
  const move = (to: 'up' | 'down'): Content =>
    html`<form class="action-form" method="post" action="${base}/${to}">
      ${button({ label: labelled(to), kind: 'secondary' })}
    </form>`;
  return html`<div class="actions agenda-actions">
    ${linkButton({ href: base, label: labelled('edit'), kind: 'secondary' })}
    ${hall.publishedAt === null && [at > 0 && move('up'), at < hall.items.length - 1 && move('down')]}
  </div>`;
}

export interface ItemPageParts {
  readonly locale: Locale;
  readonly hall: TownHall;
  /** Undefined: a new one. */
  readonly item: Item | undefined;
  readonly typed: Readonly<Record<string, string>>;
  /** Sentences by field; '' is that of no field. */
  readonly errors: Readonly<Partial<Record<string, string>>>;
  readonly late: boolean;
}

export function itemPage({ locale, hall, item, typed, errors, late }: ItemPageParts): Content {
  const t = agendaWords(locale);
  const at = pathOf(hall);
  const of = (name: string): { name: string; value: string; error: string | undefined } => ({
    name,
    value: typed[name] ?? '',
    error: errors[name],
  });
  const why: WhyParts = { published: hall.publishedAt !== null, late, typed, errors };
  const others = hall.items.filter((one) => one !== item);
  return [
    errorSummary({
      title: t('problemTitle'),
      body: t('problemBody'),
      errors: Object.entries(errors).flatMap(([field, message]) =>
        message === undefined ? [] : [field === '' ? { message } : { field, message }],
      ),
    }),
    form({
      action: `${at}/organise/items/${item === undefined ? 'new' : item.number}`,
      label: t(item === undefined ? 'newItem' : 'editItem'),
      body: [
        textField({
          ...of('title'),
          label: t('itemTitle'),
          hint: t('itemTitleHint'),
          required: true,
          maxlength: longestLine,
        }),
        radioGroup({
          ...of('kind'),
          legend: t('kind'),
          options: itemKinds.map((value) => ({ value, label: t(`kind.${value}`), hint: t(`kind.${value}Hint`) })),
        }),
        textArea({
          ...of('description'),
          label: t('description'),
          hint: t('descriptionHint'),
          rows: 5,
          maxlength: longestSummary,
        }),
        numberField({ ...of('minutes'), label: t('minutes'), suffix: t('minutesUnit'), min: 1, max: 600 }),
        others.length > 0 &&
          selectField({
            ...of('after'),
            label: t('place'),
            width: 'full',
            options: [
              { value: '0', label: t('placeFirst') },
              ...others.map(({ number, title }) => ({ value: String(number), label: t('placeAfter', { title }) })),
            ],
          }),
        fieldset({
          legend: t('otherLanguage'),
          hint: t('otherLanguageHint'),
          body: [
            textField({ ...of('otherTitle'), label: t('otherTitle'), maxlength: longestLine }),
            textArea({ ...of('otherDescription'), label: t('otherDescription'), rows: 3, maxlength: longestSummary }),
          ],
        }),
        whyFields(locale, why),
      ],
      buttons: [
        button({ label: t('save') }),
        linkButton({ href: `${at}/organise/agenda`, label: t('cancel'), kind: 'quiet' }),
      ],
    }),
    item !== undefined &&
      section({
        id: 'remove',
        title: t('removeTitle'),
        lead: t('removeLead'),
        body: form({
          action: `${at}/organise/items/${item.number}/remove`,
          label: t('removeTitle'),
          body: whyFields(locale, { ...why, prefix: 'remove-' }),
          buttons: button({ label: t('remove'), kind: 'danger' }),
        }),
      }),
  ];
}
