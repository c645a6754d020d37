/** Releases of figures and what each revised, and every definition an indicator has had. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { date } from '../../../platform/i18n/format.ts';
import {
  button,
  dataTable,
  emptyState,
  explainer,
  form,
  html,
  notice,
  section,
  summaryList,
  textArea,
  type Content,
} from '../../../platform/ui/index.ts';
import {
  pathOf,
  type Definition,
  type Indicator,
  type PlaceFigure,
  type Vintage,
  type Withheld,
} from '../indicator.ts';
import { periodText } from '../shown-figures.ts';
import { page } from '../words/page.ts';
import { figureText } from './figure-text.ts';

export interface Revision {
  readonly before: PlaceFigure | Withheld;
  readonly after: PlaceFigure | Withheld;
}

export interface ReleasesParts {
  readonly indicator: Indicator;
  /** The newest first, each with the figures that it changed. */
  readonly vintages: readonly (Vintage & { readonly revisions: readonly Revision[] })[];
  readonly definitions: readonly (Definition & { readonly reason: string; readonly at: Date })[];
  readonly timeZone: string;
  /** The visitor is an organiser of it. */
  readonly runs: boolean;
  /** What was wrong with the reason for withdrawing a release or taking it back in. */
  readonly wrong?: { readonly vintage: number; readonly typed: string; readonly problem: string } | undefined;
}

/** Of one release, as many as are shown; all are in the export. */
const shown = 100;

export function releasesPage(locale: Locale, parts: ReleasesParts): Content {
  const t = page(locale);
  const { indicator, vintages, definitions, timeZone } = parts;
  // Its figures are written in the unit that they were measured in.
  const asDefined = (measure: number): Definition => definitions.find((one) => one.measure === measure) ?? indicator;
  const day = (text: string): string => date(locale, new Date(`${text}T12:00:00Z`), timeZone);
  return [
    vintages.length === 0 && emptyState({ title: t('noFigures') }),
    vintages.map(({ number, name, publishedOn, note, figures, measure, revisions, withdrawn, stateReason }) =>
      section({
        title: name,
        id: `release-${number}`,
        lead: [
          t('released', { name, date: day(publishedOn) }),
          t('figuresCount', { n: figures }),
          t('definitionNumber', { n: measure }),
          ...(withdrawn ? [] : [t('revised', { n: revisions.length })]),
        ].join('. '),
        body: [
          stateReason !== null &&
            notice({
              kind: withdrawn ? 'warning' : 'info',
              body: t(withdrawn ? 'withdrawnWhy' : 'takenBackWhy', { reason: stateReason }),
            }),
          note !== '' && html`<p>${note}</p>`,
          revisions.length > 0 &&
            dataTable({
              caption: t('releases'),
              captionHidden: true,
              dense: true,
              columns: [
                { label: t('place') },
                { label: t('period') },
                { label: t('before'), numeric: true },
                { label: t('after'), numeric: true },
              ],
              rows: revisions
                .slice(0, shown)
                .map(({ before, after }) => [
                  after.placeName,
                  periodText(locale, after.period),
                  figureText(locale, asDefined(measure), before),
                  figureText(locale, asDefined(measure), after),
                ]),
            }),
          parts.runs &&
            explainer({
              summary: `${t(withdrawn ? 'takeBack' : 'withdraw')}: ${name}`,
              open: parts.wrong?.vintage === number,
              body: form({
                action: `${pathOf(indicator)}/releases/${number}/${withdrawn ? 'take-back' : 'withdraw'}`,
                label: `${t(withdrawn ? 'takeBack' : 'withdraw')}: ${name}`,
                body: textArea({
                  // Of several forms on one page each has its own field.
                  name: `reason-${number}`,
                  label: t('withdrawReason'),
                  rows: 2,
                  maxlength: 1_000,
                  required: true,
                  value: parts.wrong?.vintage === number ? parts.wrong.typed : '',
                  error: parts.wrong?.vintage === number ? parts.wrong.problem : undefined,
                }),
                buttons: button({ label: t(withdrawn ? 'takeBack' : 'withdraw'), kind: 'secondary' }),
              }),
            }),
        ],
      }),
    ),
    section({
      title: t('definition'),
      id: 'definitions',
      body: summaryList(
        definitions.map((one) => ({
          term: [
            t('definitionNumber', { n: one.measure }),
            definitions.some((other) => other.number < one.number && other.measure === one.measure) &&
              html` <small>${t('textOnly')}</small>`,
          ],
          value: html`<span lang="${one.language}">${one.definition}</span>
            <p class="hint">${date(locale, one.at, timeZone)}${one.reason === '' ? '' : `: ${one.reason}`}</p>`,
        })),
      ),
    }),
  ];
}
