/** Where participants live and which groups they are in, as far as it may be shown. */
import { fixed, number, percent } from '../../../platform/i18n/format.ts';
import { dataTable, explainer, html, section, stackedBars, type Content } from '../../../platform/ui/index.ts';
import type { OpinionSummary, RegionFigures } from '../opinion-summary.ts';
import { regionGroups } from '../shown-cells.ts';
import type { Shown } from '../shown-conversation.ts';
import { findings } from '../words/findings.ts';
import { overview } from '../words/overview.ts';
import { groupName } from './conversation-words.ts';

const barsShown = 12;

export function regionSection(shown: Shown, summary: OpinionSummary, whole: boolean): Content {
  const { locale } = shown;
  const t = findings(locale);
  if (summary.regions.length < 2) return '';
  const visible = summary.regions
    .filter(({ participants }) => participants !== null)
    .toSorted((a, b) => b.participants! - a.participants! || a.name.localeCompare(b.name));
  const bars = groupBarsByRegion(shown, summary, visible);
  const table = visible.length > 0 && regionTable(shown, summary, visible);
  const hidden = summary.regions.length - visible.length;
  return section({
    id: 'regions',
    title: t('regionsTitle'),
    lead: t('regionsLead'),
    body: [
      bars,
      whole || bars === '' ? table : explainer({ summary: t('regionsTable'), body: table }),
      html`<p>${visible.length === 0 && t('regionsNone')} ${hidden > 0 && t('regionsHidden', { n: hidden })}</p>`,
    ],
  });
}

function groupBarsByRegion({ locale }: Shown, { groups }: OpinionSummary, visible: readonly RegionFigures[]): Content {
  const t = findings(locale);
  const whole = visible.flatMap((region) => {
    const shares = regionGroups(region);
    return shares === null ? [] : [{ label: region.name, shares }];
  });
  // More groups than the chart has colours are told apart in the table only.
  if (whole.length < 2 || groups.length > 5) return '';
  return stackedBars({
    title: t('regionsChart'),
    description: t('regionsChartDescription'),
    tableLabel: overview(locale)('table'),
    groupLabel: t('region'),
    parts: groups.map((_, at) => groupName(locale, at)),
    bars: whole.slice(0, barsShown).map(({ label, shares }) => ({
      label,
      shares: shares.map((share) => ({ share, text: percent(locale, share) })),
    })),
  });
}

function regionTable({ locale }: Shown, { groups }: OpinionSummary, visible: readonly RegionFigures[]): Content {
  const t = findings(locale);
  return dataTable({
    caption: t('regionsTitle'),
    captionHidden: true,
    stacked: groups.length < 4,
    columns: [
      { label: t('region') },
      { label: t('participants'), numeric: true },
      ...groups.map((_, at) => ({ label: groupName(locale, at), numeric: true })),
      { label: t('population'), numeric: true },
      { label: t('perTenThousand'), numeric: true },
    ],
    rows: visible.map((region) => {
      const { name, participants, population } = region;
      const shares = regionGroups(region);
      const rate = population === null ? undefined : (10_000 * (participants ?? 0)) / population;
      return [
        name,
        number(locale, participants ?? 0),
        ...groups.map((_, at) => (shares === null ? t('notShown') : percent(locale, shares[at] ?? 0))),
        population === null ? t('unknownPopulation') : number(locale, population),
        rate === undefined ? t('unknownPopulation') : fixed(locale, rate, 1),
      ];
    }),
  });
}
