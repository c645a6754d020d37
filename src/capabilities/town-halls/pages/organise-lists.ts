/** Documents and members of a meeting, as their organiser keeps them. */
import { localeNames, locales, type Locale } from '../../../platform/i18n/catalogue.ts';
import {
  button,
  dataTable,
  emptyState,
  errorSummary,
  form,
  hidden,
  html,
  linkButton,
  section,
  selectField,
  textField,
  type Content,
} from '../../../platform/ui/index.ts';
import { nameField, seatField } from '../read-agenda-forms.ts';
import { longestLine, longestUrl } from '../town-hall-terms.ts';
import { pathOf, type TownHall } from '../town-hall.ts';
import { agendaWords } from '../words/agenda.ts';
import { whyFields } from './why.ts';

export interface ListPageParts {
  readonly locale: Locale;
  readonly hall: TownHall;
  readonly typed: Readonly<Record<string, string>>;
  /** Sentences by field; '' is that of no field. */
  readonly errors: Readonly<Partial<Record<string, string>>>;
  readonly late: boolean;
}

const summary = ({ locale, errors }: ListPageParts): Content =>
  errorSummary({
    title: agendaWords(locale)('problemTitle'),
    body: agendaWords(locale)('problemBody'),
    errors: Object.entries(errors).flatMap(([field, message]) =>
      message === undefined ? [] : [field === '' ? { message } : { field, message }],
    ),
  });

const fieldsOf =
  ({ typed, errors }: ListPageParts) =>
  (name: string): { name: string; value: string; error: string | undefined } => ({
    name,
    value: typed[name] ?? '',
    error: errors[name],
  });

const whyOf = ({ locale, hall, typed, errors }: ListPageParts): Content =>
  // Neither documents nor members are the agenda: no deadline of the notice is theirs.
  whyFields(locale, { published: hall.publishedAt !== null, late: false, typed, errors });

export function documentsPage(parts: ListPageParts): Content {
  const { locale, hall } = parts;
  const t = agendaWords(locale);
  const at = `${pathOf(hall)}/organise`;
  const of = fieldsOf(parts);
  const titles = new Map(hall.items.map(({ number, title }) => [number, title]));
  return [
    summary(parts),
    hall.documents.length === 0
      ? emptyState({ title: t('noDocuments'), body: t('noDocumentsBody') })
      : dataTable({
          caption: t('documents'),
          captionHidden: true,
          stacked: true,
          columns: [{ label: t('document') }, { label: t('belongsTo') }, { label: t('removeDocument') }],
          rows: hall.documents.map(({ number, title, url, language, item }) => [
            html`<a href="${url}" lang="${language}">${title}</a>`,
            item === null ? t('wholeMeeting') : (titles.get(item) ?? ''),
            linkButton({
              href: `${at}/documents/${number}`,
              kind: 'secondary',
              label: [html`<span aria-hidden="true">${t('removeDocument')}</span>`, hidden(t('removeOf', { title }))],
            }),
          ]),
        }),
    section({
      id: 'add',
      title: t('addDocument'),
      body: form({
        action: `${at}/documents`,
        label: t('addDocument'),
        body: [
          textField({ ...of('title'), label: t('documentTitle'), required: true, maxlength: longestLine }),
          textField({
            ...of('url'),
            label: t('url'),
            hint: t('urlHint'),
            type: 'url',
            required: true,
            maxlength: longestUrl,
          }),
          selectField({
            ...of('item'),
            label: t('belongsTo'),
            placeholder: t('wholeMeeting'),
            width: 'full',
            options: hall.items.map(({ number, title }) => ({ value: String(number), label: title })),
          }),
          selectField({
            ...of('language'),
            label: t('documentLanguage'),
            width: 'short',
            options: locales.map((value) => ({ value, label: localeNames[value] })),
          }),
          whyOf(parts),
        ],
        buttons: [
          button({ label: t('addDocument') }),
          linkButton({ href: at, label: agendaWords(locale)('done'), kind: 'quiet' }),
        ],
      }),
    }),
  ];
}

/** Taking one away is a page of its own: a posted one goes with a reason. */
export function removeDocumentPage(
  parts: ListPageParts & { readonly number: number; readonly title: string },
): Content {
  const { locale, hall, number } = parts;
  const t = agendaWords(locale);
  const at = `${pathOf(hall)}/organise/documents`;
  return [
    summary(parts),
    form({
      action: `${at}/${number}`,
      label: t('removeOf', { title: parts.title }),
      body: whyOf(parts),
      buttons: [
        button({ label: t('removeDocument'), kind: 'danger' }),
        linkButton({ href: at, label: t('cancel'), kind: 'quiet' }),
      ],
    }),
  ];
}

export function membersPage(parts: ListPageParts & { readonly rows: number }): Content {
  const { locale, hall, rows } = parts;
  const t = agendaWords(locale);
  const of = fieldsOf(parts);
  const at = `${pathOf(hall)}/organise`;
  return [
    summary(parts),
    form({
      action: `${at}/members`,
      label: t('members'),
      hidden: { rows: String(rows) },
      body: [
        // Enter in a field presses the first button of a form: it must not be the one that adds rows.
        html`<button class="visually-hidden" tabindex="-1" aria-hidden="true">${t('save')}</button>`,
        Array.from(
          { length: rows },
          (_, row) =>
            html`<div class="member-row" role="group" aria-label="${t('member', { n: row + 1 })}">
              ${textField({ ...of(nameField(row)), label: t('memberName'), maxlength: longestLine })}
              ${textField({ ...of(seatField(row)), label: t('memberSeat'), maxlength: longestLine })}
            </div>`,
        ),
        html`<p>${button({ label: t('addRows'), kind: 'secondary', icon: 'plus', name: 'intent', value: 'rows' })}</p>`,
        whyOf(parts),
      ],
      buttons: [button({ label: t('save') }), linkButton({ href: at, label: t('cancel'), kind: 'quiet' })],
    }),
  ];
}
