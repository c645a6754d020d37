/** Entering returns: the clerk's regions with what stands, one region as a form, many as a file. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { dateTime, number } from '../../../platform/i18n/format.ts';
import {
  button,
  dataTable,
  errorSummary,
  fileField,
  filterForm,
  form,
  html,
  notice,
  numberField,
  section,
  selectField,
  textArea,
  type Content,
  type FieldError,
} from '../../../platform/ui/index.ts';
import { RETURN_FIELDS } from '../../../rules/decision/index.ts';
import { pathOf, type Referendum } from '../referendum.ts';
import type { StoredReturn, ToldRegion } from '../store/returns.ts';
import { returnsWords } from '../words/returns.ts';

export interface ReturnsPageParts {
  readonly locale: Locale;
  readonly timeZone: string;
  readonly referendum: Referendum;
  /** Those in which the visitor is a clerk. */
  readonly regions: readonly ToldRegion[];
  readonly standing: ReadonlyMap<string, StoredReturn>;
  /** Why nothing can be entered now. */
  readonly shut: 'notReported' | 'notOver' | 'certified' | undefined;
  /** The region chosen, '' for none. */
  readonly chosen: string;
  readonly typed: Readonly<Record<string, string>>;
  readonly problems: readonly FieldError[];
  readonly key: string;
}

export function returnsPage(parts: ReturnsPageParts): Content {
  const { locale, timeZone, referendum, regions, standing, shut, problems } = parts;
  const t = returnsWords(locale);
  if (regions.length === 0) return notice({ kind: 'info', body: t('noRegions') });
  const done = regions.filter(({ id }) => standing.has(id)).length;
  return [
    errorSummary({ title: t('problemTitle'), errors: problems }),
    shut !== undefined &&
      notice({ kind: 'info', body: t(shut, { date: dateTime(locale, referendum.closesAt, timeZone) }) }),
    shut === undefined && [oneRegion(parts), manyRegions(parts)],
    section({
      id: 'mine',
      title: t('mine'),
      lead: t('progress', { done: number(locale, done), all: number(locale, regions.length) }),
      body: table(parts),
    }),
  ];
}

function oneRegion({ locale, referendum, regions, standing, chosen, typed, problems, key }: ReturnsPageParts): Content {
  const t = returnsWords(locale);
  const region = regions.find(({ id }) => id === chosen);
  const before = standing.get(chosen);
  const errorOf = (name: string): { error?: string } => {
    const found = problems.find(({ field }) => field === name);
    return found === undefined ? {} : { error: found.message };
  };
  return section({
    id: 'one',
    title: t('chooseTitle'),
    lead: t('chooseLead'),
    body: [
      filterForm({
        action: `${pathOf(referendum)}/returns`,
        label: t('chooseTitle'),
        submit: t('show'),
        fields: selectField({
          name: 'region',
          label: t('choose'),
          value: chosen,
          options: regions.map(({ id, name }) => ({ value: id, label: name })),
        }),
      }),
      region !== undefined &&
        form({
          action: `${pathOf(referendum)}/returns`,
          label: region.name,
          hidden: { key, region: region.id, seen: String(before?.revision ?? 0) },
          body: [
            html`<h3>${region.name}</h3>`,
            before !== undefined && html`<p class="hint">${t('standing', { n: before.revision })}</p>`,
            RETURN_FIELDS.map((field) =>
              numberField({
                name: field,
                label: t(field),
                ...(field === 'ballots' ? { hint: t('ballotsHint') } : {}),
                value: typed[field] ?? before?.[field] ?? '',
                asText: true,
                required: true,
                width: 'medium',
                ...errorOf(field),
              }),
            ),
            before !== undefined &&
              textArea({
                name: 'reason',
                label: t('reason'),
                hint: t('reasonHint'),
                rows: 2,
                value: typed['reason'] ?? '',
                ...errorOf('reason'),
              }),
          ],
          buttons: button({ label: t('enter'), icon: 'check' }),
        }),
    ],
  });
}

function manyRegions({ locale, referendum, typed, key, problems }: ReturnsPageParts): Content {
  const t = returnsWords(locale);
  const wrong = problems.find(({ field }) => field === 'file');
  return section({
    id: 'many',
    title: t('csvTitle'),
    lead: t('csvLead'),
    body: form({
      action: `${pathOf(referendum)}/returns/import`,
      label: t('csvTitle'),
      files: true,
      hidden: { key },
      body: [
        fileField({
          name: 'file',
          label: t('file'),
          accept: '.csv,text/csv',
          ...(wrong === undefined ? {} : { error: wrong.message }),
        }),
        textArea({
          name: 'importReason',
          label: t('reason'),
          hint: t('reasonHint'),
          rows: 2,
          value: typed['importReason'] ?? '',
        }),
      ],
      buttons: button({ label: t('import'), kind: 'secondary', icon: 'document' }),
    }),
  });
}

function table({ locale, timeZone, regions, standing, referendum, shut }: ReturnsPageParts): Content {
  const t = returnsWords(locale);
  return dataTable({
    caption: t('mine'),
    captionHidden: true,
    dense: true,
    columns: [
      { label: t('region') },
      ...RETURN_FIELDS.map((field) => ({ label: t(field), numeric: true })),
      { label: t('version'), numeric: true },
      { label: t('entered') },
    ],
    rows: regions.map(({ id, name }) => {
      const entry = standing.get(id);
      const link = html`<a href="${pathOf(referendum)}/returns?region=${encodeURIComponent(id)}">${name}</a>`;
      return [
        shut === undefined ? link : name,
        ...RETURN_FIELDS.map((field) => (entry === undefined ? '–' : number(locale, entry[field]))),
        entry === undefined ? '' : entry.revision,
        entry === undefined ? '' : dateTime(locale, entry.enteredAt, timeZone),
      ];
    }),
  });
}
