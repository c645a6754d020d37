/** "Metric, region, comparison": each claimed figure beside the official one. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { fixed, fixedPercent, money, percent } from '../../../platform/i18n/format.ts';
import { badge, dataTable, html, section, type Content } from '../../../platform/ui/index.ts';
import { checkClaim } from '../../../rules/figures/index.ts';
import type { ClaimedFigure } from '../../../rules/brief/index.ts';
import { reading } from '../words/reading.ts';
import { said, sourceLine } from './texts.ts';

function valueText(
  locale: Locale,
  { unit, decimals }: Pick<ClaimedFigure, 'unit' | 'decimals'>,
  value: number,
): string {
  if (unit === 'percent') return fixedPercent(locale, value / 100, decimals);
  if (unit === 'dollars') return money(locale, { amount: Math.round(value), unitsPerCurrency: 1, currency: 'USD' });
  const plain = fixed(locale, value, decimals);
  return unit === 'trillion-dollars' ? `$${plain} ${locale === 'es' ? 'billones' : 'trillion'}` : plain;
}

export function figuresSection(locale: Locale, figures: readonly ClaimedFigure[]): Content {
  const t = reading(locale);
  if (figures.length === 0) return false;
  return section({
    title: t('figuresTable'),
    id: 'figures',
    lead: t('figuresLead'),
    body: dataTable({
      caption: t('figuresTable'),
      captionHidden: true,
      stacked: true,
      columns: [
        { label: t('metric') },
        { label: t('regionPeriod') },
        { label: t('claimed'), numeric: true },
        { label: t('official'), numeric: true },
        { label: t('comparison') },
      ],
      rows: figures.map((figure) => [
        said(locale, figure.metric),
        html`${said(locale, figure.region)}, ${figure.period}`,
        valueText(locale, figure, figure.claimed),
        figure.indicator === ''
          ? valueText(locale, figure, figure.official)
          : html`<a href="/indicators/${figure.indicator}">${valueText(locale, figure, figure.official)}</a>`,
        comparison(locale, figure),
      ]),
    }),
  });
}

function comparison(locale: Locale, figure: ClaimedFigure): Content {
  const t = reading(locale);
  const { difference, relative, isNear } = checkClaim(
    { value: figure.claimed, step: figure.step },
    { value: figure.official, margin: figure.margin },
  );
  return html`${
      isNear
        ? badge({ label: t('near'), tone: 'success', icon: 'check' })
        : t('off', {
            difference:
              figure.unit === 'percent'
                ? t('points', { n: fixed(locale, Math.abs(difference), figure.decimals) })
                : valueText(locale, figure, Math.abs(difference)),
            direction: difference > 0 ? 'more' : 'less',
            relative:
              relative === null ? '–' : `${difference > 0 ? '+' : '−'}${percent(locale, Math.abs(relative), 0)}`,
          })
    }
    ${figure.note.text !== '' && html`<br /><small>${said(locale, figure.note)}</small>`} <br /><small
      >${t('source')}: ${sourceLine(locale, figure.officialSource)}</small
    >`;
}
