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

export function indicatorPage(locale: Locale, indicator: Indicator, shown: Shown, timeZone: string): Content {
  const t = page(locale);
  if (shown.period === undefined) return [emptyState({ title: t('noFigures') }), about(locale, indicator)];
  return [
    choose(locale, indicator, shown, timeZone),
    shown.ranked.length > 0 && [figureMap(locale, indicator, shown), spreadOfFigures(locale, indicator, shown)],
    overTime(locale, indicator, shown.overTime),
    shown.ranked.length > 0 && order(locale, indicator, shown),
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
  if (shown.periods.length < 2 && shown.vintages.length < 2) return false;
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

function order(locale: Locale, indicator: Indicator, { ranked, whole }: Shown): Content {
  const t = page(locale);
  const confidence = ranked.find((figure) => figure.confidence !== null)?.confidence ?? null;
  const isCompared = whole !== undefined && ranked.some(({ apart }) => apart !== null);
  const place = whole?.placeName ?? '';
  return section({
    title: t('table'),
    id: 'order',
    lead: [
      t(indicator.direction === 'neither' ? 'tableHighest' : 'tableBest'),
      ...(isCompared && confidence !== null ? [t('apartLead', { confidence, place })] : []),
    ].join(' '),
    body: dataTable({
      caption: t('table'),
      captionHidden: true,
      dense: true,
      columns: [
        { label: t('county') },
        { label: t('rank'), numeric: true },
        { label: t('value'), numeric: true },
        ...(isCompared ? [{ label: t('against', { place }) }] : []),
      ],
      rows: ranked.map((figure) => [
        html`<a href="/indicators/places?place=${encodeURIComponent(figure.place)}">${figure.placeName}</a>`,
        String(figure.rank),
        figureText(locale, indicator, figure),
        ...(isCompared ? [figure.apart === null ? '–' : t(`apart.${figure.apart}`)] : []),
      ]),
    }),
  });
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
