/** "Metric, region, comparison": each claimed figure beside the official one. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { fixed, fixedPercent, money, percent } from '../../../platform/i18n/format.ts';
import { badge, dataTable, html, moreLink, section, type Content } from '../../../platform/ui/index.ts';
import type { ClaimedFigure } from '../../../rules/brief/index.ts';
import { checkFigure, digitsOf } from '../check-figure.ts';
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

/** What the indicators say of these figures today, in the unit of the claim. */
export type Now = ReadonlyMap<ClaimedFigure, number>;

export function figuresSection(locale: Locale, figures: readonly ClaimedFigure[], now: Now): Content {
  const t = reading(locale);
  if (figures.length === 0) return false;
  return section({
    title: t('figuresTable'),
    id: 'figures',
    lead: t('figuresLead'),
    body: [
      figuresTable(
        locale,
        figures.map((figure) => ({ figure })),
        now,
      ),
      html`<p>${moreLink('/briefs/claimed', t('claimedAll'))}</p>`,
    ],
  });
}

/** `of`: the brief that a figure stands in, where those of several are shown. */
export function figuresTable(
  locale: Locale,
  rows: readonly { readonly figure: ClaimedFigure; readonly of?: Content }[],
  now: Now,
): Content {
  const t = reading(locale);
  const isOfSeveral = rows.some(({ of }) => of !== undefined);
  return dataTable({
    caption: t('figuresTable'),
    captionHidden: true,
    stacked: true,
    columns: [
      { label: t('metric') },
      { label: t('regionPeriod') },
      { label: t('claimed'), numeric: true },
      { label: t('official'), numeric: true },
      { label: t('comparison') },
      ...(isOfSeveral ? [{ label: t('inBrief') }] : []),
    ],
    rows: rows.map(({ figure, of }) => [
      said(locale, figure.metric),
      html`${said(locale, figure.region)}, ${figure.period}`,
      valueText(locale, { unit: figure.unit, decimals: digitsOf(figure) }, figure.claimed),
      figure.indicator === ''
        ? valueText(locale, figure, figure.official)
        : html`<a href="/indicators/${figure.indicator}">${valueText(locale, figure, figure.official)}</a>`,
      comparison(locale, figure, now.get(figure)),
      ...(isOfSeveral ? [of ?? ''] : []),
    ]),
  });
}

function comparison(locale: Locale, figure: ClaimedFigure, now: number | undefined): Content {
  const t = reading(locale);
  const { difference, relative, isNear } = checkFigure(figure);
  const today = now === undefined ? undefined : valueText(locale, figure, now);
  // One box: where the table is stacked, a cell lays out what it holds side by side.
  return html`<div>
    ${
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
    ${
      // As it is written: digits that nobody sees are no revision.
      today !== undefined &&
      today !== valueText(locale, figure, figure.official) &&
      html`<br />${badge({ label: t('revisedSince', { value: today }), tone: 'warning' })}`
    }
    ${figure.note.text !== '' && html`<br /><small>${said(locale, figure.note)}</small>`}
    ${
      figure.claimedSource !== null &&
      html`<br /><small>${t('saidIn')}: ${sourceLine(locale, figure.claimedSource)}</small>`
    } <br /><small>${t('source')}: ${sourceLine(locale, figure.officialSource)}</small>
  </div>`;
}
