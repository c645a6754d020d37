/** The clerk's pages of the raw count: which county, its batches, a form for the next one, and the close. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { day, number } from '../../../platform/i18n/format.ts';
import {
  badge,
  button,
  dataTable,
  dateField,
  errorSummary,
  filterForm,
  form,
  hidden,
  html,
  linkButton,
  notice,
  numberField,
  section,
  textArea,
  textField,
  type Content,
} from '../../../platform/ui/index.ts';
import type { Batch, CountyCount } from '../raw-count.ts';
import type { CloseProblem } from '../raw-close.ts';
import type { EntryProblem } from '../raw-enter.ts';
import { rawEnterWords } from '../words/raw-enter.ts';

export type EntryField = 'batch' | 'signatures' | 'receivedOn' | 'reason' | 'closing';

export interface EnterParts {
  readonly slug: string;
  readonly county: CountyCount;
  readonly batches: readonly Batch[];
  readonly counting: boolean;
  /** The batch that is being corrected. */
  readonly corrected: Batch | undefined;
  readonly typed: Readonly<Record<string, string>>;
  readonly problem?:
    | { readonly field: EntryField | undefined; readonly problem: EntryProblem | CloseProblem }
    | undefined;
}

export function chooseCountyPage(locale: Locale, slug: string, counties: readonly CountyCount[]): Content {
  const t = rawEnterWords(locale);
  return section({
    title: t('choose'),
    aside: html`<a href="/initiatives/${slug}/counts/import">${t('importLink')}</a>`,
    body: dataTable({
      caption: t('chooseCaption'),
      captionHidden: true,
      stacked: true,
      columns: [
        { label: t('county') },
        { label: t('total'), numeric: true },
        { label: t('batches'), numeric: true },
        { label: t('standing') },
      ],
      rows: counties.map((county) => [
        html`<a href="/initiatives/${slug}/counts/enter/${county.key}">${county.name}</a>`,
        number(locale, county.signatures),
        number(locale, county.batches),
        standing(locale, county),
      ]),
    }),
  });
}

const standing = (locale: Locale, { closed }: CountyCount): Content => {
  const t = rawEnterWords(locale);
  return closed ? badge({ label: t('closed'), tone: 'success' }) : badge({ label: t('open'), tone: 'gold' });
};

export function enterPage(locale: Locale, parts: EnterParts): Content {
  const t = rawEnterWords(locale);
  const { county, counting, problem } = parts;
  return [
    errorSummary({
      title: t('problemTitle'),
      body: problem?.field === undefined ? undefined : t('problemBody'),
      errors:
        problem === undefined
          ? []
          : [{ ...(problem.field === undefined ? {} : { field: problem.field }), message: t(problem.problem) }],
    }),
    !counting && notice({ kind: 'info', title: t('notCountingTitle'), body: t('notCountingNow') }),
    counting && !county.closed && batchForm(locale, parts),
    batchTable(locale, parts),
    counting && (county.closed ? reopenForm(locale, parts) : closeForm(locale, parts)),
  ];
}

function batchForm(locale: Locale, { slug, county, corrected, typed, problem }: EnterParts): Content {
  const t = rawEnterWords(locale);
  const of = (name: EntryField): { name: string; error?: string } => ({
    name,
    ...(problem?.field === name ? { error: t(problem.problem) } : {}),
  });
  const path = `/initiatives/${slug}/counts/enter/${county.key}`;
  return section({
    title: corrected === undefined ? t('newBatch') : t('correctBatch', { batch: corrected.batch }),
    body: form({
      action: path,
      label: corrected === undefined ? t('newBatch') : t('correctBatch', { batch: corrected.batch }),
      hidden: {
        revision: String((corrected?.revision ?? 0) + 1),
        ...(corrected === undefined ? {} : { batch: corrected.batch }),
      },
      body: [
        corrected === undefined &&
          textField({
            ...of('batch'),
            label: t('batch'),
            hint: t('batchHint'),
            value: typed['batch'],
            width: 'medium',
            maxlength: 60,
            required: true,
          }),
        numberField({
          ...of('signatures'),
          label: t('signatures'),
          hint: t(corrected === undefined ? 'signaturesHint' : 'zeroHint'),
          value: typed['signatures'],
          asText: true,
          required: true,
        }),
        dateField({ ...of('receivedOn'), label: t('receivedOn'), value: typed['receivedOn'], required: true }),
        corrected !== undefined &&
          textArea({
            ...of('reason'),
            label: t('reason'),
            hint: t('reasonHint'),
            value: typed['reason'],
            rows: 2,
            required: true,
          }),
      ],
      buttons: [
        button({ label: t(corrected === undefined ? 'enter' : 'correct') }),
        corrected !== undefined && linkButton({ href: path, label: t('newBatch'), kind: 'quiet' }),
      ],
    }),
  });
}

function batchTable(locale: Locale, { slug, county, batches, counting }: EnterParts): Content {
  const t = rawEnterWords(locale);
  const path = `/initiatives/${slug}/counts/enter/${county.key}`;
  const correct = counting && !county.closed;
  const shown = newestOf(batches);
  const left = batches.length - shown.length;
  return section({
    title: t('tableTitle'),
    aside: counting && html`<a href="/initiatives/${slug}/counts/import">${t('importLink')}</a>`,
    lead: left > 0 && t('newestOnly', { shown: shown.length, left }),
    body: [
      left > 0 &&
        correct &&
        filterForm({
          action: path,
          label: t('correctLink'),
          fields: [textField({ name: 'find', label: t('batch'), width: 'medium', maxlength: 60 })],
          submit: t('correctLink'),
        }),
      batches.length === 0
        ? html`<p>${t('noBatches')}</p>`
        : dataTable({
            caption: t('caption', { county: county.name }),
            captionHidden: true,
            stacked: true,
            columns: [
              { label: t('batch') },
              { label: t('signatures'), numeric: true },
              { label: t('receivedOn') },
              { label: t('revision'), numeric: true },
              ...(correct ? [{ label: t('correctLink') }] : []),
            ],
            rows: shown.map((batch) => [
              batch.batch,
              number(locale, batch.signatures),
              day(locale, batch.receivedOn),
              number(locale, batch.revision),
              ...(correct
                ? [
                    html`<a href="${path}?batch=${encodeURIComponent(batch.batch)}"
                      ><span aria-hidden="true">${t('correctLink')}</span
                      >${hidden(t('correctNamed', { batch: batch.batch }))}</a
                    >`,
                  ]
                : []),
            ]),
            total: [t('total'), number(locale, county.signatures), '', '', ...(correct ? [''] : [])],
          }),
    ],
  });
}

/** A large county has thousands: what was entered lately is looked at, all are in the file. By name, as they came. */
const mostShown = 300;

function newestOf(batches: readonly Batch[]): readonly Batch[] {
  if (batches.length <= mostShown) return batches;
  const newest = new Set(batches.toSorted((a, b) => b.at.getTime() - a.at.getTime()).slice(0, mostShown));
  return batches.filter((batch) => newest.has(batch));
}

const closeForm = (locale: Locale, { slug, county }: EnterParts): Content => {
  const t = rawEnterWords(locale);
  if (county.signatures === 0) return undefined;
  return section({
    title: t('closeTitle'),
    lead: t('closeBody', { signatures: county.signatures, batches: county.batches }),
    body: form({
      action: `/initiatives/${slug}/counts/enter/${county.key}/close`,
      label: t('closeTitle'),
      hidden: { closed: 'yes', signatures: String(county.signatures) },
      body: '',
      buttons: button({ label: t('close'), kind: 'secondary' }),
    }),
  });
};

const reopenForm = (locale: Locale, { slug, county, typed, problem }: EnterParts): Content => {
  const t = rawEnterWords(locale);
  return section({
    title: t('closedTitle'),
    lead: t('closedBody', { signatures: county.signatures }),
    body: form({
      action: `/initiatives/${slug}/counts/enter/${county.key}/close`,
      label: t('reopen'),
      hidden: { closed: 'no', signatures: String(county.signatures) },
      body: textArea({
        name: 'reason',
        label: t('reopenReason'),
        hint: t('reasonHint'),
        value: typed['reason'],
        rows: 2,
        required: true,
        ...(problem?.field === 'reason' ? { error: t(problem.problem) } : {}),
      }),
      buttons: button({ label: t('reopen'), kind: 'secondary' }),
    }),
  });
};
