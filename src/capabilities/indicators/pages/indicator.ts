/** One indicator: map, order, spread, time, gap, and what exactly it is. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { date } from '../../../platform/i18n/format.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import {
  dataTable,
  emptyState,
  fileList,
  filterForm,
  html,
  keyFigures,
  moreLink,
  notice,
  pagination,
  section,
  selectField,
  summaryList,
  type Content,
} from '../../../platform/ui/index.ts';
import { pathOf, type Indicator } from '../indicator.ts';
import { periodText, type Shown } from '../shown-figures.ts';
import { common } from '../words/common.ts';
import { page } from '../words/page.ts';
import { figureText } from './figure-text.ts';
import { gapFigures } from './gaps.ts';
import { figureMap, spreadOfFigures } from './map.ts';
import { overTime } from './over-time.ts';

export interface IndicatorPageParts {
  readonly shown: Shown;
  readonly timeZone: string;
  /** Of the table; 1 is the first. */
  readonly page: number;
}

export function indicatorPage(locale: Locale, { shown, timeZone, page: tablePage }: IndicatorPageParts): Content {
  const t = page(locale);
  const { indicator } = shown;
  if (shown.period === undefined) return [emptyState({ title: t('noFigures') }), about(locale, indicator)];
  return [
    choose(locale, indicator, shown, timeZone),
    release(locale, shown, timeZone),
    shown.ranked.length > 0 && [figureMap(locale, indicator, shown), spreadOfFigures(locale, indicator, shown)],
    html`<div id="over-time">
      ${overTime(locale, indicator, shown.placeOverTime)} ${overTime(locale, indicator, shown.overTime)}
    </div>`,
    shown.ranked.length > 0 && order(locale, shown, tablePage),
    shown.withheld.length > 0 &&
      section({
        title: t('withheldTitle'),
        lead: t('withheldLead'),
        body: summaryList(
          shown.withheld
            .slice(0, rows)
            .map(({ placeName, note }) => ({ term: placeName, value: note === '' ? '–' : note })),
        ),
      }),
    shown.beside.length > 0 &&
      section({
        title: t('beside'),
        body: summaryList(
          shown.beside.map((figure) => ({
            term: figure.placeName,
            value: figureText(locale, indicator, figure),
          })),
        ),
      }),
    shown.gap !== undefined &&
      section({
        title: t('gap'),
        id: 'gap',
        lead: t('gapLead', { period: periodText(locale, shown.period) }),
        body: [keyFigures(gapFigures(locale, shown.gap)), html`<p>${moreLink('/indicators/gaps', t('toGaps'))}</p>`],
      }),
    about(locale, indicator),
    html`<p>${moreLink(`/briefs/claimed?indicator=${indicator.slug}`, t('claimed'))}</p>`,
    section({
      title: t('files'),
      body: fileList([
        { href: `${pathOf(indicator)}/figures.csv`, label: t('csv'), kind: 'CSV' },
        { href: `${pathOf(indicator)}/figures.json`, label: t('csv'), kind: 'JSON' },
        { href: '/indicators/export/figures.csv-metadata.json', label: t('columnsOf'), kind: 'JSON, CSVW' },
      ]),
    }),
  ];
}

function choose(locale: Locale, indicator: Indicator, shown: Shown, timeZone: string): Content {
  const t = page(locale);
  if (shown.periods.length < 2 && shown.vintages.length < 2 && shown.levels.length < 2) return false;
  return filterForm({
    action: pathOf(indicator),
    label: t('show'),
    submit: t('show'),
    fields: [
      selectField({
        name: 'period',
        label: t('period'),
        value: shown.period,
        options: shown.periods.map((period) => ({ value: period, label: periodText(locale, period) })),
      }),
      shown.levels.length > 1 &&
        selectField({
          name: 'level',
          label: t('level'),
          value: shown.level,
          options: shown.levels.map((level) => ({ value: level, label: common(locale)(`level.${level}`) })),
        }),
      selectField({
        name: 'asof',
        label: t('asOf'),
        value: shown.asOf === undefined ? '' : String(shown.asOf),
        placeholder: t('asOfNewest'),
        options: shown.vintages.map(({ number, name, publishedOn }) => ({
          value: String(number),
          label: t('released', { name, date: date(locale, new Date(`${publishedOn}T12:00:00Z`), timeZone) }),
        })),
      }),
    ],
  });
}

/** Which release the figures are of, and whether they are of one. */
function release(locale: Locale, { from, asOf }: Shown, timeZone: string): Content {
  const t = page(locale);
  const told = from.map(({ name, publishedOn }) =>
    t('fromRelease', { name, date: date(locale, new Date(`${publishedOn}T12:00:00Z`), timeZone) }),
  );
  return [
    html`<p class="hint">${told.join(' ')}</p>`,
    from.length > 1 && notice({ kind: 'warning', body: t('mixed') }),
    asOf !== undefined && notice({ kind: 'info', body: t('older') }),
  ];
}

/** Of the table, on one page. */
const rows = 100;

function order(locale: Locale, shown: Shown, asked: number): Content {
  const t = page(locale);
  const { indicator, ranked, whole, from, level } = shown;
  const pages = Math.ceil(ranked.length / rows);
  const now = Math.min(Math.max(1, asked), pages);
  const confidence = ranked.find((figure) => figure.confidence !== null)?.confidence ?? null;
  const isCompared = whole !== undefined && ranked.some(({ apart }) => apart !== null);
  const place = whole?.placeName ?? '';
  const nameOfRelease = new Map(from.map(({ number, name }) => [number, name]));
  const title = t('table', { level: common(locale)(`level.${level}`) });
  return section({
    title,
    id: 'order',
    lead: [
      t(indicator.direction === 'neither' ? 'tableHighest' : 'tableBest'),
      ...(isCompared && confidence !== null ? [t('apartLead', { confidence, place })] : []),
    ].join(' '),
    body: [
      dataTable({
        caption: title,
        captionHidden: true,
        dense: true,
        columns: [
          { label: t('place') },
          { label: t('rank'), numeric: true },
          { label: t('value'), numeric: true },
          ...(isCompared ? [{ label: t('against', { place }) }] : []),
          ...(from.length > 1 ? [{ label: t('release') }] : []),
        ],
        rows: ranked
          .slice((now - 1) * rows, now * rows)
          .map((figure) => [
            html`<a href="/indicators/places?place=${encodeURIComponent(figure.place)}">${figure.placeName}</a>${
                figure.note !== '' && html` <small>${figure.note}</small>`
              }`,
            String(figure.rank),
            figureText(locale, indicator, figure),
            ...(isCompared ? [figure.apart === null ? '–' : t(`apart.${figure.apart}`)] : []),
            ...(from.length > 1 ? [nameOfRelease.get(figure.vintage) ?? ''] : []),
          ]),
      }),
      pagination({
        label: t('orderPages'),
        page: now,
        pages,
        href: (to) => `${pathOf(indicator)}?${queryOf(shown, to)}#order`,
        previous: t('previous'),
        next: t('next'),
      }),
    ],
  });
}

function queryOf({ period, level, asOf }: Shown, to: number): string {
  const query = new URLSearchParams({ period: period ?? '', level, page: String(to) });
  if (asOf !== undefined) query.set('asof', String(asOf));
  return query.toString();
}

function about(locale: Locale, indicator: Indicator): Content {
  const t = page(locale);
  const c = common(locale);
  const { text, language } = inLanguage(indicator, 'definition', locale);
  return section({
    title: t('about'),
    id: 'about',
    body: [
      summaryList([
        { term: t('definition'), value: language === locale ? text : html`<span lang="${language}">${text}</span>` },
        { term: t('unit'), value: c(`unit.${indicator.unit}`) },
        { term: t('direction'), value: c(`direction.${indicator.direction}`) },
        { term: t('publisher'), value: indicator.publisher },
        { term: t('source'), value: html`<a href="${indicator.sourceUrl}">${indicator.sourceTitle}</a>` },
        ...(indicator.series === '' ? [] : [{ term: t('series'), value: indicator.series }]),
        { term: t('licence'), value: indicator.licence },
      ]),
      html`<p>${moreLink(`${pathOf(indicator)}/releases`, t('releases'))}</p>`,
    ],
  });
}
