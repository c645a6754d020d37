/** Bringing in figures: the file, what its columns mean, and what was read before it is published. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { number, percent } from '../../../platform/i18n/format.ts';
import {
  button,
  dataTable,
  dateField,
  errorSummary,
  fileField,
  form,
  html,
  linkButton,
  radioGroup,
  section,
  selectField,
  textArea,
  textField,
  type Content,
} from '../../../platform/ui/index.ts';
import { pathOf, type Indicator } from '../indicator.ts';
import { confidences, longest, type Release, type ReleaseProblems } from '../import-figures.ts';
import type { LineProblem, Mapping, ReadFigures } from '../read-figures.ts';
import { periodText } from '../shown-figures.ts';
import { organise } from '../words/organise.ts';
import { figureText } from './figure-text.ts';

export type FileProblem = { readonly field: 'fileMissing' | 'fileTooLarge' } | { readonly file: LineProblem };

export function filePage(locale: Locale, indicator: Indicator, problem?: FileProblem): Content {
  const t = organise(locale);
  const message =
    problem === undefined ? undefined : 'field' in problem ? t(problem.field) : told(locale, problem.file);
  return [
    errorSummary({
      title: t('refusedTitle'),
      errors: message === undefined ? [] : [{ field: 'file', message }],
    }),
    form({
      action: `${pathOf(indicator)}/import`,
      files: true,
      body: fileField({
        name: 'file',
        label: t('file'),
        hint: t('fileHint'),
        error: message,
        accept: '.csv,text/csv,text/plain',
        required: true,
      }),
      buttons: button({ label: t('next') }),
    }),
  ];
}

export interface MappingParts {
  readonly columns: readonly string[];
  readonly mapping: Mapping;
  readonly release: Release;
  readonly csv: string;
  readonly problems: readonly LineProblem[];
  readonly fields: ReleaseProblems;
}

/** Of the problems of a file, as many as are shown. */
const shown = 200;

export function mappingPage(locale: Locale, indicator: Indicator, parts: MappingParts): Content {
  const t = organise(locale);
  const { columns, mapping, release, problems, fields } = parts;
  const wrong = (field: keyof ReleaseProblems): string | undefined => {
    const problem = fields[field];
    return problem === undefined ? undefined : t(problem);
  };
  const column = (name: string, label: string, value: string, none?: string, hint?: string): Content =>
    selectField({
      name,
      label,
      value,
      placeholder: none ?? t('choose'),
      options: columns.map((one) => ({ value: one, label: one })),
      required: none === undefined,
      ...(hint === undefined ? {} : { hint }),
    });
  return [
    errorSummary({
      title: t('refusedTitle'),
      errors: [
        ...Object.entries(fields).map(([field, problem]) => ({ field, message: t(problem) })),
        ...problems.slice(0, 3).map((problem) => ({ message: told(locale, problem) })),
      ],
    }),
    problems.length > 0 && problemTable(locale, problems),
    section({
      title: t('mappingTitle'),
      body: form({
        action: `${pathOf(indicator)}/import/preview`,
        files: true,
        hidden: { csv: parts.csv },
        body: [
          column('placeColumn', t('placeColumn'), mapping.place, undefined, t('placeHint')),
          column('nameColumn', t('nameColumn'), mapping.name, t('none'), t('nameColumnHint')),
          radioGroup({
            name: 'layout',
            legend: t('layout'),
            value: mapping.layout,
            options: (['long', 'wide'] as const).map((value) => ({ value, label: t(`layout.${value}`) })),
          }),
          column('valueColumn', t('valueColumn'), mapping.value, t('onlyLong'), t('valueHint')),
          column('marginColumn', t('marginColumn'), mapping.margin, t('none')),
          selectField({
            name: 'confidence',
            label: t('confidence'),
            value: String(mapping.confidence),
            options: confidences.map((value) => ({ value: String(value), label: percent(locale, value / 100) })),
            error: wrong('confidence'),
          }),
          column('periodColumn', t('periodColumn'), mapping.periodColumn, t('samePeriod')),
          textField({
            name: 'period',
            label: t('period'),
            hint: t('periodHint'),
            value: mapping.period,
            maxlength: 20,
          }),
          textField({
            name: 'release',
            label: t('release'),
            hint: t('releaseHint'),
            value: release.name,
            maxlength: 120,
            required: true,
            error: wrong('release'),
          }),
          dateField({
            name: 'publishedOn',
            label: t('publishedOn'),
            value: release.publishedOn,
            required: true,
            error: wrong('publishedOn'),
          }),
          textArea({
            name: 'note',
            label: t('note'),
            value: release.note,
            rows: 2,
            maxlength: longest.note,
            error: wrong('note'),
          }),
          textArea({
            name: 'reason',
            label: t('reason'),
            value: release.reason,
            rows: 2,
            maxlength: 1_000,
            required: true,
            error: wrong('reason'),
          }),
        ],
        buttons: [
          button({ label: t('preview') }),
          linkButton({ href: `${pathOf(indicator)}/import`, label: t('another'), kind: 'quiet' }),
        ],
      }),
    }),
  ];
}

export const told = (locale: Locale, { line, problem, what }: LineProblem): string =>
  `${line === 0 ? '' : `${organise(locale)('line')} ${number(locale, line)}: `}${organise(locale)(`problem.${problem}`)}${what === '' ? '' : ` (${what})`}`;

function problemTable(locale: Locale, problems: readonly LineProblem[]): Content {
  const t = organise(locale);
  const more = problems.length - shown;
  return [
    dataTable({
      caption: t('refusedTitle'),
      captionHidden: true,
      dense: true,
      columns: [{ label: t('line'), numeric: true }, { label: t('what') }, { label: t('why') }],
      rows: problems
        .slice(0, shown)
        .map(({ line, what, problem }) => [line === 0 ? '–' : number(locale, line), what, t(`problem.${problem}`)]),
    }),
    more > 0 && html`<p>${t('more', { n: more })}</p>`,
  ];
}

/** Of a preview, as many as are shown. */
const previewed = 100;

export function previewPage(
  locale: Locale,
  indicator: Indicator,
  read: ReadFigures,
  /** All that was sent, to be sent again with the confirmation. */
  sent: Readonly<Record<string, string>>,
): Content {
  const t = organise(locale);
  const more = read.figures.length - previewed;
  return section({
    title: t('previewTitle'),
    lead: t('previewLead', { n: read.figures.length, empty: read.empty }),
    body: [
      form({
        action: `${pathOf(indicator)}/import/confirm`,
        files: true,
        hidden: sent,
        body: '',
        buttons: [
          button({ label: t('confirm') }),
          linkButton({ href: `${pathOf(indicator)}/import`, label: t('another'), kind: 'quiet' }),
        ],
      }),
      dataTable({
        caption: t('previewTitle'),
        captionHidden: true,
        dense: true,
        columns: [{ label: t('place') }, { label: t('periodColumn') }, { label: t('value'), numeric: true }],
        rows: read.figures
          .slice(0, previewed)
          .map((figure) => [
            figure.placeName,
            periodText(locale, figure.period),
            [figureText(locale, indicator, figure), (figure.note ?? '') !== '' && html` <small>${figure.note}</small>`],
          ]),
      }),
      more > 0 && html`<p>${t('more', { n: more })}</p>`,
    ],
  });
}
