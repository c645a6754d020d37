/** All measures of one statement side by side, each with what it means and where it comes from. */
import { number, percent } from '../../../platform/i18n/format.ts';
import { dataTable, html, section, type Content, type Html } from '../../../platform/ui/index.ts';
import type { OpinionSummary, StatementFigures } from '../opinion-summary.ts';
import { lowestShown } from '../shown-cells.ts';
import type { Shown } from '../shown-conversation.ts';
import { statementWords } from '../words/statements.ts';
import { groupName } from './conversation-words.ts';

export function measuresSection(shown: Shown, summary: OpinionSummary, figures: StatementFigures): Html {
  const t = statementWords(shown.locale);
  return section({
    id: 'measures',
    title: t('measuresTitle'),
    lead: t('measuresLead', { side: figures.side }),
    body: dataTable({
      caption: t('measuresTitle'),
      captionHidden: true,
      stacked: true,
      columns: [{ label: t('measure') }, { label: t('value'), numeric: true }, { label: t('means') }],
      rows: rows(shown, summary, figures),
    }),
  });
}

function rows(
  { locale }: Shown,
  summary: OpinionSummary,
  figures: StatementFigures,
): readonly (readonly [Content, Content, Content])[] {
  const t = statementWords(locale);
  const { maximin, intercept, factor } = figures;
  const regionMinimum = lowestShown(figures);
  const share = (value: number | null | undefined): string =>
    value === null || value === undefined ? t('notMeasured') : percent(locale, value, 1);
  const decimal = (value: number): string => number(locale, value, 2);
  const region = summary.regions[regionMinimum?.region ?? -1];
  return [
    [t('m.bridging'), decimal(figures.bridging), t('m.bridging.means')],
    [t('m.groupInformed'), share(figures.groupInformed), t('m.groupInformed.means')],
    [
      t('m.maximin'),
      maximin === null ? t('notMeasured') : html`${share(maximin.rate)}<br />${groupName(locale, maximin.group)}`,
      html`${t('m.maximin.means')}
      ${maximin !== null && !maximin.enough && html`<strong>${t('m.maximinShort')}</strong>`}`,
    ],
    [
      t('m.region'),
      regionMinimum === null
        ? t('notMeasured')
        : html`${share(regionMinimum.rate)}${region && html`<br />${region.name}`}`,
      t('m.region.means'),
    ],
    [
      t('m.crossRegion'),
      figures.crossRegion === null ? t('notMeasured') : decimal(figures.crossRegion),
      html`${t('m.crossRegion.means')}
      ${summary.crossRegionBound !== null && t('m.crossRegionBound', { bound: decimal(summary.crossRegionBound) })}`,
    ],
    [
      t('m.intercept'),
      intercept === null
        ? t('notMeasured')
        : html`${decimal(intercept)}${factor !== null && html`<br />${t('m.factor', { value: decimal(factor) })}`}`,
      t('m.intercept.means'),
    ],
    ...(figures.weighted === null ? [] : [[t('m.weighted'), share(figures.weighted), t('m.weighted.means')] as const]),
    [t('m.divisiveness'), decimal(figures.divisiveness), t('m.divisiveness.means')],
    [t('m.polarity'), figures.polarity === null ? t('notMeasured') : decimal(figures.polarity), t('m.polarity.means')],
  ];
}
