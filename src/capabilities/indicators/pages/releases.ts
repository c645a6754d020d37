/** Releases of figures and what each revised, and every definition an indicator has had. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { date } from '../../../platform/i18n/format.ts';
import { dataTable, emptyState, html, section, summaryList, type Content } from '../../../platform/ui/index.ts';
import type { Definition, Indicator, PlaceFigure, Vintage } from '../indicator.ts';
import { periodText } from '../shown-figures.ts';
import { page } from '../words/page.ts';
import { figureText } from './figure-text.ts';

export interface Revision {
  readonly before: PlaceFigure;
  readonly after: PlaceFigure;
}

export interface ReleasesParts {
  readonly indicator: Indicator;
  /** The newest first, each with the figures that it changed. */
  readonly vintages: readonly (Vintage & { readonly revisions: readonly Revision[] })[];
  readonly definitions: readonly (Definition & { readonly reason: string; readonly at: Date })[];
  readonly timeZone: string;
}

/** Of one release, as many as are shown; all are in the export. */
const shown = 100;

export function releasesPage(locale: Locale, { indicator, vintages, definitions, timeZone }: ReleasesParts): Content {
  const t = page(locale);
  const day = (text: string): string => date(locale, new Date(`${text}T12:00:00Z`), timeZone);
  return [
    vintages.length === 0 && emptyState({ title: t('noFigures') }),
    vintages.map(({ number, name, publishedOn, note, figures, definition, revisions }) =>
      section({
        title: name,
        id: `release-${number}`,
        lead: [
          t('released', { name, date: day(publishedOn) }),
          t('figuresCount', { n: figures }),
          t('definitionNumber', { n: definition }),
          t('revised', { n: revisions.length }),
        ].join('. '),
        body: [
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
                  figureText(locale, indicator, before),
                  figureText(locale, indicator, after),
                ]),
            }),
        ],
      }),
    ),
    section({
      title: t('definition'),
      id: 'definitions',
      body: summaryList(
        definitions.map((one) => ({
          term: t('definitionNumber', { n: one.number }),
          value: html`<span lang="${one.language}">${one.definition}</span>
            <p class="hint">${date(locale, one.at, timeZone)}${one.reason === '' ? '' : `: ${one.reason}`}</p>`,
        })),
      ),
    }),
  ];
}
